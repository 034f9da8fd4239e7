/** Gathers the entries of the agenda: each kind of record with the names and the words of the method that it needs. */
import { activityItem, answersItem, anniversaryItems, checklistItemOf, complaintItem, milestoneItem, nextStepItem, opportunityItems, paymentItems, reviewItem } from '../../core/agenda/items.ts'; // prettier-ignore
import { fieldsOf, formsFor } from '../../core/forms/form-state.ts';
import { isDate } from '../../core/dates.ts';
import { defaultLadder, defaultProcess, defaultSchedule, findInstrument, qualificationTemplate } from '../../core/playbook/defaults.ts'; // prettier-ignore
import { closeness } from '../../core/process/closeness.ts';
import { openComplaints } from '../complaint/desk.ts';
import { noteCalendar, openReceivables } from '../receivable/desk.ts';
import { activityRows, openSources, type NameSources } from '../rows.ts';
import type { Context } from '../../cli/types.ts';
import type { AgendaItem, Belonging } from '../../core/agenda/types.ts';
import type { Text } from '../../core/playbook/item-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Activity, Assessment, Contact, MarkerRecord } from '../../core/records/types.ts';
import type { ReceivableRow } from '../../views/follow-up/receivable.ts';
import type { AgendaRecords, Reader } from '../../store/types.ts';

interface Desk {
  readonly ctx: Context;
  readonly reader: Reader;
  readonly names: NameSources;
  readonly records: AgendaRecords;
  /** Dates, both included. */
  readonly span: { readonly from: string; readonly to: string };
}

/**
 * Everything due by the last day of a span, however old; unsorted, and for everybody.
 * @param sensitive whether personal dates are part of it
 */
export async function loadAgenda(
  ctx: Context,
  reader: Reader,
  span: Desk['span'],
  { sensitive }: { readonly sensitive: boolean },
): Promise<readonly AgendaItem[]> {
  const records = await reader.agenda.due({ ...span, until: ctx.endOfDay(span.to) });
  const desk: Desk = { ctx, reader, names: openSources(ctx, reader, records), records, span };
  return [
    ...(await activities(desk)),
    ...(await milestones(desk)),
    ...(await checklists(desk)),
    ...(await payments(desk)),
    ...(await complaints(desk)),
    ...(await opportunities(desk)),
    ...(await reviews(desk)),
    ...(await anniversaries(desk, sensitive)),
  ];
}

/** Whom a record belongs to; null where the account has gone. */
async function belonging(
  { names }: Desk,
  { accountId, opportunityId }: { readonly accountId: string; readonly opportunityId: string | null },
): Promise<Belonging | null> {
  const account = await names.account(accountId);
  if (account === null) return null;
  return { account, opportunity: opportunityId === null ? null : await names.opportunity(opportunityId) };
}

async function playbookOf({ names }: Desk, { opportunity }: Belonging): Promise<Playbook | null> {
  return opportunity === null ? names.active() : names.playbook(opportunity.playbook);
}

async function activities(desk: Desk): Promise<AgendaItem[]> {
  const { ctx, reader, records } = desk;
  const items: AgendaItem[] = [];
  const add = async (
    found: readonly Activity[],
    make: (activity: Activity, of: Belonging, title: Text, people: readonly Contact[]) => AgendaItem | AgendaItem[],
  ): Promise<void> => {
    const titles = await activityRows(ctx, reader, found, desk.names);
    for (const { activity, title } of titles) {
      const of = await belonging(desk, activity);
      if (of !== null) items.push(...[make(activity, of, title, await peopleOf(desk, activity))].flat());
    }
  };
  await add([...records.activities, ...records.cancelled], activityItem);
  await add(records.nextSteps, nextStepItem);
  return items;
}

async function peopleOf({ names }: Desk, { contactIds }: Activity): Promise<readonly Contact[]> {
  const people: Contact[] = [];
  for (const id of contactIds) {
    const contact = await names.contact(id);
    if (contact !== null) people.push(contact);
  }
  return people;
}

async function milestones(desk: Desk): Promise<AgendaItem[]> {
  const items: AgendaItem[] = [];
  for (const milestone of desk.records.milestones) {
    const of = await belonging(desk, milestone);
    if (of === null || isOver(of)) continue;
    const playbook = await playbookOf(desk, of);
    const steps = playbook === null ? [] : (defaultSchedule(playbook, 'milestones')?.steps ?? []);
    items.push(...milestoneItem(milestone, of, steps.find(({ id }) => id === milestone.milestone)?.title ?? null));
  }
  return items;
}

