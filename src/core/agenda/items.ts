/** Entries of the agenda out of single records. */
import { addDays, addDuration, daysBetween } from '../dates.ts';
import type { ContactStep } from '../follow-up/collection.ts';
import type { Closeness } from '../process/closeness.ts';
import type { Duration, Text } from '../playbook/item-types.ts';
import type { Process } from '../playbook/process-types.ts';
import type { Template } from '../playbook/template-types.ts';
import type { Field } from '../playbook/guide-types.ts';
import type {
  Account,
  Activity,
  Assessment,
  Contact,
  MarkerRecord,
  Opportunity,
  RecordBase,
} from '../records/types.ts';
import type { ChecklistItem, Complaint, Milestone, Receivable } from '../records/sales-types.ts';
import type { AgendaItem, Belonging } from './types.ts';

/** What entries have unless they say otherwise. */
function itemOf(
  { account, opportunity }: Belonging,
  record: Pick<RecordBase, 'version' | 'updatedAt'>,
  given: Pick<AgendaItem, 'kind' | 'uid' | 'on'> & Partial<AgendaItem>,
): AgendaItem {
  return {
    version: record.version,
    changedAt: record.updatedAt,
    time: null,
    minutes: null,
    title: null,
    detail: null,
    count: 1,
    ref: null,
    account,
    opportunity,
    people: [],
    place: null,
    isCancelled: false,
    isPersonal: false,
    ...given,
    owner: given.owner ?? opportunity?.owner ?? account.owner,
  };
}

/** An activity, planned or cancelled. @param title what its kind is called */
export function activityItem(activity: Activity, of: Belonging, title: Text, people: readonly Contact[]): AgendaItem {
  const { on, time, minutes, place, owner, ref, goal, status, id } = activity;
  return itemOf(of, activity, {
    kind: 'activity',
    uid: id,
    on,
    time,
    minutes,
    title,
    detail: goal,
    ref,
    people,
    place,
    owner,
    isCancelled: status === 'cancelled',
  });
}

/** The next step that an activity agreed on. */
export function nextStepItem(activity: Activity, of: Belonging, title: Text, people: readonly Contact[]): AgendaItem[] {
  const { nextOn, nextStep, ref, owner, id } = activity;
  if (nextOn === null) return [];
  const words = nextStep === null ? { title } : { detail: nextStep };
  return [itemOf(of, activity, { kind: 'agreed-step', uid: `${id}-next`, on: nextOn, ...words, ref, people, owner })];
}

/** A milestone that is planned and not reached. @param title null where the playbook no longer has it */
export function milestoneItem(milestone: Milestone, of: Belonging, title: Text | null): AgendaItem[] {
  const { plannedOn, owner, milestone: step, id } = milestone;
  if (plannedOn === null) return [];
  const words = title === null ? { detail: step } : { title };
  return [
    itemOf(of, milestone, {
      kind: 'milestone',
      uid: id,
      on: plannedOn,
      ...words,
      ref: of.opportunity?.ref ?? null,
      owner,
    }),
  ];
}

/** A point of a checklist that is due. @param title null where the playbook no longer has it */
export function checklistItemOf(item: ChecklistItem, of: Belonging, title: Text | null): AgendaItem[] {
  const { dueOn, owner, point, id } = item;
  if (dueOn === null) return [];
  const words = title === null ? { detail: point } : { title };
  return [
    itemOf(of, item, { kind: 'checklist', uid: id, on: dueOn, ...words, ref: of.opportunity?.ref ?? null, owner }),
  ];
}

/** An answer that a customer waits for. @param due date and time of day, by the configured zone */
export function complaintItem(
  complaint: Complaint,
  of: Belonging,
  due: { readonly on: string; readonly time: string | null },
): AgendaItem {
  const { text, owner, ref, id } = complaint;
  return itemOf(of, complaint, { kind: 'complaint', uid: id, ...due, detail: text, ref, owner });
}

/**
 * Contacts about a payment: those due, and those ahead; pressing for money waits until it is late.
 * @param basis what the days hang on, beside the receivable: contacts and milestones
 */
