/**
 * Answers files: JSON is tried first (it needs no parser of ours), then YAML. Only the frame is checked here, by
 * hand; what the answers mean is `core/assessment/check-answers.ts`'s to say.
 */
import { KamError, message, problem, type DataPath, type Message, type Place, type Problem } from '../core/errors.ts';
import { nearest } from '../core/text.ts';
import { blankSheet, type WrittenSheet } from '../core/assessment/check-answers.ts';
import type { Expectation } from '../core/playbook/expectations.ts';
import { findJsonPlaces } from './json-places.ts';
import type { PlacedValue, ReadSheet, SourceText } from './types.ts';

interface Opened {
  readonly value: unknown;
  /** Faults of the text itself, with their places. */
  readonly problems: readonly Problem[];
  place: (path: DataPath, at?: 'key' | 'value') => Place;
}

/**
 * Reads an answers file.
 * @throws KamError `content` with every fault of the text or its frame
 */
export async function readAnswers(source: SourceText): Promise<ReadSheet> {
  const opened = await open(source);
  const place = (found: Problem): Problem => ({ ...found, place: found.place ?? opened.place(found.path) });
  const frame = opened.value === undefined ? null : checkFrame(opened.value, opened);
  const problems = [...opened.problems, ...(frame?.problems ?? [])].map(place);
  if (frame === null || problems.length > 0) {
    throw new KamError('content', message('answers-invalid', { file: source.name, count: problems.length }), {
      problems,
    });
  }
  return { sheet: frame.sheet, locate: (found) => found.map(place) };
}

/**
 * Reads a value that is JSON, or else YAML.
 * @throws KamError `content` with the place of what is wrong
 */
export async function readValue(source: SourceText): Promise<unknown> {
  return (await readPlaced(source)).value;
}

/**
 * The same with the places of what is in it, for problems found later.
 * @throws KamError `content` with the place of what is wrong
 */
export async function readPlaced(source: SourceText): Promise<PlacedValue> {
  const { value, problems, place } = await open(source);
  const locate = (found: readonly Problem[]): readonly Problem[] =>
    found.map((one) => ({
      ...one,
      place: one.place ?? place(one.path, one.message.code === 'unknown-key' ? 'key' : 'value'),
    }));
  if (problems.length === 0) return { value, locate };
  throw new KamError('content', message('neither-json-nor-yaml', { file: source.name }), { problems });
}

async function open(source: SourceText): Promise<Opened> {
  const json = openJson(source);
  if (json !== null) return json;
  const { readYaml } = await import('./read-yaml.ts');
  const { value, problems, place } = readYaml(source.name, source.text);
  return { value, problems, place };
}

/** Null where the text is no JSON. */
function openJson({ name, text }: SourceText): Opened | null {
  // YAML that is not also JSON seldom starts with a bracket.
  if (!/^\s*[{[]/.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const places = findJsonPlaces(name, text);
  const problems = places.duplicates.map(({ key, place }): Problem => ({
    ...problem(message('yaml-duplicate-key', { key })),
    place,
  }));
  return { value, problems, place: places.place };
}

const keys = ['template', 'for', 'rater', 'role', 'at', 'answers', 'competitors'] as const;

function checkFrame(
  value: unknown,
  { place }: Pick<Opened, 'place'>,
): { readonly sheet: WrittenSheet; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (detail: Message, path: DataPath, at: 'key' | 'value' = 'value'): void => {
    problems.push({ ...problem(detail, path), place: place(path, at) });
  };
  const wrong = (key: string, expected: Expectation, found: unknown, path: DataPath): void => {
    report(message('wrong-type', { key, expected, found: show(found) }), path);
  };
  if (!isRecord(value)) {
    wrong('', 'sheet', value, []);
    return { sheet: blankSheet, problems };
  }
  for (const key of Object.keys(value)) {
    if ((keys as readonly string[]).includes(key)) continue;
    report(message('unknown-key', { key, near: nearest(key, keys), known: keys.join(', ') }), [key], 'key');
  }
  const get = (key: (typeof keys)[number]): unknown => (Object.hasOwn(value, key) ? (value[key] ?? null) : null);
  const text = (key: 'template' | 'for' | 'rater' | 'role' | 'at'): string | null => {
    const found = get(key);
    if (found === null || typeof found === 'string') return found;
    if (typeof found === 'number' || typeof found === 'boolean') {
      report(message('quote-value', { key, value: String(found) }), [key]);
    } else {
      wrong(key, 'string', found, [key]);
    }
    return null;
  };
  const record = (key: 'answers' | 'competitors'): Readonly<Record<string, unknown>> => {
    const found = get(key);
    if (isRecord(found)) return found;
    if (found !== null) wrong(key, 'map', found, [key]);
    return {};
  };
  const sheet: WrittenSheet = {
    template: text('template'),
    for: text('for'),
    rater: text('rater'),
    role: text('role'),
    at: text('at'),
    answers: record('answers'),
    // Whether each competitor's answers are a map is for the check of the answers to say.
    competitors: record('competitors') as WrittenSheet['competitors'],
  };
  return { sheet, problems };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (isRecord(value)) return '{…}';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
