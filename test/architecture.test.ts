/** The house rules on imports, read from the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../src');

/** Rooms that each room may import from; its own it always may. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  content: ['core'],
  store: ['core'],
  i18n: ['core'],
  views: ['core', 'i18n types'],
  render: ['core', 'i18n', 'views', 'cli types'],
  commands: ['core', 'views', 'cli types', 'store types', 'content types'],
  cli: ['core', 'content', 'store', 'render', 'views', 'i18n', 'commands'],
  main: ['core', 'cli', 'render'],
};

/** Packages of each room; node: modules are named too. */
const packages: Readonly<Record<string, RegExp>> = {
  core: /^$/,
  content: /^(yaml|zod|@marcbachmann\/cel-js|node:.*)$/,
  store: /^(kysely|better-sqlite3|node:.*)$/,
  i18n: /^$/,
  views: /^$/,
  render: /^(chalk|cli-table3|fast-string-width)$/,
  commands: /^$/,
  cli: /^(commander|inquirer|@inquirer\/core|@inquirer\/prompts|yaml|node:.*)$/,
  main: /^$/,
};

interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  readonly isType: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sources(path) : path.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = [
    ...text.matchAll(/(?:^|\n)\s*(import|export)\s+(type\s+)?[^'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/g),
  ];
  return found.map((match) => ({
    file,
    line: text.slice(0, match.index + 1).split('\n').length,
    target: match[3] ?? match[4] ?? '',
    isType: match[2] !== undefined,
  }));
}

function room(path: string): string {
  const [first = ''] = relative(root, path).split('/');
  return first.replace(/\.ts$/, '');
}

function complaint({ file, line, target, isType }: Import): string | null {
  const from = room(file);
  const place = `${relative(root, file)}:${line}`;
  if (!target.startsWith('.')) {
    return packages[from]?.test(target) === true || isType ? null : `${place} imports the package ${target}`;
  }
  const path = resolve(dirname(file), target);
  if (path.startsWith(resolve(root, '..')) && !path.startsWith(root)) return null;
  const to = room(path);
  if (to === from) return null;
  const rules = allowed[from] ?? [];
  if (rules.includes(to) || (isType && rules.includes(`${to} types`))) return null;
  return `${place} imports ${relative(root, path)}`;
}

describe('the rooms of the house', () => {
  const files = sources(root);
  const imports = files.flatMap((file) => importsOf(file));

  it('are all named in the rules', () => {
    expect([...new Set(files.map((file) => room(file)))].sort()).toEqual(Object.keys(allowed).sort());
  });

  it('import only from the rooms and packages that the rules allow', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.map((found) => complaint(found)).filter((line) => line !== null)).toEqual([]);
  });

  it('have no default exports and no barrels', () => {
    const offenders = files.filter((file) => {
      const text = readFileSync(file, 'utf8');
      return /^export default/m.test(text) || /^export \* from/m.test(text);
    });
    expect(offenders).toEqual([]);
  });

  it('call process.exit nowhere', () => {
    expect(files.filter((file) => readFileSync(file, 'utf8').includes('process.exit('))).toEqual([]);
  });
});
