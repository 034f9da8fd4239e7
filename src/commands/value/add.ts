import { KamError, message } from '../../core/errors.ts';
import { newValueCard } from '../../core/records/competition.ts';
import { checkText } from '../../core/text.ts';
import { valueView } from '../../views/competition/value.ts';
import { commandInfo } from '../command-info.ts';
import { openPicture } from '../opportunity/picture.ts';
import { loadRecord, nameOf } from '../find-record.ts';
import { askCardFields, noteCards, placeOf, readCardFields, type CardChanges, type CardOptions } from './fields.ts';
import { cardRow } from './rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(
  ctx: Context,
  [words, argument]: [string, string?],
  options: CardOptions,
): Promise<CommandResult> {
  if (argument !== undefined && options.feature !== undefined && argument !== options.feature) {
    throw new KamError('usage', message('name-twice', { first: argument, second: options.feature }));
  }
  const store = await ctx.store();
  const opportunity = await loadRecord(ctx, store, 'opportunity', words);
  const place = await placeOf(ctx, store, opportunity);
  const of = { accountId: opportunity.accountId, opportunityId: opportunity.id };
  const typed = argument ?? options.feature;
  const given = await readCardFields(
    ctx,
    store,
    { ...options, ...(typed === undefined ? {} : { feature: typed }) },
    place,
  );
  const id = ctx.newId();
  const fields = await withFeature(given, async (): Promise<CardChanges> => {
    const { feature: what } = ctx.t.words.competition;
    const prompter = await ctx.prompter('--feature');
    const feature = await prompter.text(what, {
      check: (typed) => {
        const fault = typed.trim() === '' ? message('name-empty', { field: what }) : checkText(what, typed);
        return fault === null ? null : ctx.t.message(fault);
      },
    });
    const draft = newValueCard({ ...of, ...given, feature }, { id });
    const asked = await askCardFields(ctx, store, draft, place, { title: feature, isNew: true });
    return { feature, ...(await readCardFields(ctx, store, asked, place)) };
  });
  const row = await store.write(commandInfo(ctx, 'value add'), async (writer) => {
    const card = await writer.valueCards.insert(newValueCard({ ...of, ...fields }, { id }));
    ctx.note(message('value-added', { ref: card.ref, feature: card.feature, opportunity: nameOf(opportunity) }));
    return cardRow(ctx, writer, card);
  });
  const { picture } = await openPicture(ctx, store, opportunity.ref);
  noteCards(ctx, [row.card], picture.competition);
  return { view: valueView(row) };
}

/** The fields with a feature: without one there is no card, and where there is a terminal all of them are asked for. */
async function withFeature(
  given: CardChanges,
  ask: () => Promise<CardChanges>,
): Promise<CardChanges & { readonly feature: string }> {
  const all = given.feature === undefined ? { ...given, ...(await ask()) } : given;
  if (all.feature === undefined) throw new KamError('usage', message('name-empty', { field: '--feature' }));
  return { ...all, feature: all.feature };
}
