import { factsOf } from './facts.ts';
import { markerData, type Named } from './record-data.ts';
import { dateCell } from './cells.ts';
import type { Marker } from '../core/playbook/process-types.ts';
import type { MarkerRecord } from '../core/records/types.ts';
import type { View } from './types.ts';

/** One record of a marker or flag. */
export function markerView(record: MarkerRecord, subject: Named, marker: Marker): View {
  return {
    schema: 'marker/1',
    data: { ...markerData(record, subject), title: marker.title },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => {
      const { records } = t.words;
      return [
        { type: 'heading', level: 1, text: t.text(marker.title) },
        ...factsOf([
          [records.subject, `${subject.ref} ${subject.name}`],
          [records.on, { date: record.on }],
          [records.evidence, record.evidence ?? records.noEvidence],
          [records.retracted, dateCell(record.retractedOn)],
          [records.reason, record.retractReason],
        ]),
      ];
    },
  };
}
