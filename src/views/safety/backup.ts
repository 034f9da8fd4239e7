import { idColumns } from '../cells.ts';
import type { BackupKind } from '../../core/backups/names.ts';
import type { KamError } from '../../core/errors.ts';
import type { Cell, FactItem } from '../../core/document.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Json, View } from '../types.ts';

/** What a copy holds, as `kam backup` and `kam restore` show it. */
export interface CopyContents {
  readonly schemaVersion: number;
  readonly commands: number;
  readonly lastCommandAt: string | null;
  readonly records: Readonly<Record<string, number>>;
}

/** One copy that was made. */
export interface MadeCopy extends CopyContents {
  readonly file: string;
  readonly kind: BackupKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly encrypted: boolean;
}

/** One copy of the list. */
export interface ListedCopy {
  readonly file: string;
  readonly name: string;
  readonly kind: BackupKind;
  readonly at: string;
  readonly bytes: number;
  readonly encrypted: boolean;
  readonly checksum: 'recorded' | 'none';
  readonly fault: KamError | null;
}

/** The copy as it was made, with what it holds. */
export function backupView(made: MadeCopy): View {
  const { file, kind, bytes, sha256, encrypted } = made;
  return {
    schema: 'backup/1',
    data: { file, kind, bytes, sha256, encrypted, ...contentsData(made) },
    formats: ['table', 'json'],
    blocks: (t) => {
      const { safety } = t.words;
      return [
        {
          type: 'facts',
          items: [
            { label: safety.file, value: file },
            { label: safety.size, value: sizeText(bytes) },
            { label: safety.encrypted, value: encrypted },
            ...contentsFacts(made, t),
          ],
        },
      ];
    },
  };
}

/** As `--json` shows it. */
export function contentsData({ schemaVersion, commands, lastCommandAt, records }: CopyContents): {
  [key: string]: Json;
} {
  return { schemaVersion, commands, lastCommandAt, records };
}

/** What a copy holds, in words; kinds of records without a record are left out. */
export function contentsFacts({ commands, records }: CopyContents, { words }: Translator): FactItem[] {
  const { safety, punctuation } = words;
  const held = Object.entries(records)
    .filter(([, count]) => count > 0)
    .map(([noun, count]) => safety.held(safety.nouns[noun] ?? [noun, noun], count));
  return [
    { label: safety.holds, value: held.length === 0 ? safety.noRecords : held.join(punctuation.separator) },
    { label: safety.history, value: safety.entries(commands) },
  ];
}

/** `12.3 MB`. */
export function sizeText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

/** All copies, newest first. */
export function backupListView(
  items: readonly ListedCopy[],
  { isChecked, wall }: { readonly isChecked: boolean; readonly wall: (at: string) => string },
): View {
  const stateOf = ({ fault, encrypted }: ListedCopy): 'sound' | 'damaged' | 'unopened' | null =>
    !isChecked ? null : fault !== null ? 'damaged' : encrypted ? 'unopened' : 'sound';
  return {
    schema: 'backup-list/1',
    data: {
      items: items.map(({ file, name, kind, at, bytes, encrypted, checksum, ...rest }) => ({
        file,
        name,
        kind,
        at,
        bytes,
        encrypted,
        checksum,
        state: stateOf({ file, name, kind, at, bytes, encrypted, checksum, ...rest }),
      })),
      next: null,
    },
    formats: ['table', 'json', 'csv'],
    blocks: (t) => {
      const { safety } = t.words;
      const stateCell = (item: ListedCopy): Cell => {
        const state = stateOf(item);
        if (state === null) return safety.checksums[item.checksum];
        return { text: safety.states[state], tone: state === 'damaged' ? 'bad' : state === 'sound' ? 'good' : 'muted' };
      };
      return [
        {
          type: 'table',
          columns: [
            { id: 'at', label: safety.made, priority: 2 },
            { id: 'kind', label: safety.kind },
            { id: 'bytes', label: safety.size, align: 'right', priority: 2 },
            { id: 'state', label: isChecked ? safety.state : safety.checksum },
            { id: 'name', label: safety.file, priority: 3 },
          ],
          rows: items.map((item) => [
            wall(item.at),
            item.encrypted
              ? [safety.kinds[item.kind], { text: `  ${safety.sealed}`, tone: 'muted' }]
              : safety.kinds[item.kind],
            sizeText(item.bytes),
            stateCell(item),
            item.name,
          ]),
          empty: safety.noCopies,
        },
      ];
    },
    csvTable: () => ({
      type: 'table',
      columns: idColumns(['at', 'kind', 'bytes', 'encrypted', 'checksum', 'state', 'file']),
      rows: items.map((item) => [
        item.at,
        item.kind,
        item.bytes,
        item.encrypted,
        item.checksum,
        stateOf(item),
        item.file,
      ]),
    }),
  };
}
