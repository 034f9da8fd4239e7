/** Where in the customer's organisation we know somebody: a grid, and what is missing in words. */
import { attitudeSymbol } from '../terms.ts';
import type { Coverage, CoverageCell } from '../../core/buying/coverage.ts';
import type { Block, Cell } from '../../core/document.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Person } from '../../core/process/gate-scope.ts';
import type { Translator } from '../../i18n/types.ts';

/** Whose attitudes are shown, in the words of which playbook. */
interface Stances {
  readonly people: readonly Person[];
  readonly playbook: Playbook;
}

/** The heading, the grid, its signs, and the people who stand nowhere in it. */
export function coverageBlocks(coverage: Coverage, stances: Stances, t: Translator): Block[] {
  const { map, punctuation } = t.words;
  const functions = coverage.rows[0]?.cells.map((cell) => cell.function) ?? [];
  if (functions.length === 0) return [];
  const hasAbsent = coverage.rows.some((row) => row.cells.some(({ state }) => state === 'absent'));
  return [
    { type: 'heading', level: 2, text: map.coverage },
    {
      type: 'table',
      columns: [
        { id: 'level', label: '', priority: 2 },
        ...functions.map((term) => ({ id: term.id, label: t.text(term.title) })),
      ],
      rows: coverage.rows.map((row): Cell[] => [
        t.text(row.level.title),
        ...row.cells.map((cell) => cellText(cell, stances)),
      ]),
    },
    ...(coverage.uncovered.length === 0
      ? []
      : [{ type: 'paragraph' as const, text: [{ text: map.uncovered, strong: true }, uncoveredText(coverage, t)] }]),
    ...(hasAbsent ? [{ type: 'paragraph' as const, text: { text: map.absentSign, tone: 'muted' as const } }] : []),
    ...(coverage.unplaced.length === 0
      ? []
      : [
          {
            type: 'paragraph' as const,
            text: [
              { text: map.unplaced, strong: true },
              coverage.unplaced.map(({ contact }) => contact.name).join(punctuation.separator),
            ],
          },
        ]),
  ];
}

/** Names with the sign of their attitude; where nobody is in contact, a question mark. */
function cellText({ state, people: known }: CoverageCell, { people, playbook }: Stances): Cell {
  if (state === 'absent') return { text: '–', tone: 'muted' };
  if (known.length === 0) return { text: '?', tone: 'warn' };
  const lines = known.map(({ contact }) => {
    const role = people.find((person) => person.contact.id === contact.id)?.role ?? null;
    const sign = state === 'unknown' ? '?' : attitudeSymbol(playbook, role?.attitude ?? null);
    return sign === '' ? contact.name : `${sign} ${contact.name}`;
  });
  return state === 'unknown' ? { text: lines.join('\n'), tone: 'warn' } : lines.join('\n');
}

/** By function: “Finance and planning (any level), Purchasing (deciding level)”. */
function uncoveredText({ rows, uncovered }: Coverage, t: Translator): string {
  const { map, punctuation } = t.words;
  const functions = [...new Set(uncovered.map((cell) => cell.function))];
  return functions
    .map((term) => {
      const levels = uncovered.filter((cell) => cell.function === term).map((cell) => t.text(cell.level.title));
      const possible = rows.filter(({ cells }) =>
        cells.some((cell) => cell.function === term && cell.state !== 'absent'),
      );
      const which = levels.length === possible.length ? map.anyLevel : levels.join(punctuation.separator);
      return `${t.text(term.title)}${punctuation.brackets(which)}`;
    })
    .join(punctuation.separator);
}
