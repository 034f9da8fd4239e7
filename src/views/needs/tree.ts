/** The needs tree of an opportunity: as a tree, and as the text of a drawing program. */
import { headingWith } from '../heading.ts';
import { levelMark } from '../../core/needs/levels.ts';
import { dotTree, mermaidTree } from './graph.ts';
import { nodeSpans, type NeedWords } from './node.ts';
import { treeData } from './data.ts';
import { named } from '../record-data.ts';
import type { Block, Cell, ListItem } from '../../core/document.ts';
import type { Advice } from '../../core/insight/advice.ts';
import type { NeedNode, NeedsTree } from '../../core/needs/tree.ts';
import type { Opportunity } from '../../core/records/types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Named } from '../record-data.ts';
import type { View } from '../types.ts';

export interface NeedsTreeInput extends NeedWords {
  readonly account: Named;
  readonly opportunity: Pick<Opportunity, 'ref' | 'name'>;
  readonly advice: readonly Advice[];
}

/** How the tree is drawn: for the terminal, as Markdown, or as the text of a drawing program. */
export type TreeForm = 'tree' | 'mermaid' | 'markdown' | 'dot';

/** @param t words for the drawing programs, whose text is made at once */
export function needsTreeView(input: NeedsTreeInput, form: TreeForm, t: Translator): View {
  const drawn = form === 'mermaid' ? mermaidTree(input, t) : form === 'dot' ? dotTree(input, t) : null;
  const { opportunity, account, advice, tree, contacts } = input;
  return {
    schema: 'need-tree/1',
    data: {
      opportunity: named(opportunity),
      account: named(account),
      ...treeData(tree, contacts),
      advice: advice.map(({ rule, severity }) => ({ rule: rule.id, severity, say: rule.say })),
    },
    ...(drawn === null ? {} : { text: `${drawn}\n` }),
    formats:
      drawn !== null
        ? ['text', 'json']
        : form === 'markdown'
          ? ['markdown', 'json', 'table']
          : ['table', 'json', 'markdown'],
    blocks: (words) => treeBlocks(input, words),
  };
}

/** Heading, tree, how far each level is, and what the playbook says about it. */
export function treeBlocks(input: NeedsTreeInput, t: Translator): Block[] {
  const { account, opportunity, tree } = input;
  const { needs } = t.words;
  const heading = headingWith(1, `${needs.title}  ${opportunity.name}`, `${opportunity.ref} · ${account.name}`);
  if (tree.count === 0) {
    const command = { text: `kam need interview ${opportunity.ref}`, code: true };
    return [heading, { type: 'paragraph', text: [needs.noTree, command] }];
  }
  return [
    heading,
    { type: 'list', tree: true, items: nodeItems(tree.roots, input, t) },
    levelTable(tree, t),
    ...(tree.isConfirmed
      ? [{ type: 'paragraph' as const, text: { text: needs.allConfirmed, tone: 'good' as const, strong: true } }]
      : []),
    ...adviceBlocks(input, t),
  ];
}

/** Needs as items of a list, those below them inside. */
export function nodeItems(nodes: readonly NeedNode[], words: NeedWords, t: Translator): ListItem[] {
  return nodes.map((node) => ({
    text: nodeSpans(node, words, t),
    done: node.need.confirmedOn !== null,
    ...(node.children.length === 0 ? {} : { children: nodeItems(node.children, words, t) }),
  }));
}

function levelTable(tree: NeedsTree, t: Translator): Block {
  const { needs } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'level', label: needs.level, priority: 2 },
      { id: 'count', label: needs.count, align: 'right' },
      { id: 'confirmed', label: `✓ ${needs.confirmedMark}`, align: 'right' },
      { id: 'owner', label: needs.withOwner, align: 'right' },
      { id: 'evidence', label: needs.withEvidence, align: 'right' },
    ],
    rows: tree.states.map(({ level, count, confirmed, withOwner, withEvidence }): Cell[] => [
      `${levelMark(tree.levels, level.id)} ${t.text(level.title)}`,
      count === 0 ? { text: '0', tone: 'warn' } : count,
      confirmed,
      withOwner,
      withEvidence,
    ]),
  };
}

function adviceBlocks({ advice }: NeedsTreeInput, t: Translator): Block[] {
  if (advice.length === 0) return [];
  return [{ type: 'list', items: advice.map(({ rule }): ListItem => ({ text: t.text(rule.say) })) }];
}
