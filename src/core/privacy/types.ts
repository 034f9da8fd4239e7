/** What is held about a person, and what erasing them takes away, as plain values. */
import type { HistoryNoun, RecordedChange, StoredRow } from '../history/types.ts';

/** What a row was to an erased person: themselves, about them, or naming them. */
export type ErasureScope = 'person' | 'part' | 'mention';

/** A record that an erasure blanks, or deletes. */
export interface ErasedRecord {
  readonly noun: HistoryNoun;
  readonly id: string;
  readonly ref: string | null;
  readonly scope: ErasureScope;
}

/** A record about a person, or that they took part in: columns as stored, of a shared one those about them. */
export interface PersonalRecord {
  readonly noun: HistoryNoun;
  readonly id: string;
  readonly ref: string | null;
  readonly row: StoredRow;
}

/** Everything that is held about a person. */
export interface PersonalData {
  /** Their own record. */
  readonly row: StoredRow;
  readonly records: readonly PersonalRecord[];
  /** Sentences of other records that name them. */
  readonly mentions: readonly {
    readonly noun: HistoryNoun;
    readonly ref: string | null;
    readonly column: string;
    readonly text: string;
  }[];
  /** Their colleagues: whose names and numbers are not to be handed out. */
  readonly others: readonly {
    readonly id: string;
    readonly names: readonly string[];
    readonly phones: readonly string[];
    readonly emails: readonly string[];
    readonly title: string | null;
  }[];
  /** Of their record and of those about them, oldest first. */
  readonly changes: readonly {
    readonly at: string;
    readonly actor: string;
    /** The command. */
    readonly name: string;
    readonly change: RecordedChange;
  }[];
  readonly drafts: readonly { readonly template: string; readonly savedAt: string; readonly sheet: string }[];
}

/** What an erasure does, or has done. */
export interface ErasurePlan {
  readonly ref: string;
  /** It was done before: only what is not in use is wiped again. */
  readonly isErased: boolean;
  /** Every record that loses values, now or in the history; the deleted ones included. */
  readonly records: readonly ErasedRecord[];
  readonly deleted: readonly ErasedRecord[];
  /** How many entries of the history are blanked, and how many drafts. */
  readonly changes: number;
  readonly drafts: number;
  /** Records that hold a name which somebody else has too: a person has to look. */
  readonly unsure: readonly ErasedRecord[];
  /** Names too short to be told from other words. */
  readonly shortNames: readonly string[];
  /** Whether pages that are not in use and the write-ahead log were wiped; false where another process held them. */
  readonly isWiped: boolean;
}
