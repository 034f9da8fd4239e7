/**
 * Databases of many accounts. A few records are made by the program itself; the others are copies of their rows under
 * other names, written by plain SQL with all that belongs to them: history, names and search index.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { migrations } from '../src/store/migrations/list.ts';
import { entryOf } from '../src/store/entries.ts';
import { refOf } from '../src/store/refs.ts';
import { facetToken, nameKeys, searchTables } from '../src/store/search.ts';
import { indexTokens } from '../src/store/tokens.ts';
import type { RecordTable, RecordTables } from '../src/store/tables.ts';
import { folder, kam, run } from './programs.ts';

type Noun = 'account' | 'contact' | 'opportunity' | 'activity';
type Row = Record<string, string | number | null>;

/** Accounts of which each has ten people. */
const peopled = 10_000;
const opportunities = 1000;
/** The one account with many: what a report of years looks like. */
const crowd = { people: 200, activities: 2000 };
/** Work on an opportunity. */
const perOpportunity = { roles: 3, activities: 3 };

const cities = ['东港', '华源', '南江', '北川', '西平', '临海', '安和', '长丰', '青石', '云岭'];
const trades = ['水务', '电气', '机械', '化工', '医药', '物流', '建材', '仪表', '新能源', '食品'];
const forms = ['集团', '股份有限公司', '有限公司', '科技有限公司'];
const english = ['Pacific', 'Harbour', 'Northern', 'Summit', 'Delta', 'Orchid', 'Granite', 'Lakeside'];
const families = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王'];
const given = ['建国', '丽华', '文博', '海燕', '志强', '秋萍', '立群', '晓明'];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** Every fourth is English. */
function accountName(index: number): string {
  if (index % 4 === 3)
    return `${pick(english, index >> 2)} ${pick(['Water', 'Power', 'Tools', 'Foods'], index >> 5)} ${index}`;
  return `${pick(cities, index)}${pick(trades, Math.floor(index / 10))}${index}${pick(forms, Math.floor(index / 100))}`;
}

/** Raised with each change of what is made here, so that databases of before are not used. */
const edition = 2;

/** Records made by one command. */
const perCommand = 10;

/** Signs of ULIDs, in rising order. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function encode(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = `${signs[rest % 32]}${text}`;
  return text;
}

/** When the records were made that others are copies of, and, a day later, their copies: ids rise with time. */
const madeAt = Date.UTC(2026, 8, 1);
const copiedAt = encode(madeAt + 86_400_000, 10);

/** Ids that rise with their number, like those of the program. */
function idOf(noun: Noun | 'role', index: number): string {
  const letter = { account: 'A', contact: 'C', opportunity: 'P', role: 'R', activity: 'T' }[noun];
  return `${copiedAt}${letter}${encode(index, 15)}`;
}

/**
 * A database of so many accounts, made once and kept for the next bench.
 * @returns a copy to work on
 */
export function filledDatabase(accounts: number): string {
  const kept = join(tmpdir(), 'kam-bench-databases');
  mkdirSync(kept, { recursive: true });
  const schema = createHash('sha256')
    .update(JSON.stringify([migrations, edition]))
    .digest('hex')
    .slice(0, 8);
  const file = join(kept, `${accounts}-${schema}.db`);
  if (!existsSync(file)) {
    const draft = join(folder, 'draft.db');
    fill(draft, accounts);
    renameSync(draft, file);
  }
  const copy = join(folder, `${accounts}.db`);
  if (!existsSync(copy)) copyFileSync(file, copy);
  return copy;
}

function fill(file: string, accounts: number): void {
  rmSync(file, { force: true });
  for (const words of [
    [
      'account',
      'add',
      'Template',
      '--industry',
      '水务',
      '--region',
      '华东',
      '--employees',
      '1200',
      '--revenue',
      '1.2亿',
      '--owner',
      'bench',
    ],
    [
      'contact',
      'add',
      'Template Person',
      '--account',
      'acc-1',
      '--title',
      '采购部经理',
      '--phone',
      '0571-88880000',
      '--email',
      'a@example.com',
    ],
    [
      'opportunity',
      'add',
      'Template Deal',
      '--account',
      'acc-1',
      '--amount',
      '120万',
      '--close',
      '2026-12-20',
      '--owner',
      'bench',
    ],
    ['role', 'set', 'opp-1', 'con-1', '--role', 'user', '--influence', '3'],
    [
      'activity',
      'log',
      'opp-1',
      '--kind',
      'telephone-selling',
      '--with',
      'con-1',
      '--on',
      '2026-08-31',
      '--minutes',
      '20',
      '--outcome',
      '预算会在十一月',
      '--next',
      '送方案',
      '--next-on',
      '2026-11-20',
    ],
  ])
    run(kam(file, [...words, '--now', new Date(madeAt).toISOString()]));
  const database = new Sqlite(file);
  database.pragma('journal_mode = memory');
  database.pragma('synchronous = off');
  database.pragma('cache_size = -200000');
  database.pragma('foreign_keys = off');
  database.transaction(() => copyRows(database, accounts))();
  database.pragma('wal_checkpoint(truncate)');
  database.exec('analyze');
  database.pragma('journal_mode = wal');
  database.close();
}

