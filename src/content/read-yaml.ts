/** YAML text to plain values, with a place for every path and every fault of the text itself. */
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import { message, problem, type DataPath, type Message, type Place, type Problem } from '../core/errors.ts';

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

  let document: Document.Parsed;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  } catch (error) {
    // The parser is recursive: only nesting of many thousand levels gets here.
    if (error instanceof RangeError) return broken([fail(message('yaml-too-deep', {}), 0)]);
    throw error;
  }
  const problems = [...syntaxProblems(document, text, fail), ...aliasProblems(document, fail)];
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
  fail: (detail: Message, at: number) => Problem,
): Problem[] {
  const problems: Problem[] = [];
  const errors = [...document.errors, ...document.warnings];
  if (errors.length === 0) return problems;
  const signs = new Map<number, number[]>();
  for (const found of text.matchAll(bareSign)) {
    const at = found.index + (found[1] ?? '').length;
    const line = lineOf(text, at);
    signs.set(line, [...(signs.get(line) ?? []), at]);
  }
  for (const at of [...signs.values()].flat())
    problems.push(fail(message('yaml-bare-sign', { sign: text[at] ?? '' }), at));
  const told = new Set<number>();
  for (const error of errors) {
    const [start] = error.pos;
    const line = lineOf(text, start);
    // What the parser says of such a line only follows from the sign.
    if (signs.has(line)) continue;
    if (error.code === 'DUPLICATE_KEY') {
      const key = /^[^\s:,}]+/.exec(text.slice(start, start + 80))?.[0] ?? '';
      problems.push(fail(message('yaml-duplicate-key', { key }), start));
    } else if (error.code === 'RESOURCE_EXHAUSTION') {
      return [fail(message('yaml-too-deep', {}), 0)];
    } else if (!told.has(line)) {
      // One broken line makes the parser stumble more than once.
      told.add(line);
      problems.push(fail(message('yaml-syntax', { code: error.code, reason: error.message }), start));
    }
  }
  return problems;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

function aliasProblems(document: Document.Parsed, fail: (detail: Message, at: number) => Problem): Problem[] {
  const anchors = new Set<string>();
  const problems: Problem[] = [];
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) {
        if (!anchors.has(node.source)) {
          const detail = message('yaml-syntax', { code: 'BAD_ALIAS', reason: `Unresolved alias: ${node.source}` });
          problems.push(fail(detail, node.range?.[0] ?? 0));
        }
      } else if (node.anchor !== undefined) {
        anchors.add(node.anchor);
      }
    },
  });
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
