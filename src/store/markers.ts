import type { Fresh, MarkerRecord } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { MarkerRow, NewRow } from './tables.ts';
import type { Reader, Writer } from './types.ts';

/** Reads markers through an executor. */
export function readMarkers(db: Executor): Reader['markers'] {
  return {
    async of(noun, ids) {
      if (ids.length === 0) return [];
      const rows = db.selectFrom('marker').selectAll().where(`${noun}_id`, 'in', ids).orderBy('id');
      return (await rows.execute()).map(toMarker);
    },
  };
}

/** Writes markers through a transaction and its recorder. */
export function writeMarkers(db: Executor, recorder: Recorder): Writer['markers'] {
  return {
    ...readMarkers(db),
    insert: async (marker) => toMarker(await recorder.insert('marker', toColumns(marker))),
    update: async (marker) =>
      toMarker((await recorder.update('marker', { ...toColumns(marker), version: marker.version })).after),
  };
}

/** The record that a row holds. */
export function toMarker(row: MarkerRow): MarkerRecord {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    subject:
      row.contact_id === null
        ? { noun: 'opportunity', id: row.opportunity_id ?? '' }
        : { noun: 'contact', id: row.contact_id },
    marker: row.marker,
    on: row.on_date,
    evidence: row.evidence,
    retractedOn: row.retracted_on,
    retractReason: row.retract_reason,
  };
}

function toColumns({ subject, ...marker }: Fresh<MarkerRecord>): NewRow<MarkerRow> {
  return {
    id: marker.id,
    contact_id: subject.noun === 'contact' ? subject.id : null,
    opportunity_id: subject.noun === 'opportunity' ? subject.id : null,
    marker: marker.marker,
    on_date: marker.on,
    evidence: marker.evidence,
    retracted_on: marker.retractedOn,
    retract_reason: marker.retractReason,
  };
}
