/** What the store offers of the history. Types only. */
import type { RowReference } from '../core/history/columns.ts';
import type { RevertConflict } from '../core/history/revert.ts';
import type { HistoryEntry, HistoryNoun, HistoryRow, RecordedChange, RecordedCommand } from '../core/history/types.ts';
import type { Noun, Page } from './types.ts';

export interface HistoryQuery {
  /** 1-1000, default 50. */
  readonly limit?: number;
  /** Commands below this number. */
  readonly after?: number | null;
  /** Instants, both included. */
  readonly since?: string;
  readonly until?: string;
  /** Commands of one of these names, and of one of these people, exactly as stored. */
  readonly names?: readonly string[];
  readonly actors?: readonly string[];
  /** Commands that changed one of these, with these changes only. */
  readonly records?: readonly RowReference[];
}

/** What taking a command back would change, and what stands against it. */
export interface RevertPlan {
  /** The original command. */
  readonly original: RecordedCommand;
  /** Whose changes are taken back: the original, its redo, or, to redo it, its undo. */
  readonly applied: RecordedCommand;
  readonly conflicts: readonly RevertConflict[];
  /** Records whose values the law had blanked: nothing of them can come back. */
  readonly erased: readonly RowReference[];
  readonly changeCount: number;
}

export interface HistoryReader {
  /** Newest first by the order of storing. */
  list(query: HistoryQuery): Promise<Page<HistoryEntry>>;
  /** The command of a number, or null. */
  command(number: number): Promise<RecordedCommand | null>;
  commandOf(id: string): Promise<RecordedCommand | null>;
  /** The last command that was about an original one: an undo, a redo, or the command itself. */
  latestAbout(original: RecordedCommand): Promise<RecordedCommand>;
  /** The last command that stands: done or redone, and not taken back; or an erasure. Null: there is none. */
  lastStanding(): Promise<RecordedCommand | null>;
  /** The last undo that was not redone. */
  lastUndone(): Promise<RecordedCommand | null>;
  /** What a command changed, in its order. @param page.after id of a change */
  changes(
    commandId: string,
    page: { readonly limit: number; readonly after?: number | null },
  ): Promise<Page<RecordedChange>>;
  /** Records by id, deleted ones too; those that never were are left out. */
  rows(wanted: readonly RowReference[]): Promise<ReadonlyMap<string, HistoryRow>>;
  /** The last command that changed a record. */
  lastCommandOn(noun: HistoryNoun, recordId: string): Promise<RecordedCommand | null>;
  /** Which of these records were erased. */
  erased(recordIds: readonly string[]): Promise<readonly string[]>;
  /** A record with the rows that belong to it, deleted ones too. */
  withParts(record: RowReference): Promise<readonly RowReference[]>;
  /** The id of a record that is not there any more, by its ref. */
  findGone(noun: Noun, ref: string): Promise<string | null>;
  /** Names of commands, and of people, that the history knows. */
  names(): Promise<readonly string[]>;
  actors(): Promise<readonly string[]>;
  /** What taking back the changes of `applied` would mean now. */
  planRevert(applied: RecordedCommand): Promise<RevertPlan>;
}

export interface HistoryWriter extends HistoryReader {
  /**
   * Takes the changes of a command back, last first, as changes of the running command.
   * @param plan without conflicts, made in the same transaction
   */
  revert(plan: RevertPlan): Promise<void>;
}
