/** One need in words: its text, and what is known of it on the line below. */
import { resultTemplate } from '../../core/playbook/defaults.ts';
import { levelMark } from '../../core/needs/levels.ts';
import { termsText } from '../terms.ts';
import type { Span } from '../../core/document.ts';
import type { NeedNode, NeedsTree } from '../../core/needs/tree.ts';
import type { Person } from '../../core/process/gate-scope.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Contact, Need } from '../../core/records/types.ts';
import type { Translator } from '../../i18n/types.ts';

/** Where the words about a need come from. */
export interface NeedWords {
  readonly tree: NeedsTree;
  readonly playbook: Playbook;
  /** People with a part in the opportunity. */
  readonly people: readonly Person[];
  /** All contacts of the account. */
  readonly contacts: readonly Contact[];
  /** On paper: no refs, and who confirmed a need. */
  readonly isReport: boolean;
}

/** The text, and below it level, owner, urgency, must or wish, weight and deadline; then the evidence. */
export function nodeSpans(node: NeedNode, words: NeedWords, t: Translator): Span[] {
  const goal = words.tree.levels[0];
  const { need } = node;
  const isLoose = node.isOrphan && need.parentId === null && goal !== undefined;
  return [
    ...(need.ref === '' || words.isReport ? [] : [{ text: `${need.ref} `, tone: 'muted' as const }]),
    { text: oneLine(need.text), strong: true },
    { text: `\n${nodeDetails(node, words, t).join(' · ')}`, tone: 'muted' },
    ...(need.evidence === null
      ? []
      : [{ text: `\n${t.words.needs.evidenceOf(oneLine(need.evidence))}`, tone: 'muted' as const }]),
    ...(isLoose ? [{ text: `\n${t.words.needs.leadsNowhere(t.text(goal.title))}`, tone: 'warn' as const }] : []),
  ];
}

/** What is known of a need beside its text, each part a few words; the level first. */
export function nodeDetails({ need, level }: NeedNode, words: NeedWords, t: Translator): string[] {
  const { needs } = t.words;
  const owner = words.contacts.find(({ id }) => id === need.ownerId) ?? null;
  const title = level === null ? need.level : t.text(level.title);
  const parts = [
    `${levelMark(words.tree.levels, need.level)} ${title}`,
    owner === null ? '' : ownerText(owner, words, t),
    need.urgency === null ? '' : needs.urgencyOf(need.urgency),
    need.must === null ? '' : need.must ? needs.isMust : needs.isWish,
    need.weight === null ? '' : needs.weightOf(need.weight),
    need.deadline === null ? '' : needs.by(need.deadline),
    words.isReport ? confirmationText(need, words, t) : '',
  ];
  return parts.filter((part) => part !== '');
}

function confirmationText({ confirmedOn, confirmedBy }: Need, { contacts }: NeedWords, t: Translator): string {
  const { needs } = t.words;
  if (confirmedOn === null) return needs.openMark;
  const who = contacts.find(({ id }) => id === confirmedBy)?.name ?? '';
  return needs.confirmedText(needs.confirmedOn(confirmedOn, who));
}

/** A person with their buying roles and style, which say how to talk about it. */
function ownerText(owner: Contact, { playbook, people }: NeedWords, t: Translator): string {
  const role = people.find(({ contact }) => contact.id === owner.id)?.role ?? null;
  const hints = [termsText(playbook, 'roles', role?.roles ?? [], t), styleText(playbook, owner.style, t)];
  const hint = hints.filter((part) => part !== '').join(t.words.punctuation.separator);
  return hint === '' ? owner.name : `${owner.name}${t.words.punctuation.brackets(hint)}`;
}

function styleText(playbook: Playbook, style: string | null, t: Translator): string {
  if (style === null) return '';
  const quadrants = resultTemplate(playbook, 'contact.style')?.scoring.axes?.quadrants ?? [];
  return t.text(quadrants.find(({ id }) => id === style)?.title ?? { '': style });
}

/** A text as one line. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
