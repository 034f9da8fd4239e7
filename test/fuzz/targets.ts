/**
 * What the fuzzers feed: for each kind of input a way to make one out of chance, and what has to hold of what the
 * program does with it. Everything goes through the built program, in this process.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { commands } from '../../src/cli/command-table.ts';
import { compileCondition } from '../../src/content/compile-condition.ts';
import { checkCondition } from '../../src/core/condition/check-condition.ts';
import { holds } from '../../src/core/condition/evaluate.ts';
import type { Value } from '../../src/core/condition/types.ts';
import { programFolder, runHere } from '../faults/program.ts';
import type { Random } from '../faults/random.ts';
import { readRows } from '../faults/state.ts';
import { spoilBundle } from './bundles.ts';
import { faultsOfCsv, faultsOfMarkdown, faultsOfRun, type Said } from './checks.ts';
import { hostileText, hostileWords, spoil } from './words.ts';

export interface Target {
  readonly name: string;
  /** Makes in an empty folder what all rounds need. */
  prepare(folder: string): Promise<void>;
  /** One round. @returns what was fed, and what is wrong with what came of it */
  round(folder: string, random: Random): Promise<{ readonly fed: string; readonly faults: readonly string[] }>;
}

const corpus = join(import.meta.dirname, 'corpus');
const db = { KAM_DB: 'kam.db' };

/** Files of the corpus and of other folders, by their place. */
function filesOf(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
          entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
        )
      : [],
  );
}

async function prepareDemo(folder: string): Promise<void> {
  const { code, stderr } = await runHere(folder, ['demo', 'story']);
  if (code !== 0) throw new Error(stderr);
  cpSync(join(folder, 'story/kam.db'), join(folder, 'kam.db'));
  cpSync(join(folder, 'kam.db'), join(folder, 'fresh.db'));
}

/** Puts the records back to what the demo made. */
function freshen(folder: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `kam.db${end}`), { force: true });
  cpSync(join(folder, 'fresh.db'), join(folder, 'kam.db'));
}

const small = join(programFolder, 'test/fixtures');
const playbookFolders = [
  'garden-club',
  'guide-playbook',
  'needs/bakery',
  'selling/messe',
  'agenda/lighthouse',
  'boat-yard/yard',
  'forecast/vineyard',
].map((name) => join(small, name));

const playbook: Target = {
  name: 'playbook',
  prepare: () => Promise.resolve(),
  async round(folder, random) {
    const target = join(folder, 'book');
    rmSync(target, { recursive: true, force: true });
    const own = join(corpus, 'playbooks');
    const seeds = [...playbookFolders, ...readdirSync(own).map((name) => join(own, name))];
    cpSync(random.pick(seeds), target, { recursive: true });
    const file = random.pick(readdirSync(target).filter((name) => statSync(join(target, name)).isFile()));
    const text = spoil(readFileSync(join(target, file), 'utf8'), random);
    writeFileSync(join(target, file), text);
    const checked = await runHere(folder, [
      'playbook',
      'check',
      'book',
      ...random.pick([[], ['--json'], ['--lang', 'zh']]),
    ]);
    const faults = faultsOfRun(checked, [0, 3]);
    for (const line of [['account', 'list'], ['playbook', 'list'], ['playbook', 'show'], ['agenda']]) {
      const said = await runHere(
        folder,
        [...line, '--playbooks', 'book', '--format', random.pick(['table', 'json'])],
        db,
      );
      faults.push(...faultsOfRun(said));
    }
    return { fed: `${file}:\n${text}`, faults };
  },
};

const answers: Target = {
  name: 'answers',
  prepare: prepareDemo,
  async round(folder, random) {
    const file = random.pick(
      filesOf(
        join(corpus, 'answers'),
        join(programFolder, 'data/demo/en/answers'),
        join(programFolder, 'data/demo/zh/answers'),
      ),
    );
    const text = spoil(readFileSync(file, 'utf8'), random);
    const name = file.endsWith('.json') ? 'sheet.json' : 'sheet.yaml';
    writeFileSync(join(folder, name), text);
    const argv = random.pick([
      ['assess', /^template: *(\S+)/m.exec(text)?.[1] ?? 'negotiation-self-test', '--answers', name, '--partial'],
      ['assess', 'negotiation-self-test', '--answers', name],
      ['need', 'interview', 'opp-1', '--answers', name],
      ['visit', 'report', 'act-1', '--answers', name],
    ]);
    const faults = faultsOfRun(await runHere(folder, argv, db));
    if (random.below(50) === 0) freshen(folder);
    return { fed: `${argv.join(' ')}\n${text}`, faults };
  },
};

