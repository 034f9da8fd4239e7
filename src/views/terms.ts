/** What people are to us, in the words of a playbook. */
import { defaultVocabulary } from '../core/playbook/defaults.ts';
import { termTitle } from '../core/playbook/terms.ts';
import type { Closeness } from '../core/process/closeness.ts';
import type { Playbook } from '../core/playbook/types.ts';
import type { Translator } from '../i18n/types.ts';

type Slot = Parameters<typeof defaultVocabulary>[1];

/** The titles of terms as a list; of one that the playbook no longer has, its id. */
export function termsText(playbook: Playbook, slot: Slot, ids: readonly string[], t: Translator): string {
  const vocabulary = defaultVocabulary(playbook, slot);
  return ids.map((id) => t.text(termTitle(vocabulary, id))).join(t.words.punctuation.separator);
}

/** An attitude with its symbol, which reads without colour; '' for null. */
export function attitudeText(playbook: Playbook, attitude: string | null, t: Translator): string {
  if (attitude === null) return '';
  const vocabulary = defaultVocabulary(playbook, 'attitudes');
  const symbol = vocabulary?.terms.find((term) => term.id === attitude)?.symbol ?? '';
  const title = t.text(termTitle(vocabulary, attitude));
  return symbol === '' ? title : `${symbol} ${title}`;
}

/** The title of the rung that a person stands on; '' below the first one, or without a ladder. */
export function rungText(closeness: Closeness | null, t: Translator): string {
  return t.text(closeness?.rung?.title ?? null);
}
