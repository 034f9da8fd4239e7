/** Takes a command back as a whole, or brings it again: one way for `undo` and `redo`. */
import { KamError, message, problem, type Message } from '../../core/errors.ts';
import { commandNumber, commandRef, type HistoryEntry, type RecordedCommand } from '../../core/history/types.ts';
import { plannedBlocks, plannedView, revertedView } from '../../views/history/list.ts';
import { cellLabel, commandTitle, recordById, type HistorySources } from '../../views/history/words.ts';
import { commandInfo } from '../command-info.ts';
import { commandNotFound } from './find-command.ts';
import { loadSources } from './load-sources.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { RevertConflict } from '../../core/history/revert.ts';
import type { RowReference } from '../../core/history/columns.ts';
import type { HistoryReader, RevertPlan } from '../../store/history-types.ts';

export interface RevertOptions {
  readonly dryRun?: boolean;
}

type Way = 'undo' | 'redo';

/** A command to be taken back or brought again. */
interface Target {
  readonly way: Way;
  readonly original: RecordedCommand;
  /** Whose changes are taken back. */
  readonly applied: RecordedCommand;
}

/** Of a command older than this, in milliseconds, it is asked first. */
const recent = 86_400_000;

/**
 * @param way what was asked for; to undo an undo is to redo
 * @param words `cmd-12`; undefined for the last one
 */
export async function revertCommand(
  ctx: Context,
  way: Way,
  words: string | undefined,
  options: RevertOptions,
): Promise<CommandResult> {
  const store = await ctx.store();
  const history = await store.openHistory();
  const target = await findTarget(history, way, words);
  if (history === null) throw nothingToDo(way);
  const first = await history.planRevert(target.applied);
  await refuse(ctx, history, target, first);
  const planned = await plannedEntry(history, target.applied);
  const sources = await loadSources(ctx, history, [planned], false);
  const heading = (t: Context['t']): string => {
    const ref = `kam ${target.way} ${commandRef(target.original.number)}`;
    return target.way === 'undo' ? t.words.history.wouldUndo(ref) : t.words.history.wouldRedo(ref);
  };
  if (options.dryRun === true) return { view: plannedView(planned, heading, sources) };
  await confirmOld(ctx, target, async () => {
    const prompter = await ctx.prompter('--yes');
    await prompter.show(plannedBlocks(planned, heading, sources, ctx.t));
    return prompter;
  });
  const about = { kind: target.way, ofId: target.original.id };
  return store.write({ ...commandInfo(ctx, target.way), about }, async (writer) => {
    const within = await writer.openHistory();
    const latest = await within.latestAbout(target.original);
    if (latest.id !== target.applied.id || (words === undefined && (await lastOf(within, way))?.id !== latest.id)) {
      throw new KamError('conflict', message('undo-overtaken', { ref: commandRef(target.original.number) }));
    }
    const plan = await within.planRevert(target.applied);
    await refuse(ctx, within, target, plan);
    await within.revert(plan);
    const [entry] = (await within.list({ limit: 1 })).items;
    if (entry === undefined) throw new Error('an undo has left no entry');
    for (const note of notesOf(ctx, target, entry)) ctx.note(note);
    return { view: revertedView(entry, await loadSources(ctx, within, [entry], false)) };
  });
}

/** What was done, what it does not bring back, and how to take it back in turn. */
function notesOf(ctx: Context, { way, original }: Target, { changes, changeCount }: HistoryEntry): Message[] {
  const command = commandTitle(original, null, ctx, ctx.t);
  const counter = `kam ${way === 'undo' ? 'redo' : 'undo'} ${commandRef(original.number)}`;
  const tookAnswers = changes.some(
    ({ noun, action }) => action === 'delete' && (noun === 'assessment' || noun === 'rating'),
  );
  return [
    message(way === 'undo' ? 'undone' : 'redone', { command, changes: ctx.t.words.history.changes(changeCount) }),
    ...(tookAnswers ? [message('undo-drafts', { command: `kam history ${commandRef(original.number)}` })] : []),
    message('undo-counter', { command: counter }),
  ];
}

// --- which command -----------------------------------------------------------------------------------

async function lastOf(history: HistoryReader, way: Way): Promise<RecordedCommand | null> {
  return way === 'undo' ? history.lastStanding() : history.lastUndone();
}

async function findTarget(history: HistoryReader | null, way: Way, words: string | undefined): Promise<Target> {
  if (words === undefined) {
    const applied = history === null ? null : await lastOf(history, way);
    if (history === null || applied === null) throw nothingToDo(way);
    refuseErasure(applied);
    return { way, applied, original: await originalOf(history, applied) };
  }
  const number = commandNumber(words);
  if (number === null) throw new KamError('usage', message('undo-what', { words }));
  const named = await history?.command(number);
  if (history === null || named === null || named === undefined) throw commandNotFound(number);
  refuseErasure(named);
  const original = await originalOf(history, named);
  const applied = await history.latestAbout(original);
  // An undo is taken back by a redo.
  const meant = way === 'undo' && named.kind === 'undo' ? 'redo' : way;
  const isStanding = applied.kind !== 'undo';
  if ((meant === 'undo') === isStanding) return { way: meant, original, applied };
  const ref = commandRef(original.number);
  throw new KamError(
    'conflict',
    isStanding ? message('redo-already', { ref }) : message('undo-already', { ref, by: commandRef(applied.number) }),
    { hints: [message('try-next', { command: `kam ${isStanding ? 'undo' : 'redo'} ${ref}` })] },
  );
}

