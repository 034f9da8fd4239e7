/** Takes a command back: looks first whether anything stands against it, then writes what was before as changes. */
import { referencesOf } from '../core/history/columns.ts';
import {
  findOverlaps,
  referencesBack,
  revertedRow,
  series,
  standingCommands,
  uniqueKeys,
  type RevertConflict,
} from '../core/history/revert.ts';
import { entryOf } from './entries.ts';
import { inList, readHistory, rowsOf, toChange, toCommand } from './read-history.ts';
import { hasRef } from './refs.ts';
import { addEntry, removeEntry, replaceEntry } from './search.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { RevertPlan } from './history-types.ts';
import type { RecordTables } from './tables.ts';
import type { RowReference } from '../core/history/columns.ts';
import type { HistoryNoun, RecordedChange, RecordedCommand, StoredRow } from '../core/history/types.ts';

/** Changes are read in pieces: an import may have made a million of them. */
const piece = 500;
/** More conflicts than this help nobody. */
const mostConflicts = 50;

/** What taking back the changes of a command would mean now. */
export async function planRevert(db: Executor, applied: RecordedCommand): Promise<RevertPlan> {
  const history = readHistory(db);
  const original = applied.ofId === null ? applied : ((await history.commandOf(applied.ofId)) ?? applied);
  const standing = lookUpStanding(db, applied);
  const conflicts: RevertConflict[] = [];
  const erased: RowReference[] = [];
  let changeCount = 0;
  const seen: Seen = { vanishing: new Map(), groups: new Map(), returning: new Set() };

  for await (const changes of piecesOf(db, applied.id, 'asc')) {
    changeCount += changes.length;
    const ids = [...new Set(changes.map(({ recordId }) => recordId))];
    for (const id of await history.erased(ids)) {
      const change = changes.find(({ recordId }) => recordId === id);
      if (change !== undefined) erased.push({ noun: change.noun, id });
    }
    remember(seen, changes);
    if (conflicts.length < mostConflicts) conflicts.push(...(await overlaps(db, changes, ids, standing)));
  }
  if (erased.length > 0) return { original, applied, conflicts: [], erased, changeCount };

  conflicts.push(...(await dependents(db, seen, applied, standing)));
  for await (const changes of piecesOf(db, applied.id, 'asc')) {
    if (conflicts.length >= mostConflicts) break;
    conflicts.push(...(await missing(db, changes, seen)), ...(await taken(db, changes, seen)));
  }
  const told = onlyOnce(conflicts).sort((left, right) => (left.by?.number ?? 0) - (right.by?.number ?? 0));
  return { original, applied, conflicts: told.slice(0, mostConflicts), erased, changeCount };
}

/** A later change that makes a difference, with its command. */
interface Standing {
  readonly change: RecordedChange;
  readonly by: RecordedCommand;
}
type LookUp = (changes: readonly RecordedChange[]) => Promise<readonly Standing[]>;

/** Leaves out of later changes those of commands that were taken back again. */
function lookUpStanding(db: Executor, applied: RecordedCommand): LookUp {
  const known = new Map<string, RecordedCommand | null>();
  return async (changes) => {
    const asked = [...new Set(changes.map(({ commandId }) => commandId))].filter((id) => !known.has(id));
    if (asked.length > 0) {
      const originals = db
        .selectFrom('command')
        .select((eb) => eb.fn.coalesce('of_id', 'id').as('original'))
        .where('id', 'in', inList(asked));
      const chains = await db
        .selectFrom('command')
        .selectAll()
        .where((eb) => eb.or([eb('id', 'in', originals), eb('of_id', 'in', originals)]))
        .where('number', '>', applied.number)
        .execute();
      const commands = chains.map(toCommand);
      const standing = standingCommands(commands);
      for (const command of commands) known.set(command.id, standing.has(command.id) ? command : null);
    }
    return changes.flatMap((change) => {
      const by = known.get(change.commandId) ?? null;
      return by === null ? [] : [{ change, by }];
    });
  };
}

/** What the changes of a command come to, for questions about other records. */
interface Seen {
  /** Records that it made: they vanish. By id, their kind. */
  readonly vanishing: Map<string, HistoryNoun>;
  /** Series that it took part in, by what they are about. */
  readonly groups: Map<string, HistoryNoun>;
  /** Records that it deleted: they come back. */
  readonly returning: Set<string>;
}

function remember({ vanishing, groups, returning }: Seen, changes: readonly RecordedChange[]): void {
  for (const change of changes) {
    const { noun, recordId, action } = change;
    if (action === 'insert') vanishing.set(recordId, noun);
    if (action === 'delete') returning.add(recordId);
    const group = seriesOf(change);
    if (group !== null) groups.set(group, noun);
  }
}

