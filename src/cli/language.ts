import { withErasedNames } from '../core/privacy/erased-name.ts';
import { pickText } from '../core/text.ts';
import type { Dictionary } from '../i18n/en.ts';
import type { HelpWords } from '../i18n/en/help.ts';
import type { Language, Translator } from '../i18n/types.ts';
import type { Message } from '../core/errors.ts';

/**
 * Loads the words of one language; the other one is not read from disk.
 * @param language language of the interface
 */
export async function loadTranslator(language: Language): Promise<Translator> {
  const words: Dictionary = language === 'zh' ? (await import('../i18n/zh.ts')).zh : (await import('../i18n/en.ts')).en;
  return {
    language,
    locale: language === 'zh' ? 'zh-CN' : 'en',
    words,
    text: (text) => pickText(text, language),
    message: (message) => wordMessage(words, message),
  };
}

/** Loads the words of `--help`, which no other run needs. */
export async function loadHelp(language: Language): Promise<HelpWords> {
  return language === 'zh' ? (await import('../i18n/zh/help.ts')).help : (await import('../i18n/en/help.ts')).help;
}

function wordMessage(words: Dictionary, message: Message): string {
  // The pair of code and parameters was checked when the message was made.
  const sentence = words.messages[message.code] as (params: Message['params']) => string;
  return withErasedNames(sentence(shorten(message.params) as Message['params']), (ref) =>
    words.privacy.erasedContact(ref),
  );
}

/** Most characters of a value in a sentence: a key or name from a file can be as long as the file. */
const longestValue = 2000;

function shorten(params: object): object {
  const isLong = (value: unknown): value is string => typeof value === 'string' && value.length > longestValue;
  if (!Object.values(params).some(isLong)) return params;
  return Object.fromEntries(
    Object.entries(params).map(([key, value]: [string, unknown]) => [
      key,
      isLong(value) ? `${value.slice(0, longestValue)}…` : value,
    ]),
  );
}

/**
 * The interface language that a locale or user's word asks for.
 * @param words `zh`, `zh_CN.UTF-8`, `en-GB`, `C` …
 * @returns null where it names neither language
 */
export function languageOf(words: string | undefined): Language | null {
  if (words === undefined) return null;
  if (/^zh([_.-]|$)/i.test(words)) return 'zh';
  if (/^en([_.-]|$)/i.test(words)) return 'en';
  return null;
}
