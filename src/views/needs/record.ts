/** One need: the record, and the record in its tree. */
import { factsOf } from '../facts.ts';
import { headingWith } from '../heading.ts';
import { needData, type NeedRow } from './data.ts';
import { nodeItems } from './tree.ts';
import { oneLine, type NeedWords } from './node.ts';
import { dateCell, namedCell } from '../cells.ts';
import type { Block, ListItem } from '../../core/document.ts';
import type { NeedNode } from '../../core/needs/tree.ts';
import type { Text } from '../../core/playbook/item-types.ts';
import type { QuestionList } from '../../core/playbook/guide-types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { View } from '../types.ts';

/** A need as its view shows it; the level in the words of the opportunity's playbook. */
export interface NeedView extends NeedRow {
  readonly level: Text;
}

/** The record alone, as commands that write return it. */
export function needView(row: NeedView): View {
  return {
    schema: 'need/1',
    data: needData(row),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => needBlocks(row, t),
  };
}

export interface NeedPlace extends NeedWords {
  readonly row: NeedView;
  readonly node: NeedNode;
  /** From the root down to the need's parent. */
  readonly above: readonly NeedNode[];
  /** Question lists that open its level. */
  readonly lists: readonly QuestionList[];
}

/** The record with the line up to its goal, what is below it, and what to ask on its level. */
export function needOverview(place: NeedPlace): View {
  const { row, node, above, lists } = place;
  const brief = ({ need }: NeedNode) => ({ ref: need.ref, level: need.level, text: need.text });
  return {
    schema: 'need/1',
    data: {
      ...needData(row),
      orphan: node.isOrphan,
      path: above.map(brief),
      below: node.children.map(brief),
      questions: lists.flatMap((list) =>
        list.questions.map(({ id, title, text }) => ({ list: list.id, question: id, text: text ?? title })),
      ),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      ...needBlocks(row, t),
      ...pathBlocks(place, t),
      ...belowBlocks(place, t),
      ...questionBlocks(lists, t),
    ],
  };
}

function needBlocks({ need, level, opportunity, parent, owner, confirmedBy }: NeedView, t: Translator): Block[] {
  const { needs, records } = t.words;
  return [
    headingWith(1, oneLine(need.text), need.ref),
    ...factsOf([
      [needs.level, t.text(level)],
      [records.opportunity, namedCell(opportunity)],
      [needs.under, parent === null ? null : [oneLine(parent.text), { text: `  ${parent.ref}`, tone: 'muted' }]],
      [needs.owner, owner?.name ?? null],
      [needs.urgency, need.urgency],
      [needs.must, need.must === null ? null : need.must ? needs.isMust : needs.isWish],
      [needs.weight, need.weight],
      [needs.deadline, dateCell(need.deadline)],
      [needs.evidence, need.evidence],
      [
        needs.confirmed,
        need.confirmedOn === null
          ? { text: `○ ${needs.openMark}`, tone: 'warn' }
          : { text: `✓ ${needs.confirmedOn(need.confirmedOn, confirmedBy?.name ?? '')}`, tone: 'good' },
      ],
      [records.note, need.note],
      [records.archived, dateCell(need.archivedAt)],
    ]),
  ];
}

/** The line upwards as a tree of one branch; or that it leads nowhere. */
function pathBlocks({ above, node, tree }: NeedPlace, t: Translator): Block[] {
  const { needs } = t.words;
  const goal = tree.levels[0];
  const loose: Block[] =
    node.isOrphan && goal !== undefined
      ? [{ type: 'paragraph', text: { text: needs.leadsNowhere(t.text(goal.title)), tone: 'warn' } }]
      : [];
  if (above.length === 0) return loose;
  const items = [...above].reverse().reduce<ListItem[]>((inside, { need, level }): ListItem[] => {
    const title = level === null ? need.level : t.text(level.title);
    return [
      {
        text: [
          { text: `${need.ref} `, tone: 'muted' },
          oneLine(need.text),
          { text: `${t.words.punctuation.gap}${t.words.punctuation.brackets(title)}`, tone: 'muted' },
        ],
        done: need.confirmedOn !== null,
        ...(inside.length === 0 ? {} : { children: inside }),
      },
    ];
  }, []);
  return [{ type: 'heading', level: 2, text: needs.leadsTo }, { type: 'list', tree: true, items }, ...loose];
}

function belowBlocks(place: NeedPlace, t: Translator): Block[] {
  if (place.node.children.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: t.words.needs.below },
    { type: 'list', tree: true, items: nodeItems(place.node.children, place, t) },
  ];
}

function questionBlocks(lists: readonly QuestionList[], t: Translator): Block[] {
  return lists.flatMap((list): Block[] => [
    { type: 'heading', level: 2, text: `${t.words.needs.questions}${t.words.punctuation.colon}${t.text(list.title)}` },
    { type: 'list', items: list.questions.map(({ text, title }) => ({ text: t.text(text ?? title) })) },
  ]);
}