const table: Target = {
  name: 'import',
  prepare: prepareDemo,
  async round(folder, random) {
    const seeds = filesOf(join(corpus, 'tables'), join(programFolder, 'data/import'));
    const seed = random.pick(seeds);
    const bytes = readFileSync(seed);
    const name = seed.endsWith('.json') ? 'table.json' : 'table.csv';
    const isText = random.below(4) !== 0;
    const spoilt = isText ? Buffer.from(spoil(bytes.toString(), random)) : flip(bytes, random);
    writeFileSync(join(folder, name), spoilt);
    const noun = random.pick(['accounts', 'contacts', 'opportunities', 'bundle']);
    const argv = ['import', noun, name, '--json', ...(random.below(2) === 0 && noun !== 'bundle' ? ['--dry-run'] : [])];
    const said = await runHere(folder, argv, db);
    const faults = faultsOfRun(said);
    if (said.code === 0 && noun !== 'bundle') {
      const { rows, created, updated, unchanged, rejected } = JSON.parse(said.stdout) as Record<string, number>;
      const told = Number(created) + Number(updated) + Number(unchanged) + Number(rejected);
      if (told !== rows) faults.push(`${rows} rows, and ${told} accounted for`);
    }
    if (random.below(20) === 0) freshen(folder);
    return { fed: `${argv.join(' ')}\n${isText ? spoilt.toString() : spoilt.toString('base64')}`, faults };
  },
};

function flip(bytes: Buffer, random: Random): Buffer {
  const flipped = Buffer.from(bytes);
  for (let count = 1 + random.below(20); count > 0 && flipped.length > 0; count -= 1)
    flipped[random.below(flipped.length)] = random.below(256);
  return flipped;
}

/** What would ask, wait, or write elsewhere than in the folder. */
const leftOut = new Set(['demo', 'init', 'help', 'restore', 'backup']);

/** Files that are none: what a word of an argument may name. */
const traps = [
  'link-out',
  'link-loop',
  'link-folder',
  'link-nowhere',
  'story',
  '/dev/null',
  '../',
  './link-folder/passwd',
];

async function prepareTraps(folder: string): Promise<void> {
  await prepareDemo(folder);
  symlinkSync('/etc/hostname', join(folder, 'link-out'));
  symlinkSync('link-loop', join(folder, 'link-loop'));
  symlinkSync('/etc', join(folder, 'link-folder'));
  symlinkSync('nowhere/at-all', join(folder, 'link-nowhere'));
}

