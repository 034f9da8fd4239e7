/** A small method of nobody's: two rungs above the ground, two stages. */
import type { ItemInfo } from '../../../src/core/playbook/item-types.ts';
import type { Ladder, Marker, Process, Stage } from '../../../src/core/playbook/process-types.ts';
import type { MarkerRecord, Opportunity } from '../../../src/core/records/types.ts';

const info: ItemInfo = { why: null, help: null, note: null, provenance: null, sources: [] };

export function marker(id: string, startsWith: string | null = null): Marker {
  return { ...info, id, title: { en: id }, text: null, startsWith };
}

export const ladder: Ladder = {
  ...info,
  kind: 'ladder',
  id: 'ladder',
  origin: 'test',
  title: { en: 'Ladder' },
  text: null,
  record: 'contact',
  who: null,
  reviewAfter: { amount: 6, unit: 'months' },
  rungs: [
    { ...info, id: 'ground', title: { en: 'Ground' }, text: null, value: 0, definition: null, needs: 0, markers: [] },
    {
      ...info,
      id: 'first',
      title: { en: 'First' },
      text: null,
      value: 1,
      definition: null,
      needs: 1,
      markers: [marker('a'), marker('b')],
    },
    {
      ...info,
      id: 'second',
      title: { en: 'Second' },
      text: null,
      value: 2,
      definition: null,
      needs: 2,
      markers: [marker('c'), marker('d')],
    },
    {
      ...info,
      id: 'third',
      title: { en: 'Third' },
      text: null,
      value: 3,
      definition: null,
      needs: 1,
      markers: [marker('e')],
    },
  ],
};

function stage(id: string, fields: Partial<Stage>): Stage {
  return {
    ...info,
    id,
    title: { en: id },
    text: null,
    goal: null,
    start: [],
    end: [],
    steps: [],
    skills: [],
    forms: [],
    activities: [],
    gate: null,
    weight: null,
    usual: null,
    outcome: null,
    ...fields,
  };
}

export const process: Process = {
  ...info,
  kind: 'process',
  id: 'two-steps',
  origin: 'test',
  title: { en: 'Two steps' },
  text: null,
  record: 'opportunity',
  caps: [],
  forecast: { ...info, floor: 0, cover: null, stalled: null, commit: [], upside: [], accuracy: [] },
  stages: [
    stage('look', { end: [marker('seen'), marker('noted')], gate: { markers: ['seen'], when: null, say: null } }),
    stage('sell', {
      start: [marker('begin', 'seen')],
      end: [marker('signed')],
      gate: { markers: ['signed'], when: null, say: null },
      outcome: 'won',
    }),
    stage('care', {}),
  ],
};

let made = 0;
export function record(id: string, on: string, fields: Partial<MarkerRecord> = {}): MarkerRecord {
  made += 1;
  return {
    id: `01${String(made).padStart(24, '0')}`,
    version: 1,
    createdAt: `${on}T00:00:00.000Z`,
    updatedAt: `${on}T00:00:00.000Z`,
    subject: { noun: 'contact', id: 'x' },
    marker: id,
    on,
    evidence: 'seen it',
    retractedOn: null,
    retractReason: null,
    ...fields,
  };
}

export const opportunity: Opportunity = {
  id: 'opp',
  ref: 'opp-1',
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  accountId: 'acc',
  name: 'Deal',
  aliases: [],
  externalId: null,
  description: null,
  amount: null,
  closeDate: null,
  owner: null,
  playbook: 'test',
  stage: 'look',
  stageSince: '2026-01-01',
  status: 'open',
  decidedOn: null,
  reason: null,
  closedOn: null,
  note: null,
  fields: {},
  archivedAt: null,
};
