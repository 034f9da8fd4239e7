import type { RetentionAct, RetentionEvent } from '../../core/playbook/types.ts';

const events: Readonly<Record<RetentionEvent, string>> = {
  activity: 'the last activity',
  archived: 'being archived',
  decided: 'the last decision',
  created: 'being recorded',
};
const acts: Readonly<Record<RetentionAct, string>> = { review: 'review', erase: 'erase' };

/** What is kept of people, for how long, and how it is handed out or erased. */
export const privacy = {
  due: 'Due since',
  act: 'To do',
  reason: 'Why',
  acts,
  term: (event: RetentionEvent, span: string, act: RetentionAct) => `${span} after ${events[event]}: ${acts[act]}`,
  nothingDue: 'Nobody: no term has passed.',
  erasedContact: (ref: string) => `erased contact ${ref}`,
};
