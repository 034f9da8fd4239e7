import { message } from '../../core/errors.ts';
import { valueView } from '../../views/competition/value.ts';
import { commandInfo } from '../command-info.ts';
import { openPicture } from '../opportunity/picture.ts';
import { present, loadRecord } from '../find-record.ts';
import { requireChanges } from '../form/edit-pages.ts';
import { askCardFields, noteCards, placeOf, readCardFields, type CardOptions } from './fields.ts';
import { cardRow } from './rows.ts';
import { editRecord } from '../edit-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: CardOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const known = await loadRecord(ctx, store, 'value', words);
  const { nouns } = ctx.t.words.records;
  const opportunity = present(await store.opportunities.get(known.opportunityId), nouns.opportunity, known.ref);
  const place = await placeOf(ctx, store, opportunity);
  const changes = await requireChanges(ctx, await readCardFields(ctx, store, options, place), async () => {
    const title = `${known.ref} ${known.feature}`;
    const asked = await askCardFields(ctx, store, known, place, { title, isNew: false });
    return readCardFields(ctx, store, asked, place);
  });
  const row = await store.write(commandInfo(ctx, 'value edit'), async (writer) => {
    const { before, after } = await editRecord(ctx, writer, 'value', known.ref, writer.valueCards, () => changes);
    if (after !== before) ctx.note(message('value-edited', { ref: after.ref, feature: after.feature }));
    return cardRow(ctx, writer, after);
  });
  const { picture } = await openPicture(ctx, store, opportunity.ref);
  noteCards(ctx, [row.card], picture.competition);
  return { view: valueView(row) };
}
