import type { Text } from '../core/playbook/item-types.ts';
import type { Message } from '../core/errors.ts';
import type { Dictionary } from './en.ts';

/** Languages of the interface. Content and data may be in others. */
export type Language = 'en' | 'zh';

/** The words of one language, handed to views and messages. */
export interface Translator {
  readonly language: Language;
  /** Tag for `Intl`: `en`, `zh-CN`. */
  readonly locale: string;
  readonly words: Dictionary;
  /** A playbook text in this language, else in the playbook's first; '' for null. */
  text(text: Text | null): string;
  message(message: Message): string;
}
