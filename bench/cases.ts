/** What is measured: every daily command, and those whose work could grow with the number of accounts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../src/cli/command-table.ts';
import { folder, kam, run, type Job } from './programs.ts';

export interface Case {
  readonly name: string;
  readonly job: Job;
  /** Highest ratio to `node -e 0`; null where none is set. */
  readonly limit: number | null;
}

/** Limits that hold for every number of accounts. */
export const limits = {
  start: 1.5,
  list: 2.4,
  add: 2.4,
  search: 3,
  assess: 2.6,
  assessYaml: 3.2,
  overview: 4,
  import: 4,
  export: 3,
} as const;

/** A command that is not there yet, or has gone, is left out. */
function exists(words: readonly string[]): boolean {
  return commands.some(({ path }) => path.split(' ').every((word, index) => words[index] === word));
}

type Line = readonly [words: string, limit: number | null];

function toCases(database: string, lines: readonly Line[], more: readonly Case[] = []): readonly Case[] {
  const named = lines.map(([line, limit]) => {
    const words = line.split(' ');
    return { name: line, words, limit };
  });
  return [
    ...named
      .filter(({ words }) => exists(words))
      .map(({ name, words, limit }) => ({ name: `kam ${name}`, job: kam(database, words), limit })),
    ...more,
  ];
}

/** Start-up, and what people run every day. */
export function dailyCases(database: string): readonly Case[] {
  const self = 'negotiation-self-test';
  const sheets = answerSheets(database, self);
  const start: readonly Case[] = ['--version', '--help', 'account --help', 'account add --help'].map((line) => ({
    name: `kam ${line}`,
    job: kam(database, line.split(' ')),
    limit: line.startsWith('--') ? limits.start : null,
  }));
  const assess = (what: string, options: readonly string[], limit: number): Case => ({
    name: `kam assess, from ${what}, stored`,
    job: kam(database, ['assess', self, ...options]),
    limit,
  });
  return [
    ...start,
    ...toCases(database, [
      ['account list', limits.list],
      ['account list --json', limits.list],
      ['account show acc-77', null],
      ['account add Acme', limits.add],
      ['account edit acc-77 --note called', null],
      ['account list --search 东港水务', limits.search],
      ['contact list --account acc-77', null],
      ['contact show con-777', null],
      ['contact add Ann --account acc-77', null],
      ['contact edit con-777 --title buyer', null],
      ['opportunity list', null],
      ['opportunity show opp-77', null],
      ['opportunity add Deal --account acc-77', null],
      ['opportunity edit opp-77 --note called', null],
      ['role set opp-77 con-777 --influence 4', null],
      ['activity list --account acc-77', null],
      ['activity log acc-77 --kind telephone-selling --minutes 10', null],
      ['need list opp-77', null],
      ['gate check opp-77', null],
      ['next', limits.overview],
      ['status', limits.overview],
      ['agenda', null],
      ['forecast', null],
      ['map opp-77', null],
      ['information acc-77', null],
      ['report account acc-77', null],
      ['assessment list', null],
      ['history acc-77', null],
      ['history', null],
      ['playbook list', null],
      [`playbook show ${self}`, null],
    ]).filter(({ job }) => works(job)),
    assess('--set', sheets.set, limits.assess),
    assess('JSON', ['--answers', sheets.json], limits.assess),
    assess('YAML', ['--answers', sheets.yaml], limits.assessYaml),
  ];
}

/** A gate that does not hold ends with 5: as much work, but no success. */
function works(job: Job): boolean {
  try {
    run(job);
    return true;
  } catch {
    return false;
  }
}

/** What must cost the same at any number of accounts, and what may grow with what it prints. */
export function growthCases(database: string): readonly Case[] {
  return toCases(database, [
    ['account add Acme', limits.add],
    ['account show acc-77', null],
    ['account list', limits.list],
    ['account list --search 水', limits.search],
    ['account list --search 东港', limits.search],
    ['account list --search 东港水务', limits.search],
    ['account list --search Pacific', limits.search],
    ['account list --search Zebra', limits.search],
    ['contact list --search 赵建国', limits.search],
    ['contact add Ann --account acc-77', null],
    ['activity log acc-77 --kind telephone-selling', null],
    ['report account acc-1 --format markdown', limits.overview],
    ['next', limits.overview],
    ['status', limits.overview],
    ['agenda', null],
    ['forecast', null],
  ]);
}

/** Answers for every question of a template, as JSON, YAML and `--set` words, from its own form. */
function answerSheets(database: string, template: string): { json: string; yaml: string; set: string[] } {
  const { stdout } = run(kam(database, ['playbook', 'show', template, '--json']));
  const { sections } = JSON.parse(stdout) as {
    sections: { questions: { id: string; scale: { options: { id: string }[] } }[] }[];
  };
  const answers = Object.fromEntries(
    sections.flatMap(({ questions }) => questions.map(({ id, scale }) => [id, scale.options[0]?.id ?? ''])),
  );
  const json = join(folder, 'answers.json');
  const yaml = join(folder, 'answers.yaml');
  writeFileSync(json, JSON.stringify({ answers }));
  const lines = Object.entries(answers).map(([id, value]) => `  ${id}: '${value}'\n`);
  writeFileSync(yaml, `answers:\n${lines.join('')}`);
  return { json, yaml, set: Object.entries(answers).flatMap(([id, value]) => ['--set', `${id}=${value}`]) };
}

/** A CSV file of so many accounts, for imports by anybody. */
export function accountsCsv(accounts: number): string {
  const file = join(folder, `accounts-${accounts}.csv`);
  const lines = ['name,industry,region,employees'];
  for (let index = 1; index <= accounts; index += 1) {
    const name = index % 4 === 3 ? `Harbour Tools ${index}` : `江城机械${index}有限公司`;
    lines.push(`${name},${index % 3 === 0 ? '机械' : '"电气, 仪表"'},华东,${(index % 900) + 10}`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** Bulk work: a file in, a file out. Null where the program has no such command yet. */
export function importJob(database: string, csv: string): Job | null {
  return exists(['import', 'accounts']) ? kam(database, ['import', 'accounts', csv]) : null;
}

export function exportJob(database: string, csv: string): Job | null {
  if (exists(['export', 'accounts'])) return kam(database, ['export', 'accounts', '--format', 'csv', '-o', csv, '-f']);
  return exists(['export']) ? kam(database, ['export', '--format', 'csv', '-o', csv, '-f']) : null;
}

/** Lines of a file, to see that all of it is there. */
export function countLines(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}
