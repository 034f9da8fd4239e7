import type { RetentionAct, RetentionEvent } from '../../core/playbook/guide-types.ts';

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
  exportTitle: (name: string) => `Personal data kept of ${name}`,
  exportIntro:
    'Everything that this account book holds about this person: their own data with its sources, their part in purchases and activities, what others said of them, sentences that name them, and every change (PIPL art. 45, GDPR art. 15 and 20). Other people stand here as what they are, not by name. No legal advice.',
  exportedOn: 'Exported on',
  ownData: 'Own data',
  field: 'Field',
  value: 'Value',
  setOn: 'Entered on',
  setBy: 'By',
  from: 'Told by',
  mentions: 'Sentences that name them',
  where: 'Where',
  text: 'Text',
  draftsTitle: 'Unfinished drafts about them',
  changesTitle: 'All changes',
  when: 'When',
  command: 'Command',
  notIncluded: 'Not included',
  notIncludedList: [
    'names and numbers of other people, and what concerns only them',
    'figures, bottom lines and plans of the seller that say nothing about the person',
    'copies and files outside the account book: backups, reports and calendars that were exported',
  ],
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
