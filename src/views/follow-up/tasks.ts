/** What there is to do about payments today. */
import { describeMoney, displayMoney } from '../../core/money.ts';
import { causeText, stateSpans, type ReceivableRow } from './receivable.ts';
import { dateCell } from '../cells.ts';
import { named } from '../record-data.ts';
import type { Block, Cell, ListItem } from '../../core/document.ts';
import type { CollectionTask } from '../../core/follow-up/collection.ts';
import type { CoachingRule } from '../../core/playbook/guide-types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { View } from '../types.ts';

/** A task with the receivable that it is about, and how to go about it. */
export type ShownTask = Omit<ReceivableRow, 'state' | 'steps'> &
  CollectionTask & { readonly advice: CoachingRule | null };

/** The list of today: each task with the command that notes it done. */
export function receivableTasksView(tasks: readonly ShownTask[]): View {
  return {
    schema: 'receivable-task-list/1',
    data: {
      items: tasks.map(({ kind, step, on, state, account, opportunity, advice }) => ({
        kind,
        step: step?.id ?? null,
        title: step?.title ?? null,
        on,
        receivable: named(state.receivable),
        account: named(account),
        opportunity: named(opportunity),
        owner: state.receivable.owner,
        dueOn: state.receivable.dueOn,
        balance: describeMoney(state.balance),
        overdueDays: state.overdueDays,
        advice: advice?.id ?? null,
      })),
      next: null,
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) =>
      tasks.length === 0
        ? [{ type: 'paragraph', text: t.words.followUp.receivables.nothingToDo }]
        : [{ type: 'list', ordered: true, items: tasks.map((task) => taskItem(task, t)) }],
    csvTable: (t) => csvTable(tasks, t),
  };
}

function taskItem(task: ShownTask, t: Translator): ListItem {
  const { state, account, advice, step } = task;
  const { receivable } = state;
  return {
    text: [
      { text: titleOf(task, t), strong: true },
      { text: `  ${receivable.ref} ${receivable.name} · ${account.name}`, tone: 'muted' },
    ],
    children: [
      { text: [`${displayMoney(state.balance, t.language)} · `, ...stateSpans(state, t), ...whoOf(task, t)] },
      ...(step === null || step.text === null ? [] : [{ text: t.text(step.text) }]),
      ...(advice === null ? [] : [{ text: `→ ${t.text(advice.say)}` }]),
      { text: { text: commandOf(task), code: true } },
    ],
  };
}

function titleOf({ kind, step, state, playbook }: ShownTask, t: Translator): string {
  const { tasks } = t.words.followUp.receivables;
  switch (kind) {
    case 'fix':
      return tasks.fix(causeText(state.receivable.cause, state.ours, playbook, t));
    case 'agree':
      return tasks.agree;
    case 'contact':
      return t.text(step?.title ?? null);
  }
}

/** Whose task it is: usually that of a department, else of who answers for the payment. */
function whoOf({ step, state }: ShownTask, t: Translator): string[] {
  const who = step === null || step.by === null ? (state.receivable.owner ?? '') : t.text(step.by);
  return who === '' ? [] : [` · ${who}`];
}

function commandOf({ kind, step, state }: ShownTask): string {
  const { ref } = state.receivable;
  switch (kind) {
    case 'fix':
      return `kam receivable cause ${ref} ""`;
    case 'agree':
      return `kam receivable edit ${ref} --due …`;
    case 'contact':
      return `kam receivable contact ${ref} ${step?.id ?? ''} --outcome …`;
  }
}

function csvTable(tasks: readonly ShownTask[], t: Translator): Block {
  const words = t.words.followUp.receivables;
  return {
    type: 'table',
    columns: [
      { id: 'on', label: words.since },
      { id: 'kind', label: words.task },
      { id: 'step', label: words.contact },
      { id: 'title', label: words.task },
      { id: 'receivable', label: words.receivable },
      { id: 'account', label: t.words.records.account },
      { id: 'due', label: words.dueOn },
      { id: 'currency', label: words.currency },
      { id: 'balance', label: words.balance },
      { id: 'overdueDays', label: words.state },
      { id: 'owner', label: words.ownerBy },
    ],
    rows: tasks.map((task): Cell[] => [
      dateCell(task.on),
      task.kind,
      task.step?.id ?? null,
      titleOf(task, t),
      task.state.receivable.ref,
      task.account.name,
      dateCell(task.state.receivable.dueOn),
      task.state.balance.currency,
      { amount: task.state.balance },
      task.state.overdueDays,
      task.state.receivable.owner,
    ]),
  };
}
