import { foldText } from '../core/fold.ts';
import { numberOf, refOf } from './refs.ts';
import { compareNumbers, matchExpression, matchNumbers } from './search.ts';
import { mostWords, parseSearch } from './tokens.ts';
import type { Executor } from './database.ts';
import type { Noun, RecordName } from './types.ts';

/** More matches than this are of no help to the one who has to choose. */
const mostMatches = 20;

/**
 * Looks a record up: by ref, else by a whole name or alias, else by a part that begins a word, else by any
 * part. The first kind that finds something wins. Archived records, assessments and activities answer to their ref only.
 * @param accountId only records of this account
 * @returns oldest first
 */
export async function findRecords(
  db: Executor,
  noun: Noun,
  words: string,
  accountId: string | undefined,
): Promise<readonly RecordName[]> {
  const number = numberOf(noun, words);
  if (number !== null) {
    const found = await readNames(db, noun, [number], accountId);
    if (found.length > 0) return found;
  }
  const key = foldText(words);
  if (key === '' || noun === 'assessment' || noun === 'activity') return [];
  for (const look of [findExact, findBeginning, findAnywhere]) {
    const numbers = await look(db, noun, key, accountId);
    if (numbers.length > 0) return readNames(db, noun, numbers, accountId);
  }
  return [];
}

type Look = (db: Executor, noun: Noun, key: string, accountId: string | undefined) => Promise<readonly number[]>;

const findExact: Look = async (db, noun, key, accountId) => {
  let query = db.selectFrom('name').select('number').where('noun', '=', noun).where('key', '=', key);
  if (accountId !== undefined) query = query.where('account_id', '=', accountId);
  return (await query.orderBy('number').limit(mostMatches).execute()).map(({ number }) => number);
};

const findBeginning: Look = async (db, noun, key, accountId) => {
  const match = parseSearch(key)?.match ?? null;
  if (match === null) return [];
  // An account's own entry carries no account, but there is only one of it: the names are read with the filter.
  const facets = accountId === undefined || noun === 'account' ? ['live'] : ['live', accountId];
  return matchNumbers(db, noun, matchExpression('names', match, facets), {
    limit: mostMatches,
    before: null,
    order: 'asc',
  });
};

const findAnywhere: Look = (db, noun, key, accountId) =>
  compareNumbers(
    db,
    noun,
    key.split(' ').slice(0, mostWords),
    { limit: mostMatches, before: null, order: 'asc' },
    accountId,
  );

/** What records of these numbers are called. */
async function readNames(
  db: Executor,
  noun: Noun,
  numbers: readonly number[],
  accountId: string | undefined,
): Promise<readonly RecordName[]> {
  const rows = await selectNames(db, noun, numbers, accountId);
  return rows.map(({ id, number, name, of }) => ({ noun, id, ref: refOf(noun, number), name, of }));
}

interface NamedRow {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly of: string | null;
}

async function selectNames(
  db: Executor,
  noun: Noun,
  numbers: readonly number[],
  accountId: string | undefined,
): Promise<readonly NamedRow[]> {
  switch (noun) {
    case 'account': {
      let rows = db.selectFrom('account').select(['id', 'number', 'name']).where('number', 'in', numbers);
      if (accountId !== undefined) rows = rows.where('id', '=', accountId);
      return (await rows.orderBy('number').execute()).map((row) => ({ ...row, of: null }));
    }
    case 'contact':
    case 'opportunity': {
      // Both have these columns; the name under which Kysely knows them makes no difference.
      const table = noun as 'contact';
      let rows = db
        .selectFrom(table)
        .innerJoin('account', 'account.id', `${table}.account_id`)
        .select([`${table}.id`, `${table}.number`, `${table}.name`, 'account.name as of'])
        .where(`${table}.number`, 'in', numbers);
      if (accountId !== undefined) rows = rows.where(`${table}.account_id`, '=', accountId);
      return rows.orderBy(`${table}.number`).execute();
    }
    case 'need': {
      let rows = db
        .selectFrom('need')
        .innerJoin('opportunity', 'opportunity.id', 'need.opportunity_id')
        .select(['need.id', 'need.number', 'need.text as name', 'opportunity.name as of'])
        .where('need.number', 'in', numbers);
      if (accountId !== undefined) rows = rows.where('need.account_id', '=', accountId);
      return rows.orderBy('need.number').execute();
    }
    case 'activity': {
      let rows = db
        .selectFrom('activity')
        .innerJoin('account', 'account.id', 'activity.account_id')
        .select(['activity.id', 'activity.number', 'activity.kind as name', 'account.name as of'])
        .where('activity.number', 'in', numbers);
      if (accountId !== undefined) rows = rows.where('activity.account_id', '=', accountId);
      return rows.orderBy('activity.number').execute();
    }
    case 'competitor': {
      const rows = db.selectFrom('competitor').select(['id', 'number', 'name']).where('number', 'in', numbers);
      return (await rows.orderBy('number').execute()).map((row) => ({ ...row, of: null }));
    }
    case 'value': {
      let rows = db
        .selectFrom('value')
        .innerJoin('opportunity', 'opportunity.id', 'value.opportunity_id')
        .select(['value.id', 'value.number', 'value.feature as name', 'opportunity.name as of'])
        .where('value.number', 'in', numbers);
      if (accountId !== undefined) rows = rows.where('value.account_id', '=', accountId);
      return rows.orderBy('value.number').execute();
    }
    case 'negotiation': {
      let rows = db
        .selectFrom('negotiation')
        .innerJoin('opportunity', 'opportunity.id', 'negotiation.opportunity_id')
        .select(['negotiation.id', 'negotiation.number', 'negotiation.name', 'opportunity.name as of'])
        .where('negotiation.number', 'in', numbers);
      if (accountId !== undefined) rows = rows.where('negotiation.account_id', '=', accountId);
      return rows.orderBy('negotiation.number').execute();
    }
    case 'receivable': {
      let rows = db
        .selectFrom('receivable')
        .innerJoin('account', 'account.id', 'receivable.account_id')
        .select(['receivable.id', 'receivable.number', 'receivable.name', 'account.name as of'])
        .where('receivable.number', 'in', numbers);
      if (accountId !== undefined) rows = rows.where('receivable.account_id', '=', accountId);
      return rows.orderBy('receivable.number').execute();
    }
    case 'complaint': {
      let rows = db
        .selectFrom('complaint')
        .innerJoin('account', 'account.id', 'complaint.account_id')
        .select(['complaint.id', 'complaint.number', 'complaint.text as name', 'account.name as of'])
        .where('complaint.number', 'in', numbers);
      if (accountId !== undefined) rows = rows.where('complaint.account_id', '=', accountId);
      return rows.orderBy('complaint.number').execute();
    }
    case 'assessment': {
      const rows = db
        .selectFrom('assessment')
        .select(['id', 'number', 'template as name', 'subject_name as of'])
        .where('number', 'in', numbers);
      return rows.orderBy('number').execute();
    }
  }
}
