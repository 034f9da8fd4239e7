import { describe, expect, it } from 'vitest';
import { tellStory, type StoryEvent } from '../../../src/core/report/story.ts';
import { newActivity } from '../../../src/core/records/activity.ts';
import { newComplaint, newMilestone, newPayment, newReceivable } from '../../../src/core/records/follow-up.ts';
import type { Schedule } from '../../../src/core/playbook/guide-types.ts';
import type { Playbook } from '../../../src/core/playbook/types.ts';
import type { Dossier, MarkerRecord, RecordBase } from '../../../src/core/records/types.ts';
import { dossierOf } from '../buying/fixtures.ts';
import { opportunity, process, record } from '../process/fixtures.ts';

const playbook = {
  id: 'book',
  defaults: { process: process.id, milestones: 'way' },
  instruments: [
    process,
    {
      kind: 'schedule',
      id: 'way',
      steps: [
        { id: 'sent', title: { en: 'Sent' }, records: null },
        { id: 'agreed', title: { en: 'Agreed' }, records: 'signed' },
      ],
    } as unknown as Schedule,
  ],
} as unknown as Playbook;

function emptyDossier(more: Partial<Dossier>): Dossier {
  return { ...dossierOf({ members: {} }), ...more };
}

const day = '2026-01-01T00:00:00.000Z';

function stored<T extends { readonly id: string }>(fresh: T): T & RecordBase {
  return { ...fresh, ref: fresh.id, version: 1, createdAt: day, updatedAt: day };
}

const won = { ...opportunity, stage: 'care', status: 'won' as const };
const of = { accountId: opportunity.accountId, opportunityId: opportunity.id };

function flag(id: string, on: string): MarkerRecord {
  return record(id, on, { subject: { noun: 'opportunity', id: opportunity.id } });
}

function visit(id: string, on: string, more: { opportunityId?: string | null; status?: 'planned' } = {}) {
  return stored(newActivity({ ...of, kind: 'visit', playbook: 'book', on, status: 'done', ...more }, { id }));
}

function chapters(more: Partial<Dossier>, found = won): (readonly [string, string | null, ...string[]])[] {
  return tellStory(emptyDossier({ opportunities: [found], ...more }), found, playbook).map(
    ({ stage, until, events }) => [stage.id, until, ...events.map(nameOf)] as const,
  );
}

function nameOf(event: StoryEvent): string {
  switch (event.kind) {
    case 'flag':
      return `${event.on} ${event.marker.id}`;
    case 'activity':
      return `${event.on} ${event.activity.id}`;
    case 'milestone':
      return `${event.on} ${event.title.en ?? ''}: ${event.evidence ?? ''}`;
    case 'payment':
      return `${event.on} ${event.name} ${event.amount.minor}`;
    case 'complaint':
      return `${event.on} ${event.text}`;
  }
}

describe('the story of an opportunity', () => {
  const markers = [flag('signed', '2026-03-10'), flag('seen', '2026-02-01'), flag('noted', '2026-02-03')];

  it('puts each flag in its stage and everything else where its day falls', () => {
    const activities = [visit('first', '2026-01-20'), visit('last-look', '2026-02-01'), visit('talk', '2026-02-02')];
    expect(chapters({ markers, activities })).toEqual([
      ['look', '2026-02-01', '2026-01-20 first', '2026-02-01 last-look', '2026-02-01 seen', '2026-02-03 noted'],
      ['sell', '2026-03-10', '2026-02-02 talk', '2026-03-10 signed'],
    ]);
  });

  it('ends with what was delivered, paid and complained about', () => {
    const receivable = stored(
      newReceivable({ ...of, name: 'Rest', amount: { minor: 5000, currency: 'CNY' } }, { id: 'rec' }),
    );
    const paid = {
      accountId: of.accountId,
      receivableId: 'rec',
      on: '2026-04-09',
      amount: { minor: 5000, currency: 'CNY' },
    };
    expect(
      chapters({
        markers,
        milestones: [
          stored(newMilestone({ ...of, milestone: 'sent', actualOn: '2026-03-20', evidence: 'Waybill' }, { id: 'm' })),
          // It sets a flag, which tells it.
          stored(newMilestone({ ...of, milestone: 'agreed', actualOn: '2026-03-10' }, { id: 'a' })),
          stored(newMilestone({ ...of, milestone: 'gone', actualOn: '2026-03-21' }, { id: 'n' })),
        ],
        receivables: [receivable],
        payments: [stored(newPayment(paid, { id: 'p' }))],
        complaints: [
          stored(newComplaint({ ...of, text: 'Too loud', receivedAt: '2026-03-25T08:00:00.000Z' }, { id: 'c' })),
        ],
      }).at(-1),
    ).toEqual(['care', null, '2026-03-20 Sent: Waybill', '2026-03-25 Too loud', '2026-04-09 Rest 5000']);
  });

  it('leaves out what is planned, retracted, or of another opportunity', () => {
    const activities = [
      visit('ahead', '2026-01-05', { status: 'planned' }),
      visit('of-account', '2026-01-06', { opportunityId: null }),
      visit('elsewhere', '2026-01-07', { opportunityId: 'other' }),
    ];
    const gone = { ...flag('seen', '2026-01-01'), retractedOn: '2026-01-02' };
    expect(chapters({ markers: [gone], activities })).toEqual([]);
  });

  it('goes on in the next stage where a flag of the gate is missing', () => {
    expect(chapters({ markers: [flag('signed', '2026-03-10')], activities: [visit('first', '2026-01-20')] })).toEqual([
      ['sell', '2026-03-10', '2026-01-20 first', '2026-03-10 signed'],
    ]);
  });

  it('is not told of one that is open or lost, nor without a process', () => {
    expect(chapters({ markers }, { ...won, status: 'open' as never })).toEqual([]);
    expect(chapters({ markers }, { ...won, status: 'lost' as never })).toEqual([]);
    const bare = { ...playbook, defaults: {} } as Playbook;
    expect(tellStory(emptyDossier({ opportunities: [won], markers }), won, bare)).toEqual([]);
  });
});
