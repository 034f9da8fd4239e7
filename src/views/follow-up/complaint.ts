/** Complaints: one with its steps, and a list of them. */
import { factsOf } from '../facts.ts';
import { headingWith } from '../heading.ts';
import { oneLine } from '../needs/node.ts';
import { listView, type ListPage } from '../record-list.ts';
import { termsText } from '../terms.ts';
import { dateCell, namedCell, idColumns } from '../cells.ts';
import { named } from '../record-data.ts';
import { causeText } from './receivable.ts';
import type { Block, Cell, ListItem, Span } from '../../core/document.ts';
import type { ComplaintState, ComplaintStep } from '../../core/follow-up/complaint-state.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Named } from '../record-data.ts';
import type { Json, View } from '../types.ts';

/** A complaint with the names that its screens show. */
export interface ComplaintRow {
  readonly state: ComplaintState;
  readonly account: Named;
  readonly opportunity: Named | null;
  readonly contact: Named | null;
  readonly playbook: Playbook;
  /** As the clock on the wall shows it: `2026-11-02 14:30`. */
  readonly received: string;
  readonly due: string | null;
}

/** One complaint with its steps. */
export function complaintView(row: ComplaintRow): View {
  return {
    schema: 'complaint/1',
    data: complaintData(row),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      headingWith(1, oneLine(row.state.complaint.text), row.state.complaint.ref),
      ...factBlocks(row, t),
      ...stepBlocks(row.state.steps, t),
    ],
  };
}

/** One page of complaints. */
export function complaintListView(page: ListPage<ComplaintRow>): View {
  const view = listView(page, {
    schema: 'complaint-list/1',
    data: complaintData,
    columns: ({ words: { followUp, records } }) => [
      { id: 'ref', label: records.ref, priority: 3 },
      { id: 'text', label: followUp.complaints.complaint, priority: 2 },
      { id: 'grade', label: followUp.complaints.grade, priority: 2 },
      { id: 'due', label: followUp.complaints.dueAt, priority: 2 },
      { id: 'state', label: followUp.complaints.state, priority: 2 },
      { id: 'owner', label: followUp.receivables.ownerBy, optional: true },
      { id: 'account', label: records.account, optional: true },
    ],
    cells: ({ state, playbook, due, account }, t) => [
      state.complaint.ref,
      oneLine(state.complaint.text),
      gradeText(state, playbook, t),
      due,
      complaintStatus(state, t),
      state.complaint.owner,
      account.name,
    ],
    empty: (t) => t.words.followUp.complaints.none,
  });
  return { ...view, csvTable: () => csvTable(page.items) };
}

/** The same with ids and bare values, for sheets. */
function csvTable(rows: readonly ComplaintRow[]): Block {
  const ids = ['ref', 'text', 'account', 'opportunity', 'grade', 'due', 'state', 'owner', 'cause', 'ourCause', 'closedOn']; // prettier-ignore
  return {
    type: 'table',
    columns: idColumns(ids),
    rows: rows.map(({ state, account, opportunity, due }): Cell[] => [
      state.complaint.ref,
      state.complaint.text,
      account.ref,
      opportunity?.ref ?? null,
      state.complaint.grade,
      due,
      stateName(state),
      state.complaint.owner,
      state.complaint.cause,
      state.ours,
      state.complaint.closedOn,
    ]),
  };
}

function stateName({ isOpen, isAnswered, isOverdue }: ComplaintState): 'open' | 'answered' | 'overdue' | 'closed' {
  if (!isOpen) return 'closed';
  return isOverdue ? 'overdue' : isAnswered ? 'answered' : 'open';
}

/** The title of its grade; '' without one. */
export function gradeText({ complaint }: ComplaintState, playbook: Playbook, t: Translator): string {
  return termsText(playbook, 'grades', complaint.grade === null ? [] : [complaint.grade], t);
}

/** Open, answered, overdue or closed. */
export function complaintStatus({ isOpen, isAnswered, isOverdue }: ComplaintState, t: Translator): Span {
  const { complaints } = t.words.followUp;
  if (!isOpen) return { text: `✓ ${complaints.closed}`, tone: 'good' };
  if (isOverdue) return { text: `▲ ${complaints.overdue}`, tone: 'bad' };
  return isAnswered
    ? { text: `○ ${complaints.answered}`, tone: 'plain' }
    : { text: `△ ${complaints.open}`, tone: 'warn' };
}

function factBlocks(
  { state, account, opportunity, contact, playbook, received, due }: ComplaintRow,
  t: Translator,
): Block[] {
  const { records, followUp } = t.words;
  const { complaints, receivables } = followUp;
  const { complaint, ours } = state;
  return factsOf([
    [records.account, namedCell(account)],
    [records.opportunity, namedCell(opportunity)],
    [complaints.contact, namedCell(contact)],
    [complaints.grade, gradeText(state, playbook, t)],
    [complaints.receivedAt, received],
    [complaints.dueAt, due],
    [complaints.state, complaintStatus(state, t)],
    [complaints.closedOn, dateCell(complaint.closedOn)],
    [receivables.ownerBy, complaint.owner],
    [receivables.cause, causeText(complaint.cause, ours, playbook, t)],
    [receivables.causeNote, complaint.causeNote],
    [records.note, complaint.note],
  ]);
}

function stepBlocks(steps: readonly ComplaintStep[], t: Translator): Block[] {
  if (steps.length === 0) return [];
  const items = steps.map(({ step, taken, isTaken }): ListItem => {
    const title: Span = { text: t.text(step.title), strong: !isTaken && step.required };
    const muted = (text: string): Span => ({ text, tone: 'muted' });
    if (taken === null) return { text: isTaken ? [title] : [title, muted(`  ${step.id}`)], done: isTaken };
    return {
      text: [title, muted(`  ${[taken.on, taken.note ?? ''].filter((part) => part !== '').join(' · ')}`)],
      done: true,
    };
  });
  return [
    { type: 'heading', level: 2, text: t.words.followUp.complaints.steps },
    { type: 'list', items },
  ];
}

/** A complaint in JSON; times are instants. */
export function complaintData({
  state,
  account,
  opportunity,
  contact,
}: Omit<ComplaintRow, 'playbook' | 'received' | 'due'>): {
  readonly [key: string]: Json;
} {
  const { complaint, steps, isOpen, isAnswered, isOverdue, missing, ours } = state;
  const { accountId: _account, opportunityId: _opportunity, contactId: _contact, steps: _steps, ...rest } = complaint;
  return {
    ...rest,
    account: named(account),
    opportunity: named(opportunity),
    contact: named(contact),
    ourCause: ours,
    isOpen,
    isAnswered,
    isOverdue,
    steps: steps.map(({ step, taken, isTaken }) => ({
      step: step.id,
      title: step.title,
      taken: isTaken,
      on: taken?.on ?? null,
      note: taken?.note ?? null,
    })),
    missing: missing.map(({ id }) => id),
  };
}
