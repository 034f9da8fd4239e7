/** Reads the history: commands newest first, what each changed, and which of them stand. */
import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import { columnKinds, partsOf } from '../core/history/columns.ts';
import { hasRef, refOf } from './refs.ts';
import type { Executor } from './database.ts';
import type { Noun, Page } from './types.ts';
import type { RecordTables, Tables } from './tables.ts';
import type { HistoryQuery, HistoryReader } from './history-types.ts';
import type { RowReference } from '../core/history/columns.ts';
import type {
  HistoryEntry,
  HistoryNoun,
  HistoryRow,
  RecordedChange,
  RecordedCommand,
  StoredRow,
} from '../core/history/types.ts';

/** Of one command, a list shows no more changes than these; the command itself has them all, page by page. */
export const listedChanges = 100;
/** Up to so many commands of a span of time are looked up by their time, more of them in their order. */
const sparse = 2000;

interface CommandColumns {
  readonly id: string;
  readonly number: number;
  readonly at: string;
  readonly actor: string;
  readonly name: string;
  readonly kind: RecordedCommand['kind'];
  readonly of_id: string | null;
}

interface ChangeColumns {
  readonly id: number;
  readonly command_id: string;
  readonly noun: string;
  readonly record_id: string;
  readonly ref: string | null;
  readonly action: RecordedChange['action'];
  readonly before: string | null;
  readonly after: string | null;
}

/** A row of `command` as the history tells it. */
export function toCommand({ of_id: ofId, ...row }: CommandColumns): RecordedCommand {
  return { ...row, ofId };
}

/** A row of `change` as the history tells it. */
export function toChange(row: ChangeColumns): RecordedChange {
  return {
    id: row.id,
    commandId: row.command_id,
    noun: row.noun as HistoryNoun,
    recordId: row.record_id,
    ref: row.ref,
    action: row.action,
    before: row.before === null ? null : (JSON.parse(row.before) as StoredRow),
    after: row.after === null ? null : (JSON.parse(row.after) as StoredRow),
  };
}

const commandColumns = ['id', 'number', 'at', 'actor', 'name', 'kind', 'of_id'] as const;

/** Reads the history through an executor. */
export function readHistory(db: Executor): Omit<HistoryReader, 'planRevert'> {
  const commandOf = async (id: string): Promise<RecordedCommand | null> => {
    const row = await db.selectFrom('command').select(commandColumns).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toCommand(row);
  };

  return {
    list: (query) => listCommands(db, query),

    async command(number) {
      const row = await db.selectFrom('command').select(commandColumns).where('number', '=', number).executeTakeFirst();
      return row === undefined ? null : toCommand(row);
    },

    commandOf,

    async latestAbout(original) {
      const row = await db
        .selectFrom('command')
        .select(commandColumns)
        .where('of_id', '=', original.id)
        .orderBy('number', 'desc')
        .executeTakeFirst();
      return row === undefined ? original : toCommand(row);
    },

    async lastStanding() {
      // The original of a command that nothing came after about it: done, or redone, or an erasure, which ends the walk.
      const { rows } = await sql<CommandColumns>`
        select id, number, at, actor, name, kind, of_id from command as made
        where kind <> 'undo' and not exists (
          select 1 from command as later
          where later.of_id = coalesce(made.of_id, made.id) and later.number > made.number)
        order by number desc limit 1`.execute(db);
      return rows[0] === undefined ? null : toCommand(rows[0]);
    },

    async lastUndone() {
      const { rows } = await sql<CommandColumns>`
        select id, number, at, actor, name, kind, of_id from command as made
        where kind = 'undo' and not exists (
          select 1 from command as later where later.of_id = made.of_id and later.number > made.number)
        order by number desc limit 1`.execute(db);
      return rows[0] === undefined ? null : toCommand(rows[0]);
    },

    async changes(commandId, { limit, after = null }) {
      let rows = db
        .selectFrom('change')
        .selectAll()
        .where('command_id', '=', commandId)
        .orderBy('id')
        .limit(limit + 1);
      if (after !== null) rows = rows.where('id', '>', after);
      const found = await rows.execute();
      const shown = found.slice(0, limit).map(toChange);
      return { items: shown, next: found.length > limit ? String(shown.at(-1)?.id) : null };
    },

    rows: (wanted) => readRows(db, wanted),

    async lastCommandOn(noun, recordId) {
      const row = await db
        .selectFrom('change')
        .select('command_id')
        .where('record_id', '=', recordId)
        .where('noun', '=', noun)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row === undefined ? null : commandOf(row.command_id);
    },

    async erased(recordIds) {
      if (recordIds.length === 0) return [];
      const rows = await db
        .selectFrom('erasure')
        .select('record_id')
        .distinct()
        .where('record_id', 'in', inList(recordIds))
        .execute();
      return rows.map(({ record_id }) => record_id);
    },

    withParts: (record) => readParts(db, record),
    findGone: (noun, ref) => findGone(db, noun, ref),
    names: () => distinctWords(db, 'name'),
    actors: () => distinctWords(db, 'actor'),
  };
}

