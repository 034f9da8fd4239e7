/** Whether a database is whole and says everywhere the same. Nothing is changed by looking. */
import { existsSync, statSync } from 'node:fs';
import { isKamError } from '../core/errors.ts';
import { finding, type Finding } from '../core/health/findings.ts';
import { checkHistory } from './check-history.ts';
import { checkIndex } from './check-index.ts';
import { connect, readHeader, type Connection } from './database.ts';
import { recordTables } from './record-tables.ts';
import { searchTables } from './search.ts';
import { storageError } from './storage-errors.ts';
import { applicationId, schemaVersion } from './tables.ts';

/** Faults of a kind that are counted; more are not looked for. */
const most = 1000;
/** A log beyond this many bytes has not been brought into the database for long. */
const largeLog = 64_000_000;

/** Version of SQLite, or null where the native part of the driver cannot be loaded. */
export function readSqliteVersion(): string | null {
  try {
    const connection = connect(':memory:');
    const version = String(connection.raw.prepare('select sqlite_version()').pluck().get());
    connection.raw.close();
    return version;
  } catch (error) {
    if (isKamError(error) && error.detail.code === 'database-driver-missing') return null;
    throw error;
  }
}

/**
 * Looks at everything in a database. What a damaged page hides ends the check that met it, and none of the others.
 * @param file may be missing
 */
export function examineDatabase(file: string): readonly Finding[] {
  if (!existsSync(file)) return [finding('database', 'ok', 'database-none', {})];
  let connection: Connection;
  try {
    connection = connect(file);
  } catch (error) {
    return [unusable(error)];
  }
  try {
    const opened = examineHeader(connection);
    if (opened.code === 'database-unusable') return [opened];
    const structure = guarded(connection, examineStructure);
    const found = [
      opened,
      structure,
      guarded(connection, examineReferences),
      ...(opened.code === 'database-older'
        ? []
        : [examineColumns, examineHistory, examineCounters, examineIndex].map((work) => guarded(connection, work))),
      guarded(connection, examineLog),
    ];
    // One damaged page ends many checks: it is told once.
    return found.filter(
      ({ code }, place) => code !== 'structure-damaged' || place === found.findIndex((other) => other.code === code),
    );
  } catch (error) {
    return [unusable(storageError(error, file))];
  } finally {
    connection.raw.close();
  }
}

function unusable(error: unknown): Finding {
  if (!isKamError(error)) throw error;
  const { code } = error.detail;
  const isDamaged = code === 'database-damaged' || (code === 'database-foreign' && error.cause !== undefined);
  return isDamaged
    ? finding(
        'structure',
        'fault',
        'structure-damaged',
        { faults: 1, first: sqliteCode(error) },
        code === 'database-damaged',
      )
    : finding('database', 'fault', 'database-unusable', { code });
}

/** What SQLite calls a fault. */
function sqliteCode({ cause }: Error): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'SQLITE_CORRUPT';
}

/** A page that cannot be read is a finding of its own. */
function guarded(connection: Connection, work: (connection: Connection) => Finding): Finding {
  try {
    return work(connection);
  } catch (thrown) {
    const error = storageError(thrown, connection.file);
    if (isKamError(error) && error.detail.code === 'record-unreadable') {
      const { column } = error.detail.params;
      return finding('columns', 'fault', 'columns-unreadable', { faults: 1, columns: [column] });
    }
    return unusable(error);
  }
}

function examineHeader(connection: Connection): Finding {
  const schema = readHeader(connection, 'user_version');
  if (readHeader(connection, 'application_id') !== applicationId) {
    return finding('database', 'fault', 'database-unusable', { code: 'database-foreign' });
  }
  if (schema > schemaVersion) return finding('database', 'fault', 'database-unusable', { code: 'database-newer' });
  if (schema < schemaVersion) return finding('database', 'warning', 'database-older', { schema, known: schemaVersion });
  return finding('database', 'ok', 'database-opens', { schema, bytes: statSync(connection.file).size });
}

/** Whether the records fit together, as `examineDatabase` sees it; nothing that is derived from them. */
export function fitsTogether(connection: Connection): boolean {
  return [examineReferences, examineColumns, examineHistory, examineCounters].every(
    (work) => guarded(connection, work).state === 'ok',
  );
}

/** Lines of SQLite that building the indexes anew mends. */
const indexFault = /missing from index|wrong # of entries in index|non-unique entry in index|row \d+ .* index/;

function examineStructure({ raw }: Connection): Finding {
  const lines = raw.prepare<[], string>(`pragma integrity_check(${most})`).pluck().all();
  const faults = lines.filter((line) => line !== 'ok');
  const [first] = faults;
  if (first === undefined) return finding('structure', 'ok', 'structure-sound', {});
  if (faults.every((line) => indexFault.test(line))) {
    return finding('structure', 'fault', 'structure-indexes', { faults: faults.length }, true);
  }
  // The line may name a value of a row after a colon.
  return finding(
    'structure',
    'fault',
    'structure-damaged',
    { faults: faults.length, first: first.split('\n')[0]?.slice(0, 100) ?? '' },
    true,
  );
}

