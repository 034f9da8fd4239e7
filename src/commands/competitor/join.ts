import { KamError, message } from '../../core/errors.ts';
import { mostRivals } from '../../core/competition/matrix.ts';
import { newRival } from '../../core/records/competition.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { rivalListView, type RivalRow } from '../../views/competition/competitor.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, type Typed } from '../input.ts';
import { insertCompetitor } from './fields.ts';
import { meantCompetitor, namesInSheets } from './find-competitor.ts';
import { openOpportunity, type OpportunityFile } from '../opportunity/picture.ts';
import { rivalRows } from './rivals.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Competitor, Rival } from '../../core/records/sales-types.ts';
import type { Writer } from '../../store/types.ts';

interface Options {
  readonly offer?: Typed;
  readonly note?: Typed;
}

export async function run(ctx: Context, [words, name]: [string, string?], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const desk = await openOpportunity(ctx, store, words);
  const { opportunity, dossier } = desk;
  const asked = name === undefined ? await askRival(ctx, desk) : { name, offer: undefined };
  const input = createInputReader(ctx);
  const given = input.finish({
    offer: input.text(options.offer ?? asked.offer),
    note: input.text(options.note),
  });
  const meant = await meantCompetitor(ctx, store, asked.name, namesInSheets(dossier.assessments, opportunity.id));
  const rows = await store.write(commandInfo(ctx, 'competitor join'), async (writer) => {
    const competitor = 'newName' in meant ? await insertCompetitor(ctx, writer, { name: meant.newName }) : meant;
    await writeRival(ctx, writer, desk, competitor, given);
    return rivalRows(writer, opportunity.id);
  });
  ctx.note(message('try-next', { command: `kam competitor rate ${opportunity.ref}` }));
  return { view: rivalListView(opportunity, rows) };
}

/** Lets the competitor join, or changes what is known of the offer. @throws KamError `conflict` for one too many */
async function writeRival(
  ctx: Context,
  writer: Writer,
  { opportunity }: OpportunityFile,
  competitor: Competitor,
  given: Partial<Pick<Rival, 'offer' | 'note'>>,
): Promise<void> {
  const rows = await rivalRows(writer, opportunity.id);
  const said = { name: competitor.name, opportunity: nameOf(opportunity) };
  const present = rows.find(({ rival }) => rival.competitorId === competitor.id)?.rival;
  if (present !== undefined) {
    const differs = hasChanges<Rival>(present, given);
    if (differs) await writer.rivals.update(applyChanges<Rival>(present, given));
    ctx.note(message(differs ? 'rival-changed' : 'rival-there', said));
    return;
  }
  if (rows.length >= mostRivals) throw tooMany(rows, said.opportunity);
  await writer.rivals.insert(
    newRival(
      { accountId: opportunity.accountId, opportunityId: opportunity.id, competitorId: competitor.id, ...given },
      { id: ctx.newId() },
    ),
  );
  ctx.note(message('rival-joined', said));
}

function tooMany(rows: readonly RivalRow[], opportunity: string): KamError {
  const names = rows.map(({ competitor }) => competitor.name).join(', ');
  return new KamError('conflict', message('rivals-too-many', { opportunity, most: mostRivals, names }));
}

/** Which one, and what they offer: first those whom a qualification named. @throws KamError `usage` without a terminal */
async function askRival(
  ctx: Context,
  { opportunity, dossier }: OpportunityFile,
): Promise<{ readonly name: string; readonly offer: string }> {
  const { competition } = ctx.t.words;
  const prompter = await ctx.prompter('<competitor>');
  const store = await ctx.store();
  const there = new Set((await rivalRows(store, opportunity.id)).map(({ competitor }) => competitor.name));
  const { items } = await store.competitors.list({ limit: 1000 });
  const names = [...namesInSheets(dossier.assessments, opportunity.id), ...items.map((one) => one.name)];
  const candidates = [...new Set(names)].filter((one) => !there.has(one));
  const other = '';
  const chosen = await prompter.choose(competition.whoCompetes, [
    ...candidates.map((one) => ({ value: one, label: one })),
    { value: other, label: competition.another },
  ]);
  const name = chosen === other ? await prompter.text(competition.newName) : chosen;
  return { name, offer: await prompter.text(competition.whatOffer(name)) };
}
