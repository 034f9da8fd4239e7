/** Kills the program while it brings a database of an older version up to date. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { copyName } from '../../src/store/migrate.ts';
import { schemaVersion } from '../../src/store/tables.ts';
import { createOldDatabase, oldVersions } from '../store/old-version.ts';
import { ended, start } from './program.ts';
import { faultsOf } from './state.ts';
import type { Random } from './random.ts';
import type { Report } from './report.ts';

/** @param kills of each older version */
export async function testMigrations(kills: number, random: Random): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'kam-migration-'));
  const path = join(folder, 'kam.db');
  const copy = copyName(path, schemaVersion);
  const faults: string[] = [];
  const counts = { old: 0, new: 0, late: 0, 'with a copy of the old one': 0 };
  for (const version of oldVersions) {
    const old = join(folder, `old-${version}.db`);
    await createOldDatabase(old, version);
    const bytes = readFileSync(old);
    const reset = (): void => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
      rmSync(copy, { force: true });
      writeFileSync(path, bytes);
    };
    const run = (): ReturnType<typeof start> =>
      start(folder, ['account', 'add', 'After'], { env: { KAM_DB: path }, stderr: 'pipe' });
    reset();
    const begun = performance.now();
    await ended(run());
    const length = performance.now() - begun;
    for (let done = 0; done < kills;) {
      reset();
      const child = run();
      const end = ended(child);
      // The first third is the start of the program.
      await new Promise((resume) => setTimeout(resume, length * (0.33 + 0.67 * random.next())));
      child.kill('SIGKILL');
      if ((await end).code !== null) {
        counts.late += 1;
        continue;
      }
      done += 1;
      const report = (fault: string): void => void faults.push(`from version ${version}: ${fault}`);
      const found = readVersion(path);
      if (found === version) counts.old += 1;
      else if (found === schemaVersion) counts.new += 1;
      else report(`left at version ${found}`);
      if (existsSync(copy)) {
        counts['with a copy of the old one'] += 1;
        if (readVersion(copy) !== version || readNames(copy) !== 'Acme') report('the copy is not the old database');
      }
      const names = readNames(path);
      if (names !== 'Acme' && names !== 'Acme,After') report(`accounts: ${names}`);
      const again = await ended(run());
      if (again.code !== 0) report(`the next run: exit ${again.code}: ${again.stderr}`);
      if (readVersion(path) !== schemaVersion) report(`the next run left it at version ${readVersion(path)}`);
      for (const fault of faultsOf(path)) report(fault);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return {
    title: `Migrations cut off, ${kills} times from each of the versions ${oldVersions.join(', ')}`,
    figures: counts,
    faults,
  };
}

function readVersion(path: string): number {
  return Number(ask(path, 'pragma user_version'));
}

function readNames(path: string): string {
  return String(ask(path, 'select group_concat(name order by number) from account'));
}

function ask(path: string, sql: string): unknown {
  const raw = new Sqlite(path);
  try {
    return raw.prepare(sql).pluck().get();
  } finally {
    raw.close();
  }
}
