/** Opportunities with their weights: the account of each is read once, and only where a cap could ask for it. */
import { KamError, message } from '../../core/errors.ts';
import { forecastWeight, type ForecastWeight } from '../../core/forecast/weight.ts';
import { parsePeriod, type Period } from '../../core/forecast/period.ts';
import { defaultProcess } from '../../core/playbook/defaults.ts';
import { pictureOpportunity } from '../../core/report/opportunity-picture.ts';
import { readCurrency } from '../budget/desk.ts';
import { openSources } from '../rows.ts';
import { compareText } from '../../core/text.ts';
import type { Context } from '../../cli/types.ts';
import type { Weighed } from '../../core/forecast/forecast.ts';
import type { Quota } from '../../core/records/sales-types.ts';
import type { Account, Dossier, Opportunity } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

/** What narrows a forecast down. */
export interface ForecastFilter {
  readonly owner: string | null;
  readonly currency: string | null;
}

/** @throws KamError `usage` for what is no period */
export function readPeriod(flag: string, value: string): Period {
  const period = parsePeriod(value);
  if (period !== null) return period;
  throw new KamError('usage', message('bad-value', { flag, value, expected: '2026, 2026-Q4, 2026-11' }));
}

/** @throws KamError `usage` for what is no currency */
export function readFilter({ owner, currency }: { owner?: string; currency?: string }): ForecastFilter {
  return { owner: owner === undefined ? null : owner.trim(), currency: readCurrency(currency) };
}

/** Where an account is read from: as it is, or as it was. */
export type DossierReader = (accountId: string) => Promise<Dossier | null>;

/**
 * Weighs opportunities under their own playbooks; where one has gone, its opportunities have no weight.
 * @param opportunities any; only open ones are weighed
 * @param today date against which days count
 */
export async function weighAll(
  ctx: Context,
  reader: Reader,
  opportunities: readonly Opportunity[],
  { owner, currency }: ForecastFilter,
  today: string,
  readDossier: DossierReader,
): Promise<readonly Weighed[]> {
  const sources = openSources(ctx, reader);
  const weighed: Weighed[] = [];
  let dossier: Dossier | null = null;
  // By account, so that one dossier at a time is held.
  for (const opportunity of opportunities.toSorted((left, right) => compareText(left.accountId, right.accountId))) {
    const account = await sources.account(opportunity.accountId);
    if (account === null || !fits(opportunity, account, { owner, currency })) continue;
    const playbook = opportunity.status === 'open' ? await sources.playbook(opportunity.playbook) : null;
    const process = playbook === null ? null : defaultProcess(playbook);
    let weight: ForecastWeight | null = null;
    if (process !== null && process.caps.length === 0) {
      weight = forecastWeight(process, opportunity.stage, [], {});
    } else if (playbook !== null && process !== null) {
      if (dossier?.account.id !== account.id) dossier = await readDossier(account.id);
      weight = dossier === null ? null : pictureOpportunity(dossier, opportunity, playbook, today).weight;
    }
    weighed.push({ account, opportunity, weight });
  }
  return weighed;
}

function fits({ owner, amount }: Opportunity, account: Account, filter: ForecastFilter): boolean {
  const whose = owner ?? account.owner;
  const isOwners = filter.owner === null || whose?.toLowerCase() === filter.owner.toLowerCase();
  return isOwners && (filter.currency === null || amount === null || amount.currency === filter.currency);
}

/** The quotas that the filter lets through. */
export async function loadQuotas(reader: Reader, { owner, currency }: ForecastFilter): Promise<readonly Quota[]> {
  return (await reader.quotas.of({})).filter(
    (quota) =>
      (owner === null || quota.owner.toLowerCase() === owner.toLowerCase()) &&
      (currency === null || quota.amount.currency === currency),
  );
}
