import { KamError, message } from '../../core/errors.ts';
import { recordsOf, type NeedSketch } from '../../core/needs/sketch.ts';
import { answersFormView } from '../../views/answers-form.ts';
import { needsTreeView } from '../../views/needs/tree.ts';
import { commandInfo } from '../command-info.ts';
import { askNeeds, type AskOptions } from './ask-needs.ts';
import { previewInput, readTask, type InterviewTask } from './interview-task.ts';
import { readNeedsFile } from './read-needs.ts';
import { loadTreeInput } from './tree-input.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { CommandInfo, DraftKey } from '../../store/types.ts';

interface Options extends AskOptions {
  readonly with?: string;
  readonly level?: readonly string[];
  readonly answers?: string;
  readonly printAnswers?: boolean;
}

export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  checkOptions(options);
  const asks = options.answers === undefined && options.printAnswers !== true;
  if (asks) await ctx.prompter('--answers');
  const task = await readTask(ctx, await ctx.store(), words, options);
  if (options.printAnswers === true) return { view: await blankForm(ctx, task) };
  // Drawn before anything is asked: the wizard and a file then give the same ids.
  const command = commandInfo(ctx, 'need interview');
  const { sketches, draft } =
    options.answers === undefined
      ? await askNeeds(ctx, task, options, command)
      : { sketches: await readNeedsFile(ctx, task, options.answers), draft: null };
  if (options.dryRun === true) {
    ctx.note(message('assessment-not-stored', {}));
    return { view: needsTreeView(previewInput(task, sketches), 'tree', ctx.t) };
  }
  await storeAll(ctx, task, sketches, command, draft);
  return {
    view: needsTreeView(await loadTreeInput(ctx, await ctx.store(), task.known.opportunity.ref), 'tree', ctx.t),
  };
}

/** @throws KamError `usage` for options that do not go together */
function checkOptions({ resume, fresh, answers }: Options): void {
  const exclude = (first: string, second: string): never => {
    throw new KamError('usage', message('options-exclude', { first, second }));
  };
  if (resume === true && fresh === true) exclude('--resume', '--fresh');
  if (resume === true && answers !== undefined) exclude('--resume', '--answers');
}

/** A file to fill in, with the questions as comments. */
async function blankForm(ctx: Context, { known, speaker, lists }: InterviewTask) {
  const content = await ctx.content();
  const { opportunity, levels } = known;
  return answersFormView(
    content.needsForm({
      opportunity: opportunity.ref,
      speaker: speaker?.ref ?? null,
      lists,
      levels,
      language: ctx.t.language,
      words: ctx.t.words.needs.file,
    }),
  );
}

async function storeAll(
  ctx: Context,
  { known }: InterviewTask,
  sketches: readonly NeedSketch[],
  command: CommandInfo,
  draft: DraftKey | null,
): Promise<void> {
  const { opportunity } = known;
  const place = { accountId: opportunity.accountId, opportunityId: opportunity.id };
  await (
    await ctx.store()
  ).write(command, async (writer) => {
    for (const need of recordsOf(sketches, place, () => ctx.newId())) await writer.needs.insert(need);
    if (draft !== null) await writer.drafts.delete(draft);
  });
  if (sketches.length === 0) return ctx.note(message('needs-none', {}));
  ctx.note(message('needs-added', { count: sketches.length, opportunity: nameOf(opportunity) }));
  if (sketches.some(({ confirmedOn }) => confirmedOn === null)) {
    ctx.note(message('try-next', { command: `kam need list --opportunity ${opportunity.ref} --unconfirmed` }));
  }
}
