/** Stored assessments, one line each. */
import { findingData, resultText, subjectText, totalsData } from './score-card.ts';
import type { Cell } from '../core/document.ts';
import type { Assessment } from '../core/records/types.ts';
import type { ListPage } from './record-list.ts';
import type { Json, View } from './types.ts';

/** One page of assessments, the newest first. */
export function assessmentListView(page: ListPage<Assessment>): View {
  return {
    schema: 'assessment-list/1',
    data: { items: page.items.map((assessment) => assessmentData(assessment)), next: page.next },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => {
      const { assessment: words, records } = t.words;
      return [
        {
          type: 'table',
          columns: [
            { id: 'ref', label: records.ref, priority: 3 },
            { id: 'template', label: words.template },
            { id: 'subject', label: records.subject },
            { id: 'rater', label: words.rater, optional: true },
            { id: 'at', label: records.on, priority: 3 },
            { id: 'result', label: words.resultLabel, priority: 2 },
            { id: 'points', label: words.pointsLabel, align: 'right', priority: 3 },
            { id: 'percent', label: words.percentLabel, align: 'right', priority: 3, optional: true },
          ],
          rows: page.items.map(({ ref, card, subject, rater, at }): Cell[] => [
            ref,
            t.text(card.title),
            subjectText(subject),
            rater,
            { date: at },
            resultText(card, t),
            card.mean === null ? null : card.points,
            card.percent === null ? null : { percent: card.percent },
          ]),
          empty: page.isFiltered ? records.nothingFound : words.none,
        },
      ];
    },
  };
}

/** The card in short: without sections, contributions and competitors. */
function assessmentData({ ref, subject, card }: Assessment): Json {
  const { playbook, version, hash, id } = card.template;
  return {
    ref,
    template: { playbook, version, hash, id },
    title: card.title,
    subject: card.subject,
    subjectName: subject.name,
    rater: card.rater,
    role: card.role,
    at: card.at,
    status: card.status,
    ...totalsData(card),
    band: findingData(card.band),
    verdict: findingData(card.verdict),
    outcome: card.outcome === null ? null : { id: card.outcome.id, borderline: card.outcome.borderline },
    coverage: { ...card.coverage },
    evidence: { ...card.evidence },
  };
}
