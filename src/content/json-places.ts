/** Places in JSON text, found by hand: valid JSON needs no parser of YAML to say where a value stands. */
import type { DataPath, Place } from '../core/errors.ts';

export interface JsonPlaces {
  /** Where a path lies; a path that leads nowhere has the place of its deepest part that exists. */
  place: (path: DataPath) => Place;
  /** Keys that stand in one object twice, of which a JSON parser keeps the last. */
  readonly duplicates: readonly { readonly key: string; readonly place: Place }[];
}

interface Frame {
  readonly path: DataPath;
  readonly isList: boolean;
  /** Next index of a list. */
  index: number;
  /** Of an object: the key whose value comes next, or null where a key comes next. */
  key: string | null;
  readonly keys: Set<string>;
}

/** Strings, brackets, separators and plain values. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** @param text valid JSON */
export function findJsonPlaces(name: string, text: string): JsonPlaces {
  const offsets = new Map<string, number>();
  const duplicates: { key: string; place: Place }[] = [];
  const stack: Frame[] = [];
  const placeAt = (offset: number): Place => {
    const before = text.slice(0, offset);
    const line = before.split('\n').length;
    return { file: name, line, column: offset - before.lastIndexOf('\n') };
  };
  for (const { 0: sign, index: offset } of text.matchAll(token)) {
    const frame = stack.at(-1);
    if (sign === ',' || sign === ':') continue;
    if (sign === '}' || sign === ']') {
      stack.pop();
      continue;
    }
    if (frame !== undefined && !frame.isList && frame.key === null) {
      const key = JSON.parse(sign) as string;
      if (frame.keys.has(key)) duplicates.push({ key, place: placeAt(offset) });
      frame.keys.add(key);
      frame.key = key;
      continue;
    }
    const path = frame === undefined ? [] : [...frame.path, frame.isList ? frame.index : (frame.key ?? '')];
    offsets.set(JSON.stringify(path.map(String)), offset);
    if (frame !== undefined) {
      frame.index += 1;
      frame.key = null;
    }
    if (sign === '{' || sign === '[') {
      stack.push({ path, isList: sign === '[', index: 0, key: null, keys: new Set() });
    }
  }
  return {
    duplicates,
    place(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const offset = offsets.get(JSON.stringify(path.slice(0, length).map(String)));
        if (offset !== undefined) return placeAt(offset);
      }
      return placeAt(offsets.get('[]') ?? 0);
    },
  };
}