async function checklists(desk: Desk): Promise<AgendaItem[]> {
  const items: AgendaItem[] = [];
  for (const item of desk.records.checklist) {
    const of = await belonging(desk, item);
    // What is prepared to win is no use once that is decided.
    if (of === null || of.opportunity?.status !== 'open') continue;
    const playbook = await playbookOf(desk, of);
    const outline = playbook === null ? null : findInstrument(playbook, 'outline', item.outline);
    const points = outline?.parts.flatMap((part) => part.points) ?? [];
    items.push(...checklistItemOf(item, of, points.find(({ id }) => id === item.point)?.title ?? null));
  }
  return items;
}

/** Nothing is left to do for what is closed. */
function isOver({ opportunity }: Belonging): boolean {
  return opportunity !== null && opportunity.closedOn !== null;
}

async function payments(desk: Desk): Promise<AgendaItem[]> {
  const { ctx, reader, records, span } = desk;
  const receivables = openReceivables(ctx, reader);
  const items: AgendaItem[] = [];
  const rows: ReceivableRow[] = [];
  for (const receivable of records.receivables) {
    const of = await belonging(desk, receivable);
    if (of === null) continue;
    const row = await receivables.row(receivable);
    rows.push(row);
    const { opportunityId } = receivable;
    const related = opportunityId === null ? [] : await reader.milestones.of({ opportunityId });
    items.push(...paymentItems(receivable, row.steps, of, row.state.isOverdue, [...row.state.contacts, ...related]));
  }
  await noteCalendar(ctx, rows, ({ status, on }) => (status === 'due' || status === 'ahead') && (on ?? '') <= span.to);
  return items;
}

async function complaints(desk: Desk): Promise<AgendaItem[]> {
  const { ctx, reader, records } = desk;
  const complaintRows = openComplaints(ctx, reader);
  const items: AgendaItem[] = [];
  for (const complaint of records.complaints) {
    const of = await belonging(desk, complaint);
    const { state, due } = await complaintRows.row(complaint);
    if (of === null || due === null || state.isAnswered) continue;
    const [on = '', time = null] = due.split(' ');
    // The end of a day is no hour of it.
    items.push(complaintItem(complaint, of, { on, time: time === '23:59' ? null : time }));
  }
  return items;
}

async function opportunities(desk: Desk): Promise<AgendaItem[]> {
  const { names, reader, records, span } = desk;
  const items: AgendaItem[] = [];
  const open = records.opportunities.filter(({ status }) => status === 'open');
  const latestBy = new Map(open.map(({ id }): [string, Assessment[]] => [id, []]));
  for (const one of await reader.assessments.latestOf([...latestBy.keys()]))
    latestBy.get(one.subject.id ?? '')?.push(one);
  for (const opportunity of open) {
    const account = await names.account(opportunity.accountId);
    if (account === null) continue;
    const playbook = await names.playbook(opportunity.playbook);
    items.push(...opportunityItems(opportunity, account, playbook === null ? null : defaultProcess(playbook)));
    const template = playbook === null ? null : qualificationTemplate(playbook);
    if (template === null) continue;
    const latest = latestBy
      .get(opportunity.id)
      ?.find((one) => one.template === template.id && one.pin.playbook === playbook?.id);
    if (latest !== undefined) items.push(...answersItem(latest, template, { account, opportunity }, span.to));
  }
  return items;
}

async function reviews({ names, reader, records, span }: Desk): Promise<AgendaItem[]> {
  const ladder = records.contacts.length === 0 ? null : defaultLadder(await names.active());
  if (ladder === null) return [];
  const ids = records.contacts.map(({ id }) => id);
  const markers = new Map<string, MarkerRecord[]>(ids.map((id) => [id, []]));
  for (const marker of await reader.markers.of('contact', ids)) markers.get(marker.subject.id)?.push(marker);
  const items: AgendaItem[] = [];
  for (const contact of records.contacts) {
    const account = await names.account(contact.accountId);
    const own = markers.get(contact.id) ?? [];
    if (account === null || own.length === 0) continue;
    items.push(...reviewItem(contact, closeness(ladder, own, span.from), ladder.reviewAfter, account, own));
  }
  return items;
}

async function anniversaries({ names, reader, span }: Desk, sensitive: boolean): Promise<AgendaItem[]> {
  const active = await names.active();
  const items: AgendaItem[] = [];
  for (const record of ['account', 'contact'] as const) {
    const fields = fieldsOf(formsFor(active, record)).filter(
      (field) => field.recurs === 'yearly' && (sensitive || !field.sensitive),
    );
    for (const field of fields) {
      const found =
        record === 'account' ? await reader.agenda.accountsWith(field.id) : await reader.agenda.contactsWith(field.id);
      for (const one of found) {
        const value = one.fields[field.id];
        const account = 'accountId' in one ? await names.account(one.accountId) : one;
        if (account === null || typeof value !== 'string' || !isDate(value)) continue;
        items.push(...anniversaryItems(one, field, value, account, span));
      }
    }
  }
  return items;
}
