/** Faults that the schema finds, as problems with a place; and what is left of a file without its faulty parts. */
import type * as z from 'zod';
import { message, problem, type DataPath, type Message, type Problem } from '../core/errors.ts';
import { isExpectation, type Expectation } from '../core/playbook/expectations.ts';
import { nearest } from '../core/text.ts';
import type { YamlFile } from './read-yaml.ts';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

export interface Validated<T> {
  /** What is left when faulty parts are taken out; null where nothing is. */
  readonly value: T | null;
  readonly problems: readonly Problem[];
  /** Whether a part was left out on which other checks depend. */
  readonly isDamaged: boolean;
  /** Words in the parts that were left out, their ids among them. */
  readonly lost: readonly string[];
  /** Whether a key of an object was there and had to go: what is missing then was not forgotten. */
  wasCut: (object: object, key: string) => boolean;
  /** The written index of an item of a list that lost some. */
  indexOf: (list: object, index: number) => number;
}

/**
 * Checks a file's value against a schema. So that one fault does not hide others, faulty parts are cut out of the
 * value (which is changed in place) and the rest goes on to the next checks.
 */
export function validate<S extends Schema>(schema: S, file: YamlFile): Validated<z.core.output<S>> {
  type Output = z.core.output<S>;
  const problems: Problem[] = [];
  const lost: string[] = [];
  const indexes = new Map<object, number[]>();
  const gone = new Map<object, Set<string>>();
  let isDamaged = false;
  const indexOf = (list: object, index: number): number => indexes.get(list)?.[index] ?? index;
  const done = (value: Output | null): Validated<Output> => ({
    value,
    problems,
    isDamaged,
    lost,
    wasCut: (object, key) => gone.get(object)?.has(key) ?? false,
    indexOf,
  });

  // Each round takes out at least one part, so it ends; later rounds follow from the first and say nothing new.
  for (let round = 0; ; round += 1) {
    const result = (schema as unknown as z.ZodType).safeParse(file.value);
    if (result.success) return done(file.value as Output);
    const faults = result.error.issues.flatMap((issue) => flatten(issue, [], file, schema));
    if (round === 0) {
      problems.push(
        ...faults.map(({ detail, path, at }) => ({ ...problem(detail, path), place: file.place(path, at) })),
      );
    }
    const cuts = faults.map((fault) => fault.cut);
    if (cuts.some((cut) => cut.length === 0)) {
      collectIds(file.value, lost);
      isDamaged = true;
      return done(null);
    }
    isDamaged ||= faults.some(
      ({ cut, isUnknownKey }) => !isUnknownKey && !cut.some((key) => harmless.has(String(key))),
    );
    for (const { cut, isUnknownKey } of faults) {
      const holder = valueAt(file.value, cut.slice(0, -1));
      if (isUnknownKey || typeof holder !== 'object' || holder === null) continue;
      gone.set(holder, (gone.get(holder) ?? new Set<string>()).add(String(cut.at(-1))));
    }
    cutOut(file.value, cuts, lost, indexes);
  }
}

/** Parts that no other check depends on. */
const harmless: ReadonlySet<string> = new Set([
  'why', 'help', 'note', 'provenance', 'sources', 'title', 'text', 'label', 'labels', 'describes', 'say', 'ask',
  'definition', 'concerns', 'goal', 'steps', 'skills', 'forms', 'symbol', 'left', 'right', 'low', 'high', 'freshFor',
  'fills', 'result', 'marks', 'serves', 'mutual', 'guides', 'yields', 'level', 'writes', 'valuesFrom', 'withhold',
  'summary', 'license', 'authors', 'examples', 'minutes', 'points', 'reviewAfter', 'sensitive', 'required', 'offset',
  'by', 'after', 'every', 'records', 'dunning', 'answers', 'field', 'atRisk', 'buckets', 'within', 'ours',
]); // prettier-ignore

interface Fault {
  readonly detail: Message;
  readonly path: DataPath;
  readonly at: 'key' | 'value';
  /** Path of what has to go. */
  readonly cut: DataPath;
  readonly isUnknownKey: boolean;
}

