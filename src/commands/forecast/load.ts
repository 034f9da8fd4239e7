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

/** Where accounts are read from, many at once: as they are, or as they were. */
export type DossierReader = (accountIds: readonly string[]) => Promise<ReadonlyMap<string, Dossier>>;

/** Accounts read together: few enough to be held in memory. */
const accountsAtOnce = 100;

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
  readDossiers: DossierReader,
): Promise<readonly Weighed[]> {
  const accounts = await reader.accounts.ofIds([...new Set(opportunities.map(({ accountId }) => accountId))]);
  const sources = openSources(ctx, reader, { accounts });
  const weighed: Weighed[] = [];
  // By account, so that few dossiers at a time are held.
  const sorted = opportunities.toSorted((left, right) => compareText(left.accountId, right.accountId));
  const wanted = [...new Set(sorted.filter(({ status }) => status === 'open').map(({ accountId }) => accountId))];
  const dossiers = new Map<string, Dossier>();
  const dossierOf = async (accountId: string): Promise<Dossier | null> => {
    if (!dossiers.has(accountId)) {
      dossiers.clear();
      const start = wanted.indexOf(accountId);
      for (const [id, found] of await readDossiers(wanted.slice(start, start + accountsAtOnce)))
        dossiers.set(id, found);
    }
    return dossiers.get(accountId) ?? null;
  };
  for (const opportunity of sorted) {
    const account = await sources.account(opportunity.accountId);
    if (account === null || !fits(opportunity, account, { owner, currency })) continue;
    const playbook = opportunity.status === 'open' ? await sources.playbook(opportunity.playbook) : null;
    const process = playbook === null ? null : defaultProcess(playbook);
    let weight: ForecastWeight | null = null;
    if (process !== null && process.caps.length === 0) {
      weight = forecastWeight(process, opportunity.stage, [], {});
    } else if (playbook !== null && process !== null) {
      const dossier = await dossierOf(account.id);
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
