/**
 * Whatever is wrong with what people hand over: each fault ends in its exit code, in one clear sentence in the
 * chosen language with the way out, in a code for scripts, and leaves nothing half-written.
 */
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { stripControls } from '../../src/core/text.ts';
import { keys, sitDown } from '../helpers/terminal-run.ts';
import { createDesk, goodDeal, type Desk } from './assessments.ts';

const probe = resolve(import.meta.dirname, '../fixtures/assessments/probe');

let desk: Desk;
beforeEach(async () => {
  desk = await createDesk();
});

/** Where the records lie, unless a case says otherwise. */
const databaseOf = (one: Desk): string => join(one.folder, '.local/share/kam/kam.db');

/** Every file with its content, and every row of the database: what must be the same before and after. */
function stateOf(one: Desk): unknown {
  const files: string[] = [];
  const walk = (inside: string): void => {
    for (const entry of readdirSync(join(one.folder, inside), { withFileTypes: true })) {
      const path = join(inside, entry.name);
      // Compiled playbooks are the program's own, and may come and go; the journals of SQLite too.
      if (path === '.cache' || /-(wal|shm)$/.test(path)) continue;
      files.push(entry.isDirectory() ? `${path}/` : `${path} ${hashOf(join(one.folder, path))}`);
      if (entry.isDirectory()) walk(path);
    }
  };
  walk('');
  return { files: files.toSorted(), rows: rowsOf(databaseOf(one)) };
}

const hashOf = (path: string): string =>
  path.endsWith('.db') ? '' : createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12);

function rowsOf(path: string): unknown {
  try {
    const database = new Sqlite(path, { readonly: true, fileMustExist: true });
    const tables = database.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all();
    const rows = tables.map((table) => [table, database.prepare(`select * from "${String(table)}"`).all()]);
    database.close();
    return rows;
  } catch {
    return statSync(path).isFile() ? readFileSync(path).toString('base64') : null;
  }
}

interface Fault {
  readonly what: string;
  /** Makes the files that the case needs. */
  readonly given?: (one: Desk) => void | Promise<unknown>;
  readonly run: string | readonly string[];
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly exit: number;
  /** Code of the error. */
  readonly code: string;
  /** Codes of the problems listed with it, in order. */
  readonly problems?: readonly string[];
  /** Words of the way out, in a sentence, a problem or a hint. */
  readonly way: { readonly en: string; readonly zh: string };
}

interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly hints: readonly string[];
  readonly problems: readonly { readonly code: string; readonly message: string; readonly file: string | null }[];
}

