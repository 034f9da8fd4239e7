import { KamError, message } from '../../core/errors.ts';
import { rivalListView } from '../../views/competition/competitor.ts';
import { commandInfo } from '../command-info.ts';
import { loadRecord, nameOf } from '../find-record.ts';
import { openOpportunity } from '../opportunity/picture.ts';
import { rivalRows } from './rivals.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** With a rival go the scores by the criteria; the history keeps them. */
export async function run(ctx: Context, [words, name]: [string, string]): Promise<CommandResult> {
  const store = await ctx.store();
  const { opportunity } = await openOpportunity(ctx, store, words);
  const rows = await store.write(commandInfo(ctx, 'competitor leave'), async (writer) => {
    const competitor = await loadRecord(ctx, writer, 'competitor', name);
    const of = { opportunityId: opportunity.id, competitorId: competitor.id };
    const said = { name: competitor.name, opportunity: nameOf(opportunity) };
    const [rival] = await writer.rivals.of(of);
    if (rival === undefined) {
      const hints = [message('list-all', { command: `kam competitor matrix ${opportunity.ref}` })];
      throw new KamError('not-found', message('rival-not-there', said), { hints });
    }
    const ratings = await writer.ratings.of(of);
    for (const rating of ratings) await writer.ratings.delete(rating);
    await writer.rivals.delete(rival);
    ctx.note(message('rival-left', { ...said, ratings: ratings.length }));
    return rivalRows(writer, opportunity.id);
  });
  return { view: rivalListView(opportunity, rows) };
}
