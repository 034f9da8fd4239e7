/** How we stand against the rivals: the scores side by side, then what to do about each criterion and why. */
import { rowsThatAre, type Competition, type CriterionRow, type RivalSide, type Standing, type Total } from '../../core/competition/matrix.ts'; // prettier-ignore
import { adviceTable } from '../advice.ts';
import { headingWith } from '../heading.ts';
import { oneLine } from '../needs/node.ts';
import { signedText } from '../numbers.ts';
import { noRivals } from './competitor.ts';
import { criterionItem } from './criterion.ts';
import { matrixData } from './data.ts';
import { idColumns } from '../cells.ts';
import type { Block, Cell, Column, ListItem, Span } from '../../core/document.ts';
import type { Advice } from '../../core/insight/advice.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Named } from '../record-data.ts';
import type { View } from '../types.ts';

export interface MatrixInput {
  readonly account: Named;
  readonly opportunity: Named;
  readonly playbook: Playbook;
  readonly competition: Competition;
  readonly advice: readonly Advice[];
  /** On paper: no refs. */
  readonly isReport: boolean;
}

/** The comparison: a table of scores, then weaknesses, strengths and parities with who feels them and the move. */
export function matrixView(input: MatrixInput): View {
  return {
    schema: 'competition/1',
    data: matrixData(input),
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => matrixBlocks(input, t),
    csvTable: (t) => csvTable(input, t),
  };
}

/** All of it below a heading of its own. */
export function matrixBlocks(input: MatrixInput, t: Translator): Block[] {
  const { account, opportunity } = input;
  const heading = headingWith(
    1,
    `${t.words.competition.title}  ${opportunity.name}`,
    `${opportunity.ref} · ${account.name}`,
  );
  return [heading, ...competitionBlocks(input, 2, t)];
}

/** What stands below the heading. @param level of the headings inside */
export function competitionBlocks(input: MatrixInput, level: 2 | 4, t: Translator): Block[] {
  const { competition, opportunity, advice } = input;
  const { rows, rivals } = competition;
  if (rows.length === 0) return [{ type: 'paragraph', text: noCriteria(input, t) }];
  return [
    ...(rivals.length === 0 ? [{ type: 'paragraph' as const, text: noRivals(opportunity, t) }] : []),
    scoreTable(input, t),
    ...standingBlocks(input, level, t),
    ...missingBlocks(input, level, t),
    ...(advice.length === 0 ? [] : [adviceTable(advice, t.words.competition.warning, t)]),
  ];
}

function noCriteria({ competition, opportunity }: MatrixInput, t: Translator): (string | Span)[] {
  const { competition: words } = t.words;
  if (competition.level === null) return [words.noLevels];
  return [
    words.noCriteria(t.text(competition.level.title)),
    { text: `kam need interview ${opportunity.ref} --level ${competition.level.id}`, code: true },
  ];
}

// --- the scores ----------------------------------------------------------------------------------------

/** One line a criterion, the sums below. */
export function scoreTable({ competition, isReport }: MatrixInput, t: Translator): Block {
  const { competition: words, records } = t.words;
  const { rows, rivals, us, them } = competition;
  const hasRivals = rivals.length > 0;
  const line = (ref: string, label: Cell, weight: Cell, ours: Cell, theirs: readonly Cell[], gap: Cell): Cell[] => [
    ...(isReport ? [] : [ref]),
    label,
    weight,
    ours,
    ...theirs,
    ...(hasRivals ? [gap] : []),
  ];
  const sum = (label: string, ours: Cell, cell: (total: Total) => Cell): Cell[] =>
    line('', { text: label, tone: 'muted' }, null, ours, them.map(cell), null);
  const right = (id: string, label: string): Column => ({ id, label, align: 'right', priority: 3 });
  return {
    type: 'table',
    columns: [
      ...(isReport ? [] : [{ id: 'ref', label: records.ref, priority: 3 }]),
      // A rival’s name gives way first: it has words of its own, a criterion is a sentence.
      { id: 'criterion', label: words.criterion, priority: 2 },
      right('weight', words.weight),
      right('us', words.us),
      ...rivals.map(({ competitor }, index) => ({ ...right(`rival-${index + 1}`, competitor.name), priority: 1 })),
      ...(hasRivals ? [right('gap', words.gap)] : []),
    ],
    rows: [
      ...rows.map((row) =>
        line(
          row.need.ref,
          criterionText(row, t),
          row.need.weight ?? unknown,
          row.us?.score ?? unknown,
          row.them.map((rating) => rating?.score ?? unknown),
          gapCell(row),
        ),
      ),
      sum(words.mean, meanCell(us), meanCell),
      sum(words.coverage, coverageCell(us), coverageCell),
      ...(them.some(({ lead }) => lead !== null) ? [sum(words.lead, null, leadCell)] : []),
    ],
  };
}

