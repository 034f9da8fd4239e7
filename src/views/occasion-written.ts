/** A report that was written: what went to which record. */
import { headingWith } from './heading.ts';
import { pointsData } from './occasion-plan.ts';
import { changesBlocks } from './occasion-report.ts';
import { named } from './record-data.ts';
import type { Occasion } from '../core/occasion/occasion.ts';
import type { WrittenLine } from '../core/occasion/report-fields.ts';
import type { ReportChanges } from '../core/occasion/report.ts';
import type { Outline } from '../core/playbook/guide-types.ts';
import type { Activity } from '../core/records/types.ts';
import type { Json, View } from './types.ts';

export interface WrittenReportInput {
  readonly activity: Activity;
  readonly outline: Outline;
  readonly occasion: Occasion;
  readonly changes: ReportChanges;
  readonly lines: readonly WrittenLine[];
  /** The activity that was planned for the next step. */
  readonly next: Activity | null;
}

/** What a report changed. @param noun the group of commands, after which the document is called */
export function reportView({ activity, outline, occasion, changes, next }: WrittenReportInput, noun: string): View {
  const { account, opportunity } = occasion;
  return {
    schema: `reported-${noun}/1`,
    data: {
      ref: activity.ref,
      on: activity.on,
      account: named(account),
      opportunity: named(opportunity),
      outcome: activity.outcome,
      report: pointsData(outline, activity.report),
      written: changesData(changes),
      next: next === null ? null : { ref: next.ref, on: next.on, goal: next.goal },
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      headingWith(1, `${t.text(outline.title)}  ${account.name}`, activity.ref),
      ...changesBlocks(activity, changes, occasion, t.words.occasions.wasWritten, t),
    ],
  };
}

function changesData(changes: ReportChanges): { readonly [key: string]: Json } {
  const who = (contact: { readonly ref: string; readonly name: string } | null): Json => named(contact);
  return {
    people: changes.people?.map((contact) => who(contact)) ?? null,
    markers: changes.markers.map(({ contact, marker, words }) => ({ contact: who(contact), marker: marker.id, words })),
    attitudes: changes.attitudes.map(({ contact, before, attitude, words }) => ({
      contact: who(contact),
      before,
      attitude: attitude.id,
      words,
    })),
    needs: changes.needs.map(({ level, text, owner }) => ({ level: level.id, text, owner: who(owner) })),
    confirmed: changes.confirmed.map(({ need, by, words }) => ({ need: need.ref, by: who(by), words })),
    fields: changes.fields.map(({ record, field, value }) => ({ record, field: field.id, value })),
  };
}
