import type { Fresh, MarkerRecord } from './types.ts';

/** Makes the record of something that happened. */
export function newMarkerRecord(
  input: Pick<MarkerRecord, 'subject' | 'marker' | 'on' | 'evidence'>,
  { id }: { id: string },
): Fresh<MarkerRecord> {
  return { id, ...input, retractedOn: null, retractReason: null };
}

/**
 * What counts for a marker: the newest record that was not retracted, one with evidence before one without.
 * @param records of one subject, in any order
 * @returns null where it did not happen
 */
export function standingRecord(records: readonly MarkerRecord[], marker: string): MarkerRecord | null {
  let best: MarkerRecord | null = null;
  for (const record of records) {
    if (record.marker !== marker || record.retractedOn !== null) continue;
    if (best === null || rank(record) > rank(best)) best = record;
  }
  return best;
}

/** Sorts by evidence, then date, then order of recording (ids are ULIDs). */
function rank(record: MarkerRecord): string {
  return `${record.evidence === null ? 0 : 1}${record.on}${record.id}`;
}
