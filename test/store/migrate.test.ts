import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/store/database.ts';
import { copyName, migrate, type Migration } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/list.ts';
import { schemaVersion } from '../../src/store/tables.ts';
import { account, at, failure, newFolder, openAt, readRows, write } from './fixtures.ts';

const last = migrations.length;
const second: Migration = {
  version: last + 1,
  name: 'second',
  statements: ['alter table account add column extra text'],
};
const third: Migration = {
  version: last + 2,
  name: 'third',
  statements: [
    'create table left_over (a text)',
    `insert into left_over values ('x')`,
    'alter table no_such_table add column a text',
  ],
};

/** A database of today's schema with one record. */
async function makeDatabase(): Promise<string> {
  const path = join(newFolder(), 'kam.db');
  const store = await openAt(path);
  await write(store, (writer) => writer.accounts.insert(account()));
  await store.close();
  return path;
}

async function migrateFile(path: string, list: readonly Migration[]): Promise<void> {
  const connection = connect(path);
  try {
    await migrate(connection, at, list);
  } finally {
    connection.raw.close();
  }
}

describe('migrations', () => {
  it('count up by one, to the version that the program expects', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_migration, index) => index + 1));
    expect(schemaVersion).toBe(last);
  });

  it('run once, each with the row that records it', async () => {
    const path = await makeDatabase();
    await migrateFile(path, [...migrations, second]);
    await migrateFile(path, [...migrations, second]);
    expect(readRows(path, 'pragma user_version')).toEqual([{ user_version: last + 1 }]);
    expect(readRows(path, 'select * from migration order by version')).toEqual([
      ...migrations.map(({ version, name }) => ({ version, name, at })),
      { version: last + 1, name: 'second', at },
    ]);
    expect(readRows(path, 'select name, extra from account')).toEqual([{ name: 'Acme', extra: null }]);
  });

  it('leave the database as it was where one fails, also those before it', async () => {
    const path = await makeDatabase();
    await failure(migrateFile(path, [...migrations, second, third]));
    expect(readRows(path, 'pragma user_version')).toEqual([{ user_version: last }]);
    expect(readRows(path, `select count(*) as n from sqlite_schema where name = 'left_over'`)).toEqual([{ n: 0 }]);
    expect(readRows(path, 'select max(version) as v from migration')).toEqual([{ v: last }]);
    expect(readRows(path, 'select name from account')).toEqual([{ name: 'Acme' }]);
    expect(readRows(path, `select name from pragma_table_info('account') where name = 'extra'`)).toEqual([]);
  });

  it('copy a database beside itself first, for the owner only', async () => {
    const path = await makeDatabase();
    await failure(migrateFile(path, [...migrations, third]));
    const copy = copyName(path, third.version);
    expect(readRows(copy, 'pragma user_version')).toEqual([{ user_version: last }]);
    expect(readRows(copy, 'select name from account')).toEqual([{ name: 'Acme' }]);
    if (process.platform !== 'win32') expect((statSync(copy).mode & 0o777).toString(8)).toBe('600');
    expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  });

  it('copy no database that is being made', async () => {
    const path = await makeDatabase();
    expect(readdirSync(join(path, '..')).filter((name) => name.includes('.bak'))).toEqual([]);
  });

  it('can begin again after the first one has failed', async () => {
    const path = join(newFolder(), 'kam.db');
    await failure(migrateFile(path, [{ ...third, version: 1 }]));
    expect(readRows(path, 'select count(*) as n from sqlite_schema')).toEqual([{ n: 0 }]);
    await write(await openAt(path), (writer) => writer.accounts.insert(account()));
    expect(existsSync(copyName(path, 1))).toBe(false);
  });
});
