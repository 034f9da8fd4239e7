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
  states: {
    planned: 'Erasing takes away for good what is listed here. It cannot be undone.',
    done: 'Erased. It cannot be undone.',
    'done-before': 'Erased before. What is not in use any more in the file was wiped once more.',
  },
  what: 'What',
  count: 'Number',
  becomes: 'What becomes of it',
  becoming: {
    person: 'all emptied; number, account and tombstone stay',
    part: 'texts about the person emptied',
    mention: 'names, telephones and addresses replaced in texts',
    delete: 'deleted',
  },
  tables: {
    account: 'Account',
    contact: 'Contact',
    opportunity: 'Opportunity',
    activity: 'Activity',
    assessment: 'Assessment',
    role: 'Buying role',
    marker: 'Marker',
    need: 'Need',
    budget_line: 'Budget line',
    tie: 'Tie',
    source: 'Source of data',
    competitor: 'Competitor',
    rival: 'Rival',
    rating: 'Rating',
    value: 'Value card',
    checklist: 'Part of a proposal',
    negotiation: 'Negotiation',
    negotiator: 'Negotiator',
    term: 'Negotiated term',
    concession: 'Move in a negotiation',
    milestone: 'Milestone',
    receivable: 'Receivable',
    payment: 'Payment',
    receivable_contact: 'Contact about a payment',
    complaint: 'Complaint',
    quota: 'Quota',
  },
  alsoBlanked: (changes: number, drafts: number) =>
    `Also emptied: ${changes === 1 ? '1 entry' : `${changes} entries`} of the history and ${drafts === 1 ? '1 draft' : `${drafts} drafts`}; the search index and the list of names.`,
  stays: 'What stays',
  staying: [
    'a tombstone: number, account, day, who erased, and the reason',
    'that the nameless person had a part in purchases and activities: roles, attitude, influence, dates and kinds',
    'what was agreed with the company: activities, needs, moves, complaints, without the name',
  ],
  unsure:
    'Please look at these yourself: they may mean the person (a name or number that somebody else has too, a surname with a title, half a name)',
  shortNames: (count: number, names: readonly string[]) =>
    `${count === 1 ? 'One name is' : `${count} names are`} too short to be told from other words, and not replaced in texts${names.length === 0 ? '' : `: ${names.join(', ')}`}.`,
  copies: 'Copies that still hold the data',
  copiesHow: 'Delete them, or erase there too. Restoring such a copy brings the data back.',
  outside: 'What the program cannot reach',
  outsideList: [
    'files exported or printed before: reports, personal exports, calendars, bundles, backups elsewhere, folders of the demo',
    'what you typed and read in the terminal, and the history of the shell',
    'snapshots and synced copies of the disk',
    'lists to import: importing the person again makes a new contact',
  ],
  typeToErase: (ref: string, name: string) => `To erase for good, type ${ref} or ${name}:`,
  typedOther: (ref: string) => `This is neither the name nor ${ref}. Ctrl-C leaves everything as it is.`,
  askReason: 'Reason, without names (such as “asked for it by mail”):',
  erasedOn: 'Erased',
  erasedBy: 'Erased by',
  erasedReason: 'Reason',
  erasedContact: (ref: string) => `erased contact ${ref}`,
};
