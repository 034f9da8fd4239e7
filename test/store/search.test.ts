import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/types.ts';
import { account, assessment, at, contact, openNew, opportunity, write } from './fixtures.ts';

/** A store with accounts of these names; the alias stands behind a slash. */
async function withAccounts(...names: string[]): Promise<Store> {
  const store = await openNew();
  await write(store, async (writer) => {
    for (const given of names) {
      const [name = '', ...aliases] = given.split('/');
      await writer.accounts.insert(account({ name, aliases }));
    }
  });
  return store;
}

async function searchNames(store: Store, search: string): Promise<string[]> {
  return (await store.accounts.list({ search })).items.map(({ name }) => name);
}

const names = [
  '北京水业集团',
  '华东采购中心',
  '张伟工作室',
  '平价超市',
  'Acme China/艾克美',
  'Bigacme Ltd',
  '100% Juice',
];

describe('searching', () => {
  it.each([
    ['采购', ['华东采购中心']],
    ['张伟', ['张伟工作室']],
    ['水业集团', ['北京水业集团']],
    ['京水业', ['北京水业集团']],
    ['价', ['平价超市']],
    ['团', ['北京水业集团']],
    ['北', ['北京水业集团']],
    ['Acme', ['Acme China']],
    ['ＡＣＭＥ', ['Acme China']],
    ['chi', ['Acme China']],
    ['china acme', ['Acme China']],
    ['克美', ['Acme China']],
    ['acme 艾克', ['Acme China']],
    ['水集', []],
    ['acme 水业', []],
    // Inside a word, where no word begins like this.
    ['gacm', ['Bigacme Ltd']],
    ['hin', ['Acme China']],
    ['hin cm', ['Acme China']],
    ['%', ['100% Juice']],
    ['0%', ['100% Juice']],
    ['_', []],
    ['zzz', []],
  ])('for %j finds %j', async (search, found) => {
    expect(await searchNames(await withAccounts(...names), search)).toEqual(found);
  });

  it.each([
    '"',
    '*',
    'NEAR(',
    '%',
    '\\',
    '(',
    'a OR',
    'AND',
    'names:',
    '-',
    '^a',
    `'; drop table account; --`,
    '\u0000',
    '\ud800',
  ])('takes %j as words, not as an operator', async (search) => {
    const store = await withAccounts('Plain');
    expect(await searchNames(store, search)).toEqual([]);
    expect(await store.find('account', search)).toEqual([]);
  });

  it('finds every piece of a Chinese name', async () => {
    const name = '深圳市南山区供水采购集团';
    const store = await withAccounts(name, '别处');
    await fc.assert(
      fc.asyncProperty(fc.nat(name.length - 1), fc.integer({ min: 1, max: name.length }), async (from, length) => {
        expect(await searchNames(store, name.slice(from, from + length))).toContain(name);
      }),
      { numRuns: 50 },
    );
  });

  it('reads all texts of a record, and those of custom fields', async () => {
    const store = await openNew();
    const { acme, wei, deal } = await write(store, async (writer) => {
      const added = await writer.accounts.insert(
        account({
          industry: '化工',
          region: '华南',
          owner: '王敏',
          note: 'met at the fair',
          fields: { tags: ['gold'], n: 5 },
        }),
      );
      return {
        acme: added,
        wei: await writer.contacts.insert(contact(added.id, { title: '采购经理', email: 'wei@acme.example' })),
        deal: await writer.opportunities.insert(opportunity(added.id, { description: 'two pumping stations' })),
      };
    });
    for (const search of ['化工', '华南', '王敏', 'fair', 'gold']) {
      expect((await store.accounts.list({ search })).items).toEqual([acme]);
    }
    for (const search of ['采购经理', 'wei@acme.example']) {
      expect((await store.contacts.list({ search })).items).toEqual([wei]);
    }
    expect((await store.opportunities.list({ search: 'pump' })).items).toEqual([deal]);
  });

  it('follows every change', async () => {
    const store = await withAccounts('旧名');
    const [old] = (await store.accounts.list({})).items;
    if (old === undefined) throw new Error('missing');
    await write(store, (writer) => writer.accounts.update({ ...old, name: '新名称' }));
    expect(await searchNames(store, '旧名')).toEqual([]);
    expect(await searchNames(store, '新名')).toEqual(['新名称']);
    expect(await store.find('account', '旧名')).toEqual([]);
  });

  it('goes through all pages, newest first, also where a filter drops hits', async () => {
    const store = await openNew();
    const refs = await write(store, async (writer) => {
      const made: string[] = [];
      for (let i = 0; i < 40; i += 1) {
        const { ref } = await writer.accounts.insert(account({ name: '水业', archivedAt: i % 4 === 0 ? null : at }));
        if (i % 4 === 0) made.unshift(ref);
      }
      return made;
    });
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await store.accounts.list({ search: '水业', limit: 3, after });
      expect(page.items.length).toBeLessThanOrEqual(3);
      found.push(...page.items.map(({ ref }) => ref));
      after = page.next;
      more = after !== null;
    }
    expect(found).toEqual(refs);
  });

  it('goes through all pages of names compared inside words', async () => {
    const store = await withAccounts('xacme', 'yacme', 'zacme');
    const first = await store.accounts.list({ search: 'acm', limit: 2 });
    const second = await store.accounts.list({ search: 'acm', limit: 2, after: first.next });
    expect([first, second].map(({ items }) => items.map(({ name }) => name))).toEqual([['zacme', 'yacme'], ['xacme']]);
  });
});

