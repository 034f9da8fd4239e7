import { message } from '../../core/errors.ts';
import { newCompetitor } from '../../core/records/competition.ts';
import { competitorView } from '../../views/competition/competitor.ts';
import { commandInfo } from '../command-info.ts';
import { offerForm } from '../form/edit-pages.ts';
import { readName } from '../input.ts';
import { askCompetitorFields, insertCompetitor, readCompetitorFields, type CompetitorOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [argument]: [string?], options: CompetitorOptions): Promise<CommandResult> {
  const { name, isAsked } = await readName(ctx, argument, options.name);
  const given = { ...readCompetitorFields(ctx, options, name), name };
  const id = ctx.newId();
  const asked = await offerForm(ctx, isAsked, () =>
    askCompetitorFields(ctx, newCompetitor(given, { id }), { title: name, isNew: true }),
  );
  const more = asked === null ? {} : readCompetitorFields(ctx, asked, asked.name?.trim());
  const store = await ctx.store();
  const competitor = await store.write(commandInfo(ctx, 'competitor add'), (writer) =>
    insertCompetitor(ctx, writer, { ...given, ...more }, id),
  );
  ctx.note(message('try-next', { command: `kam competitor join … ${competitor.ref}` }));
  return { view: competitorView({ competitor, record: { open: 0, won: 0, lost: 0, abandoned: 0 } }) };
}
