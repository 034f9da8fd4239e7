import { competitorView } from '../../views/competition/competitor.ts';
import { commandInfo } from '../command-info.ts';
import { editRecord, noteEdited } from '../edit-record.ts';
import { loadRecord, nameOf } from '../find-record.ts';
import { requireChanges } from '../form/edit-pages.ts';
import { askCompetitorFields, readCompetitorFields, refuseTaken, type CompetitorOptions } from './fields.ts';
import { competitorRow } from './rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: CompetitorOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const changes = await requireChanges(ctx, readCompetitorFields(ctx, options, options.name?.trim()), async () => {
    const competitor = await loadRecord(ctx, store, 'competitor', words);
    const asked = await askCompetitorFields(ctx, competitor, { title: nameOf(competitor), isNew: false });
    return readCompetitorFields(ctx, asked, asked.name?.trim());
  });
  const row = await store.write(commandInfo(ctx, 'competitor edit'), async (writer) => {
    const { before, after } = await editRecord(ctx, writer, 'competitor', words, writer.competitors, async ({ id }) => {
      if (changes.name !== undefined) await refuseTaken(writer, changes.name, id);
      return changes;
    });
    if (after !== before) noteEdited(ctx, 'competitor', after);
    return competitorRow(writer, after);
  });
  return { view: competitorView(row) };
}
