/** Finds records by many keys at once: what an import compares its rows with. One query for each batch of keys. */
import { foldText } from '../core/fold.ts';
import { sql } from 'kysely';
import { toAccount } from './accounts.ts';
import { toContact } from './contacts.ts';
import { toOpportunity } from './opportunities.ts';
import { phoneDigits } from './phone-digits.ts';
import { numberOf } from './refs.ts';
import type { Executor } from './database.ts';
import type { AccountRow, ContactRow, OpportunityRow } from './tables.ts';
import type { Lookups, RecordLookups } from './types.ts';

/** Looks records up through an executor. */
export function readLookups(db: Executor): Lookups {
  return {
    account: lookupsOf<AccountRow, ReturnType<typeof toAccount>>(db, 'account', toAccount),
    opportunity: lookupsOf<OpportunityRow, ReturnType<typeof toOpportunity>>(db, 'opportunity', toOpportunity),
    contact: {
      ...lookupsOf<ContactRow, ReturnType<typeof toContact>>(db, 'contact', toContact),
      async byEmail(emails) {
        if (emails.length === 0) return [];
        const { rows } = await sql<ContactRow>`select contact.* from json_each(${JSON.stringify(emails)}) as wanted
          join contact on lower(contact.email) = lower(wanted.value) where contact.email is not null`.execute(db);
        return rows.map(toContact);
      },
      async byPhone(numbers) {
        if (numbers.length === 0) return [];
        // Also as they are kept with the prefix of China.
        const keys = numbers.flatMap((digits) =>
          /^1\d{10}$/.test(digits) ? [digits, `86${digits}`, `0086${digits}`] : [digits],
        );
        const wanted = JSON.stringify(keys);
        const { rows } = await sql<ContactRow>`
          select contact.* from json_each(${wanted}) as wanted
            join contact on ${sql.raw(phoneDigits('mobile'))} = wanted.value where contact.mobile is not null
          union
          select contact.* from json_each(${wanted}) as wanted
            join contact on ${sql.raw(phoneDigits('phone'))} = wanted.value where contact.phone is not null`.execute(
          db,
        );
        return rows.map(toContact);
      },
    },
  };
}

function lookupsOf<Row, T>(
  db: Executor,
  noun: 'account' | 'contact' | 'opportunity',
  toRecord: (row: Row) => T,
): RecordLookups<T> {
  const table = sql.raw(noun);
  const by =
    (column: 'id' | 'external_id' | 'number') =>
    async (keys: readonly (string | number)[]): Promise<readonly T[]> => {
      if (keys.length === 0) return [];
      const { rows } = await sql<Row>`select ${table}.* from json_each(${JSON.stringify(keys)}) as wanted
      cross join ${table} on ${table}.${sql.raw(column)} = wanted.value`.execute(db);
      return rows.map(toRecord);
    };
  const byNumber = by('number');
  return {
    byId: by('id'),
    byExternalId: by('external_id'),
    byRef: (refs) => byNumber(refs.map((ref) => numberOf(noun, ref)).filter((number) => number !== null)),
    async byName(names, accountIds) {
      const keys = new Map<string, string[]>();
      for (const name of names) {
        const key = foldText(name);
        keys.set(key, [...(keys.get(key) ?? []), name]);
      }
      const found = new Map<string, T[]>();
      if (keys.size === 0) return found;
      const ofAccounts =
        accountIds === undefined
          ? sql``
          : sql`and name.account_id in (select value from json_each(${JSON.stringify(accountIds)}))`;
      const { rows } = await sql<Row & { wanted: string }>`select name.key as wanted, ${table}.*
        from json_each(${JSON.stringify([...keys.keys()])}) as wanted
        cross join name on name.noun = ${noun} and name.key = wanted.value ${ofAccounts}
        cross join ${table} on ${table}.number = name.number`.execute(db);
      for (const row of rows) {
        const record = toRecord(row);
        for (const name of keys.get(row.wanted) ?? []) found.set(name, [...(found.get(name) ?? []), record]);
      }
      return found;
    },
  };
}