/** Each word once: from one to the next in the index, however many commands have it. */
async function distinctWords(db: Executor, column: 'name' | 'actor'): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly word: string }>`
    with recursive words (word) as (
      select min(${sql.ref(column)}) from command
      union all
      select (select min(${sql.ref(column)}) from command where ${sql.ref(column)} > word) from words where word is not null
    )
    select word from words where word is not null`.execute(db);
  return rows.map(({ word }) => word);
}

/** A list of any length as one parameter. */
export function inList<T extends string | number>(values: readonly T[]): RawBuilder<T> {
  return sql<T>`(select value from json_each(${JSON.stringify(values)}))`;
}

// --- the list ----------------------------------------------------------------------------------------

async function listCommands(db: Executor, query: HistoryQuery): Promise<Page<HistoryEntry>> {
  const size = Math.min(Math.max(Math.trunc(query.limit ?? 50), 1), 1000);
  const found = await findCommands(db, query, size + 1);
  const shown = found.slice(0, size);
  const items: HistoryEntry[] = [];
  for (const command of shown) items.push(await readEntry(db, command, query.records));
  return { items, next: found.length > size ? String(shown.at(-1)?.number) : null };
}

/** By falling number. Each way reads an index in that order, or few rows. */
async function findCommands(db: Executor, query: HistoryQuery, limit: number): Promise<readonly RecordedCommand[]> {
  const { records, names, actors, after = null } = query;
  const filtered = () => {
    let rows = db.selectFrom('command').select(commandColumns).orderBy('number', 'desc').limit(limit);
    if (after !== null) rows = rows.where('number', '<', after);
    if (query.since !== undefined) rows = rows.where('at', '>=', query.since);
    if (query.until !== undefined) rows = rows.where('at', '<=', query.until);
    return rows;
  };
  if (records !== undefined) {
    let rows = filtered().where(
      'id',
      'in',
      db
        .selectFrom('change')
        .select('command_id')
        .where('record_id', 'in', inList(records.map(({ id }) => id))),
    );
    if (names !== undefined) rows = rows.where('name', 'in', inList(names));
    if (actors !== undefined) rows = rows.where('actor', 'in', inList(actors));
    return (await rows.execute()).map(toCommand);
  }
  const within = await findSparse(db, query);
  if (within !== null) {
    let rows = filtered().where('number', 'in', inList(within));
    if (names !== undefined) rows = rows.where('name', 'in', inList(names));
    if (actors !== undefined) rows = rows.where('actor', 'in', inList(actors));
    return (await rows.execute()).map(toCommand);
  }
  if (names === undefined && actors === undefined) return (await filtered().execute()).map(toCommand);
  // One walk down an index for each name: an index holds the commands of one name by number.
  const found: RecordedCommand[] = [];
  if (names !== undefined) {
    for (const name of names) {
      let rows = filtered().where('name', '=', name);
      if (actors !== undefined) rows = rows.where('actor', 'in', inList(actors));
      found.push(...(await rows.execute()).map(toCommand));
    }
  } else {
    for (const actor of actors ?? [])
      found.push(...(await filtered().where('actor', '=', actor).execute()).map(toCommand));
  }
  return found.sort((left, right) => right.number - left.number).slice(0, limit);
}

/** The numbers of the commands of a span of time where they are few; null where they are not, or none is asked for. */
async function findSparse(db: Executor, { since, until }: HistoryQuery): Promise<readonly number[] | null> {
  if (since === undefined && until === undefined) return null;
  let rows = db
    .selectFrom('command')
    .select('number')
    .limit(sparse + 1);
  if (since !== undefined) rows = rows.where('at', '>=', since);
  if (until !== undefined) rows = rows.where('at', '<=', until);
  const found = await rows.execute();
  return found.length > sparse ? null : found.map(({ number }) => number);
}

