/** Erased people in the words of the reader: what stands in the place of their names is a token in the records. */
import { withErasedNames } from '../core/privacy/erased-name.ts';
import type { Block } from '../core/document.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from './types.ts';

/** The view with every erased name in the words of the language that it is shown in; JSON keeps the token. */
export function nameErased(view: View): View {
  const { csvTable, calendarFile } = view;
  // Inherited and not copied: a view may make its data only when they are asked for.
  return Object.assign(Object.create(view) as View, {
    blocks: (t: Translator) => nameErasedIn(view.blocks(t), t),
    ...(csvTable === undefined ? {} : { csvTable: (t: Translator) => nameErasedIn(csvTable(t), t) }),
    ...(calendarFile === undefined ? {} : { calendarFile: (t: Translator) => nameErasedIn(calendarFile(t), t) }),
  });
}

/** Any part of a document, text by text. */
function nameErasedIn<T extends readonly Block[] | Block | object>(part: T, t: Translator): T {
  return replace(part, t) as T;
}

/** What names nobody erased, as nearly everything, is given back as it is. */
function replace(value: unknown, t: Translator): unknown {
  if (typeof value === 'string') return withErasedNames(value, (ref) => t.words.privacy.erasedContact(ref));
  if (Array.isArray(value)) {
    const parts = value.map((inner) => replace(inner, t));
    return parts.every((inner, index) => inner === value[index]) ? value : parts;
  }
  if (typeof value !== 'object' || value === null) return value;
  const part = value as Readonly<Record<string, unknown>>;
  let changed: Record<string, unknown> | null = null;
  for (const key of Object.keys(part)) {
    const replaced = replace(part[key], t);
    if (replaced === part[key]) continue;
    changed ??= { ...part };
    changed[key] = replaced;
  }
  return changed ?? value;
}