async function expectFault(fault: Fault): Promise<void> {
  await fault.given?.(desk);
  const before = stateOf(desk);
  const argv = typeof fault.run === 'string' ? fault.run : [...fault.run];
  const asJson = typeof argv === 'string' ? `${argv} --json` : [...argv, '--json'];
  for (const language of ['en', 'zh'] as const) {
    const options = {
      env: { KAM_LANG: language, ...fault.env },
      ...(fault.stdin === undefined ? {} : { stdin: fault.stdin }),
    };
    const said = await desk.run(argv, options);
    const coded = await desk.run(asJson, options);
    expect([said.code, coded.code], said.stderr).toEqual([fault.exit, fault.exit]);
    expect([said.stdout, coded.stdout]).toEqual(['', '']);
    const { error } = JSON.parse(coded.stderr) as { error: ErrorBody };
    expect([error.code, ...error.problems.map(({ code }) => code)]).toEqual([fault.code, ...(fault.problems ?? [])]);
    // Problems, one sentence, hints: nothing else, each on a line of its own.
    const lines = said.stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(error.problems.length + 1 + error.hints.length);
    for (const [index, found] of error.problems.entries()) {
      expect(lines[index]).toContain(found.message);
      if (found.file !== null) expect(lines[index]).toMatch(/^[^:]+:\d+:\d+: /);
    }
    expect(lines[error.problems.length]).toBe(stripControls(error.message));
    expect(said.stderr).toContain(fault.way[language]);
    for (const line of lines) {
      expect(
        /\p{Script=Han}/u.test(line.replaceAll(/华源水务集团|智慧水务云平台|智慧泵站|智慧|管网监测|赵立新/g, '')),
      ).toBe(language === 'zh');
      expect(line).not.toMatch(/undefined|\[object|NaN|\bnull\b|\s{2}|^\s|[\u0000-\u001f\u007f-\u009f]/);
      expect(line.length).toBeLessThan(700);
    }
    expect(stateOf(desk)).toEqual(before);
  }
}

function table(title: string, faults: readonly Fault[]): void {
  describe(title, () => {
    it.each(faults.map((fault) => [fault.what, fault] as const))('%s', (_what, fault) => expectFault(fault));
  });
}

const file =
  (name: string, text: string | Uint8Array) =>
  (one: Desk): void => {
    mkdirSync(join(one.folder, name, '..'), { recursive: true });
    writeFileSync(join(one.folder, name), text);
  };
const folder =
  (name: string) =>
  (one: Desk): void =>
    void mkdirSync(join(one.folder, name), { recursive: true });

const notUtf8 = Buffer.concat([
  Buffer.from('answers: {budget: "'),
  Buffer.from([0xc4, 0xe3, 0xba, 0xc3]),
  Buffer.from('"}\n'),
]);
/** Each level repeats the one before nine times: a few lines that stand for a billion. */
const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from(
  { length: 9 },
  (_unused, index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(', ')}]\n`,
).join('')}`;
const long = (count: number): string => '长'.repeat(count);
const red = '\u001b[31mred';

// --- playbooks -----------------------------------------------------------------------------------------------

/** A copy of the probe playbook with one text of one file replaced. */
const copied =
  (name: string, from: string, to: string) =>
  (one: Desk): void => {
    const target = join(one.folder, 'mine');
    rmSync(target, { recursive: true, force: true });
    cpSync(probe, target, { recursive: true });
    const path = join(target, name);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    writeFileSync(path, text.replace(from, to));
  };
const inPlaybook =
  (name: string, text: string | Uint8Array) =>
  (one: Desk): void => {
    copied('skill.yaml', 'Skill test', 'Skill test')(one);
    writeFileSync(join(one.folder, 'mine', name), text);
  };

interface BadPlaybook {
  readonly what: string;
  readonly given: (one: Desk) => void;
  readonly codes: readonly string[];
  readonly way: Fault['way'];
}

const badPlaybooks: readonly BadPlaybook[] = [
  {
    what: 'a text that lacks a declared language',
    given: copied('skill.yaml', '{en: Habits, zh: 习惯}', '{en: Habits}'),
    codes: ['text-language-missing'],
    way: { en: 'add it', zh: '请补上' },
  },
  {
    what: 'a gap between bands',
    given: copied('skill.yaml', 'from: 5, to: 7', 'from: 5, to: 6'),
    codes: ['band-gap'],
    way: { en: 'Move one of the two.', zh: '请调整其中一个。' },
  },
  {
    what: 'bands that overlap',
    given: copied('skill.yaml', 'from: 5, to: 7', 'from: 5, to: 8'),
    codes: ['band-overlap'],
    way: { en: 'Move one of the two.', zh: '请调整其中一个。' },
  },
  {
    what: 'a band that no score can reach',
    given: copied(
      'skill.yaml',
      '    - {id: middle',
      '    - {id: never, from: 4.25, to: 4.75, title: {en: Never, zh: 无}}\n    - {id: middle',
    ),
    codes: ['band-unreachable'],
    way: { en: 'move its ends, or take it out', zh: '请调整起止值，或删去它' },
  },
  {
    what: 'an alias bomb',
    given: inPlaybook('bomb.yaml', `kind: vocabulary\nid: bomb\ntitle: x\n${bomb}`),
    codes: ['yaml-too-many-aliases'],
    way: { en: 'write the repeated parts out', zh: '请' },
  },
  {
    what: 'a folder that is called like a file',
    given: (one) => {
      inPlaybook('x.txt', '')(one);
      mkdirSync(join(one.folder, 'mine', 'extra.yaml'));
    },
    codes: ['is-a-directory'],
    way: { en: 'name a file', zh: '请指定文件' },
  },
  {
    what: 'a file that is not UTF-8',
    given: inPlaybook('extra.yaml', notUtf8),
    codes: ['not-utf8'],
    way: { en: 'save it again as UTF-8', zh: '请另存为 UTF-8' },
  },
  {
    what: 'an empty file',
    given: inPlaybook('extra.yaml', ''),
    codes: ['yaml-empty'],
    way: { en: 'fill it in, or remove it', zh: '请填写内容，或删去文件' },
  },
];

describe('a playbook with', () => {
  it.each(badPlaybooks.map((bad) => [bad.what, bad] as const))('%s is checked', async (_what, bad) => {
    bad.given(desk);
    const before = stateOf(desk);
    for (const language of ['en', 'zh'] as const) {
      const env = { KAM_LANG: language };
      const said = await desk.run('playbook check mine', { env });
      const coded = await desk.run('playbook check mine --json', { env });
      expect([said.code, coded.code]).toEqual([3, 3]);
      const { problems } = JSON.parse(coded.stdout) as { problems: ErrorBody['problems'] };
      expect(problems.map(({ code }) => code)).toEqual(bad.codes);
      expect(said.stdout.trimEnd().split('\n')).toHaveLength(bad.codes.length);
      for (const found of problems) {
        expect(said.stdout).toMatch(/^mine\/[a-z]+\.yaml:\d+:\d+: /m);
        expect(said.stdout).toContain(found.message);
      }
      expect(said.stdout).toContain(bad.way[language]);
      expect(said.stderr.trimEnd().split('\n')).toHaveLength(1);
    }
    expect(stateOf(desk)).toEqual(before);
  });

  it.each(badPlaybooks.map((bad) => [bad.what, bad] as const))('%s is not used', (what, bad) =>
    expectFault({
      what,
      given: bad.given,
      run: 'assess skill --playbooks mine --set prepares=often --set interrupts=often --set listens=often',
      exit: 3,
      code: 'playbook-invalid',
      problems: bad.codes,
      way: bad.way,
    }),
  );
});

table('a folder of playbooks', [
  {
    what: 'is not there',
    run: 'playbook list --playbooks gone',
    exit: 3,
    code: 'folder-missing',
    way: { en: 'check the name', zh: '请检查名称' },
  },
  {
    what: 'is a file',
    given: file('mine.yaml', 'id: x\n'),
    run: 'playbook check mine.yaml',
    exit: 3,
    code: 'not-a-directory',
    way: { en: 'name a folder', zh: '请指定文件夹' },
  },
  {
    what: 'holds two playbooks with a template of one id, and neither is active',
    given: (one) => {
      for (const id of ['one', 'two']) {
        cpSync(probe, join(one.folder, 'both', id), { recursive: true });
        const path = join(one.folder, 'both', id, 'playbook.yaml');
        writeFileSync(path, readFileSync(path, 'utf8').replace('id: probe', `id: ${id}`));
      }
    },
    run: 'assess skill --playbooks both --set prepares=often',
    exit: 1,
    code: 'template-ambiguous',
    way: { en: 'write one of one/skill, two/skill', zh: '请写明其中一个：one/skill、two/skill' },
  },
]);

// --- answers -------------------------------------------------------------------------------------------------

const deal = 'assess deal --for opp-1 --answers a.yaml';
const answers = (text: string) => file('a.yaml', text);
const rest = "source: '+', sponsor: '+', terms: '+'";

table('an answers file with', [
  {
    what: 'a question that is not in the template',
    given: answers(`answers: {budgte: '+', ${rest}}\n`),
    run: deal,
    exit: 3,
    code: 'sheets-at-fault',
    problems: ['answer-unknown-question'],
    way: { en: 'did you mean "budget"?', zh: '是不是“budget”？' },
  },
  {
    what: 'an option that does not exist',
    given: answers(`answers: {budget: perhaps, ${rest}}\n`),
    run: deal,
    exit: 3,
    code: 'sheets-at-fault',
    problems: ['answer-unknown-option'],
    way: { en: 'expected one of', zh: '应为' },
  },
  {
    what: 'a score out of range',
    given: answers(`answers: {budget: 7, ${rest}}\n`),
    run: deal,
    exit: 3,
    code: 'sheets-at-fault',
    problems: ['answer-out-of-range'],
    way: { en: 'expected -1 to 1', zh: '应在 -1 到 1 之间' },
  },
  {
    what: 'a number out of range',
    given: answers('answers: {share: 101, since: 2026-01-31, words: fine}\n'),
    run: 'assess facts --answers a.yaml',
    exit: 3,
    code: 'sheets-at-fault',
    problems: ['answer-out-of-range'],
    way: { en: 'expected 0 to 100', zh: '应在 0 到 100 之间' },
  },
  {
    what: 'wrong types everywhere',
    given: answers('answers: {share: much, since: 31 January, words: [a]}\n'),
    run: 'assess facts --answers a.yaml',
    exit: 3,
    code: 'sheets-at-fault',
    problems: ['answer-not-number', 'answer-date', 'answer-shape'],
    way: { en: 'expected a number such as 12', zh: '应为数字，例如 12' },
  },
  {
    what: 'a frame of wrong types',
    given: answers('template: 5\nrater: [a]\nanswers: [b]\n'),
    run: deal,
    exit: 3,
    code: 'answers-invalid',
    problems: ['quote-value', 'wrong-type', 'wrong-type'],
    way: { en: "put it in quotes, '5'", zh: '请加引号' },
  },
  {
    what: 'a bare minus and a bare question mark',
    given: answers(`answers:\n  budget: -\n  source: ?\n  sponsor: '+'\n  terms: '+'\n`),
    run: deal,
    exit: 3,
    code: 'answers-invalid',
    problems: ['yaml-bare-sign', 'yaml-bare-sign'],
    way: { en: "write '-', or an alias of the option", zh: "'-'" },
  },
  {
    what: 'an alias bomb',
    given: answers(bomb),
    run: deal,
    exit: 3,
    code: 'answers-invalid',
    problems: ['yaml-too-many-aliases'],
    way: { en: 'write the repeated parts out', zh: '请' },
  },
  {
    what: 'nothing in it',
    given: answers(''),
    run: deal,
    exit: 3,
    code: 'answers-invalid',
    problems: ['yaml-empty'],
    way: { en: 'fill it in, or remove it', zh: '请填写内容，或删去文件' },
  },
  {
    what: 'a rater with control characters',
    given: answers(`rater: "\\e[31mred"\n${goodDeal}\n`),
    run: deal,
    exit: 3,
    code: 'sheets-at-fault',
    problems: ['text-has-controls'],
    way: { en: 'Type it again without them', zh: '请去掉后重新输入' },
  },
  {
    what: 'a competitor with control characters, and one of 5,000 characters',
    given: answers(`${goodDeal}\ncompetitors: {"\\e[31mred": {budget: '+'}, ${long(5000)}: {budget: '+'}}\n`),
    run: deal,
    exit: 3,
    code: 'sheets-at-fault',
    problems: ['text-has-controls', 'text-too-long'],
    way: { en: 'at most 200 are allowed', zh: '最多 200 个' },
  },
  {
    what: 'evidence of 30,000 characters, and with control characters',
    given: answers(
      `answers: {budget: {value: '+', evidence: ${long(30_000)}}, source: {value: '+', evidence: "\\e[2J"}, sponsor: '+', terms: '+'}\n`,
    ),
    run: deal,
    exit: 3,
    code: 'sheets-at-fault',
    problems: ['text-too-long', 'text-has-controls'],
    way: { en: 'at most 20000 are allowed. Shorten it', zh: '最多 20000 个。请缩短' },
  },
  {
    what: 'another opportunity than the one qualified',
    given: answers(`for: opp-2\n${goodDeal}\n`),
    run: 'qualify opp-1 --answers a.yaml',
    exit: 2,
    code: 'sheet-other-subject',
    way: { en: 'name that opportunity, or change "for"', zh: '请指明对应的商机，或修改文件中的 for' },
  },
  {
    what: 'a subject where none is taken',
    given: answers('for: opp-1\nanswers: {share: 1, since: 2026-01-31, words: fine}\n'),
    run: 'assess facts --answers a.yaml',
    exit: 3,
    code: 'sheets-at-fault',
    problems: ['subject-not-taken'],
    way: { en: 'leave for out', zh: '请去掉 for' },
  },
  {
    what: 'too few answers',
    given: answers("answers: {budget: '+'}\n"),
    run: deal,
    exit: 3,
    code: 'sheet-incomplete',
    problems: ['question-unanswered', 'question-unanswered', 'question-unanswered'],
    way: { en: '--partial', zh: '--partial' },
  },
]);

table('an answers file that', [
  {
    what: 'is a folder',
    given: folder('a.yaml'),
    run: deal,
    exit: 3,
    code: 'is-a-directory',
    way: { en: 'name a file', zh: '请指定文件' },
  },
  {
    what: 'is not there',
    run: 'assess deal --for opp-1 --answers gone.yaml',
    exit: 3,
    code: 'file-missing',
    way: { en: 'check the name and the folder', zh: '请检查文件名和所在的文件夹' },
  },
  {
    what: 'is not UTF-8',
    given: file('a.yaml', notUtf8),
    run: deal,
    exit: 3,
    code: 'not-utf8',
    way: { en: 'save it again as UTF-8', zh: '请另存为 UTF-8' },
  },
  {
    what: 'has 6 MB',
    given: answers(`# ${'x'.repeat(6_000_000)}\n`),
    run: deal,
    exit: 3,
    code: 'file-too-large',
    way: { en: 'larger than 5 MB, the most that is read', zh: '超过 5 MB 的上限' },
  },
  {
    what: 'is stdin, twice',
    run: 'assess deal --for opp-1 --answers - --answers -',
    stdin: goodDeal,
    exit: 2,
    code: 'stdin-twice',
    way: { en: 'give one --answers -', zh: '只写一个 --answers -' },
  },
  {
    what: 'is stdin without a word in it',
    run: 'assess deal --for opp-1 --answers -',
    exit: 3,
    code: 'answers-invalid',
    problems: ['yaml-empty'],
    way: { en: 'fill it in', zh: '请填写内容' },
  },
]);

// --- the command line ----------------------------------------------------------------------------------------

const good = ['--set', 'budget=+', '--set', 'source=+', '--set', 'sponsor=+', '--set', 'terms=+'];
const controls = {
  exit: 2,
  code: 'text-has-controls',
  way: { en: 'Type it again without them', zh: '请去掉后重新输入' },
} as const;
const tooLong = {
  exit: 2,
  code: 'text-too-long',
  way: { en: 'at most 200 are allowed', zh: '最多 200 个' },
} as const;

table('a name', [
  { what: 'of an account with control characters', run: ['account', 'add', red], ...controls },
  { what: 'of an account with 5,000 characters', run: ['account', 'add', long(5000)], ...tooLong },
  { what: 'of a contact with control characters', run: ['contact', 'add', red, '--account', 'acc-1'], ...controls },
  { what: 'of a contact with 5,000 characters', run: ['contact', 'add', long(5000), '--account', 'acc-1'], ...tooLong },
  {
    what: 'of an opportunity with control characters',
    run: ['opportunity', 'add', red, '--account', 'acc-1'],
    ...controls,
  },
  {
    what: 'of an opportunity with 5,000 characters',
    run: ['opportunity', 'add', long(5000), '--account', 'acc-1'],
    ...tooLong,
  },
  {
    what: 'of a record that is edited to one with a line end',
    run: ['contact', 'edit', 'con-1', '--name', 'a\nb'],
    ...controls,
  },
  { what: 'of a rater with control characters', run: ['qualify', 'opp-1', '--rater', red, ...good], ...controls },
  { what: 'of a rater with 5,000 characters', run: ['qualify', 'opp-1', '--rater', long(5000), ...good], ...tooLong },
  {
    what: 'of a person assessed with control characters',
    run: ['assess', 'skill', '--for', red, '--set', 'prepares=often'],
    ...controls,
  },
  {
    what: 'of a competitor that the file does not rate',
    run: ['qualify', 'opp-1', '--competitor', red, ...good],
    exit: 2,
    code: 'unknown-competitor',
    way: { en: 'or leave --competitor out', zh: '或去掉 --competitor' },
  },
  {
    what: 'left empty',
    run: ['account', 'add', ' '],
    exit: 2,
    code: 'name-empty',
    way: { en: 'give at least one letter or digit', zh: '请至少填写一个字' },
  },
]);

table('evidence', [
  {
    what: 'of 30,000 characters beside --set',
    run: ['qualify', 'opp-1', ...good, '--evidence', `budget=${long(30_000)}`],
    exit: 2,
    code: 'text-too-long',
    way: { en: 'at most 20000 are allowed', zh: '最多 20000 个' },
  },
  {
    what: 'with control characters beside --set',
    run: ['qualify', 'opp-1', ...good, '--evidence', `budget=${red}`],
    ...controls,
  },
  {
    what: 'of 30,000 characters for a marker',
    run: ['marker', 'record', 'opp-1', 'x', '--evidence', long(30_000)],
    exit: 2,
    code: 'text-too-long',
    way: { en: 'at most 20000 are allowed', zh: '最多 20000 个' },
  },
]);

const notThere = (noun: string, words: string) => ({
  exit: 1,
  code: 'record-not-found',
  way: { en: `See what there is: ${words}`, zh: `查看已有的记录：${words}` },
  what: noun,
});

table('a record that does not exist:', [
  { ...notThere('an account', 'kam account list'), run: 'account show nobody' },
  { ...notThere('an account by its ref', 'kam account list'), run: 'account edit acc-99 --note x' },
  { ...notThere('the account of a contact', 'kam account list'), run: 'contact add 李工 --account nobody' },
  { ...notThere('an opportunity', 'kam opportunity list'), run: 'qualify nothing --set budget=+' },
  { ...notThere('a subject', 'kam opportunity list'), run: 'assess deal --for nothing --set budget=+' },
  { ...notThere('an assessment', 'kam assessment list'), run: 'assessment show asm-9' },
  { ...notThere('the account of a report', 'kam account list'), run: 'report account nobody' },
]);

table('a command line', [
  {
    what: 'with a name that fits two records',
    given: (one) => one.run('opportunity add 智慧泵站 --account acc-1 -q'),
    run: 'assess deal --for 智慧 --set budget=+',
    exit: 1,
    code: 'record-ambiguous',
    way: { en: 'Name it by its ref, such as opp-', zh: '请用编号指明，例如 opp-' },
  },
  {
    what: 'with --for where none is taken',
    run: 'assess facts --for opp-1 --set share=1',
    exit: 2,
    code: 'subject-not-taken',
    way: { en: 'leave --for out', zh: '请去掉 --for' },
  },
  {
    what: 'without --for where one is needed',
    run: ['assess', 'deal', ...good],
    exit: 2,
    code: 'subject-needed',
    way: { en: '--for', zh: '请用 --for' },
  },
  {
    what: 'with an unknown question',
    run: 'qualify opp-1 --set bugdet=+',
    exit: 2,
    code: 'answer-unknown-question',
    way: { en: 'did you mean "budget"?', zh: '是不是“budget”？' },
  },
  {
    what: 'with an option that does not exist',
    run: 'qualify opp-1 --set budget=perhaps',
    exit: 2,
    code: 'answer-unknown-option',
    way: { en: 'expected one of', zh: '应为' },
  },
  {
    what: 'with a template that does not exist',
    run: 'assess skil --set prepares=often',
    exit: 1,
    code: 'template-not-found',
    way: { en: 'did you mean "skill"?', zh: '是不是“skill”？' },
  },
  {
    what: 'with a playbook that does not exist',
    run: 'assess skill --playbook probes --set prepares=often',
    exit: 1,
    code: 'playbook-not-found',
    way: { en: 'Did you mean "probe"?', zh: '是不是要输入“probe”？' },
  },
  {
    what: 'with --now that is no time',
    run: 'account list --now yesterday',
    exit: 2,
    code: 'bad-value',
    way: { en: '"yesterday" is not a value for --now: expected 2026', zh: '--now 的值“yesterday”无效：应为 2026' },
  },
  {
    what: 'with a KAM_NOW that is no time',
    run: 'account list',
    env: { KAM_NOW: '2026-02-31T99:00Z' },
    exit: 2,
    code: 'bad-value',
    way: { en: 'is not a value for KAM_NOW: expected 2026', zh: 'KAM_NOW 的值' },
  },
  {
    what: 'in a time zone that does not exist, where a date is needed',
    run: ['qualify', 'opp-1', ...good],
    env: { KAM_TZ: 'Mars/Olympus' },
    exit: 2,
    code: 'bad-value',
    way: { en: 'expected Asia/Shanghai', zh: '应为 Asia/Shanghai' },
  },
]);

describe('a language that does not exist', () => {
  it.each([
    ['en_GB.UTF-8', 'fr', '"fr" is not a value for KAM_LANG: expected en, zh, both.'],
    ['zh_CN.UTF-8', 'fr', 'KAM_LANG 的值“fr”无效：应为 en、zh、both。'],
  ])('is refused in the language of the locale %s', async (locale, asked, sentence) => {
    const said = await desk.run('account list', { env: { KAM_LANG: asked, LANG: locale } });
    expect(said).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
    const flag = await desk.run(['account', 'add', '新客户', '--lang', asked], { env: { KAM_LANG: '', LANG: locale } });
    expect(flag).toEqual({ code: 2, stdout: '', stderr: `${sentence.replace('KAM_LANG', '--lang')}\n` });
    expect(await desk.refs('account list')).toEqual(['acc-1']);
  });
});

// --- where things are written ----------------------------------------------------------------------------------

const unwritable = {
  exit: 4,
  code: 'file-unwritable',
  way: { en: 'check that the folder', zh: '请检查文件夹' },
} as const;
const isThere = {
  exit: 1,
  code: 'file-exists',
  way: { en: 'Give --force to replace it, or another name.', zh: '如要覆盖请加 --force，或换一个文件名。' },
} as const;
const isFolder = { exit: 4, code: 'is-a-directory', way: { en: 'name a file', zh: '请指定文件' } } as const;

table('--output', [
  { what: 'into a folder that is not there', run: 'account list --output gone/a.txt', ...unwritable },
  {
    what: 'into a folder that is not there, of a command that writes',
    run: 'account add 新客户 --output gone/a.txt',
    ...unwritable,
  },
  { what: 'of a result', run: ['qualify', 'opp-1', ...good, '--output', 'gone/a.txt'], ...unwritable },
  {
    what: 'through a file',
    given: file('b.txt', 'mine'),
    run: 'account add 新客户 --output b.txt/a.txt',
    ...unwritable,
  },
  { what: 'onto a file', given: file('b.txt', 'mine'), run: 'account list --output b.txt', ...isThere },
  {
    what: 'onto a file, of a command that writes',
    given: file('b.txt', 'mine'),
    run: ['qualify', 'opp-1', ...good, '--output', 'b.txt'],
    ...isThere,
  },
  { what: 'onto a folder', given: folder('b'), run: 'account add 新客户 --output b', ...isFolder },
  { what: 'onto a folder with --force', given: folder('b'), run: 'account add 新客户 --output b --force', ...isFolder },
  {
    what: 'onto the file that --save-answers names',
    given: file('b.yaml', 'mine'),
    run: ['qualify', 'opp-1', ...good, '--save-answers', 'b.yaml'],
    ...isThere,
  },
]);

describe('a format that the command does not have', () => {
  it.each([
    ['account add 新客户 --format csv', 'table, json, markdown'],
    ['contact edit con-1 --note x --format pdf', 'table, json, markdown'],
    ['opportunity close opp-1 --lost --reason x --format yaml', 'table, json, markdown'],
    [['qualify', 'opp-1', ...good, '--format', 'yaml'], 'table, json, markdown, csv'],
    ['init --yes --format csv', 'table, json'],
    ['demo --format csv', 'table, json'],
    ['account list --format pdf', 'table, json, csv, markdown'],
  ])('%s is refused before anything is stored', async (line, offered) => {
    const before = stateOf(desk);
    const en = await desk.run(line);
    expect([en.code, en.stdout]).toEqual([2, '']);
    expect(en.stderr).toMatch(/^There is no format "(csv|pdf|yaml)" here; this command offers [a-z, ]+\.\n$/);
    expect(en.stderr).toContain(`offers ${offered}.`);
    const zh = await desk.run(line, { env: { KAM_LANG: 'zh' } });
    expect(zh.stderr).toContain(`此命令支持 ${offered.replaceAll(', ', '、')}。`);
    expect(stateOf(desk)).toEqual(before);
  });

  it('is not confused with the form that --print-answers prints', async () => {
    const said = await desk.run('qualify opp-1 --print-answers --format yaml');
    expect([said.code, said.stderr]).toEqual([0, '']);
    expect(said.stdout).toContain('answers:');
  });
});

// --- the configuration -----------------------------------------------------------------------------------------

const config = (text: string | Uint8Array) => file('.config/kam/config.yaml', text);
const badConfig = {
  run: 'account add 新客户',
  exit: 3,
  code: 'config-unreadable',
  way: { en: 'Mend it, or remove it and run kam init.', zh: '请改正，或删去它再运行 kam init。' },
} as const;

table('a configuration', [
  { what: 'that is no YAML', given: config('user: "王敏\nlang: [\n'), ...badConfig },
  { what: 'that is a list', given: config('- user\n- lang\n'), ...badConfig },
  { what: 'with a value that is a map', given: config('user: {name: 王敏}\n'), ...badConfig },
  { what: 'that is an alias bomb', given: config(bomb), ...badConfig },
  {
    what: 'that is not UTF-8',
    given: config(Buffer.from([0x75, 0x73, 0x65, 0x72, 0x3a, 0x20, 0xcd, 0xf5, 0x0a])),
    run: 'account add 新客户',
    exit: 3,
    code: 'not-utf8',
    way: { en: 'save it again as UTF-8', zh: '请另存为 UTF-8' },
  },
  {
    what: 'that is a folder',
    given: folder('.config/kam/config.yaml'),
    run: 'account add 新客户',
    exit: 3,
    code: 'is-a-directory',
    way: { en: 'name a file', zh: '请指定文件' },
  },
  {
    what: 'with a time zone that does not exist',
    given: config('time-zone: Mars/Olympus\n'),
    run: ['qualify', 'opp-1', ...good],
    env: { KAM_TZ: '' },
    exit: 2,
    code: 'bad-value',
    way: {
      en: 'is not a value for time-zone (<home>/.config/kam/config.yaml)',
      zh: 'time-zone (<home>/.config/kam/config.yaml) 的值“Mars/Olympus”无效',
    },
  },
]);

describe('the place of the database that kam init keeps', () => {
  it.each([
    ['data/my.db', '<home>/data/my.db'],
    ['~/my.db', '<home>/my.db'],
  ])('%s is the same from every folder', async (typed, kept) => {
    const said = await desk.run(['init', '--yes', '--database', typed, '--json']);
    expect(said.code).toBe(0);
    expect(JSON.parse(said.stdout)).toMatchObject({ database: kept });
  });
});

// --- the database ------------------------------------------------------------------------------------------------

/** A program of somebody else's at the database. */
function atDatabase(one: Desk, work: (raw: Sqlite.Database) => void): void {
  const raw = new Sqlite(databaseOf(one));
  work(raw);
  raw.close();
}

const anyWrite = 'account add 新客户';

table('a database', [
  {
    what: 'that is a folder',
    given: folder('data.db'),
    run: `${anyWrite} --db data.db`,
    exit: 4,
    code: 'database-is-folder',
    way: { en: 'Name a file with --db.', zh: '请用 --db 指定一个文件。' },
  },
  {
    what: 'in a folder that is a file',
    given: file('data', 'mine'),
    run: `${anyWrite} --db data/kam.db`,
    exit: 4,
    code: 'database-failed',
    way: { en: 'or name another database with --db', zh: '或用 --db 指定其他数据库' },
  },
  {
    what: 'that is a text',
    given: file('data.txt', 'name,city\n'.repeat(500)),
    run: `${anyWrite} --db data.txt`,
    exit: 4,
    code: 'database-foreign',
    way: { en: 'Name another file with --db.', zh: '请用 --db 指定其他文件。' },
  },
  {
    what: 'from a newer version',
    given: (one) => atDatabase(one, (raw) => void raw.pragma('user_version = 99')),
    run: anyWrite,
    exit: 4,
    code: 'database-newer',
    way: { en: 'Update kam, or name another database with --db.', zh: '请升级 kam，或用 --db 指定其他数据库。' },
  },
  {
    what: 'from a newer version, only read',
    given: (one) => atDatabase(one, (raw) => void raw.pragma('user_version = 99')),
    run: 'account list',
    exit: 4,
    code: 'database-newer',
    way: { en: 'Update kam', zh: '请升级 kam' },
  },
  {
    what: 'with damaged pages',
    given: (one) => {
      const bytes = readFileSync(databaseOf(one));
      bytes.fill(0xff, 4096);
      writeFileSync(databaseOf(one), bytes);
    },
    run: 'account show acc-1',
    exit: 4,
    code: 'database-damaged',
    way: { en: 'Run kam doctor', zh: '请运行 kam doctor' },
  },
  {
    what: 'with a record that somebody else wrote into',
    given: async (one) => {
      await one.run(['qualify', 'opp-1', ...good]);
      atDatabase(one, (raw) => void raw.exec(`update assessment set card = '{"points": "many"}'`));
    },
    run: 'assessment show asm-1',
    exit: 4,
    code: 'record-unreadable',
    way: { en: 'Run kam doctor', zh: '请运行 kam doctor' },
  },
]);

describe('a database that cannot be written', () => {
  it('for the lock of another program is given up after five seconds', async () => {
    const other = new Sqlite(databaseOf(desk));
    other.exec('begin immediate');
    const [before, begun] = [stateOf(desk), Date.now()];
    const said = await desk.run(`${anyWrite} --json`, { env: { KAM_LANG: 'zh' } });
    expect(Date.now() - begun).toBeLessThan(9000);
    expect([said.code, said.stdout]).toEqual([4, '']);
    expect((JSON.parse(said.stderr) as { error: ErrorBody }).error).toEqual({
      code: 'database-locked',
      message:
        '另一个程序锁定数据库 <home>/.local/share/kam/kam.db 已超过 5 秒，没有写入任何内容。请等它结束或将其关闭，然后重试。',
      hints: [],
      problems: [],
    });
    expect((await desk.run('account show acc-1')).code).toBe(0);
    other.exec('rollback');
    other.close();
    expect(stateOf(desk)).toEqual(before);
    expect((await desk.run(anyWrite)).code).toBe(0);
  });

  it('for want of room keeps nothing of the command', async () => {
    const before = stateOf(desk);
    // The limit of pages is that of a connection: every one that opens may not let the file grow.
    const exec = Reflect.get<Sqlite.Database, 'exec'>(Sqlite.prototype, 'exec');
    const spy = vi.spyOn(Sqlite.prototype, 'exec').mockImplementation(function (this: Sqlite.Database, source) {
      exec.call(this, source);
      this.pragma(`max_page_count = ${String(this.pragma('page_count', { simple: true }))}`);
      return this;
    });
    try {
      for (const [language, way] of [
        ['en', 'the disk is full. Nothing of this command was stored. Make room in'],
        ['zh', '磁盘已满。本次命令没有保存任何内容。请为'],
      ] as const) {
        const note = ['account', 'add', '新客户', '--note', long(15_000)];
        const said = await desk.run(note, { env: { KAM_LANG: language } });
        expect([said.code, said.stdout]).toEqual([4, '']);
        expect(said.stderr).toContain(way);
        expect(said.stderr.trimEnd().split('\n')).toHaveLength(1);
        const coded = await desk.run([...note, '--json'], { env: { KAM_LANG: language } });
        expect((JSON.parse(coded.stderr) as { error: ErrorBody }).error.code).toBe('database-disk-full');
      }
    } finally {
      spy.mockRestore();
    }
    expect(stateOf(desk)).toEqual(before);
  });

  // Root may write anywhere: test/store/open-store.test.ts tries the same as another user.
  it.skipIf(process.getuid?.() === 0)('(SKIPPED FOR ROOT) for its rights says so, file and folder', async () => {
    const path = databaseOf(desk);
    const before = stateOf(desk);
    chmodSync(path, 0o400);
    const said = await desk.run(`${anyWrite} --json`);
    expect(said.code).toBe(4);
    expect((JSON.parse(said.stderr) as { error: ErrorBody }).error.code).toBe('database-read-only');
    chmodSync(path, 0o600);
    chmodSync(join(path, '..'), 0o500);
    expect((await desk.run(anyWrite)).code).toBe(4);
    expect((await desk.run('account list --output .local/share/kam/a.txt')).code).toBe(4);
    chmodSync(join(path, '..'), 0o700);
    expect(stateOf(desk)).toEqual(before);
  });
});

// --- a draft whose playbook has changed ---------------------------------------------------------------------------

describe('a draft whose playbook has changed', () => {
  it('keeps the answers that still fit, says so of the others, and asks for them again', async () => {
    const { folder: home } = desk;
    const sit = (line: string) => sitDown(line, { folder: home, env: { KAM_PLAYBOOKS: join(home, 'mine') } });
    copied('skill.yaml', 'Skill test', 'Skill test')(desk);
    const first = sit('assess skill');
    for (const [index, key] of ['3', '3'].entries()) {
      await first.see(` ${index + 1}/3`);
      first.press(key);
    }
    await first.see(' 3/3');
    first.press(keys.ctrlC);
    expect((await first.done).code).toBe(130);

    // One question is gone, and one that was answered with an option that is gone has another scale.
    const path = join(home, 'mine', 'skill.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace(
          '{id: often, value: 3, label: {en: often, zh: 经常}}',
          '{id: always, value: 3, label: {en: always, zh: 总是}}',
        )
        .replace(/ {6}- \{id: interrupts.*\n/, '')
        .replace('from: 3, to: 4', 'from: 2, to: 2')
        .replace('from: 5, to: 7', 'from: 3, to: 4')
        .replace('from: 8, to: 9', 'from: 5, to: 6'),
    );
    const second = sit('assess skill --resume --json');
    // Goes on where it was left; the summary leads to the question that is open again.
    await second.see(' 2/2');
    second.press('3');
    await second.see('❯ answer');
    second.press(keys.enter);
    await second.see(' 1/2');
    second.press('3');
    await second.see('❯ save');
    second.press(keys.enter);
    const { code, stdout } = await second.done;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ points: 6, coverage: { answered: 2, asked: 2 }, band: { id: 'high' } });
    expect(second.output()).toContain('2 answers of the draft do not fit the playbook any more and are left out.');
  });
});

