/** YAML text to plain values, with a place for every path and every fault of the text itself. */
import {
  LineCounter,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import { message, problem, type DataPath, type Message, type Place, type Problem } from '../core/errors.ts';
import { tooLarge } from './read-text.ts';

/** Largest text that is given to the YAML parser, in characters: it takes a second for a few megabytes of the worst kind. */
const longestYaml = 1_000_000;
/** Deepest nesting of brackets; the parser itself gives up somewhat below. */
const deepestBrackets = 1000;
/** A line that is indented further: how deep the parser goes differs from one version of Node to the next. */
const deepestBlocks = /^[ -]{1001}/m;

/** A file of YAML (or JSON, which is YAML too) with the places of all that it holds. */
export interface YamlFile {
  readonly name: string;
  /** Undefined where the text is too broken to say what it means. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /**
   * Where a path lies; a path that leads nowhere has the place of its deepest part that exists.
   * @param at `key`: the key itself rather than its value
   */
  place: (path: DataPath, at?: 'key' | 'value') => Place;
  /** A plain value exactly as it is written, such as `1.0`; null where none stands there. */
  raw: (path: DataPath) => string | null;
  /** The path of an object or list of `value`, also after parts of it were taken out. */
  pathOf: (object: object) => DataPath | undefined;
}

/**
 * @param name file name for places
 * @param text what it holds
 */
export function readYaml(name: string, text: string): YamlFile {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file: name, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fail = (detail: Message, offset: number): Problem => ({ ...problem(detail), place: placeAt(offset) });
  const broken = (problems: readonly Problem[]): YamlFile => ({
    name,
    value: undefined,
    problems,
    place: () => placeAt(0),
    raw: () => null,
    pathOf: () => undefined,
  });

  if (text.length > longestYaml) return broken([{ ...problem(tooLarge(name, longestYaml)), place: placeAt(0) }]);
  if (bracketDepth(text) > deepestBrackets || deepestBlocks.test(text))
    return broken([fail(message('yaml-too-deep', {}), 0)]);
  let document: Document.Parsed;
  try {
    // The parser compares every key with every other one of its map; `repeatedKeys` looks each up once.
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, version: '1.2' });
  } catch (error) {
    // The parser is recursive: only nesting of many thousand levels gets here.
    if (error instanceof RangeError) return broken([fail(message('yaml-too-deep', {}), 0)]);
    throw error;
  }
  const syntax = syntaxProblems(document, text, lines, fail);
  // A sign that reads as the start of a key makes empty keys, which are no fault of their own.
  const stumbles = new Set(
    syntax.flatMap(({ message: { code }, place }) => (code === 'yaml-bare-sign' ? [place?.line] : [])),
  );
  const problems = [...syntax, ...nodeProblems(document, fail).filter(({ place }) => !stumbles.has(place?.line))];
  // A key given twice leaves a document that can still be read; the checks go on with the last value.
  const readable = problems.every((found) => found.message.code === 'yaml-duplicate-key');
  let value: unknown;
  if (readable) {
    try {
      value = document.toJS({ maxAliasCount: 100 }) as unknown;
    } catch (error) {
      if (error instanceof ReferenceError) problems.push(fail(message('yaml-too-many-aliases', {}), 0));
      else if (error instanceof RangeError) problems.push(fail(message('yaml-too-deep', {}), 0));
      else throw error;
    }
  }
  if (value === null) {
    problems.push(fail(message('yaml-empty', {}), 0));
    value = undefined;
  }
  const paths = new Map<object, DataPath>();
  rememberPaths(value, [], paths);
  return {
    name,
    value,
    problems,
    place: (path, at = 'value') => placeAt(offsetOf(document, path, at)),
    raw: (path) => {
      const node: unknown = document.getIn(path, true);
      return isScalar(node) ? (node.source ?? null) : null;
    },
    pathOf: (object) => paths.get(object),
  };
}

/** A sign that YAML reads as the start of a list or key, where an answer was meant. */
const bareSign = /(:[ \t]+)([-?])(?=[ \t]*(?:\r?$|[,}\]]|[ \t]#))/gm;

