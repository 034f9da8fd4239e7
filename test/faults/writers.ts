/** Many processes that write into one database at the same time: nothing may be lost, and nobody may wait for long. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { runHere } from './program.ts';
import { faultsOf } from './state.ts';
import type { Report } from './report.ts';

/** What one writer did. */
interface Written {
  readonly done: number;
  readonly failed: readonly string[];
  /** Of each command, in milliseconds. */
  readonly longest: number;
  readonly total: number;
}

/** Every third command changes a record of its own instead of adding one. */
export async function writeAlone(folder: string, name: string, writes: number): Promise<Written> {
  let longest = 0;
  const failed: string[] = [];
  const begun = performance.now();
  for (let turn = 0; turn < writes; turn += 1) {
    const account = `Writer ${name} ${turn - (turn % 3)}`;
    const argv =
      turn % 3 === 2
        ? ['account', 'edit', account, '--note', `turn ${turn}`]
        : ['account', 'add', turn % 3 === 0 ? account : `Writer ${name} ${turn}`];
    const start = performance.now();
    const { code, stderr } = await runHere(folder, argv, { KAM_DB: 'kam.db' });
    longest = Math.max(longest, performance.now() - start);
    if (code !== 0) failed.push(`${argv.join(' ')}: exit ${code}: ${stderr.trim()}`);
  }
  return { done: writes - failed.length, failed, longest, total: performance.now() - begun };
}

export async function testWriters(writers: number, writes: number): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'kam-writers-'));
  const begun = performance.now();
  const results = await Promise.all(
    Array.from({ length: writers }, (_unused, index) => {
      const child = fork(join(import.meta.dirname, 'writer.ts'), [folder, String(index), String(writes)], {
        execArgv: ['--import', 'tsx'],
      });
      return new Promise<Written>((resolve, reject) => {
        child.on('message', (written) => resolve(written as Written));
        child.on('exit', (code) => reject(new Error(`writer ${index} ended with ${code}`)));
      });
    }),
  );
  const took = performance.now() - begun;
  const path = join(folder, 'kam.db');
  const raw = new Sqlite(path, { readonly: true });
  const count = (sql: string): number => Number(raw.prepare(sql).pluck().get());
  const stored = count('select count(*) from command');
  const numbers = count('select count(distinct number) from command');
  const accounts = count('select count(*) from account');
  const edited = count('select count(*) from account where note is not null');
  raw.close();
  const wanted = writers * writes;
  const expectedEdits = writers * Math.floor(writes / 3);
  const faults = [...results.flatMap(({ failed }) => failed), ...faultsOf(path)];
  const lost = wanted - stored;
  if (lost !== 0) faults.push(`${lost} writes are lost`);
  if (numbers !== stored) faults.push('two commands have one number');
  if (accounts !== wanted - expectedEdits || edited !== expectedEdits)
    faults.push(`${accounts} accounts, ${edited} edited`);
  const longest = Math.max(...results.map((result) => result.longest));
  if (longest > 5000) faults.push(`one waited for ${Math.round(longest)} ms`);
  rmSync(folder, { recursive: true, force: true });
  return {
    title: `${writers} writers, ${writes} writes each`,
    figures: {
      'asked for': wanted,
      'found afterwards': stored,
      lost,
      'longest wait, ms': Math.round(longest),
      'mean, ms': (results.reduce((sum, { total }) => sum + total, 0) / wanted).toFixed(1),
      'writes per second': Math.round((wanted / took) * 1000),
    },
    faults,
  };
}