/** Later changes to the same records. */
async function overlaps(
  db: Executor,
  changes: readonly RecordedChange[],
  ids: readonly string[],
  standing: LookUp,
): Promise<RevertConflict[]> {
  const [first] = changes;
  if (first === undefined) return [];
  const rows = await db
    .selectFrom('change')
    .selectAll()
    .where('record_id', 'in', inList(ids))
    .where('id', '>', first.id)
    .where('command_id', '!=', first.commandId)
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const later = await standing(rows.map(toChange));
  const by = new Map(later.map(({ change, by: command }) => [change.id, command]));
  const own = byRecord(changes);
  const others = byRecord(later.map(({ change }) => change));
  return [...others].flatMap(([id, found]) =>
    findOverlaps(own.get(id) ?? [], found).map(({ later: change, kind, cells }): RevertConflict => {
      const of = { by: by.get(change.id) ?? null, noun: change.noun, recordId: id };
      return kind === 'changed' ? { ...of, kind, cells } : { ...of, kind };
    }),
  );
}

function byRecord(changes: readonly RecordedChange[]): ReadonlyMap<string, readonly RecordedChange[]> {
  const found = new Map<string, RecordedChange[]>();
  for (const change of changes) found.set(change.recordId, [...(found.get(change.recordId) ?? []), change]);
  return found;
}

/** Later rows that point to what would vanish, and later members of a series. */
async function dependents(
  db: Executor,
  { vanishing, groups }: Seen,
  applied: RecordedCommand,
  standing: LookUp,
): Promise<RevertConflict[]> {
  if (vanishing.size === 0 && groups.size === 0) return [];
  const found: RevertConflict[] = [];
  const candidates = new Map<string, Standing>();
  for await (const changes of piecesAfter(db, applied, [...vanishing.keys(), ...groups.keys()])) {
    // Of records that vanish themselves, another rule speaks.
    const others = changes.filter(
      (change) =>
        !vanishing.has(change.recordId) &&
        (isInSeries(change, groups) || pointsTo(change.noun, change.after, vanishing)),
    );
    for (const one of await standing(others)) {
      candidates.set(one.change.recordId, one);
    }
  }
  for (const { change, by } of candidates.values()) {
    if (found.length >= mostConflicts) break;
    const { noun, recordId } = change;
    // What has come and gone since stands against nothing.
    const row = await currentRow(db, noun, recordId);
    if (pointsTo(noun, row, vanishing)) found.push({ by, noun, recordId, kind: 'refers' });
    else if (row !== null && isInSeries(change, groups)) found.push({ by, noun, recordId, kind: 'followed' });
  }
  return found;
}

function isInSeries(change: RecordedChange, groups: Seen['groups']): boolean {
  const group = change.action === 'insert' ? seriesOf(change) : null;
  return group !== null && groups.get(group) === change.noun;
}

function pointsTo(noun: HistoryNoun, row: StoredRow | null, ids: Seen['vanishing']): boolean {
  return row !== null && referencesOf(noun, row).some(({ id }) => ids.has(id));
}

/** What the series is about that a change adds a member to, or takes one out of. */
function seriesOf({ noun, action, before, after }: RecordedChange): string | null {
  const column = series[noun];
  const group = column === undefined || action === 'update' ? null : (after ?? before)?.[column];
  return typeof group === 'string' ? group : null;
}

/** What would come back and point to records that are not there any more. */
async function missing(
  db: Executor,
  changes: readonly RecordedChange[],
  { returning }: Seen,
): Promise<RevertConflict[]> {
  const history = readHistory(db);
  const wanted = changes.flatMap((change) =>
    referencesBack(change)
      .filter(({ id }) => !returning.has(id))
      .map((target) => ({ change, target })),
  );
  if (wanted.length === 0) return [];
  const rows = await history.rows(wanted.map(({ target }) => target));
  const found: RevertConflict[] = [];
  for (const { change, target } of wanted) {
    // One that never was is no record, but a name.
    if (rows.get(target.id)?.isThere !== false) continue;
    const by = await history.lastCommandOn(target.noun, target.id);
    found.push({ by, noun: change.noun, recordId: change.recordId, kind: 'missing', target });
  }
  return found;
}

