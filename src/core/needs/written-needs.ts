/** Needs as a file holds them: a tree with the keys of the options of `need add`. */
import { isDate } from '../dates.ts';
import { message, problem, type DataPath, type Message, type Problem } from '../errors.ts';
import { resolveTerm } from '../playbook/terms.ts';
import { checkText, nearest, foldWord } from '../text.ts';
import { isBefore, orderFault } from './place.ts';
import { newSketch, sketchKey, type NeedSketch } from './sketch.ts';
import type { Expectation } from '../playbook/expectations.ts';
import type { Term, Vocabulary } from '../playbook/list-types.ts';
import type { Contact, Need } from '../records/types.ts';

/** Keys of a need in a file. */
export const needKeys = [
  'under',
  'level',
  'text',
  'owner',
  'urgency',
  'weight',
  'must',
  'deadline',
  'evidence',
  'confirmed',
  'by',
  'note',
  'below',
] as const;
type NeedKey = (typeof needKeys)[number];

/** What the needs of a file are held against. */
export interface NeedsFrame {
  readonly vocabulary: Vocabulary;
  /** Its levels in order. */
  readonly levels: readonly Term[];
  readonly contacts: readonly Contact[];
  /** What is in the tree already. */
  readonly stored: readonly Need[];
  /** Id of the contact who was asked: owner of what names nobody else. */
  readonly speaker: string | null;
  readonly today: string;
  /** Of the names in messages. */
  readonly language: string;
}

/**
 * Checks needs as written.
 * Keys with null are absent; a need in which everything is absent is left out, so that a form may be filled in
 * partly; where only what is below it is filled in, that takes its place. `confirmed` is a date, or true for today.
 * @param written the list under `needs`
 * @param path where that list stands
 * @returns sketches, each behind its parent, and all problems; with any problem the sketches must not be used
 */
export function checkNeeds(
  written: unknown,
  frame: NeedsFrame,
  path: DataPath,
): { readonly sketches: readonly NeedSketch[]; readonly problems: readonly Problem[] } {
  const reading: Reading = { frame, sketches: [], problems: [] };
  readList(reading, written, null, path);
  return reading;
}

/** The contacts that a person means by a ref, a name or alias, or a part of one; whole names before parts. */
export function matchContacts(words: string, contacts: readonly Contact[]): readonly Contact[] {
  const wanted = foldWord(words);
  const names = (contact: Contact): string[] => [contact.ref, contact.name, ...contact.aliases].map(foldWord);
  const whole = contacts.filter((contact) => names(contact).includes(wanted));
  return whole.length > 0 ? whole : contacts.filter((contact) => names(contact).some((name) => name.includes(wanted)));
}

interface Reading {
  readonly frame: NeedsFrame;
  readonly sketches: NeedSketch[];
  readonly problems: Problem[];
}

/** A need above others: stored, or of the file. */
interface Above {
  readonly id: string;
  readonly ref: string;
  readonly level: string;
}

type Written = Readonly<Record<string, unknown>>;

function report({ problems }: Reading, detail: Message, path: DataPath): void {
  problems.push(problem(detail, path));
}

function wrong(reading: Reading, key: string, expected: Expectation, found: unknown, path: DataPath): null {
  report(reading, message('wrong-type', { key, expected, found: show(found) }), path);
  return null;
}

function readList(reading: Reading, written: unknown, above: Above | null, path: DataPath): void {
  if (written === null || written === undefined) return;
  if (!Array.isArray(written)) return void wrong(reading, String(path.at(-1) ?? ''), 'list', written, path);
  written.forEach((one: unknown, index) => {
    const place = [...path, index];
    if (!isRecord(one)) return void wrong(reading, String(index + 1), 'map', one, place);
    if (isBlank(one)) return;
    if (isHollow(one)) readList(reading, get(one, 'below'), above, [...place, 'below']);
    else readNeed(reading, one, above, place);
  });
}

/** Whether nothing is said in a need or below it; the level alone says nothing. */
function isBlank(written: Written): boolean {
  return Object.entries(written).every(([key, value]) => {
    if (value === null || value === undefined || key === 'level') return true;
    return key === 'below' && Array.isArray(value) && value.every((one: unknown) => isRecord(one) && isBlank(one));
  });
}

/** Whether a need itself says nothing, and only what is below it does. */
function isHollow(written: Written): boolean {
  return Object.entries(written).every(
    ([key, value]) =>
      value === null || value === undefined || key === 'level' || (key === 'below' && Array.isArray(value)),
  );
}

function readNeed(reading: Reading, written: Written, above: Above | null, path: DataPath): void {
  for (const key of Object.keys(written)) {
    if ((needKeys as readonly string[]).includes(key)) continue;
    report(reading, message('unknown-key', { key, near: nearest(key, needKeys), known: needKeys.join(', ') }), [
      ...path,
      key,
    ]);
  }
  const { frame } = reading;
  const parent = readParent(reading, written, above, path);
  const level = readLevel(reading, written, parent, path);
  const text = readText(reading, written, 'text', path);
  if (text === null && absent(written, 'text')) {
    report(reading, message('key-missing', { key: 'text', expected: 'string' }), path);
  }
  const confirmedOn = readConfirmed(reading, written, path);
  const by = readContact(reading, written, 'by', path);
  const ownerId = readContact(reading, written, 'owner', path) ?? frame.speaker;
  if (by !== null && confirmedOn === null) report(reading, message('need-by-alone', {}), [...path, 'by']);
  const sketch = newSketch({
    key: sketchKey(reading.sketches.length + 1),
    parent: parent?.id ?? null,
    level: level ?? '',
    text: text ?? '',
    ownerId,
    evidence: readText(reading, written, 'evidence', path),
    confirmedOn,
    confirmedBy: confirmedOn === null ? null : (by ?? frame.speaker ?? ownerId),
    urgency: readDegree(reading, written, 'urgency', path),
    weight: readDegree(reading, written, 'weight', path),
    must: readFlag(reading, written, path),
    deadline: readDate(reading, written, 'deadline', path),
    note: readText(reading, written, 'note', path),
  });
  reading.sketches.push(sketch);
  readList(reading, get(written, 'below'), { id: sketch.key, ref: '', level: sketch.level }, [...path, 'below']);
}

