import { expect, it } from 'vitest';
import { connect } from '../../src/store/database.ts';
import { entryOf } from '../../src/store/entries.ts';
import { migrate } from '../../src/store/migrate.ts';
import { recordTables } from '../../src/store/record-tables.ts';
import { hasRef } from '../../src/store/refs.ts';
import { account, at, contact, newFolder, openAt, readRows, write } from './fixtures.ts';
import type { AccountRow, ContactRow } from '../../src/store/tables.ts';

it('finds in a row what its record was made findable by', async () => {
  const path = `${newFolder()}/kam.db`;
  const store = await openAt(path);
  const acme = await write(store, (writer) => writer.accounts.insert(account({ name: 'Acme', externalId: 'SF-9' })));
  await write(store, (writer) => writer.contacts.insert(contact(acme.id, { name: '张伟', mobile: '13800138000' })));
  const [row] = readRows(path, 'select * from account') as AccountRow[];
  const [person] = readRows(path, 'select * from contact') as ContactRow[];
  expect(row === undefined ? null : entryOf('account', row)).toMatchObject({ names: ['Acme'], facets: ['live'] });
  expect(person === undefined ? null : entryOf('contact', person)).toMatchObject({
    names: ['张伟'],
    facets: [acme.id, 'live'],
    accountId: acme.id,
  });
  expect((await store.accounts.list({ search: 'sf-9' })).items.map(({ ref }) => ref)).toEqual(['acc-1']);
});

it('lists every table of records behind the tables that it refers to', async () => {
  const connection = connect(':memory:');
  await migrate(connection, at);
  const versioned = connection.raw
    .prepare(
      `select m.name from sqlite_schema m where m.type = 'table' and exists
        (select 1 from pragma_table_info(m.name) where name = 'version') and m.name <> 'migration'`,
    )
    .pluck()
    .all() as string[];
  expect([...recordTables].toSorted()).toEqual(versioned.toSorted());
  for (const [index, table] of recordTables.entries()) {
    const targets = connection.raw.prepare('select "table" from pragma_foreign_key_list(?)').pluck().all(table);
    const known = recordTables.slice(0, index + 1);
    expect(targets.filter((target) => !known.includes(target as (typeof recordTables)[number]))).toEqual([]);
  }
  const numbered = recordTables.filter((table) => hasRef(table));
  expect(connection.raw.prepare('select noun from counter').pluck().all().toSorted()).toEqual(numbered.toSorted());
  connection.raw.close();
});
