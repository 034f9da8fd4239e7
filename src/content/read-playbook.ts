/** A folder of YAML files to a playbook, with every problem of every file at its place. */
import { message, problem, type DataPath, type Message, type Place, type Problem } from '../core/errors.ts';
import { checkPlaybook } from '../core/playbook/check-playbook.ts';
import { mergeInstruments, resolveDefaults } from '../core/playbook/merge.ts';
import type { Item } from '../core/playbook/item-types.ts';
import type { Scale } from '../core/playbook/template-types.ts';
import type { Fact, Instrument, Playbook } from '../core/playbook/types.ts';
import { nearest } from '../core/text.ts';
import { hashPlaybook } from './hash.ts';
import { plainScaleNames, scaleOf } from './normalise-template.ts';
import { spreadText, termsIn, type NormaliseContext } from './normalise-words.ts';
import { normaliseInstrument } from './normalise.ts';
import { manifestName, sourcesName, type PlaybookFile, type PlaybookFolder } from './playbook-folder.ts';
import { fileProblem } from './read-text.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import {
  instrumentSchemas,
  manifestSchema,
  sourcesSchema,
  type WrittenInstrument,
  type WrittenManifest,
  type WrittenSources,
} from './schema.ts';
import { languageCode } from './schema-parts.ts';
import { validate, type Validated } from './schema-problems.ts';

export interface ReadPlaybook {
  /** Null where there is no manifest to build on; with errors among the problems it must not be used. */
  readonly playbook: Playbook | null;
  readonly problems: readonly Problem[];
}

/** Gives the playbooks that a playbook extends. */
export type FindBase = (id: string) => Promise<{ readonly playbook: Playbook } | { readonly fault: Message }>;

/**
 * Reads, normalises and checks a playbook.
 * @param folder its files
 * @param findBase looks up what it extends
 * @param options `coverage`: also report facts that nothing cites
 */
export async function readPlaybook(
  folder: PlaybookFolder,
  findBase: FindBase,
  options: { readonly coverage: boolean },
): Promise<ReadPlaybook> {
  const files = folder.files.map((file) => openFile(file));
  const problems: Problem[] = files.flatMap((file) => file.problems);
  const lost = new Set(files.flatMap((file) => file.lost));
  const manifestFile = files.find((file) => file.path === manifestName);
  const sourcesFile = files.find((file) => file.path === sourcesName);

  const manifest = readPart<WrittenManifest>(manifestFile, manifestSchema, problems);
  const sources = readPart<WrittenSources>(sourcesFile, sourcesSchema, problems);
  const head = headOf(manifest?.value ?? null, manifestFile?.yaml?.value, folder.name);
  problems.push(...checkLanguages(manifestFile));

  const parts = files
    .filter((file) => file !== manifestFile && file !== sourcesFile)
    .flatMap((file) => readInstrument(file, problems, lost));
  const bases = await readBases(head.extends, findBase, manifestFile, problems);

  const origins = new Map<object, { readonly file: YamlFile; readonly path: DataPath }>();
  const unsure = new Set<string>();
  const own = normaliseAll(parts, head, bases, { lost, unsure, origins, problems });
  const merged = mergeInstruments(
    bases.map((base) => base.instruments),
    own,
    head.remove,
  );
  const defaults = resolveDefaults(
    merged.instruments,
    head.default,
    bases.map((base) => base.defaults).toReversed(),
    lost,
  );
  for (const found of [...merged.problems, ...defaults.problems]) problems.push(placed(found, manifestFile));
  for (const text of [manifest?.value?.title, manifest?.value?.summary, manifest?.value?.note]) {
    if (text !== undefined && manifest?.value)
      checkHeadText(text, manifest.value, head.languages, manifestFile, problems);
  }

  const ownFacts = sources === null || sources.value === null ? null : factsOf(sources.value);
  const inheritedFacts = bases.map((base) => base.facts).filter((facts) => facts !== null);
  const hasFacts = ownFacts !== null || inheritedFacts.length > 0;
  const content: Omit<Playbook, 'hash'> = {
    id: head.id,
    version: head.version,
    title: spreadText(manifest?.value?.title ?? head.id, head.languages),
    summary: manifest?.value?.summary === undefined ? null : spreadText(manifest.value.summary, head.languages),
    languages: head.languages,
    license: manifest?.value?.license ?? '',
    authors: listOf(manifest?.value?.authors),
    extends: head.extends,
    defaults: defaults.defaults,
    instruments: merged.instruments,
    facts: hasFacts ? mergeFacts([...inheritedFacts, ownFacts ?? {}]) : null,
  };
  const playbook: Playbook = { ...content, hash: hashPlaybook(content) };

  const locate = (path: DataPath, at: 'key' | 'value' = 'value'): Place | null => {
    if (path[0] === 'facts') return sourcesFile?.yaml?.place(path, 'key') ?? null;
    const origin = deepestOrigin(playbook, path, origins);
    // What was taken over is named where it is taken over.
    return origin === null
      ? (manifestFile?.yaml?.place(['extends']) ?? null)
      : origin.file.place([...origin.path, ...origin.rest], at);
  };
  const found = checkPlaybook(playbook, {
    lost,
    damaged: new Set(parts.filter((part) => part.isDamaged).map((part) => part.written.id)),
    unsure,
    facts: ownFacts === null ? null : new Set(Object.keys(ownFacts)),
    coverage: options.coverage,
    owns: (part) => origins.has(part),
    where: (path) => placeText(locate(path)),
  });
  problems.push(
    ...found.map((one) => ({ ...one, place: locate(one.path, isAboutKey(one.message) ? 'key' : 'value') })),
  );
  return { playbook: manifestFile?.yaml?.value === undefined ? null : playbook, problems: order(problems) };
}

