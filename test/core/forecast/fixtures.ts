/** A process of nobody's, and opportunities in it. */
import { process as plain } from '../process/fixtures.ts';
import type { Condition, Expression } from '../../../src/core/condition/types.ts';
import type { Weighed } from '../../../src/core/forecast/forecast.ts';
import type { ForecastCap, ForecastMethod, Process, Stage } from '../../../src/core/playbook/process-types.ts';
import type { Quota } from '../../../src/core/records/sales-types.ts';
import type { Account, Opportunity } from '../../../src/core/records/types.ts';

const stamps = { version: 1, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' };
const info = { why: null, help: null, note: null, provenance: null, sources: [] };

export function cap(
  id: string,
  when: Expression,
  limit: Partial<Pick<ForecastCap, 'max' | 'lower' | 'who'>>,
): ForecastCap {
  const condition: Condition = { source: id, expression: when };
  return { ...info, id, title: { en: id }, text: null, when: condition, max: null, lower: null, who: null, ...limit };
}

export const always: Expression = { op: 'literal', value: true };
export const never: Expression = { op: 'literal', value: false };

/** Stages called after their weights. */
export function processOf(
  weights: readonly (number | null)[],
  caps: readonly ForecastCap[] = [],
  method: Partial<ForecastMethod> = {},
): Process {
  const [model] = plain.stages;
  if (model === undefined) throw new Error('the model has no stage');
  const stages = weights.map((weight, index): Stage => ({ ...model, id: `s${index}`, weight }));
  return { ...plain, stages, caps, forecast: { ...plain.forecast, ...method } };
}

let count = 0;

export function opportunity(given: Partial<Opportunity> = {}): Opportunity {
  count += 1;
  return {
    ...stamps,
    id: `O${String(count).padStart(5, '0')}`,
    ref: `opp-${count}`,
    accountId: 'A',
    name: `Deal ${count}`,
    aliases: [],
    externalId: null,
    description: null,
    amount: { minor: 100_000, currency: 'CNY' },
    closeDate: '2026-11-30',
    owner: 'Ana',
    playbook: 'book',
    stage: 's0',
    stageSince: '2026-10-01',
    status: 'open',
    decidedOn: null,
    reason: null,
    closedOn: null,
    note: null,
    fields: {},
    archivedAt: null,
    ...given,
  };
}

export const account: Account = {
  ...stamps,
  id: 'A',
  ref: 'acc-1',
  name: 'Acme',
  aliases: [],
  externalId: null,
  parent: null,
  industry: null,
  region: null,
  address: null,
  postalCode: null,
  website: null,
  employees: null,
  revenue: null,
  profit: null,
  owner: 'Ben',
  note: null,
  fields: {},
  archivedAt: null,
};

/** An opportunity in a stage of its own with a weight; null: without one. */
export function weighed(
  given: Partial<Opportunity>,
  percent: number | null = 50,
  method: Partial<ForecastMethod> = {},
): Weighed {
  const made = opportunity(given);
  const process = processOf([percent], [], method);
  const [stage] = process.stages;
  if (stage === undefined || percent === null) return { account, opportunity: made, weight: null };
  return {
    account,
    opportunity: made,
    weight: { process, stage, stageWeight: percent, caps: [], decides: null, percent },
  };
}

export function quota(owner: string, period: string, minor: number, currency = 'CNY'): Quota {
  return { ...stamps, id: `${owner} ${period} ${currency}`, owner, period, amount: { minor, currency } };
}