/** What would come back and is there already under another id. */
async function taken(db: Executor, changes: readonly RecordedChange[], { vanishing }: Seen): Promise<RevertConflict[]> {
  const found: RevertConflict[] = [];
  for (const change of changes) {
    const { noun, recordId, action, before } = change;
    const key = uniqueKeys[noun];
    if (key === undefined || before === null || action === 'insert') continue;
    const now = action === 'delete' ? {} : await currentRow(db, noun, recordId);
    if (action === 'update' && !key.some((column) => column in before)) continue;
    const wanted: StoredRow = { ...now, ...before };
    let rows = rowsOf(db, noun);
    for (const column of key) {
      const value = wanted[column] ?? null;
      rows = value === null ? rows.where(column as 'id', 'is', null) : rows.where(column as 'id', '=', value as string);
    }
    const other = (await rows.execute()).find(({ id }) => id !== recordId && !vanishing.has(id));
    if (other === undefined) continue;
    found.push({ by: await readHistory(db).lastCommandOn(noun, other.id), noun, recordId: other.id, kind: 'taken' });
  }
  return found;
}

/** One conflict of a kind for each record and command. */
function onlyOnce(conflicts: readonly RevertConflict[]): RevertConflict[] {
  const known = new Set<string>();
  return conflicts.filter(({ kind, recordId, by }) => {
    const key = `${kind} ${recordId} ${by?.id}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/**
 * Takes the changes of a command back, last first: each state on the way has been there before, so that what refers
 * to something always finds it.
 * @param plan without conflicts, made in the same transaction
 */
export async function revert(trx: Executor, recorder: Recorder, plan: RevertPlan): Promise<void> {
  if (plan.conflicts.length > 0 || plan.erased.length > 0) throw new Error('something stands against taking it back');
  for await (const changes of piecesOf(trx, plan.applied.id, 'desc')) {
    for (const change of changes) await revertChange(trx, recorder, change);
  }
}

async function revertChange(trx: Executor, recorder: Recorder, change: RecordedChange): Promise<void> {
  const { noun, recordId, action, before } = change;
  if (action === 'delete') {
    const row = await recorder.bringBack(noun, before as never);
    if (hasRef(noun)) await addEntry(trx, noun, numberOf(row), entry(noun, row));
    return;
  }
  const row = await currentRow(trx, noun, recordId);
  if (row === null) throw new Error(`${noun} ${recordId} is not there`);
  if (action === 'insert') {
    await recorder.remove(noun, { id: recordId, version: Number(row.version) });
    if (hasRef(noun)) await removeEntry(trx, noun, numberOf(row));
    return;
  }
  const { before: old, after } = await recorder.update(noun, revertedRow(change, row) as never);
  if (hasRef(noun) && old !== after) {
    await replaceEntry(trx, noun, numberOf(row), { before: entry(noun, old), after: entry(noun, after) });
  }
}

function numberOf(row: object): number {
  return Number((row as { number?: unknown }).number);
}

function entry(noun: HistoryNoun, row: object): ReturnType<typeof entryOf> {
  return entryOf(noun as 'account', row as RecordTables['account']);
}

async function currentRow(db: Executor, noun: HistoryNoun, id: string): Promise<StoredRow | null> {
  const row = await rowsOf(db, noun).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : row;
}

async function* piecesOf(
  db: Executor,
  commandId: string,
  order: 'asc' | 'desc',
): AsyncGenerator<readonly RecordedChange[]> {
  for (let at: number | null = null; ;) {
    let rows = db
      .selectFrom('change')
      .selectAll()
      .where('command_id', '=', commandId)
      .orderBy('id', order)
      .limit(piece);
    if (at !== null) rows = rows.where('id', order === 'asc' ? '>' : '<', at);
    const found = (await rows.execute()).map(toChange);
    const last = found.at(-1);
    if (last === undefined) return;
    yield found;
    at = last.id;
  }
}

/** Up to so many ids are looked for by SQLite itself, which does not read the values in between. */
const fewIds = 50;

/** What was changed after a command; where it is about few records, only what names one of them. */
async function* piecesAfter(
  db: Executor,
  { id }: RecordedCommand,
  ids: readonly string[],
): AsyncGenerator<readonly RecordedChange[]> {
  const own = await db
    .selectFrom('change')
    .select((eb) => eb.fn.max<number>('id').as('last'))
    .where('command_id', '=', id)
    .executeTakeFirstOrThrow();
  for (let at = own.last ?? 0; ;) {
    let rows = db.selectFrom('change').selectAll().where('id', '>', at).orderBy('id').limit(piece);
    if (ids.length <= fewIds) {
      rows = rows.where((eb) => eb.or(ids.map((one) => eb(eb.fn<number>('instr', ['after', eb.val(one)]), '>', 0))));
    }
    const found = await rows.execute();
    const last = found.at(-1);
    if (last === undefined) return;
    yield found.map(toChange);
    at = last.id;
  }
}
