import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { checkHistory } from '../../src/store/check-history.ts';
import { checkIndex } from '../../src/store/check-index.ts';
import { newFolder, openAt, readRows } from './fixtures.ts';
import { createOldDatabase, oldVersions } from './old-version.ts';

it.each(oldVersions)('takes a database of version %i to today', async (version) => {
  const path = join(newFolder(), 'kam.db');
  await createOldDatabase(path, version);

  const store = await openAt(path);
  const dossier = await store.dossier('a');
  expect(dossier?.roles).toMatchObject([{ roles: ['user'], plan: null, planNote: null }]);
  expect(dossier?.assessments).toMatchObject([{ ref: 'asm-7', subject: { noun: 'opportunity', id: 'o' } }]);
  expect(dossier).toMatchObject({
    activities: [],
    needs: [],
    budgetLines: [],
    ties: [],
    sources: [],
    receivables: [],
    negotiations: [],
  });
  expect(readRows(path, 'select id, number, kind from command order by number')).toEqual([
    { id: 'late', number: 1, kind: 'do' },
    { id: 'early', number: 2, kind: 'do' },
  ]);
  expect(readRows(path, 'pragma foreign_key_check')).toEqual([]);
  expect(readRows(path, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  const raw = new Sqlite(path);
  expect([[...checkHistory({ raw })], [...checkIndex({ raw })]]).toEqual([[], []]);
  raw.close();
});
