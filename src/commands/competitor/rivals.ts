/** Who competes in an opportunity, as the commands on it share it. */
import type { Reader } from '../../store/types.ts';
import type { RivalRow } from '../../views/competition/competitor.ts';

/** Those who compete in an opportunity, in the order in which they joined. */
export async function rivalRows(reader: Reader, opportunityId: string): Promise<RivalRow[]> {
  const rows: RivalRow[] = [];
  for (const rival of await reader.rivals.of({ opportunityId })) {
    const competitor = await reader.competitors.get(rival.competitorId);
    if (competitor !== null) rows.push({ competitor, rival });
  }
  return rows;
}