async function originalOf(history: HistoryReader, command: RecordedCommand): Promise<RecordedCommand> {
  return command.ofId === null ? command : ((await history.commandOf(command.ofId)) ?? command);
}

function nothingToDo(way: Way): KamError {
  return new KamError('not-found', message(way === 'undo' ? 'undo-nothing' : 'redo-nothing', {}));
}

function refuseErasure({ kind, number }: RecordedCommand): void {
  if (kind !== 'erase') return;
  throw new KamError('conflict', message('undo-erasure', { ref: commandRef(number) }), {
    hints: [message('undo-older', { command: 'kam history' })],
  });
}

// --- what stands against it --------------------------------------------------------------------------

/** @throws KamError `conflict` with every command that stands against it */
async function refuse(
  ctx: Context,
  history: HistoryReader,
  { way, original }: Target,
  plan: RevertPlan,
): Promise<void> {
  const { conflicts, erased } = plan;
  if (conflicts.length === 0 && erased.length === 0) return;
  const others: RowReference[] = [
    ...erased,
    ...conflicts.map(({ noun, recordId: id }) => ({ noun, id })),
    ...conflicts.flatMap((conflict) => (conflict.kind === 'missing' ? [conflict.target] : [])),
  ];
  const sources = await loadSources(ctx, history, [], false, others);
  const command = commandTitle(original, null, ctx, ctx.t);
  if (erased.length > 0) {
    const records = erased.map(({ noun, id }) => recordById(noun, id, sources, ctx.t));
    throw new KamError(
      'conflict',
      message('undo-erased', { command, records: records.join(ctx.t.words.punctuation.separator) }),
    );
  }
  const problems = [];
  for (const conflict of conflicts) {
    const by = conflict.by === null ? '' : commandTitle(conflict.by, await aboutOf(history, conflict.by), ctx, ctx.t);
    problems.push(problem(message('undo-conflict', { by, why: conflictText(conflict, sources, ctx) })));
  }
  const newest = conflicts.map(({ by }) => by?.number ?? 0).reduce((left, right) => Math.max(left, right), 0);
  throw new KamError(
    'conflict',
    message(way === 'undo' ? 'undo-conflicts' : 'redo-conflicts', { command, count: problems.length }),
    {
      problems,
      hints: newest === 0 ? [] : [message('undo-first', { command: `kam undo ${commandRef(newest)}` })],
    },
  );
}

async function aboutOf(history: HistoryReader, { ofId }: RecordedCommand): Promise<RecordedCommand | null> {
  return ofId === null ? null : history.commandOf(ofId);
}

function conflictText(conflict: RevertConflict, sources: HistorySources, { t }: Context): string {
  const words = t.words.history.conflicts;
  const { noun, recordId, kind } = conflict;
  const record = recordById(noun, recordId, sources, t);
  if (kind === 'missing') {
    return words.missing(record, recordById(conflict.target.noun, conflict.target.id, sources, t));
  }
  if (kind !== 'changed') return words[kind](record);
  const cells = conflict.cells.map((cell) => cellLabel(noun, cell, sources, t));
  return words.changed(record, cells.join(t.words.punctuation.separator));
}

// --- asking ------------------------------------------------------------------------------------------

/** What taking a command back would do, as an entry: its changes turned round, last first. */
async function plannedEntry(history: HistoryReader, applied: RecordedCommand): Promise<HistoryEntry> {
  const [entry] = (await history.list({ limit: 1, after: applied.number + 1 })).items;
  if (entry === undefined) throw new Error('a command is not in the history');
  const turned = { insert: 'delete', delete: 'insert', update: 'update' } as const;
  const changes = entry.changes.toReversed().map((change) => ({
    ...change,
    action: turned[change.action],
    before: change.after,
    after: change.before,
  }));
  return { ...entry, changes };
}

/**
 * What somebody else did, or what is older than a day, is not taken back without a question.
 * @throws KamError `usage` where nobody can be asked; `cancelled` where the answer is no
 */
async function confirmOld(
  ctx: Context,
  { way, original, applied }: Target,
  show: () => ReturnType<Context['prompter']>,
): Promise<void> {
  const isOwn = applied.actor === ctx.settings.user;
  const isRecent = Math.abs(Date.parse(ctx.now()) - Date.parse(applied.at)) <= recent;
  if ((isOwn && isRecent) || ctx.settings.yes) return;
  const command = commandTitle(
    applied.kind === 'redo' ? original : applied,
    way === 'redo' ? original : null,
    ctx,
    ctx.t,
  );
  if (!ctx.settings.interactive) {
    throw new KamError('usage', message(isOwn ? 'undo-old' : 'undo-foreign', { command, by: applied.actor }));
  }
  const prompter = await show();
  const { confirmUndo, confirmRedo } = ctx.t.words.history;
  if (await prompter.confirm((way === 'undo' ? confirmUndo : confirmRedo)(command), false)) return;
  throw new KamError('cancelled', message('cancelled', {}));
}
