/** A strength in words, as it can be told to somebody. */
import type { Pitch } from '../../core/competition/value.ts';
import type { Term } from '../../core/playbook/list-types.ts';
import type { Translator } from '../../i18n/types.ts';
import { oneLine } from '../needs/node.ts';

/** One line: what we have, what it brings whom, and what proves it. */
export function pitchText({ card, row, people, concerns }: Pitch, t: Translator): string {
  const { competition, punctuation } = t.words;
  const feature = card?.feature ?? row?.need.text ?? '';
  const benefit = card?.benefit ?? card?.advantage ?? concernsText(concerns, t);
  const evidence = card?.evidence ?? row?.us?.evidence ?? null;
  const names = people.map(({ contact }) => contact.name).join(punctuation.separator);
  const more = [names, evidence === null ? competition.noEvidence : competition.evidenceOf(oneLine(evidence))];
  return (
    oneLine(feature) +
    (benefit === '' ? '' : punctuation.colon + oneLine(benefit)) +
    punctuation.brackets(more.join(punctuation.semicolon))
  );
}

/** The concerns of several terms as a list, each once; '' without any. */
export function concernsText(terms: readonly Term[], t: Translator): string {
  const concerns = new Set(terms.flatMap((term) => term.concerns.map((concern) => t.text(concern))));
  return [...concerns].join(t.words.punctuation.separator);
}
