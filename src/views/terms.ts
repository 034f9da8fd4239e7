/** What people are to us, in the words of a playbook. */
import { defaultVocabulary } from '../core/playbook/defaults.ts';
import { termTitle } from '../core/playbook/terms.ts';
import type { Closeness } from '../core/process/closeness.ts';
import type { Playbook } from '../core/playbook/types.ts';
import type { Contact } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';

type Slot = Parameters<typeof defaultVocabulary>[1];

/** The titles of terms as a list; of one that the playbook no longer has, its id. */
export function termsText(playbook: Playbook, slot: Slot, ids: readonly string[], t: Translator): string {
  const vocabulary = defaultVocabulary(playbook, slot);
  return ids.map((id) => t.text(termTitle(vocabulary, id))).join(t.words.punctuation.separator);
}

/** The symbol of an attitude; '' for null, and where it has none. */
export function attitudeSymbol(playbook: Playbook, attitude: string | null): string {
  return defaultVocabulary(playbook, 'attitudes')?.terms.find(({ id }) => id === attitude)?.symbol ?? '';
}

/** An attitude with its symbol, which reads without colour; '' for null. */
export function attitudeText(playbook: Playbook, attitude: string | null, t: Translator): string {
  if (attitude === null) return '';
  return withSymbol(
    attitudeSymbol(playbook, attitude),
    t.text(termTitle(defaultVocabulary(playbook, 'attitudes'), attitude)),
  );
}

/** A kind of tie with its symbol: “→ influences”. */
export function tieText(playbook: Playbook, kind: string, t: Translator): string {
  const vocabulary = defaultVocabulary(playbook, 'ties');
  const symbol = vocabulary?.terms.find(({ id }) => id === kind)?.symbol ?? '';
  return withSymbol(symbol, t.text(termTitle(vocabulary, kind)));
}

function withSymbol(symbol: string, title: string): string {
  return symbol === '' ? title : `${symbol} ${title}`;
}

/** Function and level of a contact: “Technical department · Managing level”. */
export function placeText(
  playbook: Playbook,
  { function: of, level }: Pick<Contact, 'function' | 'level'>,
  t: Translator,
): string {
  return [
    termsText(playbook, 'functions', of === null ? [] : [of], t),
    termsText(playbook, 'levels', level === null ? [] : [level], t),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The title of the rung that a person stands on; '' below the first one, or without a ladder. */
export function rungText(closeness: Closeness | null, t: Translator): string {
  return t.text(closeness?.rung?.title ?? null);
}