function examineReferences({ raw }: Connection): Finding {
  const tables: string[] = [];
  for (const { table } of raw.prepare<[], { table: string }>('pragma foreign_key_check').iterate()) tables.push(table);
  if (tables.length === 0) return finding('references', 'ok', 'references-sound', {});
  return finding('references', 'fault', 'references-broken', { faults: tables.length, tables: [...new Set(tables)] });
}

/** Values of columns that are called as instants and as dates are: one that is none of the calendar cannot be read. */
const times = [
  // An assessment has a date, or an instant.
  { columns: /^(?!assessment\.at$).*[._]at$/, format: '%Y-%m-%dT%H:%M:%fZ' },
  { columns: /[._]on$|_date$|\.deadline$|\.stage_since$/, format: '%Y-%m-%d' },
];

function* timeColumns({ raw }: Connection): Iterable<{ readonly table: string; column: string; faults: number }> {
  for (const table of [...recordTables, 'command']) {
    for (const { name: column } of raw.pragma(`table_info("${table}")`) as { name: string }[]) {
      for (const { columns, format } of times) {
        if (!columns.test(`${table}.${column}`)) continue;
        const faults = Number(
          raw
            .prepare(
              `select count(*) from "${table}" where "${column}" is not null and strftime(?, "${column}") is not "${column}"`,
            )
            .pluck()
            .get(format),
        );
        if (faults > 0) yield { table, column, faults };
      }
    }
  }
}

/** The columns that hold JSON are told by the rule that the schema has for them. */
function examineColumns(connection: Connection): Finding {
  const { raw } = connection;
  const tables = raw
    .prepare<[], { name: string; sql: string }>(
      `select name, sql from sqlite_schema where type = 'table' and sql like '%json_valid(%'`,
    )
    .all();
  const columns: string[] = [];
  let faults = 0;
  for (const { name, sql } of tables) {
    for (const [, column = ''] of sql.matchAll(/json_valid\("?(\w+)"?\)/g)) {
      const count = Number(
        raw
          .prepare(`select count(*) from "${name}" where "${column}" is not null and not json_valid("${column}")`)
          .pluck()
          .get(),
      );
      faults += count;
      if (count > 0) columns.push(`${name}.${column}`);
    }
  }
  for (const found of timeColumns(connection)) {
    faults += found.faults;
    columns.push(`${found.table}.${found.column}`);
  }
  if (faults === 0) return finding('columns', 'ok', 'columns-read', {});
  return finding('columns', 'fault', 'columns-unreadable', { faults, columns });
}

function examineHistory(connection: Connection): Finding {
  const kinds = new Set<string>();
  const nouns = new Set<string>();
  let faults = 0;
  for (const { kind, noun } of checkHistory(connection)) {
    kinds.add(kind);
    nouns.add(noun);
    faults += 1;
    if (faults === most) break;
  }
  if (faults > 0)
    return finding('history', 'fault', 'history-differs', { faults, kinds: [...kinds], nouns: [...nouns] });
  const commands = Number(connection.raw.prepare('select count(*) from command').pluck().get());
  return finding('history', 'ok', 'history-agrees', { commands });
}

function examineCounters({ raw }: Connection): Finding {
  const nouns = Object.keys(searchTables).filter((noun) => {
    const last = Number(raw.prepare('select last from counter where noun = ?').pluck().get(noun) ?? -1);
    return last < Number(raw.prepare(`select coalesce(max(number), 0) from "${noun}"`).pluck().get());
  });
  if (nouns.length === 0) return finding('counters', 'ok', 'counters-right', {});
  return finding('counters', 'fault', 'counters-behind', { nouns }, true);
}

function examineIndex(connection: Connection): Finding {
  const nouns = new Set<string>();
  let faults = 0;
  for (const { noun } of checkIndex(connection)) {
    nouns.add(noun);
    faults += 1;
    if (faults === most) break;
  }
  if (faults === 0) return finding('index', 'ok', 'index-agrees', {});
  return finding('index', 'fault', 'index-differs', { faults, nouns: [...nouns] }, true);
}

function examineLog({ raw, file }: Connection): Finding {
  const mode = String(raw.pragma('journal_mode', { simple: true }));
  if (mode !== 'wal') return finding('log', 'warning', 'log-off', { mode }, true);
  const bytes = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  return bytes > largeLog
    ? finding('log', 'warning', 'log-large', { bytes }, true)
    : finding('log', 'ok', 'log-small', { bytes });
}