// --- what was stored ------------------------------------------------------------------------------------------------

/** Everything but line ends that a terminal would act on. */
const acts = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe('control characters', () => {
  const signs = '\u001b[31m\u0007\u009b2J\u202e';

  async function hostileDesk(): Promise<Desk> {
    copied('skill.yaml', 'Skill test', 'Skill test')(desk);
    for (const name of readdirSync(join(desk.folder, 'mine'))) {
      const path = join(desk.folder, 'mine', name);
      const text = readFileSync(path, 'utf8');
      // Every text of the playbook, in both languages, as YAML writes such signs in double quotes.
      const hostile = text.replaceAll(
        /(?<=\{|, )(en|zh): ('yes'|[^,{}'"]+)(?=[,}])/g,
        (_all, language: string, words: string) =>
          `${language}: "\\e[31m\\a\\x9b2J\\u202e${words.replaceAll("'", '')}"`,
      );
      writeFileSync(path, hostile);
    }
    const env = { KAM_PLAYBOOKS: join(desk.folder, 'mine') };
    desk.write(
      'a.yaml',
      "for: opp-1\nanswers: {budget: {value: '+', evidence: minutes, note: aside}, source: '+', sponsor: '?', terms: '-'}\ncompetitors: {华远科技: {budget: '-', sponsor: '+'}}\n",
    );
    for (const line of [
      'assess deal --answers a.yaml --rater 李雷 -q',
      'assess skill --for 李雷 --set prepares=often --set interrupts=often --set listens=often -q',
      'assess style --for con-1 --set pace=2 --set face=5 -q',
      'assess facts --set share=1 --set since=2026-01-31 --set words=fine -q',
      'account edit acc-1 --note n --industry i --region r --owner o --alias a --website w --address d -q',
      'contact edit con-1 --title t --department d --phone 1 --email e --note n --alias a -q',
      'opportunity edit opp-1 --description d --owner o --note n --alias a -q',
      'role set opp-1 con-1 --influence 3 --note n -q',
    ]) {
      expect(await desk.run(line, { env })).toMatchObject({ code: 0, stderr: '' });
    }
    atDatabase(desk, (raw) => {
      const spoil = (name: string, columns: readonly string[]): void => {
        for (const column of columns) {
          raw.prepare(`update ${name} set ${column} = ? || ${column} where ${column} is not null`).run(signs);
        }
      };
      spoil('account', ['name', 'industry', 'region', 'address', 'website', 'owner', 'note']);
      spoil('contact', ['name', 'title', 'department', 'phone', 'email', 'note']);
      spoil('opportunity', ['name', 'description', 'owner', 'note', 'reason']);
      spoil('role', ['note']);
      spoil('assessment', ['rater', 'subject_name']);
      for (const column of ['sheet', 'card']) {
        for (const word of ['minutes', 'aside', '华远科技', '李雷', 'fine']) {
          raw
            .prepare(`update assessment set ${column} = replace(${column}, ?, ?)`)
            .run(`"${word}"`, JSON.stringify(signs + word));
        }
      }
      raw.exec(`update account set aliases = '["\\u001b[31mx"]'`);
    });
    return desk;
  }

  it('never reach the terminal raw, wherever they were stored', async () => {
    const one = await hostileDesk();
    const lines = [
      'account list',
      'account show acc-1',
      'contact list',
      'contact show con-1',
      'opportunity list',
      'opportunity show opp-1',
      'assessment list',
      ...[1, 2, 3, 4].flatMap((number) => [`assessment show asm-${number}`, `assessment explain asm-${number}`]),
      'report account acc-1',
      'playbook list',
      'playbook show',
      'playbook show deal',
      'playbook show skill',
      'playbook check',
      'assess deal --print-answers',
      'assess skill --set prepares=often --dry-run',
      'assess skill --set prepares=often --set interrupts=often --set listens=often --dry-run',
      'contact add x --account acc-1 --dry',
      'gate check opp-1',
      'qualify opp-1 --set budget=?',
      'account show nobody',
      'opportunity edit opp-1 --note y',
      'account archive acc-1',
    ];
    const seen: string[] = [];
    for (const line of lines) {
      for (const format of ['', ' --json', ' --format table', ' --format markdown', ' --format csv']) {
        for (const lang of line.startsWith('report') ? ['en', 'zh', 'both'] : ['en', 'zh']) {
          // Colours belong to the terminal; the words of a playbook come in two languages.
          for (const color of format === '' || format === ' --format table' ? ['0', '1'] : ['0']) {
            const said = await one.run(`${line}${format} --lang ${lang}`, {
              env: {
                KAM_PLAYBOOKS: join(one.folder, 'mine'),
                FORCE_COLOR: color,
                ...(color === '1' ? { COLUMNS: '60' } : {}),
              },
            });
            if (said.code === 70) seen.push(`${line}${format}: ${said.stderr.slice(0, 300)}`);
            // The program's own colours are the only escapes.
            const text = (said.stdout + said.stderr).replaceAll(
              color === '1' ? /\u001b\[(\d+|38;5;\d+|[\d;]+)m/g : /(?!)/g,
              '',
            );
            const found = acts.exec(text);
            if (found !== null) {
              seen.push(
                `${line}${format} --lang ${lang} ${color}: ${JSON.stringify(text.slice(Math.max(0, found.index - 60), found.index + 40))}`,
              );
            }
          }
        }
      }
    }
    expect(seen).toEqual([]);
  });

  it('come back whole from JSON', async () => {
    const one = await hostileDesk();
    expect(await one.json('account show acc-1')).toMatchObject({ name: `${signs}华源水务集团` });
  });

  it('do not reach it through the wizard', async () => {
    const one = await hostileDesk();
    const seat = sitDown('qualify opp-1 --competitor 华远科技', {
      folder: one.folder,
      env: { KAM_PLAYBOOKS: join(one.folder, 'mine') },
    });
    for (const [index, key] of ['+', '+', '+', '+', '+', '+', '+'].entries()) {
      await seat.see(` ${index + 1}/7`);
      seat.press(key);
    }
    await seat.see('❯ save');
    seat.press(keys.enter);
    const { stdout } = await seat.done;
    for (const sign of ['\u001b[31m', '\u0007', '\u009b', '\u202e']) {
      expect(seat.output()).not.toContain(sign);
      expect(stdout).not.toContain(sign);
    }
  });
});

// --- what stays the same --------------------------------------------------------------------------------------------

describe('a stored result', () => {
  const sheet = (head: string) =>
    `${head}rater: 李雷\nanswers: {budget: {value: '+', evidence: minutes, confirmed: true, at: 2026-10-20}, source: '?', sponsor: '+', terms: '-'}\ncompetitors: {华远科技: {budget: '-', sponsor: '+'}}\n`;
  const card = async (line: string, now?: string): Promise<Record<string, unknown>> => {
    const said = await desk.run(`${line} --json`, now === undefined ? {} : { env: { KAM_NOW: now } });
    return JSON.parse(said.stdout) as Record<string, unknown>;
  };

  it('is the same for the same file, but for its ref', async () => {
    desk.write('a.yaml', sheet('at: 2026-11-01\n'));
    const [first, second] = [
      await card('qualify opp-1 --answers a.yaml'),
      await card('qualify opp-1 --answers a.yaml', '2026-11-20T09:30:00Z'),
    ];
    expect([first.ref, second.ref]).toEqual(['asm-1', 'asm-2']);
    expect({ ...second, ref: null }).toEqual({ ...first, ref: null });
    expect(Object.keys(second)).toEqual(Object.keys(first));
    expect(await card('assessment show asm-1')).toEqual(first);
  });

  it('is the same but for ref and time where the file has none', async () => {
    desk.write('a.yaml', sheet(''));
    const [first, second] = [
      await card('qualify opp-1 --answers a.yaml'),
      await card('qualify opp-1 --answers a.yaml', '2026-11-20T09:30:00Z'),
    ];
    expect([first.at, second.at]).toEqual(['2026-11-02T02:00:00.000Z', '2026-11-20T09:30:00.000Z']);
    expect({ ...second, ref: null, at: null }).toEqual({ ...first, ref: null, at: null });
  });

  it('does not change when the playbook does, and says so', async () => {
    copied('skill.yaml', 'Skill test', 'Skill test')(desk);
    const mine = '--playbooks mine';
    const skill = '--set prepares=often --set interrupts=often --set listens=often';
    const stored = await card(`assess skill ${skill} ${mine}`);
    await desk.run(`qualify opp-1 --answers - ${mine}`, { stdin: goodDeal });
    const deal = await card(`assessment show asm-2 ${mine}`);
    const shown = (await desk.run(`assessment show asm-1 ${mine}`)).stdout;
    const changed = 'has changed since';
    expect((await desk.run(`assessment explain asm-1 ${mine}`)).stdout).not.toContain(changed);

    const path = join(desk.folder, 'mine', 'skill.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace('from: 5, to: 7', 'from: 5, to: 8')
        .replace('{id: high, from: 8, to: 9, title: {en: High', '{id: top, from: 9, to: 9, title: {en: Top'),
    );
    const verdicts = join(desk.folder, 'mine', 'deal.yaml');
    writeFileSync(
      verdicts,
      readFileSync(verdicts, 'utf8').replace('{id: go,', '{id: run,').replace('en: Go', 'en: Run'),
    );
    // The new rules are in force.
    expect(await card(`assess skill ${skill} --dry-run ${mine}`)).toMatchObject({ points: 7, band: { id: 'middle' } });

    expect(await card(`assessment show asm-1 ${mine}`)).toEqual(stored);
    expect(await card(`assessment show asm-2 ${mine}`)).toEqual(deal);
    expect((await desk.run(`assessment show asm-1 ${mine}`)).stdout.split('\n')[1]).toBe(shown.split('\n')[1]);
    for (const ref of ['asm-1', 'asm-2']) {
      expect((await desk.run(`assessment explain ${ref} ${mine}`)).stdout).toContain(changed);
      expect((await desk.run(`assessment explain ${ref} ${mine}`, { env: { KAM_LANG: 'zh' } })).stdout).toContain('已');
    }
  });
});
