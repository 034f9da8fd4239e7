import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { checkHistory } from '../../src/store/check-history.ts';
import { searchTables } from '../../src/store/search.ts';
import { indexTokens } from '../../src/store/tokens.ts';
import { createWitness, witness } from '../helpers/witness.ts';
import type { World } from '../helpers/run.ts';

const { name, alias, phone, mobile, email } = witness;

/** Everything that the files of a database hold, as bytes. */
function bytesOf(world: World): string {
  const files = ['kam.db', 'kam.db-wal', 'kam.db-shm'].map((file) => join(world.folder, file));
  return files
    .map((file) => {
      try {
        return readFileSync(file).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('');
}

/** Every term that the segments of the search index hold, whether a record has it still or not. */
function indexedTerms(world: World): readonly string[] {
  const raw = new Sqlite(join(world.folder, 'kam.db'));
  const terms = Object.values(searchTables).flatMap((table) => {
    raw.exec(`create virtual table temp.${table}_terms using fts5vocab('main', '${table}', 'row')`);
    return raw.prepare(`select term from temp.${table}_terms`).pluck().all() as string[];
  });
  raw.close();
  return terms;
}

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

/** What must not be found, nor the tokens that a search index makes of it. */
const secrets = [
  name, alias, phone, mobile, email, '翡翠姐', '翡翠部', '蘑菇', '鸢尾花', '鹦鹉学舌', '珊瑚厅', '琥珀原话', '玛瑙厅', 'feicui', 'jadeite',
  mobile.replaceAll('-', ''), mobile.replaceAll('-', ' '),
]; // prettier-ignore
const tokens = [name, '蘑菇', '鸢尾花', '鹦鹉', '珊瑚', '琥珀'].flatMap((text) =>
  indexTokens(text)
    .split(' ')
    .filter((token) => [...token].length > 1),
);

describe('an erased contact', () => {
  test('is in no byte of the files, whatever was kept of them', async () => {
    const world = await createWitness();
    const held = indexedTerms(world);
    for (const token of ['龚翡', '翡翠', '蘑菇', '鸢尾', '琥珀', 'feicui']) expect(held).toContain(token);
    // Another program has the file open, so that the log is not emptied by closing it.
    const other = new Sqlite(join(world.folder, 'kam.db'));
    other.prepare('select count(*) from contact').get();
    const before = bytesOf(world);
    for (const secret of [name, phone, mobile, email, '蘑菇', '鸢尾花', '玛瑙厅'])
      expect(before, secret).toContain(latin1(secret));
    const { code, stderr } = await world.run(['contact', 'erase', 'con-1', '--reason', 'asked for it', '--yes']);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const after = bytesOf(world);
    for (const secret of [...secrets, ...tokens]) {
      expect(after.toLowerCase().includes(latin1(secret).toLowerCase()), secret).toBe(false);
    }
    other.close();
    const terms = indexedTerms(world);
    for (const token of tokens) expect(terms).not.toContain(token);
    const raw = new Sqlite(join(world.folder, 'kam.db'), { readonly: true });
    expect([...checkHistory({ raw })]).toEqual([]);
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    raw.close();
  });
});
