import { message } from '../../core/errors.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { valueView } from '../../views/competition/value.ts';
import { commandInfo } from '../command-info.ts';
import { openCompetition } from '../competitor/load.ts';
import { present } from '../find-record.ts';
import { requireChanges } from '../form/edit-pages.ts';
import { askCardFields, noteCards, placeOf, readCardFields, type CardOptions } from './fields.ts';
import { cardRow, loadCard } from './rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ValueCard } from '../../core/records/sales-types.ts';

export async function run(ctx: Context, [words]: [string], options: CardOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const known = await loadCard(ctx, store, words);
  const { nouns } = ctx.t.words.records;
  const opportunity = present(await store.opportunities.get(known.opportunityId), nouns.opportunity, known.ref);
  const place = await placeOf(ctx, store, opportunity);
  const changes = await requireChanges(ctx, await readCardFields(ctx, store, options, place), async () => {
    const title = `${known.ref} ${known.feature}`;
    const asked = await askCardFields(ctx, store, known, place, { title, isNew: false });
    return readCardFields(ctx, store, asked, place);
  });
  const row = await store.write(commandInfo(ctx, 'value edit'), async (writer) => {
    const card = await loadCard(ctx, writer, known.ref);
    if (!hasChanges<ValueCard>(card, changes)) {
      ctx.note(message('record-unchanged', { ref: card.ref }));
      return cardRow(ctx, writer, card);
    }
    const after = await writer.valueCards.update(applyChanges<ValueCard>(card, changes));
    ctx.note(message('value-edited', { ref: after.ref, feature: after.feature }));
    return cardRow(ctx, writer, after);
  });
  const { picture } = await openCompetition(ctx, store, opportunity.ref);
  noteCards(ctx, [row.card], picture.competition);
  return { view: valueView(row) };
}
