/** Competitors with the opportunities in which we met them. */
import { gone, openSources } from '../rows.ts';
import type { Context } from '../../cli/types.ts';
import type { Competitor, Rival } from '../../core/records/sales-types.ts';
import type { OpportunityStatus } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';
import type { CompetitorRow, Meeting } from '../../views/competition/competitor.ts';

/** A competitor with how often we won and lost against them. */
export async function competitorRow(reader: Reader, competitor: Competitor): Promise<CompetitorRow> {
  const [row] = await competitorRows(reader, [competitor]);
  return row ?? { competitor, record: countStatuses([]) };
}

/** Competitors as their list shows them, in the order given. */
export async function competitorRows(reader: Reader, competitors: readonly Competitor[]): Promise<CompetitorRow[]> {
  const statuses = new Map<string, OpportunityStatus | null>();
  const statusOf = async (id: string): Promise<OpportunityStatus | null> => {
    const known = statuses.get(id) ?? (await reader.opportunities.get(id))?.status ?? null;
    statuses.set(id, known);
    return known;
  };
  const rows: CompetitorRow[] = [];
  for (const competitor of competitors) {
    const found: (OpportunityStatus | null)[] = [];
    for (const { opportunityId } of await reader.rivals.of({ competitorId: competitor.id })) {
      found.push(await statusOf(opportunityId));
    }
    rows.push({ competitor, record: countStatuses(found) });
  }
  return rows;
}

function countStatuses(found: readonly (OpportunityStatus | null)[]): CompetitorRow['record'] {
  const count = (status: OpportunityStatus): number => found.filter((one) => one === status).length;
  return { open: count('open'), won: count('won'), lost: count('lost'), abandoned: count('abandoned') };
}

/** Where we meet somebody, with the names that the table shows, the newest first. */
export async function meetingsOf(ctx: Context, reader: Reader, rivals: readonly Rival[]): Promise<Meeting[]> {
  const sources = openSources(ctx, reader);
  const meetings: Meeting[] = [];
  for (const rival of rivals) {
    const opportunity = await sources.opportunity(rival.opportunityId);
    if (opportunity === null) continue;
    meetings.push({ rival, opportunity, account: (await sources.account(rival.accountId)) ?? gone });
  }
  return meetings.reverse();
}
