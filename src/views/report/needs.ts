/** The needs of an opportunity: the tree as a nested list, what leads to no goal as something to ask. */
import { orphanRoots } from '../../core/needs/tree.ts';
import { adviceParagraphs } from '../advice.ts';
import { nodeItems } from '../needs/tree.ts';
import { oneLine, type NeedWords } from '../needs/node.ts';
import type { Block, ListItem } from '../../core/document.ts';
import type { AccountReport, OpportunityReport } from '../../core/report/account-report.ts';
import type { Translator } from '../../i18n/types.ts';

/** Nothing where the playbook has no need levels. */
export function needsBlocks(
  { picture, needsAdvice }: OpportunityReport,
  report: AccountReport,
  t: Translator,
): Block[] {
  const { needs: words } = t.words;
  const { needs: tree, playbook, people } = picture;
  if (tree.levels.length === 0) return [];
  const heading: Block = { type: 'heading', level: 3, text: words.title };
  const advice = adviceParagraphs(needsAdvice, t);
  if (tree.count === 0) return [heading, { type: 'paragraph', text: words.notAsked }, ...advice];
  const known: NeedWords = { tree, playbook, people, contacts: report.contacts, isReport: true };
  return [
    heading,
    { type: 'paragraph', text: words.summary(tree.count, tree.confirmed) },
    { type: 'list', tree: true, items: nodeItems(tree.roots, known, t) },
    ...orphanBlocks(known, t),
    ...advice,
  ];
}

/** Of whom to ask what a need is for that leads to no goal. */
function orphanBlocks({ tree, contacts }: NeedWords, t: Translator): Block[] {
  const loose = orphanRoots(tree);
  if (loose.length === 0) return [];
  const { needs, punctuation, report } = t.words;
  const items = loose.map(({ need }): ListItem => {
    const owner = contacts.find(({ id }) => id === need.ownerId);
    return {
      text: [
        { text: oneLine(need.text), strong: true },
        ...(owner === undefined ? [] : [`${punctuation.colon}${report.askWhom(owner.name)}`]),
      ],
    };
  });
  return [
    { type: 'paragraph', text: needs.orphans(t.text(tree.levels[0]?.title ?? null)) },
    { type: 'list', items },
  ];
}