const words: Target = {
  name: 'arguments',
  prepare: prepareTraps,
  async round(folder, random) {
    const spec = random.pick(commands.filter(({ path }) => !leftOut.has(path.split(' ')[0] ?? '')));
    const refs: Readonly<Record<string, string>> = {
      account: 'acc-1',
      contact: 'con-1',
      opportunity: 'opp-1',
      activity: 'act-1',
      need: 'need-1',
      negotiation: 'neg-1',
      competitor: 'cmp-1',
      assessment: 'asm-1',
      receivable: 'rcv-1',
      complaint: 'cpl-1',
      value: 'val-1',
    };
    const word = (): string =>
      random.below(8) === 0 ? random.pick(traps) : hostileText(random).replaceAll('\u0000', '\u0001');
    const argv = [
      ...spec.path.split(' '),
      ...(spec.args ?? []).map(({ name }) => (random.below(3) === 0 ? word() : (refs[name] ?? word()))),
      ...(spec.options ?? [])
        .filter(() => random.below(3) === 0)
        .flatMap(({ flags }) => {
          const flag = /--[a-z-]+/.exec(flags)?.[0] ?? '';
          return /<|\[/.test(flags) ? (random.below(2) === 0 ? [flag, word()] : [`${flag}=${word()}`]) : [flag];
        }),
      ...random.pick([
        [],
        ['--json'],
        ['--format', 'markdown'],
        ['--format', word()],
        ['--lang', 'zh'],
        ['--'],
        ['--playbook', word()],
        ['--now', word()],
        ['-q'],
      ]),
    ].filter((given) => !/^(-o|--output|--rejected|--db|--playbooks)/.test(given));
    const said = await runHere(folder, argv, db);
    // The mark at the beginning is what was asked for.
    const stdout = argv.includes('--bom') ? said.stdout.replace(/^\ufeff/, '') : said.stdout;
    const faults = faultsOfRun({ ...said, stdout }, [0, 1, 2, 3, 4, 5]);
    if (random.below(100) === 0) freshen(folder);
    return { fed: JSON.stringify(argv), faults };
  },
};

/** Columns that people fill with words of their own. */
const texts =
  /^(name|note|title|department|description|reason|evidence|text|owner|goal|outcome|next_step|place|industry|region|address|parent|website|phone|mobile|email|offer|feature|advantage|benefit|plan_note|retract_reason|source|subject_name|rater|summary|cause|our_alternative|their_alternative|topic|ours|theirs)$/;
const shown: readonly (readonly string[])[] = [
  ['account', 'list'],
  ['account', 'show', 'acc-1'],
  ['contact', 'list'],
  ['contact', 'show', 'con-1'],
  ['opportunity', 'list'],
  ['opportunity', 'show', 'opp-1'],
  ['opportunity', 'show', 'opp-3'],
  ['role', 'list', 'opp-1'],
  ['tie', 'list', 'acc-1'],
  ['need', 'list'],
  ['need', 'tree', 'opp-1'],
  ['budget', 'list', 'acc-1'],
  ['activity', 'list'],
  ['activity', 'show', 'act-1'],
  ['activity', 'stats'],
  ['competitor', 'list'],
  ['competitor', 'matrix', 'opp-1'],
  ['value', 'list'],
  ['proposal', 'show', 'opp-1'],
  ['presentation', 'list'],
  ['negotiation', 'list'],
  ['negotiation', 'show', 'neg-1'],
  ['milestone', 'list', 'opp-3'],
  ['receivable', 'list'],
  ['receivable', 'ageing'],
  ['receivable', 'today'],
  ['complaint', 'list'],
  ['assessment', 'list'],
  ['assessment', 'show', 'asm-1'],
  ['agenda'],
  ['map', 'opp-1'],
  ['information', 'acc-1'],
  ['report', 'account', 'acc-1'],
  ['report', 'account', 'acc-1', '--lang', 'both'],
  ['forecast'],
  ['quota', 'list'],
  ['history'],
  ['history', 'acc-1'],
  ['status'],
  ['next'],
];

const render: Target = {
  name: 'render',
  prepare: prepareDemo,
  async round(folder, random) {
    const changed = spoilRecords(folder, random);
    const line = random.pick(shown);
    const format = random.pick(['table', 'markdown', 'csv', 'json']);
    const argv = [...line, '--format', format];
    const said = await runHere(folder, argv, {
      ...db,
      KAM_LANG: random.pick(['en', 'zh']),
      COLUMNS: random.pick(['40', '80', '200']),
    });
    const faults = faultsOfRun(said, [0, 2, 5]);
    if (said.code === 0 || said.code === 5) faults.push(...faultsOfFormat(format, said));
    return { fed: `${argv.join(' ')} after ${changed}`, faults };
  },
};

function faultsOfFormat(format: string, { stdout }: Said): readonly string[] {
  if (format === 'markdown') return faultsOfMarkdown(stdout);
  if (format === 'csv') return faultsOfCsv(stdout);
  if (format === 'json') JSON.parse(stdout);
  return [];
}

/** Puts hostile words into some cells, past the checks of the commands: as another version, or a broken one, might. */
function spoilRecords(folder: string, random: Random): string {
  freshen(folder);
  const raw = new Sqlite(join(folder, 'kam.db'));
  const tables = raw
    .prepare(`select name from sqlite_schema where type = 'table' and sql like '%version integer%'`)
    .pluck()
    .all() as string[];
  const done: string[] = [];
  for (const name of tables) {
    const columns = (raw.pragma(`table_info(${name})`) as { name: string }[])
      .map((column) => column.name)
      .filter((column) => texts.test(column));
    for (const column of columns) {
      if (random.below(3) !== 0) continue;
      const text = hostileText(random).replaceAll('\u0000', '\u0001') || 'x';
      try {
        raw
          .prepare(`update ${name} set ${column} = ? where ${column} is not null and rowid % 3 = ?`)
          .run(text, random.below(3));
        done.push(`${name}.${column} = ${JSON.stringify(text.slice(0, 200))}`);
      } catch {
        // Some of them may hold only certain words.
      }
    }
  }
  raw.close();
  return done.join('; ');
}

const search: Target = {
  name: 'search',
  prepare: prepareDemo,
  async round(folder, random) {
    const name = hostileText(random).replaceAll('\u0000', ' ').slice(0, 150);
    const faults: string[] = [];
    const added = await runHere(folder, ['account', 'add', '--json', `--name=${name}`], db);
    faults.push(...faultsOfRun(added, [0, 1, 2, 3]));
    const found = await runHere(folder, ['account', 'list', '--json', '--limit', '1000', `--search=${name}`], db);
    faults.push(...faultsOfRun(found, [0, 2]));
    if (added.code === 0 && found.code === 0 && /[\p{L}\p{N}]/u.test(name)) {
      const { ref } = JSON.parse(added.stdout) as { ref: string };
      const { items } = JSON.parse(found.stdout) as { items: readonly { ref: string }[] };
      if (!items.some((item) => item.ref === ref)) faults.push(`${ref} is not found by its own name`);
    }
    if (random.below(30) === 0) freshen(folder);
    return { fed: JSON.stringify(name), faults };
  },
};

const scopeValues: Readonly<Record<string, Value>> = {
  score: 41,
  name: `${'a'.repeat(2000)}b`,
  list: Array.from({ length: 200 }, (_unused, index) => index),
  people: Array.from({ length: 50 }, (_unused, index) => ({
    name: `p${index}`,
    roles: ['user', 'buyer'],
    deep: { deep: { list: [1, 2, 3] } },
  })),
  nothing: null,
  map: { __proto__: null, a: 1, 'b c': [true] },
};

const conditions: Target = {
  name: 'cel',
  prepare: () => Promise.resolve(),
  round(_folder, random) {
    const seeds = readFileSync(join(corpus, 'conditions.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const source = random.below(2) === 0 ? expression(random, 6) : spoil(random.pick(seeds), random);
    const faults: string[] = [];
    const begun = performance.now();
    try {
      const { condition } = compileCondition(source);
      if (condition !== null) {
        checkCondition(condition.expression, {});
        holds(condition, scopeValues);
      }
    } catch (error) {
      faults.push(String(error instanceof Error ? error.stack : error));
    }
    const took = performance.now() - begun;
    if (took > 5000) faults.push(`took ${Math.round(took)} ms`);
    return Promise.resolve({ fed: source, faults });
  },
};

function expression(random: Random, depth: number): string {
  const inner = (): string => expression(random, depth - 1);
  if (depth <= 0 || random.below(6) === 0) {
    return random.pick([
      'score',
      'name',
      'list',
      'people',
      'nothing',
      'map',
      'x',
      'p',
      '1',
      '-1.5',
      '1e309',
      'true',
      'null',
      '"a"',
      "'\\u202e'",
      '[]',
      '[1, 2]',
      '__proto__',
      'constructor',
      'r"("',
      '9223372036854775807',
      '0u',
      'b"x"',
      JSON.stringify(random.pick(hostileWords)),
    ]);
  }
  switch (random.below(10)) {
    case 0:
      return `(${inner()} ${random.pick(['&&', '||', '==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', 'in'])} ${inner()})`;
    case 1:
      return `!${inner()}`;
    case 2:
      return `${random.pick(['list', 'people', inner()])}.${random.pick(['exists', 'all', 'exists_one', 'filter', 'map'])}(x, ${inner()})`;
    case 3:
      return `size(${inner()})`;
    case 4:
      return `${inner()}.${random.pick(['startsWith', 'endsWith', 'contains', 'matches', 'toString', 'constructor', 'getClass'])}(${inner()})`;
    case 5:
      return `${inner()}.${random.pick(['name', 'deep', '__proto__', 'constructor', 'length'])}`;
    case 6:
      return `${inner()}[${inner()}]`;
    case 7:
      return `(${inner()} ? ${inner()} : ${inner()})`;
    case 8:
      return `has(${inner()})`;
    default:
      return `[${inner()}, ${inner()}]`;
  }
}

const config: Target = {
  name: 'config',
  prepare: () => Promise.resolve(),
  async round(folder, random) {
    mkdirSync(join(folder, '.config/kam'), { recursive: true });
    const seed =
      'lang: en\nplaybook: account-growth\nuser: "Wang Min"\ncurrency: CNY\ntime-zone: Asia/Shanghai\ncalendar: cn\ndays-off: [2026-12-28, 2026-12-29..2026-12-31]\nplaybooks: ./books\n';
    const text = spoil(seed, random);
    writeFileSync(join(folder, '.config/kam/config.yaml'), text);
    const faults: string[] = [];
    for (const line of [['account', 'list'], ['calendar'], ['agenda', '--lang', 'zh']]) {
      faults.push(...faultsOfRun(await runHere(folder, line, { ...db, KAM_LANG: '', KAM_TZ: '', KAM_USER: '' })));
    }
    return { fed: text, faults };
  },
};

const intoBundle = { KAM_DB: 'into/kam.db' };

const bundle: Target = {
  name: 'bundle',
  async prepare(folder) {
    await prepareDemo(folder);
    writeFileSync(join(folder, 'passphrase.txt'), 'correct horse battery staple\n');
    for (const line of [['demo.kam'], ['demo.kam.age', '--passphrase-file', 'passphrase.txt']]) {
      const { code, stderr } = await runHere(folder, ['export', 'bundle', ...line], db);
      if (code !== 0) throw new Error(stderr);
    }
  },
  async round(folder, random) {
    rmSync(join(folder, 'into'), { recursive: true, force: true });
    const schema = Number(/"schema":(\d+)/.exec(readFileSync(join(folder, 'demo.kam'), 'latin1'))?.[1]);
    // Opening an encrypted file takes a second, as it should.
    const isSealed = random.below(100) === 0;
    const source = random.below(10) === 0 ? join(folder, 'demo.kam') : random.pick(filesOf(join(corpus, 'bundles')));
    const spoilt = isSealed
      ? flip(readFileSync(join(folder, 'demo.kam.age')), random)
      : Buffer.from(spoilBundle(readFileSync(source, 'utf8'), schema, random));
    writeFileSync(join(folder, 'spoilt.kam'), spoilt);
    const before = readdirSync(folder).toSorted();
    const argv = ['import', 'bundle', 'spoilt.kam', ...(isSealed ? ['--passphrase-file', 'passphrase.txt'] : [])];
    const said = await runHere(folder, argv, intoBundle);
    const faults = faultsOfRun(said, isSealed ? [0, 3, 4] : [0, 3]);
    const after = readdirSync(folder).filter((name) => name !== 'into');
    if (before.join() !== after.toSorted().join()) faults.push(`it leaves files: ${after.join()}`);
    const path = join(folder, intoBundle.KAM_DB);
    if (said.code === 0) faults.push(...(await faultsOfBook(folder, random)));
    else if (said.stderr.trimEnd().split('\n').length > 3) faults.push(`more than an error: ${said.stderr}`);
    else if (readRows(path, new Set()) !== 'nothing') faults.push(`exit ${said.code}, and something is stored`);
    return { fed: `${argv.join(' ')}\n${isSealed ? spoilt.toString('base64') : spoilt.toString()}`, faults };
  },
};

/** What doctor finds in a book that was taken in, and what a list or a report of it shows. */
async function faultsOfBook(folder: string, random: Random): Promise<readonly string[]> {
  const doctor = await runHere(folder, ['doctor', '--json'], intoBundle);
  const faults = faultsOfRun(doctor, [0]);
  for (const line of [random.pick(shown), random.pick(shown)]) {
    const format = random.pick(['table', 'markdown', 'csv', 'json']);
    const said = await runHere(folder, [...line, '--format', format], { ...intoBundle, COLUMNS: '80' });
    // A book may lack the record that is asked for, or hold one that cannot be read and is named.
    faults.push(...faultsOfRun(said, [0, 1, 2, 4, 5]).map((fault) => `${line.join(' ')}: ${fault}`));
    if (said.code === 0 || said.code === 5) faults.push(...faultsOfFormat(format, said));
  }
  return faults;
}

export const targets: readonly Target[] = [playbook, answers, table, bundle, words, render, search, conditions, config];
