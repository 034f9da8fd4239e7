/**
 * What normalising every part has in common: texts and their languages, items, conditions, references, and the way to
 * report what is wrong with them.
 */
import { message, type DataPath, type Message } from '../core/errors.ts';
import { nearest } from '../core/text.ts';
import { compileCondition } from './compile-condition.ts';
import type { Deadline, Duration, DurationUnit, FieldRef, Item, ItemInfo, Text } from '../core/playbook/item-types.ts';
import type { Scale } from '../core/playbook/template-types.ts';
import type { Instrument } from '../core/playbook/types.ts';
import type { Condition } from '../core/condition/types.ts';
import type { WrittenChoice, WrittenInfo, WrittenInstrument, WrittenItem, WrittenText } from './schema.ts';

/** What normalising one file needs to know, and where it tells what it found. */
export interface NormaliseContext {
  /** Id of the playbook whose file it is. */
  readonly origin: string;
  readonly languages: readonly string[];
  /** Scales, and what `termsIn` finds, of the whole playbook with what it takes over, by id. */
  readonly scales: ReadonlyMap<string, Scale>;
  readonly termLists: ReadonlyMap<string, readonly Item[]>;
  /** Ids in parts that could not be read: nothing is said about references to them. */
  readonly lost: ReadonlySet<string>;
  /** Remembers which written object or list a normalised one was made from. */
  mark(made: object, written: object): void;
  /** The same for something made from a plain value in a written list. */
  markIn(made: object, list: object, index: number): void;
  /** Reports a fault at a key of a written object; without keys, at the object itself. */
  report(detail: Message, written: object, ...keys: DataPath): void;
}

/** Turns a written text into one with its languages, first the first; nothing is reported. */
export function spreadText(written: WrittenText, languages: readonly string[]): Text {
  if (typeof written === 'string') return { [languages[0] ?? 'en']: written.trim() };
  const order = [...languages, ...Object.keys(written)].filter((language) => Object.hasOwn(written, language));
  return Object.fromEntries([...new Set(order)].map((language) => [language, (written[language] ?? '').trim()]));
}