// --- files -------------------------------------------------------------------------------------------------

interface OpenFile {
  readonly path: string;
  readonly name: string;
  /** Null where the file could not be read at all. */
  readonly yaml: YamlFile | null;
  readonly problems: readonly Problem[];
  readonly lost: readonly string[];
}

function openFile({ path, name, read }: PlaybookFile): OpenFile {
  if ('fault' in read) return { path, name, yaml: null, problems: [fileProblem(name, read.fault)], lost: [] };
  const yaml = readYaml(name, read.text);
  // Of a file that is no YAML, the words are found by eye: references to what it holds are not to be blamed.
  const lost = yaml.value === undefined ? (read.text.match(/[\p{L}\p{N}_.-]+/gu) ?? []) : [];
  return { path, name, yaml, problems: yaml.problems, lost };
}

function readPart<T>(
  file: OpenFile | undefined,
  schema: typeof manifestSchema | typeof sourcesSchema,
  problems: Problem[],
): (Validated<T> & { readonly value: T | null }) | null {
  if (file === undefined || file.yaml === null || file.yaml.value === undefined) return null;
  const result = validate(schema, file.yaml);
  problems.push(...result.problems);
  return result as Validated<T>;
}

interface Head {
  readonly id: string;
  readonly version: string;
  readonly languages: readonly string[];
  readonly extends: readonly string[];
  readonly remove: readonly string[];
  readonly default: NonNullable<WrittenManifest['default']>;
}

