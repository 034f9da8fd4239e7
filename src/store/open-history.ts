/** The door to the history, apart from the records: few commands look back, and fewer take something back. */
import { readHistory } from './read-history.ts';
import { planRevert, revert } from './revert.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { HistoryReader, HistoryWriter } from './history-types.ts';

/** Reads the history through an executor. */
export function openHistory(db: Executor): HistoryReader {
  return { ...readHistory(db), planRevert: (applied) => planRevert(db, applied) };
}

/** Takes commands back through a transaction and its recorder. */
export function openHistoryWriter(trx: Executor, recorder: Recorder): HistoryWriter {
  return { ...openHistory(trx), revert: (plan) => revert(trx, recorder, plan) };
}
