/** What a database and the files around it hold, in a form that two runs of one command have in common. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { checkHistory } from '../../src/store/check-history.ts';
import { checkIndex } from '../../src/store/check-index.ts';

/** Where the records of a scenario lie, in its folder. */
export const database = 'story/kam.db';

/** What is written before a command's own records: a database without any is the same as none. */
const empty = 'nothing';

/**
 * All rows of all tables as one text. Ids that the command made come from chance: they are numbered in the order in
 * which the history names them.
 * @param known ids that were there before
 */
export function readRows(path: string, known: ReadonlySet<string>): string {
  if (!existsSync(path) || statSync(path).size === 0) return empty;
  // A database that is cut off while it is made has a journal of the old kind, which only a writer rolls back.
  const raw = new Sqlite(path, { readonly: !existsSync(`${path}-journal`) });
  try {
    const tables = raw
      .prepare(
        `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'
           and name not like '%\\_search%' escape '\\' order by name in ('command', 'change') desc, name`,
      )
      .pluck()
      .all() as string[];
    if (tables.length === 0 || raw.prepare('select count(*) from command').pluck().get() === 0) return empty;
    const names = new Map<string, string>();
    return tables
      .map((table) => {
        const rows = tableRows(raw, table);
        if (rows === null) return `# ${table} cannot be read`;
        const lines = rows.map((row) => withoutIds(JSON.stringify(row), known, names));
        return [`# ${table}`, ...(table === 'change' ? lines : lines.toSorted())].join('\n');
      })
      .join('\n');
  } catch (error) {
    if (!isOfSqlite(error)) throw error;
    return `unreadable: ${hashOf(readFileSync(path, 'latin1'))}`;
  } finally {
    raw.close();
  }
}

/** @returns null where a page of the table is gone */
function tableRows(raw: Sqlite.Database, table: string): readonly unknown[] | null {
  try {
    return raw.prepare(`select * from "${table}"${table === 'change' ? ' order by id' : ''}`).all();
  } catch (error) {
    if (!isOfSqlite(error)) throw error;
    return null;
  }
}

const ulid = /[0-9A-HJKMNP-TV-Z]{26}/g;

/** The ids that a database knows. */
export function idsIn(path: string): ReadonlySet<string> {
  if (!existsSync(path) || statSync(path).size === 0) return new Set();
  const raw = new Sqlite(path, { readonly: true });
  try {
    const rows = raw.prepare('select record_id from change union select id from command').pluck().all() as string[];
    return new Set(rows);
  } catch (error) {
    if (!isOfSqlite(error)) throw error;
    return new Set();
  } finally {
    raw.close();
  }
}

function withoutIds(text: string, known: ReadonlySet<string>, names: Map<string, string>): string {
  return text.replace(ulid, (id) => {
    if (known.has(id)) return id;
    const name = names.get(id) ?? `<${names.size + 1}>`;
    names.set(id, name);
    return name;
  });
}

/**
 * Whether a database is whole: pages, foreign keys, the history against the records, the index and the names against
 * the records, numbers given against numbers used.
 * @returns what is wrong, in words for the report
 */
export function faultsOf(path: string): readonly string[] {
  if (!existsSync(path) || statSync(path).size === 0) return [];
  const raw = new Sqlite(path);
  try {
    const faults: string[] = [];
    const integrity = raw.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') return [`integrity: ${String(integrity)}`];
    const broken = raw.pragma('foreign_key_check') as readonly unknown[];
    if (broken.length > 0) faults.push(`foreign keys: ${JSON.stringify(broken)}`);
    if (raw.prepare('select count(*) from sqlite_schema').pluck().get() === 0) return faults;
    for (const fault of checkHistory({ raw })) faults.push(`history: ${JSON.stringify(fault)}`);
    for (const fault of checkIndex({ raw })) faults.push(`index: ${JSON.stringify(fault)}`);
    const counters = raw.prepare('select noun, last from counter').all() as { noun: string; last: number }[];
    for (const { noun, last } of counters) {
      const used = Number(raw.prepare(`select coalesce(max(number), 0) from ${noun}`).pluck().get());
      if (used > last) faults.push(`counter: ${noun} is at ${last}, and ${used} is in use`);
    }
    return faults;
  } catch (error) {
    if (!isOfSqlite(error)) throw error;
    return [`integrity: ${String(error)}`];
  } finally {
    raw.close();
  }
}

/** What a write leaves behind that was cut off: the next one does not mind it. */
export function isUnfinished(name: string): boolean {
  return /\.(tmp|begun|(unfinished|restoring|salvaged)(-wal|-shm|-journal)?)$/.test(name);
}

/**
 * Every file under a folder but the records themselves and the program's own cache: its path and a hash of what it
 * holds, in a form that two runs of one command have in common.
 */
export function readFiles(folder: string, known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const walk = (inside: string): void => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = join(inside, entry.name);
      if (path === '.cache' || path === database) continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) {
        const held = holds(join(folder, path), known);
        if (held !== null) files.set(path, held);
      }
    }
  };
  walk('');
  return files;
}

/** @returns null for what is no file of its own, and for a database without any records */
function holds(path: string, known: ReadonlySet<string>): string | null {
  if (isUnfinished(path)) return 'unfinished';
  if (/\.(db|bak)-(wal|shm|journal)$/.test(path)) return null;
  if (/\.(db|bak)$/.test(path)) return holdsRows(path, known);
  const bytes = readFileSync(path, 'latin1');
  // The bytes come from chance. Written piece by piece, it is whole at its full length; other commands open it.
  if (bytes.startsWith('age-encryption.org/')) return `encrypted, ${bytes.length} bytes`;
  if (path.endsWith('.sha256')) return holdsChecksum(path, bytes);
  return hashOf(withoutIds(bytes, known, new Map()));
}

/** Whether a copy of the database holds what it should, or is at fault. */
export function isSound(held: string): boolean {
  return !held.startsWith('at fault');
}

const rowsRead = new WeakMap<ReadonlySet<string>, Map<string, string | null>>();

function holdsRows(path: string, known: ReadonlySet<string>): string | null {
  const read = rowsRead.get(known) ?? new Map<string, string | null>();
  rowsRead.set(known, read);
  const bytes = ['', '-wal'].map((end) => (existsSync(`${path}${end}`) ? readFileSync(`${path}${end}`, 'latin1') : ''));
  const key = hashOf(bytes.join('|'));
  const before = read.get(key);
  if (before !== undefined) return before;
  const rows = readRows(path, known);
  const faults = faultsOf(path);
  const held = rows === empty ? null : `${faults.length > 0 ? `at fault: ${faults.join('; ')}, ` : ''}${hashOf(rows)}`;
  read.set(key, held);
  return held;
}

function holdsChecksum(path: string, text: string): string {
  const [sum = '', name = ''] = text.trim().split(/ +/);
  const file = join(dirname(path), name);
  if (!existsSync(file)) return 'a checksum of nothing';
  return createHash('sha256').update(readFileSync(file)).digest('hex') === sum ? 'fits' : 'at fault: does not fit';
}

/** Not by its class: the driver has that of whoever loaded it last in this process. */
function isOfSqlite(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
