/** The history as plain values: who did what, and what it changed. */

/** A row of any record table, by column. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** Every kind of record that the history knows, by the name of its table. */
export const historyNouns = [
  'account',
  'contact',
  'opportunity',
  'activity',
  'assessment',
  'role',
  'marker',
  'need',
  'budget_line',
  'tie',
  'source',
  'competitor',
  'rival',
  'rating',
  'value',
  'checklist',
  'negotiation',
  'negotiator',
  'term',
  'concession',
  'milestone',
  'receivable',
  'payment',
  'receivable_contact',
  'complaint',
  'quota',
] as const;
export type HistoryNoun = (typeof historyNouns)[number];

/** `do` stands for itself; `undo` and `redo` are about an earlier one; `erase` blanks what the history held. */
export type CommandKind = 'do' | 'undo' | 'redo' | 'erase';

/** One entry of the history. */
export interface RecordedCommand {
  readonly id: string;
  /** Counts up in the order of storing, whatever the clock says: `cmd-12`. */
  readonly number: number;
  /** Instant. */
  readonly at: string;
  readonly actor: string;
  /** In words, such as `account add`. */
  readonly name: string;
  readonly kind: CommandKind;
  /** Of an undo or redo: the original command. */
  readonly ofId: string | null;
}

/** What a command did to one record. */
export interface RecordedChange {
  /** Counts up over the whole history. */
  readonly id: number;
  readonly commandId: string;
  readonly noun: HistoryNoun;
  readonly recordId: string;
  readonly ref: string | null;
  readonly action: 'insert' | 'update' | 'delete';
  /** All columns of what was deleted, the changed ones of an update. */
  readonly before: StoredRow | null;
  /** All columns of what was inserted, the changed ones of an update. */
  readonly after: StoredRow | null;
}

/** A command with what it changed. */
export interface HistoryEntry {
  readonly command: RecordedCommand;
  /** Of an undo or redo: the original command. */
  readonly of: RecordedCommand | null;
  /** Whether it has been taken back. */
  readonly isUndone: boolean;
  /** The first hundred of them. */
  readonly changes: readonly RecordedChange[];
  readonly changeCount: number;
}

/** A record as it is, or as it was when it was deleted. */
export interface HistoryRow {
  readonly noun: HistoryNoun;
  readonly ref: string | null;
  readonly row: StoredRow;
  readonly isThere: boolean;
}

/** What people call a command by. */
export function commandRef(number: number): string {
  return `cmd-${number}`;
}

/** The number in `cmd-12`, however its letters are written; null where the words are none. */
export function commandNumber(words: string): number | null {
  const match = /^cmd-(\d{1,15})$/.exec(words.normalize('NFKC').trim().toLowerCase());
  return match === null ? null : Number(match[1]);
}
