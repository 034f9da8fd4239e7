/** What was changed, and how to take it back. */
export const historyHelp = {
  history: {
    summary: 'Show what was changed, by whom and when, newest first: all of it, of one record, or by one command.',
    examples: [
      'kam history',
      'kam history acc-1',
      'kam history cmd-1',
      'kam history --since 2026-11-01 --by "Wang Min" --command assess',
    ],
  },
  undo: {
    summary: 'Take a command back as a whole, the last one or the one named; refused where later changes depend on it.',
    examples: ['kam undo --dry-run', 'kam undo', 'kam undo cmd-6'],
  },
  redo: {
    summary: 'Bring back what was taken back, the last of it or the command named.',
    examples: ['kam redo cmd-6', 'kam redo'],
  },
};