/** What of the manifest the rest needs; of a faulty one as much as can be told. */
function headOf(manifest: WrittenManifest | null, raw: unknown, name: string): Head {
  const loose = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const words = (value: unknown): string[] =>
    (Array.isArray(value) ? (value as unknown[]) : []).filter((word): word is string => typeof word === 'string');
  return {
    id: manifest?.id ?? (typeof loose.id === 'string' ? loose.id : (name.split(/[\\/]/).at(-1) ?? 'playbook')),
    version: manifest?.version ?? '0.0.0',
    languages: [...new Set(manifest?.languages ?? words(loose.languages).filter((word) => languageCode.test(word)))],
    extends: manifest === null ? words(loose.extends) : listOf(manifest.extends),
    remove: manifest?.remove ?? [],
    default: manifest?.default ?? {},
  };
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function checkLanguages(file: OpenFile | undefined): Problem[] {
  const raw = (file?.yaml?.value as { languages?: unknown } | undefined)?.languages;
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((language: unknown, index) => {
    if (typeof language !== 'string' || raw.indexOf(language) === index) return [];
    return [placed(problem(message('language-twice', { language }), ['languages', index]), file)];
  });
}

function checkHeadText(
  text: string | Readonly<Record<string, string>>,
  manifest: WrittenManifest,
  languages: readonly string[],
  file: OpenFile | undefined,
  problems: Problem[],
): void {
  const key = text === manifest.title ? 'title' : text === manifest.summary ? 'summary' : 'note';
  const spread = spreadText(text, languages);
  const [shown = ''] = Object.values(spread);
  for (const language of languages) {
    if (Object.hasOwn(spread, language)) continue;
    problems.push(
      placed(problem(message('text-language-missing', { language, text: shown.slice(0, 40) }), [key]), file),
    );
  }
}

function placed(found: Problem, file: OpenFile | undefined): Problem {
  return { ...found, place: file?.yaml?.place(found.path) ?? null };
}

interface Part {
  readonly file: YamlFile;
  readonly written: WrittenInstrument;
  readonly isDamaged: boolean;
  indexOf: (list: object, index: number) => number;
  wasCut: (object: object, key: string) => boolean;
}

function readInstrument(file: OpenFile, problems: Problem[], lost: Set<string>): readonly Part[] {
  if (file.yaml === null || file.yaml.value === undefined) return [];
  const { value } = file.yaml;
  const report = (detail: Message, path: DataPath): readonly Part[] => {
    problems.push(placed(problem(detail, path), file));
    if (typeof value === 'object' && value !== null && 'id' in value) lost.add(String(value.id));
    return [];
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return report(
      message('wrong-type', { key: '', expected: 'map', found: Array.isArray(value) ? '[…]' : JSON.stringify(value) }),
      [],
    );
  }
  const kind: unknown = (value as { kind?: unknown }).kind;
  const kinds = Object.keys(instrumentSchemas);
  if (kind === undefined) return report(message('key-missing', { key: 'kind', expected: 'string' }), []);
  if (typeof kind !== 'string' || !kinds.includes(kind)) {
    const near = typeof kind === 'string' ? nearest(kind, kinds) : null;
    return report(
      message('unknown-kind', {
        kind: typeof kind === 'string' ? kind : JSON.stringify(kind),
        kinds: kinds.join(', '),
        near,
      }),
      ['kind'],
    );
  }
  const result = validate(instrumentSchemas[kind as keyof typeof instrumentSchemas], file.yaml);
  problems.push(...result.problems);
  for (const id of result.lost) lost.add(id);
  if (result.value === null) return [];
  const { isDamaged, indexOf, wasCut } = result;
  return [{ file: file.yaml, written: result.value, isDamaged, indexOf, wasCut }];
}

async function readBases(
  ids: readonly string[],
  findBase: FindBase,
  file: OpenFile | undefined,
  problems: Problem[],
): Promise<readonly Playbook[]> {
  const bases: Playbook[] = [];
  for (const [index, id] of ids.entries()) {
    const found = await findBase(id);
    if ('playbook' in found) bases.push(found.playbook);
    else problems.push(placed(problem(found.fault, ['extends', index]), file));
  }
  return bases;
}

// --- normalising -------------------------------------------------------------------------------------------

type Origins = Map<object, { readonly file: YamlFile; readonly path: DataPath }>;

/** What normalising adds to. */
interface Findings {
  readonly lost: ReadonlySet<string>;
  /** Ids of instruments with conditions that do not compile. */
  readonly unsure: Set<string>;
  readonly origins: Origins;
  readonly problems: Problem[];
}

function normaliseAll(
  parts: readonly Part[],
  head: Head,
  bases: readonly Playbook[],
  { lost, unsure, origins, problems }: Findings,
): readonly Instrument[] {
  const scales = new Map<string, Scale>();
  const termLists = new Map<string, readonly Item[]>();
  const offer = (instrument: Instrument): void => {
    const terms = termsIn(instrument);
    if (terms !== null) termLists.set(instrument.id, terms);
  };
  for (const { instruments } of bases) {
    for (const instrument of instruments) {
      if (instrument.kind === 'scale') scales.set(instrument.id, instrument.scale);
      offer(instrument);
    }
  }
  const contextOf = ({ file, indexOf, wasCut, written: instrument }: Part): NormaliseContext => {
    const pathOf = (written: object, keys: DataPath): DataPath => {
      const [first, ...rest] = keys;
      const shifted = Array.isArray(written) && typeof first === 'number' ? [indexOf(written, first), ...rest] : keys;
      return [...(file.pathOf(written) ?? []), ...shifted];
    };
    return {
      origin: head.id,
      languages: head.languages,
      scales,
      termLists,
      lost,
      mark: (made, written) => origins.set(made, { file, path: pathOf(written, []) }),
      markIn: (made, list, index) => origins.set(made, { file, path: pathOf(list, [index]) }),
      report: (detail, written, ...keys) => {
        if (followsFrom(detail, (key) => wasCut(written, key) || wasCut(instrument, key))) return;
        const path = pathOf(written, keys);
        if (detail.code.startsWith('condition-')) unsure.add(instrument.id);
        const isWarning = detail.code === 'text-language-undeclared';
        problems.push({ ...problem(detail, path, isWarning ? 'warning' : 'error'), place: file.place(path) });
      },
    };
  };
  // Scales first, then what offers terms: templates, catalogs and forms hold them in place.
  for (const part of parts) {
    if (part.written.kind !== 'scale') continue;
    const ctx = contextOf(part);
    if (plainScaleNames.includes(part.written.id))
      ctx.report(message('scale-id-taken', { id: part.written.id }), part.written, 'id');
    scales.set(part.written.id, scaleOf(ctx, part.written) ?? { type: 'text' });
  }
  const made = new Map<Part, Instrument>();
  for (const part of parts) {
    if (!offering.has(part.written.kind)) continue;
    const instrument = normaliseInstrument(contextOf(part), part.written);
    offer(instrument);
    made.set(part, instrument);
  }
  return parts.map((part) => made.get(part) ?? normaliseInstrument(contextOf(part), part.written));
}

/** Kinds of which `termsIn` finds something. */
const offering: ReadonlySet<string> = new Set(['vocabulary', 'process', 'ladder', 'template']);

function mergeFacts(lists: readonly Readonly<Record<string, Fact>>[]): Readonly<Record<string, Fact>> {
  return Object.fromEntries(lists.flatMap((facts) => Object.entries(facts)));
}

function factsOf(written: WrittenSources): Readonly<Record<string, Fact>> {
  const facts = Object.entries(written.facts).map(([id, { fact, phrase, ...languages }]): [string, Fact] => [
    id,
    { fact, phrase: phrase ?? Object.values(languages)[0] ?? null },
  ]);
  return Object.fromEntries(facts);
}

// --- places ------------------------------------------------------------------------------------------------

/** Whether something only seems to be missing because what stood there was faulty, and has been reported. */
function followsFrom(detail: Message, wasCut: (key: string) => boolean): boolean {
  switch (detail.code) {
    case 'key-missing':
      return wasCut('title') || wasCut('text');
    case 'scale-form':
      return wasCut('options') || wasCut('bipolar') || wasCut('type');
    case 'scale-missing':
      return wasCut('scale');
    case 'attribute-form':
      return wasCut('scale') || wasCut('terms');
    case 'cap-form':
      return wasCut('max') || wasCut('lower');
    case 'scale-option-without-value':
      return wasCut('value');
    default:
      return false;
  }
}

/** Whether it is the key at the end of the path that is wrong, and not what it holds. */
function isAboutKey(detail: Message): boolean {
  return detail.code === 'unknown-reference' && (detail.params.what === 'option' || detail.params.what === 'attribute');
}

/** The last object on a path whose origin is known, with what remains of the path. */
function deepestOrigin(
  playbook: Playbook,
  path: DataPath,
  origins: Origins,
): { readonly file: YamlFile; readonly path: DataPath; readonly rest: DataPath } | null {
  let value: unknown = playbook;
  let found: ReturnType<typeof deepestOrigin> = null;
  for (const [depth, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) break;
    value = (value as Record<string | number, unknown>)[key];
    const origin = typeof value === 'object' && value !== null ? origins.get(value) : undefined;
    if (origin !== undefined) found = { ...origin, rest: path.slice(depth + 1) };
  }
  return found;
}

function placeText(place: Place | null): string {
  return place === null ? '' : `${place.file}:${place.line}:${place.column}`;
}

/** By file and place, each problem once: a list that several sections share is checked for each of them. */
function order(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map<string, Problem>();
  for (const found of problems) {
    const key = `${placeText(found.place)} ${JSON.stringify(found.message)}`;
    if (!once.has(key)) once.set(key, found);
  }
  return [...once.values()].toSorted((left, right) => {
    const [one, other] = [left.place, right.place];
    if (one === null || other === null) return Number(one !== null) - Number(other !== null);
    if (one.file !== other.file) return one.file < other.file ? -1 : 1;
    return one.line - other.line || one.column - other.column;
  });
}
