/** The house rules on imports, read from the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pointTargets } from '../src/core/playbook/guide-types.ts';

const root = resolve(import.meta.dirname, '../src');

/** Rooms that each room may import from; its own it always may. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  content: ['core'],
  store: ['core'],
  encryption: ['core'],
  exchange: ['core'],
  i18n: ['core'],
  views: ['core', 'i18n types'],
  render: ['core', 'i18n', 'views', 'cli types'],
  commands: ['core', 'exchange', 'views', 'cli types', 'store types', 'content types'],
  cli: ['core', 'exchange', 'content', 'store', 'encryption', 'render', 'views', 'i18n', 'commands'],
  main: ['core', 'cli', 'render'],
};

/** Packages of each room; node: modules are named too. */
const packages: Readonly<Record<string, RegExp>> = {
  core: /^$/,
  content: /^(yaml|zod|@marcbachmann\/cel-js|node:.*)$/,
  store: /^(kysely|better-sqlite3|node:.*)$/,
  exchange: /^node:crypto$/,
  encryption: /^(age-encryption|node:.*)$/,
  i18n: /^$/,
  views: /^$/,
  render: /^(chalk|cli-table3|fast-string-width|ical-generator)$/,
  commands: /^$/,
  cli: /^(commander|inquirer|@inquirer\/core|@inquirer\/prompts|yaml|chinese-days(\/.*)?|date-holidays|node:.*)$/,
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

/** Imports and exports from elsewhere, imports for their effect, and what is loaded later. */
const statements =
  /^\s*(?:import|export)\s+(type\s+)?[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|(?:import|require|getBuiltinModule)\(\s*'([^']+)'\s*\)/gm;

function importsOf(file: string, text = readFileSync(file, 'utf8')): Import[] {
  return [...text.matchAll(statements)].map((match) => ({
    file,
    line: text.slice(0, match.index + 1).split('\n').length,
    target: match[2] ?? match[3] ?? match[4] ?? '',
    isType: match[1] !== undefined,
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

describe('the rules', () => {
  it.each([
    ['core/a.ts', "import { readFileSync } from 'node:fs';", 'core/a.ts:1 imports the package node:fs'],
    ['core/a.ts', "\nimport 'zod';", 'core/a.ts:2 imports the package zod'],
    ['core/a.ts', "const fs = process.getBuiltinModule('node:fs');", 'core/a.ts:1 imports the package node:fs'],
    ['core/b/a.ts', "import {\n  t,\n} from '../../i18n/en.ts';", 'core/b/a.ts:1 imports i18n/en.ts'],
    ['core/a.ts', "import type { View } from '../views/types.ts';", 'core/a.ts:1 imports views/types.ts'],
    ['core/a.ts', "export { en } from '../i18n/en.ts';", 'core/a.ts:1 imports i18n/en.ts'],
    ['store/a.ts', "import { readYaml } from '../content/read-yaml.ts';", 'store/a.ts:1 imports content/read-yaml.ts'],
    [
      'commands/a.ts',
      "import { openStore } from '../store/open-store.ts';",
      'commands/a.ts:1 imports store/open-store.ts',
    ],
    ['commands/a.ts', "const chalk = await import('chalk');", 'commands/a.ts:1 imports the package chalk'],
    ['views/a.ts', "import { en } from '../i18n/en.ts';", 'views/a.ts:1 imports i18n/en.ts'],
    ['render/a.ts', "import('../store/refs.ts')", 'render/a.ts:1 imports store/refs.ts'],
  ])('forbid in %s: %s', (file, text, expected) => {
    expect(importsOf(join(root, file), text).map((found) => complaint(found))).toEqual([expected]);
  });

  it.each([
    ['core/a.ts', "import { message } from './errors.ts';"],
    ['core/a/b.ts', "import type { Text } from '../playbook/types.ts';"],
    ['commands/a.ts', "import type { Store } from '../store/types.ts';"],
    ['views/a.ts', "import type { Translator } from '../i18n/types.ts';"],
    ['store/a.ts', "import { Kysely } from 'kysely';"],
    ['render/a.ts', "import { signedText } from '../views/numbers.ts';"],
  ])('allow in %s: %s', (file, text) => {
    expect(importsOf(join(root, file), text).map((found) => complaint(found))).toEqual([null]);
  });
});

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

  it('name nothing of a shipped method but in the examples of the help', () => {
    const playbooks = resolve(root, '../playbooks');
    const yaml = readdirSync(playbooks, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readFileSync(join(playbooks, file), 'utf8'));
    // Single words are too common to tell anything; one kind of action of the report happens to be called like an item.
    const ids = new Set(yaml.flatMap((text) => [...text.matchAll(/\bid: ([a-z]+(?:-[a-z]+)+)/g)].map(([, id]) => id)));
    ids.delete('find-out');
    // A column of accounts, and a question of a form.
    ids.delete('postal-code');
    // Words of the format itself, which an item may bear as its id.
    for (const word of pointTargets) ids.delete(word);
    expect(ids.size).toBeGreaterThan(100);
    const found = files
      .filter((file) => !/\/help(\/|\.ts$)/.test(file))
      .flatMap((file) =>
        (readFileSync(file, 'utf8').match(/(?<![\w-])[a-z]+(-[a-z]+)+(?![\w-])/g) ?? []).filter((word) =>
          ids.has(word),
        ),
      );
    expect(found).toEqual([]);
  });

  it('call process.exit nowhere', () => {
    expect(files.filter((file) => readFileSync(file, 'utf8').includes('process.exit('))).toEqual([]);
  });

  it('use nothing of Kysely that the build leaves out', () => {
    const leftOut = /\b(db|trx|executor)\s*\.(schema|withSchema|mergeInto|introspection)\b/;
    expect(files.filter((file) => leftOut.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
