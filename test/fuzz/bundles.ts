/**
 * Bundles that are spoiled where it hurts: the lines are taken apart, values put in place of values, and the checksum
 * is made anew, so that what is wrong with the rows is all that there is to find.
 */
import { createHash } from 'node:crypto';
import type { Random } from '../faults/random.ts';
import { hostileText, spoil } from './words.ts';

type Line = readonly string[];

/** Values that no cell of a bundle may have, and some that one may. */
function hostileValue(random: Random): string {
  const text = (): string => JSON.stringify(hostileText(random));
  return random.pick([
    text,
    text,
    text,
    () => random.pick(['null', 'true', '{}', '[]', '[null]', '{"__proto__":{"x":1}}', '1e999', '-0', '0', '-1', '1']),
    () => random.pick(['9007199254740993', '99999999999999999999', '1.5', '1e-400', '4294967296', '""', '" "']),
    // A column that holds JSON.
    () =>
      JSON.stringify(
        random.pick([
          '{',
          '[]',
          '{}',
          'null',
          '1',
          '"x"',
          '{"__proto__":1}',
          '[{"a":[[]]}]',
          '{"a":{"b":"\u001b[2J"}}',
        ]),
      ),
    () => JSON.stringify('['.repeat(1 + random.below(3000))),
    () => `${'['.repeat(5000)}${']'.repeat(5000)}`,
    () =>
      JSON.stringify(
        random.pick(['../../x', '..', 'acc-1', '00000000000000000000000000', 'Z'.repeat(26), 'a'.repeat(65)]),
      ),
    () =>
      JSON.stringify(
        random.pick(['2026-02-30', '9999-12-31', '2026-11-02T02:00:00.000Z', 'yesterday', '+010000-01-01']),
      ),
  ])();
}

/** The lines of a bundle with the checksum that they have now. */
export function seal(body: Line): string {
  const text = `${body.join('\n')}\n`;
  const rows = body.filter((line) => line.startsWith('[')).length;
  return `${text}${JSON.stringify({ rows, sha256: createHash('sha256').update(text).digest('hex') })}\n`;
}

/** Takes off the last line; what is left has the version of the tables that the program has. */
export function unseal(text: string, schema: number): Line {
  return text
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map((line, at) => (at === 0 ? line.replace(/"schema":\s*\d+/, `"schema":${schema}`) : line));
}

/** @param text a bundle @param schema version of the tables of the program */
export function spoilBundle(text: string, schema: number, random: Random): string {
  // As a disk or a hand does it.
  if (random.below(5) === 0) return spoil(text, random);
  let body = unseal(text, schema);
  for (let count = 1 + random.below(3); count > 0; count -= 1) body = spoilLines(body, random);
  const sealed = seal(body);
  if (random.below(8) !== 0) return sealed;
  return random.pick([
    () => sealed.replace(/"rows":\d+/, `"rows":${hostileValue(random)}`),
    () => `${sealed}${sealed}`,
    () => `${sealed}\n`,
    () => sealed.trimEnd(),
    () => sealed.replaceAll('\n', '\r\n'),
    () => `\ufeff${sealed}`,
  ])();
}

function spoilLines(body: Line, random: Random): Line {
  const at = random.below(body.length);
  const line = body[at] ?? '';
  const put = (...lines: Line): Line => [...body.slice(0, at), ...lines, ...body.slice(at + 1)];
  if (random.below(3) === 0) return replaceEverywhere(body, random);
  switch (random.below(12)) {
    case 0:
      return put();
    case 1:
      return put(line, line);
    case 2:
      return put(random.pick(body));
    case 3:
      return put(line, random.pick(body));
    case 4:
      return put(`{"table":${hostileValue(random)},"columns":[${hostileValue(random)}]}`, line);
    case 5:
      return put(
        `{"table":${JSON.stringify(random.pick(['sqlite_schema', 'migration', 'name', 'account_search', 'account"; drop table account; --', '__proto__', 'constructor']))},"columns":["id"]}`,
        line,
      );
    case 6:
      return body.map((other) =>
        other.replace(/"(columns|table)":/, () => (random.below(20) === 0 ? '"__proto__":' : `"$1":`)),
      );
    default:
      return put(spoilRow(line, random));
  }
}

/** Another text for one of a row, in the history as well: the book agrees with itself, and is hostile all the same. */
function replaceEverywhere(body: Line, random: Random): Line {
  const texts = body.flatMap((line) => {
    const row = parse(line);
    return Array.isArray(row) ? row.filter((cell): cell is string => typeof cell === 'string' && cell.length > 3) : [];
  });
  if (texts.length === 0) return body;
  const old = random.pick(texts);
  const text =
    random.below(4) === 0 ? random.pick(['../../x', '..', 'a'.repeat(64), 'x:y', '\u001b[2J']) : hostileText(random);
  let isHistory = false;
  return body.map((line) => {
    if (line.startsWith('{')) isHistory = line.includes('"change"');
    // The history holds rows as texts of JSON.
    const plain = line.replaceAll(JSON.stringify(old), () => JSON.stringify(text));
    return isHistory ? plain.replaceAll(inside(JSON.stringify(old)), () => inside(JSON.stringify(text))) : plain;
  });
}

function inside(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function parse(line: string): unknown {
  try {
    // Deeper than that is nothing that could be written again.
    return /\[{1000}/.test(line) ? null : JSON.parse(line);
  } catch {
    return null;
  }
}

/** Another value in one place of a row, or of a header. */
function spoilRow(line: string, random: Random): string {
  const value = parse(line);
  if (typeof value !== 'object' || value === null) return line;
  if (Array.isArray(value)) {
    const cells = value.map((cell) => JSON.stringify(cell));
    const at = random.below(cells.length);
    cells[at] = random.below(4) === 0 && cells.length > 0 ? random.pick(cells) : hostileValue(random);
    return `[${cells.join()}]`;
  }
  const keys = Object.entries(value as Record<string, unknown>);
  const chosen = random.below(Math.max(1, keys.length));
  return `{${keys.map(([key, held], at) => `${JSON.stringify(key)}:${at === chosen ? hostileValue(random) : JSON.stringify(held)}`).join()}}`;
}
