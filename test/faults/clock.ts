/** A clock that jumps: nothing is lost, and the history keeps the order in which things happened. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { runHere } from './program.ts';
import { faultsOf } from './state.ts';
import type { Random } from './random.ts';
import type { Report } from './report.ts';

export async function testClock(commands: number, random: Random): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'kam-clock-'));
  const path = join(folder, 'kam.db');
  const faults: string[] = [];
  const names: string[] = [];
  let backwards = 0;
  let last = '';
  for (let turn = 0; turn < commands; turn += 1) {
    const now = new Date(
      Date.UTC(2020 + random.below(12), random.below(12), 1 + random.below(28), random.below(24)),
    ).toISOString();
    if (now < last) backwards += 1;
    last = now;
    const isEdit = names.length > 0 && random.below(3) === 0;
    const name = isEdit ? random.pick(names) : `Account ${turn}`;
    const argv = isEdit ? ['account', 'edit', name, '--note', `turn ${turn}`] : ['account', 'add', name];
    if (!isEdit) names.push(name);
    const { code, stderr } = await runHere(folder, argv, { KAM_DB: path, KAM_NOW: now });
    if (code !== 0) faults.push(`${argv.join(' ')} at ${now}: exit ${code}: ${stderr}`);
  }
  const raw = new Sqlite(path, { readonly: true });
  const numbers = raw.prepare('select number from command order by rowid').pluck().all();
  if (numbers.join() !== Array.from({ length: commands }, (_unused, index) => index + 1).join()) {
    faults.push(`the commands are numbered ${numbers.join()}`);
  }
  const refs = raw.prepare('select name from account order by number').pluck().all();
  if (refs.join() !== names.join()) faults.push('the refs do not rise');
  raw.close();
  // Page by page, newest first: every one is met once.
  const listed: string[] = [];
  for (let after: string | null = null; listed.length <= names.length;) {
    const { stdout } = await runHere(
      folder,
      ['account', 'list', '--limit', '7', '--json', ...(after === null ? [] : ['--after', after])],
      { KAM_DB: path },
    );
    const page = JSON.parse(stdout) as { items: readonly { name: string }[]; next: string | null };
    listed.push(...page.items.map((item) => item.name));
    after = page.next;
    if (after === null) break;
  }
  if (listed.toSorted().join() !== names.toSorted().join())
    faults.push('the pages of the list do not hold every account once');
  faults.push(...faultsOf(path));
  rmSync(folder, { recursive: true, force: true });
  return {
    title: `A clock that jumps, ${commands} commands`,
    figures: { 'jumps back': backwards, accounts: names.length, lost: names.length - listed.length },
    faults,
  };
}