const isoUnits = { D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const;

/** `3 workdays`, `-1 month`, `P2Y`. */
export function parseDuration(written: string): Duration {
  const [, count, letter] = /^P(\d+)([DWMY])$/.exec(written) ?? [];
  if (letter !== undefined) return { amount: Number(count), unit: isoUnits[letter as keyof typeof isoUnits] };
  const [amount = '0', unit = 'days'] = written.split(' ');
  return { amount: Number(amount), unit: (unit.endsWith('s') ? unit : `${unit}s`) as DurationUnit };
}

/** `4 hours`, `1 workday`. */
export function parseDeadline(written: string): Deadline {
  const [amount, unit = ''] = written.split(' ');
  return /^hours?$/.test(unit) ? { amount: Number(amount), unit: 'hours' } : parseDuration(written);
}

/** Makes the text of a key; the languages that it lacks or has too many are reported. */
export function textAt<K extends string>(
  ctx: NormaliseContext,
  written: { [key in K]?: WrittenText },
  key: K,
): Text | null {
  const value = written[key];
  return value === undefined ? null : makeText(ctx, value, written, [key]);
}

function makeText(ctx: NormaliseContext, value: WrittenText, holder: object, path: DataPath): Text {
  const text = spreadText(value, ctx.languages);
  const shown = shorten(Object.values(text)[0] ?? '');
  for (const language of ctx.languages) {
    if (!Object.hasOwn(text, language)) {
      ctx.report(message('text-language-missing', { language, text: shown }), holder, ...path);
    }
  }
  for (const language of Object.keys(text)) {
    if (!ctx.languages.includes(language)) {
      const languages = ctx.languages.join(', ');
      ctx.report(message('text-language-undeclared', { language, languages }), holder, ...path, language);
    }
  }
  return text;
}

function shorten(text: string): string {
  const signs = [...text.replaceAll(/\s+/g, ' ')];
  return signs.length > 40 ? `${signs.slice(0, 40).join('')}…` : signs.join('');
}

/** One text or a list of them. */
export function textsAt<K extends string>(
  ctx: NormaliseContext,
  written: { [key in K]?: WrittenText | WrittenText[] },
  key: K,
): readonly Text[] {
  const value = written[key];
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [makeText(ctx, value, written, [key])];
  return value.map((one, index) => makeText(ctx, one, value, [index]));
}

/** Makes the texts of a map, by its keys. */
export function textMapAt<K extends string>(
  ctx: NormaliseContext,
  written: { [key in K]?: Record<string, WrittenText> },
  key: K,
): Readonly<Record<string, Text>> {
  const value = written[key] ?? {};
  return Object.fromEntries(Object.entries(value).map(([id, text]) => [id, makeText(ctx, text, value, [id])]));
}

/** An id as a text, where an author gave no words. */
export function idText(ctx: NormaliseContext, id: string): Text {
  return Object.fromEntries(ctx.languages.map((language) => [language, id]));
}

/** The keys that every item may carry. */
export function infoOf(ctx: NormaliseContext, written: WrittenInfo): ItemInfo {
  return {
    why: textAt(ctx, written, 'why'),
    help: textAt(ctx, written, 'help'),
    note: textAt(ctx, written, 'note'),
    provenance: written.provenance ?? null,
    sources: written.sources ?? [],
  };
}

interface WrittenWords extends WrittenInfo {
  title?: WrittenText;
  text?: WrittenText;
}

/**
 * Id, words and info of an item.
 * @param fallback words where neither title nor text stands there; without it, that is a fault
 */
export function itemOf(ctx: NormaliseContext, written: WrittenWords, id: string, fallback?: Text): Item {
  const title = textAt(ctx, written, 'title');
  const text = textAt(ctx, written, 'text');
  if (title === null && text === null && fallback === undefined) {
    ctx.report(message('key-missing', { key: 'title', expected: 'text' }), written);
  }
  return {
    id,
    title: title ?? text ?? fallback ?? idText(ctx, id),
    text: title === null ? null : text,
    ...infoOf(ctx, written),
  };
}

/** Remembers what a part was made from, for the place of later problems, and hands it on. */
export function marked<T extends object>(ctx: NormaliseContext, made: T, written: object): T {
  ctx.mark(made, written);
  return made;
}

type WrittenObject<T> = Exclude<T, string>;

/**
 * Items whose ids may be left out: they are then called by their place.
 * @param more the keys that items of this list have beside words; of one that is a bare string, from `{}`
 */
export function itemsWith<T extends WrittenItem, M extends object>(
  ctx: NormaliseContext,
  written: readonly T[] | undefined,
  more: (one: Partial<WrittenObject<T>>) => M,
): readonly (Item & M)[] {
  return (written ?? []).map((one, index) => {
    const id = `item-${index + 1}`;
    if (typeof one === 'string') {
      const title = makeText(ctx, one, written ?? [], [index]);
      const item = { id, title, text: null, why: null, help: null, note: null, provenance: null, sources: [] };
      const made = { ...item, ...more({}) };
      ctx.markIn(made, written ?? [], index);
      return made;
    }
    const object = one as WrittenObject<T>;
    return marked(ctx, { ...itemOf(ctx, object, object.id ?? id), ...more(object) }, object);
  });
}

/** Plain items. */
export function itemsOf(ctx: NormaliseContext, written: readonly WrittenItem[] | undefined): readonly Item[] {
  return itemsWith(ctx, written, () => ({}));
}

/** Values of a list that may be bare ids; those are called by their id. */
export function choicesOf(ctx: NormaliseContext, written: readonly WrittenChoice[] | undefined): readonly Item[] {
  return (written ?? []).map((one) => {
    if (typeof one !== 'string') return marked(ctx, itemOf(ctx, one, one.id, idText(ctx, one.id)), one);
    const title = idText(ctx, one);
    return { id: one, title, text: null, why: null, help: null, note: null, provenance: null, sources: [] };
  });
}

/**
 * What an instrument offers to others that name it for their terms: its terms, stages, rungs or quadrants.
 * @returns null where it has nothing of that kind
 */
export function termsIn(instrument: Instrument): readonly Item[] | null {
  switch (instrument.kind) {
    case 'vocabulary':
      return instrument.terms.map(plainItem);
    case 'process':
      return instrument.stages.map(plainItem);
    case 'ladder':
      return instrument.rungs.map(plainItem);
    case 'template':
      return instrument.scoring.axes?.quadrants.map((one) => plainItem({ ...one, text: null })) ?? null;
    default:
      return null;
  }
}

/** Without the keys that only its own kind has. */
function plainItem({ id, title, text, why, help, note, provenance, sources }: Item): Item {
  return { id, title, text, why, help, note, provenance, sources };
}

/** Choices written in place, or those of the instrument that is named. */
export function termsAt<K extends string>(
  ctx: NormaliseContext,
  written: { [key in K]?: string | readonly WrittenChoice[] },
  key: K,
): readonly Item[] {
  const value: string | readonly WrittenChoice[] | undefined = written[key];
  if (typeof value !== 'string') return choicesOf(ctx, value);
  const found = ctx.termLists.get(value);
  if (found === undefined) reportReference(ctx, 'term-list', value, [...ctx.termLists.keys()], written, key);
  return found ?? [];
}

/** The record and the field that a `record.field` names. */
export function fieldRefOf(written: string | undefined): FieldRef | null {
  if (written === undefined) return null;
  const [record = '', field = ''] = written.split('.');
  return { record: record as FieldRef['record'], field };
}

/** Compiles the condition of a part; its faults are reported. @returns null where there is none, or it does not compile */
export function conditionAt(ctx: NormaliseContext, written: { when?: string | boolean }): Condition | null {
  return conditionOf(ctx, written, 'when');
}

/** The same for a condition under another key. */
export function conditionOf<K extends string>(
  ctx: NormaliseContext,
  written: { [key in K]?: string | boolean },
  key: K,
): Condition | null {
  const source: string | boolean | undefined = written[key];
  if (source === undefined) return null;
  const { condition, faults } = compileCondition(source);
  for (const fault of faults) ctx.report(fault, written, key);
  return condition;
}

/** Stands in for a condition that does not compile: never holds, and its fault is reported. */
export const neverHolds: Condition = { source: '', expression: { op: 'literal', value: false } };

/** Reports an id that names nothing, unless it may stand in a part that could not be read. */
export function reportReference(
  ctx: NormaliseContext,
  what: 'scale' | 'term-list',
  id: string,
  known: readonly string[],
  written: object,
  key: string,
): void {
  if (ctx.lost.has(id)) return;
  const detail = message('unknown-reference', { what, id, near: nearest(id, known), known: known.join(', ') });
  ctx.report(detail, written, key);
}

/** What instruments of every kind have in common. */
export function base(ctx: NormaliseContext, written: WrittenInstrument): Item & { readonly origin: string } {
  return { ...itemOf(ctx, written, written.id), origin: ctx.origin };
}
