import { KamError, message } from '../../core/errors.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { newComplaint } from '../../core/records/follow-up.ts';
import { complaintView } from '../../views/follow-up/complaint.ts';
import { commandInfo } from '../command-info.ts';
import { type Typed, refuseBefore } from '../input.ts';
import { findOwner, ownerName, type OwnerOptions } from '../receivable/owner.ts';
import { dueBy, openComplaints } from './desk.ts';
import { findComplainer, readComplaintFields, type ComplaintOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';

export async function run(
  ctx: Context,
  [argument]: [string?],
  options: ComplaintOptions & OwnerOptions,
): Promise<CommandResult> {
  const store = await ctx.store();
  const whose = await findOwner(ctx, store, options);
  const isAsked = argument === undefined && options.text === undefined;
  const text = await readText(ctx, argument, options.text);
  const grade = options.grade ?? (isAsked ? await askGrade(ctx, whose.playbook) : undefined);
  const graded = grade === undefined ? {} : { grade };
  const fields = readComplaintFields(ctx, { ...options, ...graded, text }, whose.playbook);
  const receivedAt = fields.receivedAt ?? ctx.now();
  const dueAt =
    fields.dueAt === undefined ? await dueBy(ctx, whose.playbook, fields.grade ?? null, receivedAt) : fields.dueAt;
  if (dueAt !== null) refuseBefore('--due', ctx.wallTime(dueAt), ctx.wallTime(receivedAt));
  const row = await store.write(commandInfo(ctx, 'complaint add'), async (writer) => {
    const complaint = await writer.complaints.insert(
      newComplaint(
        {
          ...fields,
          text,
          receivedAt,
          dueAt,
          accountId: whose.account.id,
          opportunityId: whose.opportunity?.id ?? null,
          contactId: (await findComplainer(ctx, writer, options.from, whose.account.id)) ?? null,
        },
        { id: ctx.newId() },
      ),
    );
    const { ref } = complaint;
    ctx.note(message('complaint-added', { ref, text, of: ownerName(whose) }));
    if (dueAt !== null) ctx.note(message('complaint-due', { ref, due: ctx.wallTime(dueAt) }));
    return openComplaints(ctx, writer).row(complaint);
  });
  const { complaint, next } = row.state;
  const command =
    complaint.grade === null
      ? `kam complaint edit ${complaint.ref} --grade … --owner …`
      : next === null
        ? `kam complaint show ${complaint.ref}`
        : `kam complaint step ${complaint.ref} ${next.id}`;
  ctx.note(message('try-next', { command }));
  return { view: complaintView(row) };
}

/** As argument or as `--text`; a person at a terminal is asked for it. */
async function readText(ctx: Context, argument: Typed, option: Typed): Promise<string> {
  if (argument !== undefined && option !== undefined && argument !== option) {
    throw new KamError('usage', message('name-twice', { first: argument, second: option }));
  }
  const given = argument ?? option;
  if (given !== undefined) return given.trim();
  const what = ctx.t.words.followUp.complaints.text;
  if (!ctx.settings.interactive) throw new KamError('usage', message('missing-input', { what, flag: '--text' }));
  const check = (typed: string): string | null =>
    typed.trim() === '' ? ctx.t.message(message('missing-input', { what, flag: '--text' })) : null;
  return (await ctx.prompter('--text')).text(what, { check });
}

/** How urgent it is, for a person who is asked for the words: the limit for the answer hangs on it. */
async function askGrade(ctx: Context, playbook: Playbook): Promise<string | undefined> {
  const grades = defaultVocabulary(playbook, 'grades')?.terms ?? [];
  if (grades.length === 0) return undefined;
  const { grade, ungraded } = ctx.t.words.followUp.complaints;
  const choices = grades.map(({ id, title, definition }) => ({
    value: id,
    label: ctx.t.text(title),
    hint: ctx.t.text(definition),
  }));
  const chosen = await (await ctx.prompter('--grade')).choose(grade, [...choices, { value: '', label: ungraded }]);
  return chosen === '' ? undefined : chosen;
}
