/** A negotiation under a method that nobody ships. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  newConcession,
  newNegotiation,
  newNegotiationTerm,
  newNegotiator,
  type ConcessionInput,
  type NegotiationTermInput,
} from '../../../src/core/records/negotiation.ts';
import { newOpportunity } from '../../../src/core/records/opportunity.ts';
import { readFiles } from '../../content/playbook-fixture.ts';
import type { Playbook } from '../../../src/core/playbook/types.ts';
import type { NegotiationRecords } from '../../../src/core/negotiation/negotiation.ts';
import type { Concession, Negotiation, NegotiationTerm, Negotiator } from '../../../src/core/records/sales-types.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/negotiation/bazaar');

/** The playbook of the fixtures, as it is read. */
export async function bazaar(): Promise<Playbook> {
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const { playbook, problems } = await readFiles(files);
  if (playbook === null || problems.length > 0) throw new Error(JSON.stringify(problems));
  return playbook;
}

const stamps = { version: 1, createdAt: '', updatedAt: '' };
const of = { accountId: 'acc', negotiationId: 'neg' };
let made = 0;
const named = (): { id: string } => ({ id: `id-${String((made += 1)).padStart(4, '0')}` });

export function term(kind: string, fields: Partial<NegotiationTermInput> = {}): NegotiationTerm {
  return { ...newNegotiationTerm({ ...of, kind, ...fields }, named()), ...stamps };
}

/** A price from 1000 down to 600, the bottom line at 500. */
export function price(fields: Partial<NegotiationTermInput> = {}): NegotiationTerm {
  return term('coin', { unit: 'CNY', decimals: 2, opening: 1000, target: 600, bottom: 500, ...fields });
}

export function move(
  { id: termId }: NegotiationTerm,
  before: number | null,
  after: number | null,
  fields: Partial<ConcessionInput> = {},
): Concession {
  return { ...newConcession({ ...of, termId, side: 'us', at: '', before, after, ...fields }, named()), ...stamps };
}

export function person(name: string, fields: Partial<Negotiator> = {}): Negotiator {
  return { ...newNegotiator({ ...of, side: 'us', name }, named()), ...stamps, ...fields };
}

export function records(
  fields: Partial<NegotiationRecords> & { readonly talks?: Partial<Negotiation> } = {},
): NegotiationRecords {
  const { talks = {}, ...rest } = fields;
  const ids = { accountId: 'acc', opportunityId: 'opp' };
  return {
    negotiation: { ...newNegotiation({ ...ids, name: 'Carpet' }, { id: 'neg' }), ...stamps, ref: 'neg-1', ...talks },
    opportunity: {
      ...newOpportunity({ accountId: 'acc', name: 'Carpet', playbook: 'bazaar' }, null, {
        id: 'opp',
        today: '2026-11-02',
      }),
      ...stamps,
      ref: 'opp-1',
    },
    team: [],
    terms: [],
    moves: [],
    ...rest,
  };
}
