/** The ladder out of a deadlock; `--took` notes that a step was tried. */
import { KamError, message } from '../../core/errors.ts';
import { defaultSchedule } from '../../core/playbook/defaults.ts';
import { deadlockView } from '../../views/negotiation/deadlock.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, required, type Typed, refuseFuture } from '../input.ts';
import { loadNegotiation, requireOpen } from './find-negotiation.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { NegotiationPicture } from '../../core/negotiation/negotiation.ts';
import type { Schedule } from '../../core/playbook/guide-types.ts';
import type { StepTaken } from '../../core/records/sales-types.ts';

interface Options {
  readonly took?: string;
  readonly on?: Typed;
  readonly note?: Typed;
}

export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  if (options.took === undefined) {
    if (options.on !== undefined || options.note !== undefined) {
      throw new KamError('usage', message('deadlock-note-alone', {}));
    }
    const picture = await loadNegotiation(ctx, store, words);
    ladderOf(picture);
    const next = picture.deadlock.find(({ taken }) => taken === null);
    if (next !== undefined && picture.negotiation.status === 'open') {
      const command = `kam negotiation deadlock ${picture.negotiation.ref} --took ${next.step.id} --note …`;
      ctx.note(message('try-next', { command }));
    }
    return { view: deadlockView(picture) };
  }
  const picture = await store.write(commandInfo(ctx, 'negotiation deadlock'), async (writer) => {
    const before = await loadNegotiation(ctx, writer, words);
    requireOpen(ctx, before);
    const taken = readTaken(ctx, options, ladderOf(before));
    const { negotiation } = before;
    await writer.negotiations.update({ ...negotiation, deadlock: [...negotiation.deadlock, taken] });
    const step = ctx.t.text(before.deadlock.find((one) => one.step.id === taken.step)?.step.title ?? null);
    ctx.note(message('deadlock-taken', { step, negotiation: nameOf(before.negotiation) }));
    return loadNegotiation(ctx, writer, negotiation.ref);
  });
  return { view: deadlockView(picture) };
}

/** @throws KamError `conflict` where the playbook has no ladder */
function ladderOf({ playbook }: NegotiationPicture): Schedule {
  const ladder = defaultSchedule(playbook, 'deadlock');
  if (ladder === null) throw new KamError('conflict', message('no-deadlock-ladder', { playbook: playbook.id }));
  return ladder;
}

/** @throws KamError `usage` with every fault */
function readTaken(ctx: Context, options: Options, ladder: Schedule): StepTaken {
  const input = createInputReader(ctx);
  const list = { title: ladder.title, terms: ladder.steps };
  const { step, on, note } = input.finish({
    step: input.term('--took', options.took, list, ladder.origin) ?? null,
    on: input.date('--on', options.on) ?? ctx.today(),
    note: input.text(options.note) ?? null,
  });
  refuseFuture(ctx, '--on', on);
  return { step: step ?? required(ctx.t.words.negotiation.step, '--took', undefined), on, note };
}
