/** Accounts by segment: how many stand where, the list, and how to treat each segment. */
import { approachText } from './approach.ts';
import { outcomeText } from './result.ts';
import { named } from './record-data.ts';
import type { Block, Cell } from '../core/document.ts';
import type { PlacedAccount, SegmentAxis, Segmentation } from '../core/assessment/segments.ts';
import type { Approach } from '../core/playbook/guide-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from './types.ts';

/**
 * @param segmentation accounts under the active playbook
 * @param approaches how to treat a segment, by its id
 */
export function segmentsView(segmentation: Segmentation, approaches: ReadonlyMap<string, Approach>): View {
  const { template, axes, accounts, matrix } = segmentation;
  return {
    schema: 'segment-list/1',
    data: {
      template: template.id,
      title: template.title,
      items: accounts.map(({ account, assessment, segment, places, isStale }) => ({
        account: named(account),
        segment,
        answers: places,
        assessment: assessment.ref,
        at: assessment.at,
        stale: isStale,
      })),
      next: null,
      matrix: matrix.flatMap((row, r) =>
        row.map((cell, c) => ({
          row: axes[0]?.options[r]?.id ?? null,
          column: axes[1]?.options[c]?.id ?? null,
          accounts: cell.map(({ account }) => account.ref),
        })),
      ),
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [
      { type: 'heading', level: 1, text: t.text(template.title) },
      ...(accounts.length === 0 ? [] : matrixBlocks(segmentation, t)),
      accountTable(segmentation, t),
      ...treatBlocks(segmentation, approaches, t),
    ],
    csvTable: (t) => accountTable(segmentation, t),
  };
}

/** Rows from the highest option down, so that the upper right corner is where one wants to be. */
function matrixBlocks({ axes, matrix }: Segmentation, t: Translator): Block[] {
  const [rows, columns] = axes;
  if (rows === undefined || columns === undefined) return [];
  const { text } = t;
  return [
    {
      type: 'table',
      columns: [
        { id: 'row', label: `${text(rows.question.title)} ↓  ${text(columns.question.title)} →`, priority: 2 },
        ...columns.options.map((option) => ({ id: option.id, label: text(option.label), align: 'right' as const })),
      ],
      rows: rows.options
        .map((option, index): Cell[] => [text(option.label), ...(matrix[index] ?? []).map((cell) => cell.length)])
        .reverse(),
    },
  ];
}

function accountTable({ template, axes, accounts }: Segmentation, t: Translator): Block {
  const { records, style } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'ref', label: records.ref, priority: 3 },
      { id: 'name', label: records.name, priority: 2 },
      { id: 'segment', label: style.segment, priority: 2 },
      ...axes.map(({ question }) => ({ id: question.id, label: t.text(question.title) })),
      { id: 'at', label: records.on },
      { id: 'owner', label: records.owner, optional: true },
    ],
    rows: accounts.map((placed): Cell[] => [
      placed.account.ref,
      placed.account.name,
      placed.segment === null ? null : outcomeText(template, placed.segment, t),
      ...axes.map((axis) => placeText(axis, placed, t)),
      placed.isStale
        ? [{ text: placed.assessment.at.slice(0, 10) }, { text: ` △ ${style.outOfDate}`, tone: 'warn' }]
        : { date: placed.assessment.at.slice(0, 10) },
      placed.account.owner,
    ]),
    empty: style.noSegments,
  };
}

function placeText({ question, options }: SegmentAxis, { places }: PlacedAccount, t: Translator): string | null {
  const option = options.find(({ id }) => id === places[question.id]);
  return option === undefined ? null : t.text(option.label);
}

function treatBlocks(
  { template, accounts }: Segmentation,
  approaches: ReadonlyMap<string, Approach>,
  t: Translator,
): Block[] {
  const shown = [...new Set(accounts.map(({ segment }) => segment))].filter((segment) => segment !== null);
  const items = shown.flatMap((segment) => {
    const treat = approachText(approaches.get(segment) ?? null, t);
    return treat === '' ? [] : [{ label: outcomeText(template, segment, t), value: treat }];
  });
  return items.length === 0 ? [] : [{ type: 'facts', items }];
}
