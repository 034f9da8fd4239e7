/** Erased people in the words of the reader: what stands in the place of their names is a token in the records. */
import { withErasedNames } from '../core/privacy/erased-name.ts';
import type { Block } from '../core/document.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from './types.ts';

/** The view with every erased name in the words of the language that it is shown in; JSON keeps the token. */
export function nameErased(view: View): View {
  const { csvTable, calendarFile } = view;
  return {
    ...view,
    blocks: (t) => nameErasedIn(view.blocks(t), t),
    ...(csvTable === undefined ? {} : { csvTable: (t) => nameErasedIn(csvTable(t), t) }),
    ...(calendarFile === undefined ? {} : { calendarFile: (t) => nameErasedIn(calendarFile(t), t) }),
  };
}

/** Any part of a document, text by text. */
function nameErasedIn<T extends readonly Block[] | Block | object>(part: T, t: Translator): T {
  return replace(part, t) as T;
}

function replace(value: unknown, t: Translator): unknown {
  if (typeof value === 'string') return withErasedNames(value, (ref) => t.words.privacy.erasedContact(ref));
  if (Array.isArray(value)) return value.map((inner) => replace(inner, t));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner, t)]));
}
