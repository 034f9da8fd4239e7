/**
 * Whether the history tells how the records came to be: replayed from the first change to the last, it has to end in
 * the rows as they are. Reads one record after the other, so memory stays the same however long the history is.
 */
import { recordTables } from './record-tables.ts';
import type { Connection } from './database.ts';
import type { RecordTable } from './tables.ts';

/** One record whose history and row do not agree. */
export interface HistoryFault {
  readonly noun: RecordTable;
  /** Id of the record. */
  readonly id: string;
  /**
   * `no-insert`: there is a row, and no change made it. `row-missing`: it should be there. `row-left`: it was deleted
   * and is there. `differs`: its values are others than the last change left. `gap`: a change begins with other values
   * than the one before it left. `unreadable`: a change cannot be read.
   */
  readonly kind: 'no-insert' | 'row-missing' | 'row-left' | 'differs' | 'gap' | 'unreadable';
  /** Where values differ. */
  readonly columns: readonly string[];
}

interface Row {
  readonly [column: string]: string | number | null;
}

interface Change {
  readonly noun: string;
  readonly record_id: string;
  readonly action: 'insert' | 'update' | 'delete';
  readonly before: string | null;
  readonly after: string | null;
  /** 1 where the values of the record were blanked in the history, as the law may ask for. */
  readonly erased: number;
}

/**
 * Goes through the whole history.
 * @returns what does not agree, record by record; nothing where all is well
 */
export function* checkHistory({ raw }: Pick<Connection, 'raw'>): Generator<HistoryFault> {
  const tables = new Map(recordTables.map((table) => [table as string, readTable(raw, table)]));
  const changes = raw
    .prepare<[], Change>(
      `select noun, record_id, action, before, after,
         exists (select 1 from erasure where erasure.record_id = change.record_id) as erased
       from change order by record_id, id`,
    )
    .iterate();
  let replay: Replay | null = null;
  for (const change of changes) {
    if (replay !== null && (replay.id !== change.record_id || replay.noun !== change.noun)) {
      yield* compare(replay, tables.get(replay.noun));
      replay = null;
    }
    replay ??= startReplay(change);
    yield* apply(replay, change, tables.get(change.noun)?.defaults ?? {});
  }
  if (replay !== null) yield* compare(replay, tables.get(replay.noun));

  for (const noun of recordTables) {
    const unknown = raw
      .prepare<[], string>(
        `select id from ${noun} where not exists (
           select 1 from change where change.record_id = ${noun}.id and change.noun = '${noun}')`,
      )
      .pluck();
    for (const id of unknown.iterate()) yield { noun, id, kind: 'no-insert', columns: [] };
  }
}

/** A record on its way from its first change to its last. */
interface Replay {
  readonly noun: RecordTable;
  readonly id: string;
  readonly isErased: boolean;
  /** Null before it was inserted and after it was deleted. */
  row: Row | null;
  /** Once something is amiss, what follows from it is not told as well. */
  isBroken: boolean;
}

function startReplay({ noun, record_id: id, erased }: Change): Replay {
  return { noun: noun as RecordTable, id, isErased: erased === 1, row: null, isBroken: false };
}

function* apply(replay: Replay, change: Change, defaults: Row): Generator<HistoryFault> {
  const { noun, id, row } = replay;
  const before = parseRow(change.before);
  const after = parseRow(change.after);
  const broken = (kind: HistoryFault['kind'], columns: readonly string[] = []): HistoryFault => {
    replay.isBroken = true;
    return { noun, id, kind, columns };
  };
  replay.row = change.action === 'delete' ? null : { ...(row ?? defaults), ...after };
  if (replay.isBroken) return;
  if (before === undefined || after === undefined) {
    yield broken('unreadable');
  } else if ((change.action === 'insert') !== (row === null)) {
    yield broken(row === null ? 'no-insert' : 'gap');
  } else if (row !== null && before !== null && !replay.isErased) {
    const columns = Object.keys(before).filter((column) => column in row && row[column] !== before[column]);
    if (columns.length > 0) yield broken('gap', columns);
  }
}

/** Null for none, undefined for what is no JSON object. */
function parseRow(text: string | null): Row | null | undefined {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? (value as Row) : undefined;
  } catch {
    return undefined;
  }
}

interface Table {
  read(id: string): Row | undefined;
  /** What a row has in a column that its first change leaves out: it was empty, or came later. */
  readonly defaults: Row;
}

function readTable(raw: Connection['raw'], table: RecordTable): Table {
  const rows = raw.prepare<[string], Row>(`select * from ${table} where id = ?`);
  const columns = raw.pragma(`table_info(${table})`) as readonly { name: string; dflt_value: string | null }[];
  return {
    read: (id) => rows.get(id),
    defaults: Object.fromEntries(columns.map(({ name, dflt_value: written }) => [name, literal(written)])),
  };
}

/** The default of a column as SQLite keeps it: a number, or a text in quotes. */
function literal(written: string | null): string | number | null {
  if (written === null || written.toLowerCase() === 'null') return null;
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : Number(written);
}

function* compare({ noun, id, isErased, row, isBroken }: Replay, table: Table | undefined): Generator<HistoryFault> {
  if (isBroken) return;
  const found = table?.read(id);
  if (row === null) {
    if (found !== undefined) yield { noun, id, kind: 'row-left', columns: [] };
    return;
  }
  if (found === undefined) {
    yield { noun, id, kind: 'row-missing', columns: [] };
    return;
  }
  if (isErased) return;
  const columns = Object.keys(found).filter((column) => found[column] !== row[column]);
  if (columns.length > 0) yield { noun, id, kind: 'differs', columns };
}
