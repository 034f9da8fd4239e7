import { fillsRecords } from '../../core/feedback/feedback-draft.ts';
import { KamError, message } from '../../core/errors.ts';
import { defaultProcess } from '../../core/playbook/defaults.ts';
import { newAccount, type AccountInput } from '../../core/records/account.ts';
import { newContact, type ContactInput } from '../../core/records/contact.ts';
import { applyChanges, checkFields } from '../../core/records/fields.ts';
import { newMarkerRecord } from '../../core/records/marker.ts';
import { newNeed } from '../../core/records/need.ts';
import { newOpportunity, type OpportunityInput } from '../../core/records/opportunity.ts';
import { feedbackBlocks, feedbackView, type FeedbackPlan, type PlannedRecord } from '../../views/feedback.ts';
import { findAssessment } from '../assessment/find-assessment.ts';
import { commandInfo } from '../command-info.ts';
import { planFeedback, type FeedbackOptions } from './plan-feedback.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Account, Contact, Fresh, Opportunity } from '../../core/records/types.ts';
import type { RecordStore, Writer } from '../../store/types.ts';

/** Turns a filled-in sheet into records, after they have been shown and agreed to. */
export async function run(ctx: Context, [ref]: [string], options: FeedbackOptions): Promise<CommandResult> {
  const { assessment, words: template } = await findAssessment(ctx, ref);
  if (template === null || !fillsRecords(template)) {
    throw new KamError(
      'conflict',
      message('feedback-no-fills', { ref: assessment.ref, template: assessment.template }),
    );
  }
  const playbook = await (await ctx.content()).playbook(assessment.pin.playbook);
  const source = { assessment, template, playbook };
  const store = await ctx.store();
  const plan = await planFeedback(ctx, store, source, options);
  refuseFaults(plan);
  if (isNothing(plan)) {
    ctx.note(message('feedback-nothing', { ref: assessment.ref }));
    return { view: feedbackView(plan, null) };
  }
  if (!ctx.settings.yes) {
    const prompter = await ctx.prompter('--yes');
    await prompter.show(feedbackBlocks(plan, ctx.t));
    if (!(await prompter.confirm(ctx.t.words.feedback.confirm, true)))
      throw new KamError('cancelled', message('cancelled', {}));
  }
  const made = await store.write(commandInfo(ctx, 'feedback apply'), async (writer) =>
    applyPlan(ctx, writer, await planFeedback(ctx, writer, source, options), playbook),
  );
  const { contact, account, opportunity } = made;
  ctx.note(message('feedback-applied', { ref: assessment.ref, account: nameOf(account) }));
  if (contact !== null) ctx.note(message('try-next', { command: `kam activity plan ${contact.ref}` }));
  else if (opportunity !== null) ctx.note(message('try-next', { command: `kam opportunity show ${opportunity.ref}` }));
  return { view: feedbackView(plan, made) };
}

/** What a sheet holds was typed by a customer: it is checked like what a user types. */
function refuseFaults({ account, contact, opportunity }: FeedbackPlan): void {
  const [fault] = [account, contact, opportunity].flatMap((record) =>
    record === null ? [] : checkFields(record.changes),
  );
  if (fault !== undefined) throw new KamError('content', fault);
}

function isNothing(plan: FeedbackPlan): boolean {
  const isSame = (record: PlannedRecord<object> | null): boolean =>
    record === null || (record.existing !== null && Object.keys(record.changes).length === 0);
  return (
    isSame(plan.account) &&
    isSame(plan.contact) &&
    isSame(plan.opportunity) &&
    plan.needs.length + plan.markers.length === 0
  );
}

async function applyPlan(ctx: Context, writer: Writer, plan: FeedbackPlan, playbook: Playbook) {
  const { assessment } = plan;
  const owner = ctx.settings.user;
  const account = await save<Account>(writer.accounts, plan.account, (changes) =>
    newAccount({ owner, ...changes } as AccountInput, { id: ctx.newId() }),
  );
  const accountId = account.id;
  const contact =
    plan.contact === null
      ? null
      : await save<Contact>(writer.contacts, plan.contact, (changes) =>
          newContact({ ...changes, accountId } as ContactInput, { id: ctx.newId() }),
        );
  const opportunity =
    plan.opportunity === null
      ? null
      : await save<Opportunity>(writer.opportunities, plan.opportunity, (changes) =>
          newOpportunity(
            { owner, ...changes, accountId, playbook: playbook.id } as OpportunityInput,
            defaultProcess(playbook),
            { id: ctx.newId(), today: ctx.today() },
          ),
        );
  if (opportunity !== null) {
    for (const { level, text } of plan.needs) {
      const ownerId = contact?.id ?? null;
      const input = { accountId, opportunityId: opportunity.id, level, text, ownerId, evidence: assessment.ref };
      await writer.needs.insert(newNeed(input, { id: ctx.newId() }));
    }
  }
  if (contact !== null) {
    for (const { id: marker } of plan.markers) {
      const subject = { noun: 'contact', id: contact.id } as const;
      const on = assessment.at.slice(0, 10);
      await writer.markers.insert(
        newMarkerRecord({ subject, marker, on, evidence: assessment.ref }, { id: ctx.newId() }),
      );
    }
  }
  return { account, contact, opportunity };
}

async function save<T extends object>(
  records: RecordStore<T>,
  { existing, changes }: PlannedRecord<T>,
  make: (changes: Partial<T>) => Fresh<T>,
): Promise<T> {
  if (existing === null) return records.insert(make(changes));
  return Object.keys(changes).length === 0 ? existing : records.update(applyChanges(existing, changes));
}
