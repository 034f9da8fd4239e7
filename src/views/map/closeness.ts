/** How close the people who matter are, by the worst of them. */
import type { ClosenessSummary } from '../../core/buying/key-people.ts';
import type { Block } from '../../core/document.ts';
import type { Json } from '../types.ts';
import type { Rung } from '../../core/playbook/process-types.ts';
import type { Translator } from '../../i18n/types.ts';

/** One line: the worst with the names, then how many stand on each rung. */
export function closenessBlocks(summary: ClosenessSummary | null, t: Translator): Block[] {
  const { map, punctuation, report } = t.words;
  if (summary === null) return [];
  const title = (rung: Rung | null): string => (rung === null ? map.belowLadder : t.text(rung.title));
  const names = summary.worst.people.map(({ contact }) => contact.name).join(punctuation.separator);
  const counts = summary.rungs.map(({ rung, count }) => report.countOf(title(rung), count));
  return [
    {
      type: 'paragraph',
      text: [
        { text: map.keyPeople, strong: true },
        `${map.atWorst(title(summary.worst.rung))}${punctuation.brackets(names)}`,
        counts.length > 1 ? ` · ${counts.join(punctuation.separator)}` : '',
      ],
    },
  ];
}

/** The summary in JSON; null where there are no key people. */
export function closenessSummaryData(summary: ClosenessSummary | null): Json {
  if (summary === null) return null;
  return {
    people: summary.count,
    worst: { rung: summary.worst.rung?.id ?? null, people: summary.worst.people.map(({ contact }) => contact.ref) },
    rungs: summary.rungs.map(({ rung, count }) => ({ rung: rung?.id ?? null, count })),
  };
}
