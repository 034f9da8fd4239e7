/** The people of a buyer map as a tree of who reports to whom, with ties and where each of them stands. */
import { findStyle } from '../../core/playbook/approaches.ts';
import { styleText } from '../approach.ts';
import { isMutual, type PersonTie } from '../../core/buying/ties.ts';
import { reportingTrees, type TreeNode } from '../../core/buying/reporting-tree.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { attitudeText, rungText, termsText, tieText } from '../terms.ts';
import type { Block, Cell, Span } from '../../core/document.ts';
import type { OpportunityPicture } from '../../core/report/opportunity-picture.ts';
import type { Person } from '../../core/process/gate-scope.ts';
import type { Translator } from '../../i18n/types.ts';

/** Two or more lines a person: position and attitude, role and influence, then one for each tie. */
export function treeTable(picture: OpportunityPicture, t: Translator): Block {
  const { records } = t.words;
  const trees = reportingTrees(picture.people, picture.contacts);
  return {
    type: 'table',
    columns: [
      { id: 'name', label: records.personName, priority: 3, tree: true },
      { id: 'part', label: `${records.title} · ${records.roles}` },
      { id: 'stance', label: `${records.attitude} · ${records.closeness}`, priority: 2 },
    ],
    rows: trees.flatMap((tree) => treeRows(tree, picture, t, '', '')),
    empty: t.words.map.nobody,
  };
}

/** @param lead what stands before the name; @param rest what stands before the names below it */
function treeRows(node: TreeNode, picture: OpportunityPicture, t: Translator, lead: string, rest: string): Cell[][] {
  const below = node.reports.flatMap((report, index) => {
    const isLast = index === node.reports.length - 1;
    return treeRows(report, picture, t, `${rest}${isLast ? '└─ ' : '├─ '}`, `${rest}${isLast ? '   ' : '│  '}`);
  });
  // The lines of the tree go on beside the further lines of a person.
  const gutter = `${rest}${node.reports.length > 0 ? '│' : ''}`.trimEnd();
  const name: (string | Span)[] = [
    ...(lead === '' ? [] : [{ text: lead, tone: 'muted' as const }]),
    node.person.contact.name,
    ...(gutter === '' ? [] : [{ text: `\n${gutter}`, tone: 'muted' as const }]),
  ];
  const lines = [partLines(node.person, picture, t), stanceLines(node.person, picture, t)];
  return [[name, ...lines.map((cell) => cell.join('\n'))], ...below];
}

function partLines(person: Person, { playbook, ties }: OpportunityPicture, t: Translator): string[] {
  const { contact, role } = person;
  return [
    contact.title ?? '',
    termsText(playbook, 'roles', role?.roles ?? [], t),
    ...ties.flatMap((tie) => tieLine(person, tie, playbook, t)),
  ].filter((line) => line !== '');
}

/** A tie stands with the person it goes out from, a mutual one with both. */
function tieLine(
  { contact }: Person,
  { tie, from, to }: PersonTie,
  playbook: OpportunityPicture['playbook'],
  t: Translator,
): string[] {
  const isBoth = isMutual(defaultVocabulary(playbook, 'ties'), tie.kind);
  const other = from.contact.id === contact.id ? to : isBoth && to.contact.id === contact.id ? from : null;
  return other === null ? [] : [`${tieText(playbook, tie.kind, t)}${t.words.punctuation.colon}${other.contact.name}`];
}

function stanceLines({ contact, role, closeness }: Person, { playbook }: OpportunityPicture, t: Translator): string[] {
  const { map, report } = t.words;
  const attitude = role === null ? '' : attitudeText(playbook, role.attitude, t) || `? ${report.attitudeUnknown}`;
  const influence = role?.influence ?? null;
  return [
    [attitude, rungText(closeness, t)],
    [
      influence === null ? '' : map.influenceOf(influence),
      termsText(playbook, 'guides', role?.guides ?? [], t),
      styleText(findStyle(playbook, contact.style), t),
    ],
  ]
    .map((parts) => parts.filter((part) => part !== '').join(' · '))
    .filter((line) => line !== '');
}