function flatten(issue: Issue, base: DataPath, file: YamlFile, schema: Schema): readonly Fault[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  const value = valueAt(file.value, path);
  const fault = (detail: Message, at: 'key' | 'value' = 'value'): readonly Fault[] => [
    { detail, path, at, cut: path, isUnknownKey: false },
  ];
  if (value === undefined && issue.code !== 'unrecognized_keys') {
    const detail = message('key-missing', { key: keyName(path), expected: expectationOf(issue) });
    const container = path.slice(0, -1);
    return [{ detail, path: container, at: 'value', cut: container, isUnknownKey: false }];
  }
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = keysAt([schema], path);
        const detail = message('unknown-key', { key, near: nearest(key, known), known: known.join(', ') });
        return { detail, path: [...path, key], at: 'key', cut: [...path, key], isUnknownKey: true };
      });
    case 'invalid_union': {
      // The branch that the author meant: one that accepts the kind of value, though not what is inside.
      const [meant] = issue.errors.filter((branch) => !branch.some((inner) => isOtherType(inner)));
      if (meant !== undefined) return meant.flatMap((inner) => flatten(inner, path, file, schema));
      break;
    }
    case 'invalid_key':
      return fault(
        message('wrong-type', { key: keyName(path), expected: keyExpectation(issue), found: show(path.at(-1)) }),
        'key',
      );
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const text = String(value);
      const near = nearest(text, choices);
      return fault(
        message('bad-choice', { key: keyName(path), value: show(value), choices: choices.join(', '), near }),
      );
    }
    default:
  }
  const expected = expectationOf(issue);
  if ((typeof value === 'number' || typeof value === 'boolean') && textual.has(expected)) {
    return fault(message('quote-value', { key: keyName(path), value: file.raw(path) ?? String(value) }));
  }
  return fault(message('wrong-type', { key: keyName(path), expected, found: show(value) }));
}

/** What is written as a string, so that a number or boolean there only lacks its quotes. */
const textual: ReadonlySet<Expectation> = new Set([
  'text', 'string', 'version', 'id', 'option-id', 'fact-id', 'language', 'fraction', 'texts',
]); // prettier-ignore

function isOtherType(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function keyExpectation(issue: Extract<Issue, { code: 'invalid_key' }>): Expectation {
  const [first] = issue.issues;
  return first === undefined ? 'string' : expectationOf(first);
}

function expectationOf(issue: Issue): Expectation {
  if (isExpectation(issue.message)) return issue.message;
  if (issue.code === 'invalid_value') return 'string';
  if (issue.code !== 'invalid_type') return 'not-empty';
  const names: Readonly<Record<string, Expectation>> = {
    number: 'number', boolean: 'boolean', null: 'null', int: 'integer', array: 'list', object: 'map', record: 'map',
  }; // prettier-ignore
  return names[issue.expected] ?? 'string';
}

/** The key that a path ends in, with the place in a list: `languages[1]`. */
function keyName(path: DataPath): string {
  const [last = '', before] = [path.at(-1), path.at(-2)];
  return typeof last === 'number' ? `${before ?? ''}[${last + 1}]` : last;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? '{}' : '{…}';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function valueAt(root: unknown, path: DataPath): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

function cutOut(root: unknown, paths: readonly DataPath[], lost: string[], indexes: Map<object, number[]>): void {
  const gone = new Map<unknown[], Set<number>>();
  const targets = paths.map((path) => ({ parent: valueAt(root, path.slice(0, -1)), key: path.at(-1) ?? '' }));
  for (const { parent, key } of targets) {
    if (Array.isArray(parent)) gone.set(parent, (gone.get(parent) ?? new Set<number>()).add(Number(key)));
    else if (typeof parent === 'object' && parent !== null) {
      const holder = parent as Record<string | number, unknown>;
      collectIds(holder[key], lost);
      delete holder[key];
    }
  }
  for (const [list, places] of gone) {
    for (const place of places) collectIds(list[place], lost);
    const before = indexes.get(list) ?? list.map((_item, index) => index);
    indexes.set(
      list,
      before.filter((_index, place) => !places.has(place)),
    );
    const left = list.filter((_item, place) => !places.has(place));
    list.splice(0, list.length, ...left);
  }
}

/** Every word in a value, its ids among them: what a reference could mean. */
function collectIds(value: unknown, ids: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) {
    if (typeof inner === 'string' || typeof inner === 'number') ids.push(String(inner));
    collectIds(inner, ids);
  }
}

/** The keys that a schema knows at a path; of a union, those of every branch that is an object. */
function keysAt(schemas: readonly Schema[], path: DataPath): readonly string[] {
  const open = schemas.flatMap(unwrap);
  const [key, ...rest] = path;
  if (key === undefined) {
    return [...new Set(open.flatMap(({ def }) => (def.type === 'object' ? Object.keys(def.shape) : [])))];
  }
  const inner = open.flatMap(({ def }): Schema[] => {
    if (def.type === 'object') {
      const shape = def.shape[key];
      return shape === undefined ? [] : [shape];
    }
    if (def.type === 'array') return [def.element];
    return def.type === 'record' ? [def.valueType] : [];
  });
  return keysAt(inner, rest);
}

type Definition =
  | { readonly type: 'object'; readonly shape: Readonly<Record<string | number, Schema>> }
  | { readonly type: 'array'; readonly element: Schema }
  | { readonly type: 'record'; readonly valueType: Schema }
  | { readonly type: 'optional'; readonly innerType: Schema }
  | { readonly type: 'union'; readonly options: readonly Schema[] }
  | { readonly type: 'other' };

function unwrap(schema: Schema): { readonly def: Definition }[] {
  const def = schema._zod.def as unknown as Definition;
  if (def.type === 'optional') return unwrap(def.innerType);
  return def.type === 'union' ? def.options.flatMap(unwrap) : [{ def }];
}