function syntaxProblems(
  document: Document.Parsed,
  text: string,
  lines: LineCounter,
  fail: (detail: Message, at: number) => Problem,
): Problem[] {
  const problems: Problem[] = [];
  const errors = [...document.errors, ...document.warnings];
  if (errors.length === 0) return problems;
  const lineOf = (offset: number): number => lines.linePos(offset).line;
  const signs = new Map<number, number[]>();
  for (const found of text.matchAll(bareSign)) {
    const at = found.index + (found[1] ?? '').length;
    const line = lineOf(at);
    const same = signs.get(line);
    if (same === undefined) signs.set(line, [at]);
    else same.push(at);
  }
  for (const at of [...signs.values()].flat())
    problems.push(fail(message('yaml-bare-sign', { sign: text[at] ?? '' }), at));
  const told = new Set<number>();
  for (const error of errors) {
    const [start] = error.pos;
    const line = lineOf(start);
    // What the parser says of such a line only follows from the sign.
    if (signs.has(line)) continue;
    if (error.code === 'RESOURCE_EXHAUSTION') {
      return [fail(message('yaml-too-deep', {}), 0)];
    } else if (!told.has(line)) {
      // One broken line makes the parser stumble more than once.
      told.add(line);
      problems.push(fail(message('yaml-syntax', { code: error.code, reason: error.message }), start));
    }
  }
  return problems;
}

/** How deep brackets stand in each other, at most; those in words count too, but nobody writes a thousand of these. */
function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Keys given twice, aliases of nothing, and aliases inside what they stand for, in the order of the text. */
function nodeProblems(document: Document.Parsed, fail: (detail: Message, at: number) => Problem): Problem[] {
  // The node that a name stands for from its place on.
  const anchors = new Map<string, Node>();
  const problems: Problem[] = [];
  const badAlias = (node: Node, reason: string): void => {
    problems.push(fail(message('yaml-syntax', { code: 'BAD_ALIAS', reason }), node.range?.[0] ?? 0));
  };
  visit(document, {
    Node: (_key, node, path) => {
      if (isAlias(node)) {
        const meant = anchors.get(node.source);
        if (meant === undefined) badAlias(node, `Unresolved alias: ${node.source}`);
        else if (path.includes(meant)) badAlias(node, `Alias inside its own anchor: ${node.source}`);
        return;
      }
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (isMap(node)) problems.push(...repeatedKeys(node, fail));
    },
  });
  return problems;
}

function repeatedKeys({ items }: YAMLMap, fail: (detail: Message, at: number) => Problem): Problem[] {
  const keys = new Set<unknown>();
  const problems: Problem[] = [];
  for (const { key } of items) {
    if (!isScalar(key)) continue;
    if (keys.has(key.value)) {
      problems.push(fail(message('yaml-duplicate-key', { key: String(key.value) }), startOf(key) ?? 0));
    }
    keys.add(key.value);
  }
  return problems;
}

/** An object that an alias repeats keeps the path of its anchor. */
function rememberPaths(value: unknown, path: DataPath, paths: Map<object, DataPath>): void {
  if (typeof value !== 'object' || value === null || paths.has(value)) return;
  paths.set(value, path);
  for (const [key, inner] of Object.entries(value))
    rememberPaths(inner, [...path, Array.isArray(value) ? Number(key) : key], paths);
}

function offsetOf(document: Document.Parsed, path: DataPath, at: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, key] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const wanted = depth === path.length - 1 ? at : 'value';
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => (isScalar(item.key) ? String(item.key.value) : String(item.key)) === String(key),
      );
      if (pair === undefined) return offset;
      const keyOffset = startOf(pair.key) ?? offset;
      offset = wanted === 'key' ? keyOffset : (startOf(pair.value) ?? keyOffset);
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(key)];
      if (item === undefined) return offset;
      offset = startOf(item) ?? offset;
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | null {
  const range = (node as Node | null)?.range;
  return range === undefined || range === null ? null : range[0];
}
