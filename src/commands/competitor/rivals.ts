/** Who competes in an opportunity, as the commands on it share it. */
import { loadRecord, present } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Dossier, Opportunity } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';
import type { RivalRow } from '../../views/competition/competitor.ts';

/** An opportunity with everything of its account. */
export interface RivalDesk {
  readonly opportunity: Opportunity;
  readonly dossier: Dossier;
}

/** @throws KamError `not-found` or `conflict` for the words */
export async function openRivals(ctx: Context, reader: Reader, words: string): Promise<RivalDesk> {
  const opportunity = await loadRecord(ctx, reader, 'opportunity', words);
  const noun = ctx.t.words.records.nouns.opportunity;
  return { opportunity, dossier: present(await reader.dossier(opportunity.accountId), noun, opportunity.ref) };
}

/** Those who compete in an opportunity, in the order in which they joined. */
export async function rivalRows(reader: Reader, opportunityId: string): Promise<RivalRow[]> {
  const rows: RivalRow[] = [];
  for (const rival of await reader.rivals.of({ opportunityId })) {
    const competitor = await reader.competitors.get(rival.competitorId);
    if (competitor !== null) rows.push({ competitor, rival });
  }
  return rows;
}
