/** Accounts, contacts and opportunities. */
export const recordsHelp = {
  'account add': {
    summary: 'Add an account.',
    examples: ['kam account add "Clearbrook Water" --alias 清溪水务 --industry water --revenue "USD 50M"'],
  },
  'account list': {
    summary: 'List accounts, the newest first.',
    examples: [
      'kam account list',
      'kam account list --search water --format csv',
      'kam account list --field segment=open',
    ],
  },
  'account segments': {
    summary: 'Show which account stands in which segment, and how many where.',
    examples: ['kam account segments'],
    more: 'An account gets its place by the template whose result is a field of accounts: kam assess account-segmentation --for acc-1',
  },
  'account show': {
    summary: 'Show an account with its people and opportunities.',
    examples: ['kam account show Huayuan', 'kam account show acc-1 --json'],
  },
  'account edit': {
    summary: 'Change an account by options, or page by page at a terminal; an empty value clears a field.',
    examples: [
      'kam account edit Huayuan --employees 2650 --field segment=grow',
      'kam account edit acc-2 --industry ""',
    ],
    more: 'Without options, at a terminal, it opens the account and the forms of the playbook page by page.',
  },
  'account archive': {
    summary: 'Take an account out of lists and searches, or bring it back.',
    examples: ['kam account archive acc-2', 'kam account archive acc-2 --restore'],
  },
  'contact add': {
    summary: 'Add a person of an account.',
    examples: [
      'kam contact add "Tang Wei" --account Huayuan --title "Network engineer" --function technical --level operating --reports-to "Zhao Wenbo"',
    ],
  },
  'contact list': {
    summary: 'List contacts, the newest first.',
    examples: ['kam contact list --account Huayuan', 'kam contact list --search Zhao'],
  },
  'contact show': {
    summary: 'Show a contact: closeness and why, what the next rung needs, parts in opportunities.',
    examples: ['kam contact show "Zhao Wenbo"'],
  },
  'contact style': {
    summary: 'Show a contact’s communication style: what the observers saw, and how to treat the person.',
    examples: ['kam contact style con-4'],
    more: 'The latest sheet of each observer counts. Fill one in: kam assess style-inventory --for con-4',
  },
  'contact edit': {
    summary: 'Change a contact by options, or page by page at a terminal; an empty value clears a field.',
    examples: ['kam contact edit "Tang Wei" --mobile 138-0000-0999 --field hobbies=chess'],
    more: 'Without options, at a terminal, it opens the contact and the forms of the playbook page by page.',
  },
  'contact archive': {
    summary: 'Take a contact out of lists and searches, or bring it back.',
    examples: ['kam contact archive "Tang Wei"', 'kam contact archive con-12 --restore'],
  },
  'contact export-personal': {
    summary:
      'Hand out everything that is held about a person, for them to read (Markdown) or for another program (--json).',
    examples: ['kam contact export-personal "Zhao Wenbo" --output zhao.md', 'kam contact export-personal con-4 --json'],
    more: 'Own data with sources, parts in purchases and activities, assessments, sentences that name them, every change. Other people stand in it as what they are, not by name. Read it before you hand it on (PIPL art. 45, GDPR art. 15 and 20); no legal advice.',
  },
  'contact erase': {
    summary: 'Erase a person for good: record, history, texts that name them, search index, drafts; a tombstone stays.',
    examples: ['kam contact erase "Wu Tao" --dry-run'],
    more: 'It shows first what goes and what stays, and asks for the reason and for the number or the name to be typed; scripts give --reason and --yes. There is no undo. See PIPL art. 47 and GDPR art. 17 for when the law asks for it; no legal advice.',
  },
  'contact retention': {
    summary:
      'List whose personal data has been kept as long as the playbook says: what to review, what to erase, and why.',
    examples: ['kam contact retention', 'kam contact retention --account Huayuan --json'],
    more: 'Nothing is erased by itself: that is for a person to decide (kam contact erase).',
  },
  'opportunity add': {
    summary: 'Add an opportunity; it starts in the first stage of the active playbook.',
    examples: ['kam opportunity add "Meter renewal" --account Huayuan --amount "CNY 2.4M" --close +90d'],
  },
  'opportunity list': {
    summary: 'List opportunities, the newest first.',
    examples: ['kam opportunity list --status open', 'kam opp list --account Huayuan'],
  },
  'opportunity show': {
    summary: 'Show an opportunity: stage, flags done and missing, people, qualification.',
    examples: ['kam opportunity show "cloud platform"'],
  },
  'opportunity edit': {
    summary: 'Change an opportunity by options, or page by page at a terminal; --playbook moves it to another method.',
    examples: ['kam opportunity edit opp-1 --amount "CNY 9M" --close 2027-01-29 --field follow-up=yes'],
    more: 'Without options, at a terminal, it opens the opportunity and the forms of its playbook page by page.',
  },
  'opportunity archive': {
    summary: 'Take an opportunity out of lists and searches, or bring it back.',
    examples: ['kam opportunity archive opp-4', 'kam opportunity archive opp-4 --restore'],
  },
  'opportunity advance': {
    summary: 'Leave a stage when its gate holds; otherwise say what is missing (exit 5).',
    examples: [
      'kam opportunity advance opp-1',
      'kam opportunity advance opp-1 --override "the tender starts before we have met everybody"',
    ],
  },
  'opportunity close': {
    summary: 'End an opportunity: won, lost or given up.',
    examples: ['kam opportunity close opp-4 --lost --reason "bought elsewhere"'],
  },
};