export function paymentItems(
  receivable: Receivable,
  steps: readonly ContactStep[],
  of: Belonging,
  isOverdue: boolean,
  basis: readonly Pick<RecordBase, 'version' | 'updatedAt'>[],
): AgendaItem[] {
  const records = [receivable, ...basis];
  const changed = {
    version: records.reduce((sum, { version }) => sum + version, 0),
    updatedAt: records.map(({ updatedAt }) => updatedAt).reduce((last, at) => (at > last ? at : last)),
  };
  const { id, name, owner, ref } = receivable;
  return steps.flatMap(({ step, on, status }) => {
    const isAhead = status === 'ahead' && (!step.dunning || isOverdue);
    if (on === null || (status !== 'due' && !isAhead)) return [];
    // What is asked about the delivery is asked once, whatever is to be paid for it.
    const about = step.after === null ? id : (receivable.opportunityId ?? id);
    const uid = `${about}-${step.id}`;
    return [itemOf(of, changed, { kind: 'payment-contact', uid, on, title: step.title, detail: name, ref, owner })];
  });
}

/** The expected decision, and the day by which the stage takes longer than usual. */
export function opportunityItems(opportunity: Opportunity, account: Account, process: Process | null): AgendaItem[] {
  const of = { account, opportunity };
  const { id, ref, closeDate, stageSince, stage: stageId } = opportunity;
  const stage = process?.stages.find((found) => found.id === stageId);
  const usual = stage?.usual ?? null;
  return [
    ...(closeDate === null
      ? []
      : [
          itemOf(of, opportunity, {
            kind: 'decision',
            uid: `${id}-decision`,
            on: closeDate,
            detail: opportunity.name,
            ref,
          }),
        ]),
    ...(usual === null || stage === undefined || stageSince === null
      ? []
      : [
          itemOf(of, opportunity, {
            kind: 'stage',
            uid: `${id}-stage-${stage.id}`,
            on: addDuration(stageSince, usual),
            title: stage.title,
            ref,
          }),
        ]),
  ];
}

/**
 * The day on which the first answers of an assessment are out of date.
 * @param to last date that is looked at
 * @returns one entry for all that are out of date by then
 */
export function answersItem(assessment: Assessment, template: Template, of: Belonging, to: string): AgendaItem[] {
  const { sheet, id } = assessment;
  const until = template.sections
    .flatMap((section) => section.questions)
    .flatMap((question) => {
      const answer = sheet.answers[question.id];
      const freshFor: Duration | null = question.freshFor ?? template.freshFor;
      if (answer === undefined || freshFor === null) return [];
      // Still fresh on the last day of the span.
      return [addDays(addDuration((answer.at ?? sheet.at).slice(0, 10), freshFor), 1)];
    })
    .filter((day) => day <= to)
    .sort();
  const [first] = until;
  if (first === undefined) return [];
  const ref = of.opportunity?.ref ?? null;
  return [
    itemOf(of, assessment, {
      kind: 'answers',
      uid: `${id}-answers`,
      on: first,
      title: template.title,
      count: until.length,
      ref,
    }),
  ];
}

/** The day on which a rung of closeness should be looked at again. @param markers of the contact */
export function reviewItem(
  contact: Contact,
  { rung, since }: Closeness,
  reviewAfter: Duration | null,
  account: Account,
  markers: readonly MarkerRecord[],
): AgendaItem[] {
  if (rung === null || since === null || reviewAfter === null) return [];
  const changed = {
    version: markers.reduce((sum, { version }) => sum + version, contact.version),
    updatedAt: markers.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), contact.updatedAt),
  };
  const on = addDays(addDuration(since, reviewAfter), 1);
  const uid = `${contact.id}-review`;
  return [
    itemOf({ account, opportunity: null }, changed, {
      kind: 'review',
      uid,
      on,
      title: rung.title,
      people: [contact],
      ref: contact.ref,
    }),
  ];
}

/** The days in a span on which a date comes round again. @param value what the field holds */
export function anniversaryItems(
  record: Account | Contact,
  field: Field,
  value: string,
  account: Account,
  span: { readonly from: string; readonly to: string },
): AgendaItem[] {
  const people = 'accountId' in record ? [record] : [];
  const years = daysBetween(span.from, span.to) < 0 ? [] : yearsOf(span);
  return years
    .map((year) => addDuration(value, { amount: year - Number(value.slice(0, 4)), unit: 'years' }))
    .filter((on) => on >= span.from && on <= span.to && on >= value)
    .map((on) =>
      itemOf({ account, opportunity: null }, record, {
        kind: 'anniversary',
        uid: `${record.id}-${field.id}-${on.slice(0, 4)}`,
        on,
        title: field.title,
        people,
        ref: record.ref,
        isPersonal: field.sensitive,
      }),
    );
}

function yearsOf({ from, to }: { readonly from: string; readonly to: string }): readonly number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_unused, index) => first + index);
}
