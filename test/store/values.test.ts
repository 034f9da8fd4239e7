/** Values read without their records are those of the records. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { account, contact, openNew, opportunity, write } from './fixtures.ts';

/** What JSON, SQL and UTF-8 might bend. */
const hostile = fc.string({
  minLength: 1,
  unit: fc.oneof(
    fc.constantFrom('"', '\\', "'", ',', '\n', '\r', '\u0001', '\u001f', '\u2028', '𠮷', '水', '[', '}'),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});

it('gives the values of records, whatever they hold', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, fc.array(hostile), fc.maxSafeInteger(), async (text, aliases, minor) => {
      const store = await openNew();
      const given = { name: `A${text}`, aliases, note: text, revenue: { minor, currency: 'JPY' } };
      await write(store, (writer) => writer.accounts.insert(account({ ...given, fields: { text, list: aliases } })));
      const { items } = await store.accounts.list({});
      const keys = ['id', 'ref', 'name', 'aliases', 'parent', 'note', 'revenueMinor', 'revenueCurrency', 'fields'];
      const [record] = items;
      expect((await store.accounts.values({}, keys)).items).toEqual([
        [record?.id, 'acc-1', `A${text}`, aliases, null, text, minor, 'JPY', record?.fields],
      ]);
      await store.close();
    }),
    { numRuns: 30 },
  );
});

it('names what a record points to, and nothing where it points nowhere', async () => {
  const store = await openNew();
  const [acme, other, boss] = await write(store, async (writer) => {
    const first = await writer.accounts.insert(account({ name: 'Acme' }));
    const second = await writer.accounts.insert(account({ name: 'Other' }));
    const superior = await writer.contacts.insert(contact(second.id, { name: 'Boss' }));
    await writer.contacts.insert(contact(second.id, { name: 'Ann', reportsTo: superior.id }));
    await writer.opportunities.insert(opportunity(first.id, { name: 'Deal' }));
    return [first, second, superior] as const;
  });
  const people = await store.contacts.values({}, ['name', 'accountId', 'accountRef', 'accountName', 'superiorName']);
  expect(people.items).toEqual([
    ['Ann', other.id, 'acc-2', 'Other', boss.name],
    ['Boss', other.id, 'acc-2', 'Other', null],
  ]);
  const deals = await store.opportunities.values({ accountId: acme.id }, ['ref', 'accountName']);
  expect(deals.items).toEqual([['opp-1', 'Acme']]);
  await store.close();
});

it('goes through a list page by page, with the filters of the list', async () => {
  const store = await openNew();
  await write(store, async (writer) => {
    for (const name of ['东港水务', '南江水务', '北川机械']) await writer.accounts.insert(account({ name }));
  });
  const first = await store.accounts.values({ limit: 1, search: '水务' }, ['name']);
  expect(first.items).toEqual([['南江水务']]);
  const second = await store.accounts.values({ limit: 1, search: '水务', after: first.next }, ['name']);
  expect(second).toEqual({ items: [['东港水务']], next: null });
  await store.close();
});

it('reads many accounts by their ids, and leaves out what is not there', async () => {
  const store = await openNew();
  const [acme, other] = await write(store, async (writer) => {
    const first = await writer.accounts.insert(account({ name: 'Acme' }));
    await writer.accounts.insert(account({ name: 'Not asked for' }));
    return [first, await writer.accounts.insert(account({ name: 'Other' }))] as const;
  });
  const found = await store.accounts.ofIds([other.id, 'gone', acme.id]);
  expect(found.map(({ name }) => name).sort()).toEqual(['Acme', 'Other']);
  await store.close();
});
