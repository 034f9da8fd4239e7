import { message } from '../../core/errors.ts';
import { proposeCards } from '../../core/competition/value.ts';
import { newValueCard } from '../../core/records/competition.ts';
import { proposedCard, proposalListView, proposalBlocks, type ProposedCard } from '../../views/competition/proposal.ts';
import { valueListView } from '../../views/competition/value.ts';
import { commandInfo } from '../command-info.ts';
import { requireCriteria, type CompetitionDesk } from '../competitor/load.ts';
import { openPicture } from '../opportunity/picture.ts';
import { nameOf } from '../find-record.ts';
import { wasLeft } from '../was-left.ts';
import { noteCards } from './fields.ts';
import { cardRows } from './rows.ts';
import type { Prompter } from '../../cli/prompter-types.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ValueCard } from '../../core/records/sales-types.ts';

interface Options {
  readonly add?: boolean;
}

/** Shows what could be written; stores it with `--add`, or card by card as a person at a terminal says. */
export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const desk = await openPicture(ctx, store, words);
  requireCriteria(ctx, desk);
  const { opportunity, competition, playbook } = desk.picture;
  const proposed = proposeCards(competition, playbook).map((proposal) => proposedCard(proposal, ctx.t));
  const asks = ctx.settings.interactive && options.add !== true && !ctx.settings.yes;
  const stores = asks || options.add === true || ctx.settings.yes;
  if (proposed.length === 0 || !stores) {
    if (proposed.length > 0) ctx.note(message('try-next', { command: `kam value propose ${opportunity.ref} --add` }));
    return { view: proposalListView(opportunity, proposed) };
  }
  const taken = asks ? await askEach(ctx, proposed) : proposed;
  if (taken.length === 0) {
    ctx.note(message('values-none', { opportunity: nameOf(opportunity) }));
    return { view: proposalListView(opportunity, proposed) };
  }
  return { view: await storeAll(ctx, desk, taken) };
}

async function storeAll(ctx: Context, { picture }: CompetitionDesk, taken: readonly ProposedCard[]) {
  const { opportunity, competition } = picture;
  const of = { accountId: opportunity.accountId, opportunityId: opportunity.id };
  const store = await ctx.store();
  const rows = await store.write(commandInfo(ctx, 'value propose'), async (writer) => {
    const cards: ValueCard[] = [];
    for (const { proposal, ...texts } of taken) {
      const { row, role } = proposal;
      const links = { needId: row.need.id, strength: row.strength?.id ?? null, role: role?.id ?? null };
      cards.push(await writer.valueCards.insert(newValueCard({ ...of, ...links, ...texts }, { id: ctx.newId() })));
    }
    return cardRows(ctx, writer, cards);
  });
  ctx.note(message('values-added', { count: rows.length, opportunity: nameOf(opportunity) }));
  noteCards(
    ctx,
    rows.map(({ card }) => card),
    competition,
  );
  return valueListView({ items: rows, next: null, isFiltered: false });
}

/** Card by card: as it is, with other words, or not at all. Leaving keeps those that were taken. */
async function askEach(ctx: Context, proposed: readonly ProposedCard[]): Promise<readonly ProposedCard[]> {
  const prompter = await ctx.prompter('--add');
  const taken: ProposedCard[] = [];
  for (const card of proposed) {
    const said = await askCard(ctx, prompter, card).catch((error: unknown) => {
      if (wasLeft(error) && taken.length > 0) return 'leave' as const;
      throw error;
    });
    if (said === 'leave') break;
    if (said !== null) taken.push(said);
  }
  return taken;
}

/** @returns the card as it is to be stored; null leaves it out */
async function askCard(ctx: Context, prompter: Prompter, card: ProposedCard): Promise<ProposedCard | null> {
  const { competition } = ctx.t.words;
  await prompter.show(proposalBlocks(card, ctx.t));
  const choice = await prompter.choose<'take' | 'change' | 'out'>(competition.whatWithCard, [
    { value: 'take', label: competition.take },
    { value: 'change', label: competition.change },
    { value: 'out', label: competition.leaveOut },
  ]);
  if (choice === 'out') return null;
  return choice === 'take' ? card : changeTexts(ctx, card);
}

async function changeTexts(ctx: Context, card: ProposedCard): Promise<ProposedCard> {
  const { competition } = ctx.t.words;
  const prompter = await ctx.prompter('--add');
  const ask = async (label: string, text: string | null): Promise<string | null> => {
    const typed = await prompter.text(label, { initial: text ?? '', editable: true });
    return typed === '' ? null : typed;
  };
  return {
    proposal: card.proposal,
    feature: (await ask(competition.feature, card.feature)) ?? card.feature,
    advantage: await ask(competition.advantage, card.advantage),
    benefit: await ask(competition.benefit, card.benefit),
    evidence: await ask(competition.evidence, card.evidence),
  };
}