/** A need of the file stands under the one it is written below; one at the top may stand under a stored one. */
function readParent(reading: Reading, written: Written, above: Above | null, path: DataPath): Above | null {
  const under = readText(reading, written, 'under', path);
  if (under === null) return above;
  if (above !== null) {
    report(reading, message('need-under-inside', {}), [...path, 'under']);
    return above;
  }
  const found = reading.frame.stored.find(({ ref }) => ref === under);
  if (found === undefined) {
    const refs = reading.frame.stored.map(({ ref }) => ref).join(', ');
    report(reading, message('need-under-unknown', { ref: under, refs }), [...path, 'under']);
  }
  return found ?? null;
}

/** The level written, else the one after the parent's. */
function readLevel(reading: Reading, written: Written, parent: Above | null, path: DataPath): string | null {
  const { levels, vocabulary, language } = reading.frame;
  const said = readText(reading, written, 'level', path);
  if (said === null) {
    const next = parent === null ? undefined : levels[levels.findIndex(({ id }) => id === parent.level) + 1];
    if (next === undefined && absent(written, 'level')) {
      report(reading, message('key-missing', { key: 'level', expected: 'string' }), path);
    }
    return next?.id ?? null;
  }
  const term = resolveTerm(vocabulary, said);
  if (term === null) {
    const known = levels.map(({ id }) => id);
    report(
      reading,
      message('bad-choice', { key: 'level', value: said, choices: known.join(', '), near: nearest(said, known) }),
      [...path, 'level'],
    );
    return null;
  }
  if (parent !== null && parent.level !== '' && !isBefore(parent.level, term.id, levels)) {
    report(reading, orderFault(term.id, parent, levels, language), [...path, 'level']);
  }
  return term.id;
}

function readText(reading: Reading, written: Written, key: NeedKey, path: DataPath): string | null {
  const value = get(written, key);
  if (value === null) return null;
  const place = [...path, key];
  if (typeof value === 'number' || typeof value === 'boolean') {
    report(reading, message('quote-value', { key, value: String(value) }), place);
    return null;
  }
  if (typeof value !== 'string') return wrong(reading, key, 'string', value, place);
  const fault = checkText(key, value);
  if (fault !== null) report(reading, fault, place);
  return value.trim() === '' ? null : value.trim();
}

function readDegree(reading: Reading, written: Written, key: 'urgency' | 'weight', path: DataPath): number | null {
  const value = get(written, key);
  if (value === null) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5) return value;
  report(reading, message('bad-choice', { key, value: show(value), choices: '1, 2, 3, 4, 5', near: null }), [
    ...path,
    key,
  ]);
  return null;
}

function readFlag(reading: Reading, written: Written, path: DataPath): boolean | null {
  const value = get(written, 'must');
  if (value === null || typeof value === 'boolean') return value;
  return wrong(reading, 'must', 'boolean', value, [...path, 'must']);
}

function readDate(reading: Reading, written: Written, key: 'deadline' | 'confirmed', path: DataPath): string | null {
  const value = get(written, key);
  if (value === null || (typeof value === 'string' && isDate(value))) return value;
  report(reading, message('answer-date', { field: key, value: show(value) }), [...path, key]);
  return null;
}

function readConfirmed(reading: Reading, written: Written, path: DataPath): string | null {
  const value = get(written, 'confirmed');
  const { today } = reading.frame;
  if (value === true) return today;
  if (value === false) return null;
  const on = readDate(reading, written, 'confirmed', path);
  if (on !== null && on > today)
    report(reading, message('need-confirmed-later', { on, today }), [...path, 'confirmed']);
  return on;
}

function readContact(reading: Reading, written: Written, key: 'owner' | 'by', path: DataPath): string | null {
  const words = readText(reading, written, key, path);
  if (words === null) return null;
  const { contacts } = reading.frame;
  const found = matchContacts(words, contacts);
  const [first] = found;
  if (first !== undefined && found.length === 1) return first.id;
  const shown = (found.length === 0 ? contacts : found).map(({ ref, name }) => `${ref} ${name}`).join(', ');
  const params = { key, value: words, people: shown };
  report(reading, message(found.length === 0 ? 'need-person-unknown' : 'need-person-ambiguous', params), [
    ...path,
    key,
  ]);
  return null;
}

function get(written: Written, key: NeedKey): unknown {
  return Object.hasOwn(written, key) ? (written[key] ?? null) : null;
}

function absent(written: Written, key: NeedKey): boolean {
  return get(written, key) === null;
}

function isRecord(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (isRecord(value)) return '{…}';
  return typeof value === 'string' ? value : String(value);
}