const unknown: Span = { text: '?', tone: 'muted' };

function criterionText({ need }: CriterionRow, t: Translator): string {
  return need.must === true
    ? `${oneLine(need.text)}${t.words.punctuation.brackets(t.words.competition.must)}`
    : oneLine(need.text);
}

function gapCell({ gap, standing }: CriterionRow): Cell {
  if (gap === null || standing === null) return unknown;
  return { text: signedText(gap), tone: standing === 'weakness' ? 'bad' : standing === 'strength' ? 'good' : 'plain' };
}

function meanCell({ mean }: Total): Cell {
  return mean === null ? unknown : oneDecimal(mean, false);
}

function leadCell({ lead }: Total): Cell {
  return lead === null ? unknown : oneDecimal(lead, true);
}

/** Means stand below one another: each with one decimal. */
function oneDecimal(value: number, isSigned: boolean): string {
  const text = Math.abs(value).toFixed(1);
  const sign = text === '0.0' ? '' : value < 0 ? '−' : isSigned ? '+' : '';
  return sign + text;
}

function coverageCell({ coverage }: Total): Cell {
  return coverage === null ? unknown : { percent: coverage };
}

// --- what to do ----------------------------------------------------------------------------------------

const standings = ['weakness', 'strength', 'parity'] as const satisfies readonly Standing[];

function standingBlocks(input: MatrixInput, level: 2 | 4, t: Translator): Block[] {
  return standings.flatMap((standing): Block[] => {
    const rows = rowsThatAre(standing, input.competition);
    if (rows.length === 0) return [];
    return [
      { type: 'heading', level, text: t.words.competition.standings[standing] },
      { type: 'list', items: rows.map((row) => criterionItem(row, input, t)) },
    ];
  });
}

function missingBlocks({ competition: { missing }, isReport }: MatrixInput, level: 2 | 4, t: Translator): Block[] {
  if (missing.length === 0) return [];
  const { competition, punctuation } = t.words;
  const label = (kind: 'weight' | 'owner' | 'score', side: RivalSide | null): string => {
    if (kind === 'weight') return competition.noWeight;
    if (kind === 'owner') return competition.noOwner;
    return side === null ? competition.ourScore : competition.noScore(side.competitor.name);
  };
  const items = missing.map((one): ListItem => ({
    text: [
      { text: label(one.kind, one.kind === 'score' ? one.side : null), strong: true },
      punctuation.colon +
        one.needs
          .map((need) => (isReport || need.ref === '' ? oneLine(need.text) : need.ref))
          .join(punctuation.separator),
    ],
  }));
  return [
    { type: 'heading', level, text: competition.missing },
    { type: 'list', items },
  ];
}

// --- CSV -------------------------------------------------------------------------------------------------

/** One row a criterion; each rival has a column under its ref. */
function csvTable({ competition }: MatrixInput, t: Translator): Block {
  const { rows, rivals } = competition;
  const { separator } = t.words.punctuation;
  const ids = [
    ...['ref', 'criterion', 'weight', 'must', 'strength', 'us', 'evidence'],
    ...rivals.map(({ competitor }) => competitor.ref),
    ...['best', 'bestRival', 'gap', 'standing', 'feltBy', 'move', 'for'],
  ];
  return {
    type: 'table',
    columns: idColumns(ids),
    rows: rows.map((row): Cell[] => [
      row.need.ref,
      row.need.text,
      row.need.weight,
      row.need.must,
      row.strength?.id ?? null,
      row.us?.score ?? null,
      row.us?.evidence ?? null,
      ...row.them.map((rating) => rating?.score ?? null),
      row.best?.score ?? null,
      (row.best?.by ?? []).map(({ competitor }) => competitor.name).join(separator),
      row.gap,
      row.standing,
      row.felt.map(({ person }) => person.contact.name).join(separator),
      row.move === null ? null : t.text(row.move.rule.title),
      (row.move?.whom ?? []).map(({ person }) => person.contact.name).join(separator),
    ]),
  };
}
