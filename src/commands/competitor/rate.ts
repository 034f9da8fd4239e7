import { KamError, message } from '../../core/errors.ts';
import { planRatings, type RatingChange, type RatingTask } from '../../core/competition/ratings.ts';
import { proposeCards } from '../../core/competition/value.ts';
import { matrixView } from '../../views/competition/matrix.ts';
import { commandInfo } from '../command-info.ts';
import { openPicture } from '../opportunity/picture.ts';
import { matrixInput, requireCriteria, type CompetitionDesk } from './load.ts';
import { hasRatings, readRatings, type RatingOptions } from './read-ratings.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { CommandInfo, DraftKey, Writer } from '../../store/types.ts';

interface Options extends RatingOptions {
  readonly resume?: boolean;
  readonly fresh?: boolean;
}

export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  if (options.resume === true && options.fresh === true) {
    throw new KamError('usage', message('options-exclude', { first: '--resume', second: '--fresh' }));
  }
  const store = await ctx.store();
  const desk = await openPicture(ctx, store, words);
  requireCriteria(ctx, desk);
  const command = commandInfo(ctx, 'competitor rate');
  const { changes, draft } = await collect(ctx, desk, options, command);
  const { opportunity } = desk.picture;
  const tasks = planRatings(
    desk.dossier.ratings,
    changes,
    { accountId: opportunity.accountId, opportunityId: opportunity.id },
    () => ctx.newId(),
  );
  await store.write(command, async (writer) => {
    for (const task of tasks) await writeRating(writer, task);
    if (draft !== null) await writer.drafts.delete(draft);
  });
  noteTasks(ctx, nameOf(opportunity), tasks);
  const after = await openPicture(ctx, store, opportunity.ref);
  if (proposeCards(after.picture.competition, after.picture.playbook).length > 0) {
    ctx.note(message('try-next', { command: `kam value propose ${opportunity.ref}` }));
  }
  return { view: matrixView(matrixInput(after)) };
}

/** What the options say, else what a person at a terminal says. @throws KamError `usage` where there is neither */
async function collect(
  ctx: Context,
  desk: CompetitionDesk,
  options: Options,
  command: CommandInfo,
): Promise<{ readonly changes: readonly RatingChange[]; readonly draft: DraftKey | null }> {
  if (hasRatings(options)) return { changes: readRatings(ctx, options, desk.picture), draft: null };
  // A script does not wait for the wizard to be loaded.
  const { askRatings } = await import('./ask-ratings.ts');
  return askRatings(ctx, desk, options, command);
}

async function writeRating(writer: Writer, task: RatingTask): Promise<void> {
  if (task.kind === 'insert') await writer.ratings.insert(task.rating);
  else if (task.kind === 'update') await writer.ratings.update(task.rating);
  else await writer.ratings.delete(task.rating);
}

function noteTasks(ctx: Context, opportunity: string, tasks: readonly RatingTask[]): void {
  if (tasks.length === 0) {
    ctx.note(message('ratings-unchanged', { opportunity }));
    return;
  }
  const cleared = tasks.filter(({ kind }) => kind === 'delete').length;
  ctx.note(message('ratings-set', { opportunity, set: tasks.length - cleared, cleared }));
}
