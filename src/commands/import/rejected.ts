/** The file of rejected rows: as they were, with the line and the reason, to be mended and imported again as it is. */
import { csvLine, unescapeFormula } from '../../core/csv-cell.ts';
import { rejectedColumns } from '../../exchange/columns.ts';
import type { Context } from '../../cli/types.ts';
import type { FileSink } from '../../cli/files.ts';
import type { SheetRow } from '../../exchange/csv-reader.ts';

export interface RejectedFile {
  add(header: readonly string[], row: SheetRow, reason: string): void;
  /** Puts what was added into the file. @returns its name; null where nothing was rejected */
  finish(): Promise<string | null>;
  discard(): Promise<void>;
}

/** Spreadsheets take a file without this mark for one in the old encoding of the system. */
const mark = '\ufeff';

/**
 * @param source name of the imported file; `-` for the standard input
 * @param given the file that was asked for; null chooses one beside the source that is not there yet
 */
export function createRejectedFile(
  ctx: Context,
  { source, given, force, format }: { source: string; given: string | null; force: boolean; format: 'csv' | 'json' },
): RejectedFile {
  const lines: string[] = [];
  let sink: Promise<FileSink> | null = null;
  let file: string | null = null;
  let writing: Promise<void> = Promise.resolve();

  async function open(): Promise<FileSink> {
    const files = await ctx.files();
    file = given ?? (await freeName(source, format === 'csv' ? 'csv' : 'jsonl', files.exists));
    return files.openSink(file, { force });
  }

  const flush = (): void => {
    const text = lines.splice(0).join('');
    sink ??= open();
    const opened = sink;
    writing = writing.then(async () => (await opened).write(text));
    // Awaited at the end; until then a fault must not count as one that nobody handles.
    writing.catch(() => undefined);
  };

  return {
    add(header, row, reason) {
      if (format === 'csv') {
        if (file === null && sink === null && lines.length === 0) {
          lines.push(mark + csvLine([...header, rejectedColumns.line, rejectedColumns.reason]));
        }
        const cells = header.map((_heading, index) => unescapeFormula(row.cells[index] ?? ''));
        lines.push(csvLine([...cells, String(row.line), reason]));
      } else {
        const cells = header.map((heading, index) => [heading, row.cells[index] ?? ''] as const);
        const item = {
          ...Object.fromEntries(cells),
          [rejectedColumns.line]: row.line,
          [rejectedColumns.reason]: reason,
        };
        lines.push(`${JSON.stringify(item)}\n`);
      }
      if (lines.length >= 500) flush();
    },
    async finish() {
      if (lines.length > 0) flush();
      if (sink === null) return null;
      await writing;
      await (await sink).finish();
      return file;
    },
    async discard() {
      if (sink === null) return;
      await (await sink).discard();
    },
  };
}

/** `accounts.csv` → `accounts.rejected.csv`, or with a number where that is taken: what somebody is mending is not replaced. */
async function freeName(source: string, ending: string, exists: (path: string) => Promise<boolean>): Promise<string> {
  const base =
    source === '-' ? 'import' : source.replace(/\.(csv|tsv|txt|jsonl?|ndjson)$/i, '').replace(/\.rejected(-\d+)?$/, '');
  for (let number = 1; ; number += 1) {
    const name = `${base}.rejected${number === 1 ? '' : `-${number}`}.${ending}`;
    if (!(await exists(name))) return name;
  }
}