function copyRows(database: Sqlite.Database, accounts: number): void {
  const writers = new Map<string, (row: Row) => void>();
  const insert = (table: string, row: Row): void => {
    let write = writers.get(table);
    if (write === undefined) {
      const columns = Object.keys(row);
      const statement = database.prepare(
        `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      );
      write = (values) => void statement.run(Object.values(values));
      writers.set(table, write);
    }
    write(row);
  };
  const firstCommand = database.prepare('select * from command order by number desc limit 1').get() as Row;
  let command = String(firstCommand.id);
  let commands = Number(firstCommand.number);
  let changes = 0;
  /** A command for every few records, as if they had been made over years. */
  const nextCommand = (): void => {
    commands += 1;
    command = `${copiedAt}K${encode(commands, 15)}`;
    insert('command', { ...firstCommand, id: command, number: commands, name: 'account add' });
  };
  const first = <T extends RecordTable>(table: T): RecordTables[T] =>
    database.prepare(`select * from "${table}" limit 1`).get() as RecordTables[T];
  const record = (table: string, row: Row, ref: string | null): void => {
    changes += 1;
    if (changes % perCommand === 0) nextCommand();
    insert(table, row);
    insert('change', {
      command_id: command,
      noun: table,
      record_id: row.id ?? '',
      ref,
      action: 'insert',
      before: null,
      after: JSON.stringify(row),
    });
  };
  const numbered = <N extends Noun>(noun: N, row: RecordTables[N]): void => {
    record(noun, { ...row }, refOf(noun, row.number));
    const entry = entryOf(noun, row);
    insert(searchTables[noun], {
      rowid: row.number,
      names: indexTokens(entry.names.join('\n')),
      texts: indexTokens(entry.texts.filter((text) => text !== null).join('\n')),
      facets: entry.facets.map(facetToken).join(' '),
    });
    for (const key of nameKeys(entry)) insert('name', { noun, key, number: row.number, account_id: entry.accountId });
  };

  const accountRow = first('account');
  for (let index = 2; index <= accounts; index += 1) {
    const row = {
      ...accountRow,
      id: idOf('account', index),
      number: index,
      name: accountName(index),
      industry: pick(trades, index),
    };
    numbered('account', row);
  }
  const accountId = (index: number): string => (index === 1 ? String(accountRow.id) : idOf('account', index));

  const contactRow = first('contact');
  let contacts = 1;
  const addContact = (ofAccount: number): void => {
    contacts += 1;
    const owner = accountId(ofAccount);
    const name = `${pick(families, contacts)}${pick(given, contacts >> 3)}${contacts}`;
    const row = { ...contactRow, id: idOf('contact', contacts), number: contacts, name, account_id: owner };
    numbered('contact', row);
  };
  while (contacts < crowd.people) addContact(1);
  const firstOf = (ofAccount: number): number => crowd.people + 1 + (ofAccount - 2) * 10;
  for (let index = 2; index <= Math.min(accounts, peopled); index += 1) {
    for (let person = 0; person < 10; person += 1) addContact(index);
  }

  const deal = first('opportunity');
  const role = first('role');
  const work = first('activity');
  let activities = 1;
  const addActivity = (
    ofAccount: number,
    opportunity: string | null,
    contact: string,
    day: number,
    step: boolean,
  ): void => {
    activities += 1;
    const owner = accountId(ofAccount);
    const on = new Date(Date.UTC(2026, 10, 2 - day)).toISOString().slice(0, 10);
    const row = {
      ...work,
      id: idOf('activity', activities),
      number: activities,
      account_id: owner,
      opportunity_id: opportunity,
      contact_ids: JSON.stringify([contact]),
      on_date: on,
      ...(step ? {} : { next_step: null, next_on: null }),
    };
    numbered('activity', row);
  };
  let roles = 1;
  for (let index = 2; index <= opportunities; index += 1) {
    const ofAccount = 2 + (index % (Math.min(accounts, peopled) - 1));
    const owner = accountId(ofAccount);
    const id = idOf('opportunity', index);
    const close = new Date(Date.UTC(2026, 10, 10 + (index % 300))).toISOString().slice(0, 10);
    const row = {
      ...deal,
      id,
      number: index,
      name: `${pick(trades, index)}项目 ${index}`,
      account_id: owner,
      close_date: close,
    };
    numbered('opportunity', row);
    for (let person = 0; person < perOpportunity.roles; person += 1) {
      roles += 1;
      const contact = idOf('contact', firstOf(ofAccount) + person);
      record('role', { ...role, id: idOf('role', roles), opportunity_id: id, contact_id: contact }, null);
    }
    for (let count = 0; count < perOpportunity.activities; count += 1) {
      addActivity(
        ofAccount,
        id,
        idOf('contact', firstOf(ofAccount) + count),
        index % 200,
        count === 0 && index % 10 === 0,
      );
    }
  }
  for (let count = 0; count < crowd.activities; count += 1) {
    addActivity(1, null, idOf('contact', 2 + (count % (crowd.people - 1))), count % 900, false);
  }
  const count = database.prepare('update counter set last = ? where noun = ?');
  for (const [noun, last] of Object.entries({
    account: accounts,
    contact: contacts,
    opportunity: opportunities,
    activity: activities,
  }))
    count.run(last, noun);
}
