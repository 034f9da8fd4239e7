/** Other programs on the same work, where they are installed. */
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountsCsv } from './cases.ts';
import { folder, isInstalled, run, type Job } from './programs.ts';

export interface Peer {
  readonly name: string;
  /** Null where it is not installed. */
  readonly jobs: { readonly add: Job; readonly list: Job; readonly filter: Job } | null;
  /** Milliseconds to take all records in. */
  readonly importing: number | null;
}

/** Taskwarrior: a task for each account. */
export function fillTaskwarrior(accounts: number): Peer {
  const name = 'taskwarrior';
  if (!isInstalled('task')) return { name, jobs: null, importing: null };
  const home = join(folder, `task-${accounts}`);
  mkdirSync(home, { recursive: true });
  const config = join(home, 'taskrc');
  writeFileSync(config, `data.location=${home}\nconfirmation=off\nverbose=nothing\nhooks=off\n`);
  const task = (args: readonly string[], input?: string): Job => ({
    file: 'task',
    args,
    env: { TASKRC: config },
    input,
  });
  const tasks = Array.from({ length: accounts }, (_none, index) =>
    JSON.stringify({ description: `江城机械${index}有限公司`, project: index % 2 === 0 ? 'machines' : 'power' }),
  );
  const { ms } = run(task(['import', '-'], `[${tasks.join(',\n')}]`));
  return {
    name,
    jobs: {
      add: task(['add', 'Acme']),
      list: task(['limit:50', 'next']),
      filter: task(['description.contains:机械77', 'limit:50', 'next']),
    },
    importing: ms,
  };
}

/** GNU recutils: one text file. */
export function fillRecutils(accounts: number): Peer {
  const name = 'recutils';
  if (!isInstalled('recsel')) return { name, jobs: null, importing: null };
  const file = join(folder, `recutils-${accounts}.rec`);
  const { ms, stdout } = run({ file: 'csv2rec', args: ['-t', 'account', accountsCsv(accounts)] });
  writeFileSync(file, stdout);
  return {
    name,
    jobs: {
      add: { file: 'recins', args: ['-t', 'account', '-f', 'name', '-v', 'Acme', file] },
      list: { file: 'recsel', args: ['-t', 'account', '-n', '0-49', '-p', 'name', file] },
      filter: { file: 'recsel', args: ['-t', 'account', '-q', '机械77', '-p', 'name', file] },
    },
    importing: ms,
  };
}

export const hasSqliteShell = (): boolean => isInstalled('sqlite3');

/** The shell of SQLite taking in a CSV file, without any check, index or history. */
export function shellImport(csv: string): Job {
  const database = join(folder, 'shell.db');
  rmSync(database, { force: true });
  return { file: 'sqlite3', args: [database, '-cmd', '.mode csv', `.import ${csv} account`, ''] };
}

/** The shell of SQLite writing the accounts of one of our databases as CSV. */
export function shellExport(database: string, csv: string): Job {
  const copy = `${database}.shell`;
  if (!existsSync(copy)) copyFileSync(database, copy);
  return { file: 'sh', args: ['-c', `sqlite3 -csv -header "${copy}" 'select * from account' > "${csv}"`] };
}
