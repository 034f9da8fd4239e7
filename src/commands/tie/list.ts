import { joinTies } from '../../core/buying/ties.ts';
import { picturePerson } from '../../core/report/opportunity-picture.ts';
import { tieListView } from '../../views/tie.ts';
import { findAmong, present } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Ties of an account, or of one person. */
export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  const found = await findAmong(ctx, store, ['account', 'contact'], words);
  const { nouns } = ctx.t.words.records;
  const contact =
    found.noun === 'contact' ? present(await store.contacts.get(found.id), nouns.contact, found.ref) : null;
  const dossier = present(await store.dossier(contact?.accountId ?? found.id), nouns.account, found.ref);
  const playbook = await (await ctx.content()).active();
  const people = dossier.contacts.map((person) => picturePerson(dossier, person, null, ctx.today()));
  const ties = joinTies(dossier.ties, people).filter(
    ({ tie }) => contact === null || tie.fromId === contact.id || tie.toId === contact.id,
  );
  return { view: tieListView(ties, playbook, dossier.account) };
}
