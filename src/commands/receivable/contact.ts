import { KamError, message } from '../../core/errors.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { newReceivableContact } from '../../core/records/follow-up.ts';
import { receivableOverview } from '../../views/follow-up/receivable.ts';
import { commandInfo } from '../command-info.ts';
import { findRecord, loadRecord } from '../find-record.ts';
import { createInputReader, type Typed, refuseFuture } from '../input.ts';
import { openReceivables } from './desk.ts';
import { findStep, requireSchedule } from '../schedule.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ScheduleStep } from '../../core/playbook/guide-types.ts';
import type { ReceivableRow } from '../../views/follow-up/receivable.ts';
import type { Reader } from '../../store/types.ts';

interface Options {
  readonly on?: Typed;
  readonly with?: Typed;
  readonly by?: Typed;
  readonly outcome?: Typed;
  readonly promised?: Typed;
}

/** Notes a contact about a payment; without a step it is the one that is due. */
export async function run(ctx: Context, [words, name]: [string, string?], options: Options): Promise<CommandResult> {
  const input = createInputReader(ctx);
  const { on: given, ...fields } = input.finish({
    on: input.date('--on', options.on),
    by: input.text(options.by),
    outcome: input.text(options.outcome),
    promisedOn: input.date('--promised', options.promised),
  });
  const on = refuseFuture(ctx, '--on', given ?? ctx.today());
  if (fields.promisedOn && fields.promisedOn < on) {
    throw new KamError('usage', message('contact-day-past', { on: fields.promisedOn, contact: on }));
  }
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'receivable contact'), async (writer) => {
    const before = await openReceivables(ctx, writer).row(await loadRecord(ctx, writer, 'receivable', words));
    const { receivable } = before.state;
    const step = readStep(ctx, before, name);
    await writer.receivableContacts.insert(
      newReceivableContact(
        {
          ...fields,
          by: fields.by ?? ctx.settings.user,
          accountId: receivable.accountId,
          receivableId: receivable.id,
          step: step.id,
          on,
          contactId: await findPerson(ctx, writer, options.with, receivable.accountId),
        },
        { id: ctx.newId() },
      ),
    );
    ctx.note(message('contact-recorded', { ref: receivable.ref, step: ctx.t.text(step.title) }));
    noteOrder(ctx, before, step);
    return openReceivables(ctx, writer).row(receivable);
  });
  ctx.note(message('try-next', { command: 'kam receivable today' }));
  return { view: receivableOverview(row) };
}

/** @throws KamError `conflict` where the playbook has no contacts, `usage` where none is due or none has that name */
function readStep(ctx: Context, { playbook, steps, state }: ReceivableRow, name: string | undefined): ScheduleStep {
  const schedule = requireSchedule(playbook, 'collection');
  if (name !== undefined) return findStep(ctx, schedule, name, 'step');
  const due = steps.find(({ status }) => status === 'due');
  if (due !== undefined) return due.step;
  const known = schedule.steps.map(({ id }) => id).join(ctx.t.words.punctuation.separator);
  throw new KamError('usage', message('contact-no-step', { ref: state.receivable.ref, steps: known }));
}

async function findPerson(ctx: Context, reader: Reader, typed: Typed, accountId: string): Promise<string | null> {
  if (typed === undefined || typed.trim() === '') return null;
  return (await findRecord(ctx, reader, 'contact', typed, accountId)).id;
}

/** Says which contacts come first and are not made, and that nobody duns for what is our own fault. */
function noteOrder(ctx: Context, { steps, state, playbook }: ReceivableRow, step: ScheduleStep): void {
  const place = steps.findIndex((found) => found.step.id === step.id);
  const before = steps.slice(0, Math.max(place, 0)).filter(({ status }) => status === 'due');
  if (before.length > 0) {
    const list = before.map((found) => ctx.t.text(found.step.title)).join(ctx.t.words.punctuation.separator);
    ctx.note(message('contact-before', { steps: list }));
  }
  const { ref, cause } = state.receivable;
  if (step.dunning && state.ours === true && cause !== null) {
    const title = ctx.t.text(termTitle(defaultVocabulary(playbook, 'causes'), cause));
    ctx.note(message('contact-our-cause', { ref, cause: title }));
  }
}