async function readEntry(
  db: Executor,
  command: RecordedCommand,
  records: readonly RowReference[] | undefined,
): Promise<HistoryEntry> {
  let rows = db
    .selectFrom('change')
    .selectAll()
    .where('command_id', '=', command.id)
    .orderBy('id')
    .limit(listedChanges);
  let counted = db
    .selectFrom('change')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('command_id', '=', command.id);
  if (records !== undefined) {
    const ids = inList(records.map(({ id }) => id));
    rows = rows.where('record_id', 'in', ids);
    counted = counted.where('record_id', 'in', ids);
  }
  const changes = (await rows.execute()).map(toChange);
  const { count } = await counted.executeTakeFirstOrThrow();
  const about = command.ofId === null ? command : null;
  const chain = await db
    .selectFrom('command')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('of_id', '=', about?.id ?? command.ofId ?? '')
    .executeTakeFirstOrThrow();
  return {
    command,
    of: command.ofId === null ? null : await readCommand(db, command.ofId),
    // Undo and redo take turns.
    isUndone: command.kind === 'do' && chain.count % 2 === 1,
    changes,
    changeCount: count,
  };
}

async function readCommand(db: Executor, id: string): Promise<RecordedCommand | null> {
  const row = await db.selectFrom('command').select(commandColumns).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toCommand(row);
}

// --- rows --------------------------------------------------------------------------------------------

/** Records as they are, or as they were last: nothing of a deleted record is lost. */
async function readRows(db: Executor, wanted: readonly RowReference[]): Promise<ReadonlyMap<string, HistoryRow>> {
  const found = new Map<string, HistoryRow>();
  const byNoun = new Map<HistoryNoun, Set<string>>();
  for (const { noun, id } of wanted) byNoun.set(noun, (byNoun.get(noun) ?? new Set()).add(id));
  for (const [noun, ids] of byNoun) {
    const rows = await rowsOf(db, noun)
      .where('id', 'in', inList([...ids]))
      .execute();
    for (const row of rows) found.set(String(row.id), describe(noun, row, true));
    const gone = [...ids].filter((id) => !found.has(id));
    if (gone.length === 0) continue;
    const last = await db
      .selectFrom('change')
      .select(['record_id', 'before'])
      .where('record_id', 'in', inList(gone))
      .where('noun', '=', noun)
      .where('action', '=', 'delete')
      .orderBy('id')
      .execute();
    for (const { record_id, before } of last) {
      found.set(record_id, describe(noun, JSON.parse(before ?? '{}') as StoredRow, false));
    }
  }
  return found;
}

function describe(noun: HistoryNoun, row: StoredRow, isThere: boolean): HistoryRow {
  return { noun, ref: hasRef(noun) ? refOf(noun, Number(row.number)) : null, row, isThere };
}

/** A record with the rows that belong to it, as they are and as they were when they were deleted. */
async function readParts(db: Executor, record: RowReference): Promise<readonly RowReference[]> {
  const parts = partsOf[record.noun] ?? [];
  const found = new Map<string, RowReference>([[record.id, record]]);
  const [owner] = (await rowsOf(db, record.noun).where('id', '=', record.id).execute()) as unknown as StoredRow[];
  const accountId = record.noun === 'account' ? record.id : (owner?.account_id ?? null);
  for (const [noun, column] of parts) {
    let rows = rowsOf(db, noun).where(column as 'id', '=', record.id);
    // Few of these columns have an index, and all of these rows have the account of their owner.
    if (accountId !== null && columnKinds[noun].account_id !== undefined) {
      rows = rows.where('account_id', '=', String(accountId));
    }
    for (const { id } of await rows.execute()) found.set(id, { noun, id });
  }
  const deleted = await db
    .selectFrom('change')
    .select(['noun', 'record_id', 'before'])
    .where('action', '=', 'delete')
    .where('noun', 'in', inList([...new Set(parts.map(([noun]) => noun))]))
    .where((eb) => eb(eb.fn<number>('instr', ['before', eb.val(record.id)]), '>', 0))
    .execute();
  for (const { noun, record_id: id, before } of deleted) {
    const row = JSON.parse(before ?? '{}') as StoredRow;
    if (parts.some(([part, column]) => part === noun && row[column] === record.id)) found.set(id, { noun, id });
  }
  return [...found.values()];
}

/** The table under a type that all fit: Kysely cannot type a table known only at run time. */
export function rowsOf(db: Executor, noun: HistoryNoun): SelectQueryBuilder<Tables, 'rival', RecordTables['rival']> {
  return db.selectFrom(noun as 'rival').selectAll();
}

/** A record that is not there any more, by its ref. */
async function findGone(db: Executor, noun: Noun, ref: string): Promise<string | null> {
  const row = await db
    .selectFrom('change')
    .select('record_id')
    .where('action', '=', 'delete')
    .where('noun', '=', noun)
    .where('ref', '=', ref)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.record_id ?? null;
}