describe('finding one record', () => {
  it('takes a ref before a name, however it is written', async () => {
    const store = await withAccounts('Acme', 'acc-1');
    for (const ref of ['acc-1', 'ACC-1', ' acc-1 ', 'ａｃｃ－１']) {
      expect(await store.find('account', ref)).toMatchObject([
        { ref: 'acc-1', name: 'Acme', of: null, noun: 'account' },
      ]);
    }
    expect(await store.find('contact', 'acc-1')).toEqual([]);
  });

  it('takes a whole name or alias before a part of one', async () => {
    const store = await withAccounts('Acme', 'Acme China/艾克美', 'acme');
    expect((await store.find('account', 'ACME')).map(({ ref }) => ref)).toEqual(['acc-1', 'acc-3']);
    expect((await store.find('account', '艾克美')).map(({ ref }) => ref)).toEqual(['acc-2']);
  });

  it('takes a part that begins a word before one inside', async () => {
    const store = await withAccounts(...names);
    expect((await store.find('account', 'acm')).map(({ name }) => name)).toEqual(['Acme China']);
    expect((await store.find('account', 'gacme')).map(({ name }) => name)).toEqual(['Bigacme Ltd']);
    expect((await store.find('account', '水业')).map(({ name }) => name)).toEqual(['北京水业集团']);
    expect(await store.find('account', '不存在')).toEqual([]);
    expect(await store.find('account', ' ')).toEqual([]);
  });

  it('looks at names only, not at other texts', async () => {
    const store = await openNew();
    await write(store, (writer) => writer.accounts.insert(account({ note: '采购 purchase' })));
    expect([await store.find('account', '采购'), await store.find('account', 'purch')]).toEqual([[], []]);
  });

  it('says of which account a person or opportunity is, and keeps to one account', async () => {
    const store = await openNew();
    const [here, there] = await write(store, async (writer) => {
      const made = [];
      for (const name of ['Here', 'There']) {
        const { id } = await writer.accounts.insert(account({ name }));
        await writer.contacts.insert(contact(id, { name: '张伟', aliases: ['Zhang Wei'] }));
        await writer.opportunities.insert(opportunity(id, { name: '水表' }));
        made.push(id);
      }
      return made;
    });
    expect((await store.find('contact', '张伟')).map(({ ref, of }) => [ref, of])).toEqual([
      ['con-1', 'Here'],
      ['con-2', 'There'],
    ]);
    for (const words of ['张伟', 'zhang', 'hang', 'con-2']) {
      expect((await store.find('contact', words, there)).map(({ ref }) => ref)).toEqual(['con-2']);
    }
    expect(await store.find('contact', 'con-2', here)).toEqual([]);
    expect((await store.find('opportunity', '表', here)).map(({ ref, of }) => [ref, of])).toEqual([['opp-1', 'Here']]);
  });

  it('finds archived records by ref only', async () => {
    const store = await openNew();
    await write(store, async (writer) => {
      await writer.accounts.insert(account({ archivedAt: at }));
      await writer.accounts.insert(account({ name: 'Acme live' }));
    });
    expect((await store.find('account', 'acme')).map(({ ref }) => ref)).toEqual(['acc-2']);
    expect((await store.find('account', 'cme')).map(({ ref }) => ref)).toEqual(['acc-2']);
    expect((await store.find('account', 'acc-1')).map(({ ref }) => ref)).toEqual(['acc-1']);
  });

  it('finds assessments by ref', async () => {
    const store = await openNew();
    await write(store, (writer) =>
      writer.assessments.insert(assessment({ subject: { noun: 'person', id: null, ref: null, name: 'Ana' } })),
    );
    expect(await store.find('assessment', 'asm-1')).toMatchObject([{ name: 'check', of: 'Ana' }]);
    expect(await store.find('assessment', 'check')).toEqual([]);
  });

  it('stops at twenty', async () => {
    const store = await withAccounts(...Array.from({ length: 25 }, (_unused, index) => `水业${index}`));
    expect(await store.find('account', '水业')).toHaveLength(20);
  });
});
