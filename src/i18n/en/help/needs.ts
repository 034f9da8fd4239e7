/** Needs and budgets. */
export const needsHelp = {
  'need add': {
    summary: 'Add a need to the tree of an opportunity.',
    examples: [
      'kam need add opp-1 "Meters of both makers are read" --under need-4 --owner "Chen Zhiyuan" --must --weight 4',
      'kam need add opp-1 --level goals --text "No bill wrong at the turn of the year" --owner "Zheng Qiuping" --urgency 3',
    ],
  },
  'need edit': {
    summary: 'Change a need; an empty value clears a field.',
    examples: ['kam need edit need-21 --evidence "Draft requirements, 3.6" --deadline 2026-12-15'],
  },
  'need move': {
    summary: 'Move a need, with all below it, under another one.',
    examples: ['kam need move need-21 --under need-8'],
  },
  'need confirm': {
    summary: 'Record that the customer has confirmed a need.',
    examples: ['kam need confirm need-8 --by "Zhao Wenbo" --evidence "his mail" --with-all-below'],
  },
  'need archive': {
    summary: 'Take a need out of its tree, with all below it, or bring it back; nothing is deleted.',
    examples: ['kam need archive need-22', 'kam need archive need-22 --restore'],
  },
  'need list': {
    summary: 'List needs: those without a confirmation, those that lead to no goal.',
    examples: ['kam need list --opportunity opp-1 --unconfirmed', 'kam need list --orphans'],
  },
  'need show': {
    summary: 'Show a need: what it leads to, what is below it, what to ask on its level.',
    examples: ['kam need show need-5'],
  },
  'need tree': {
    summary: 'Show the needs of an opportunity as a tree: what is confirmed, what is open, what leads to no goal.',
    examples: ['kam need tree opp-1', 'kam need tree opp-1 --as mermaid'],
  },
  'need interview': {
    summary: 'Ask a customer for needs, question by question, and build the tree. Asks, or takes a file.',
    examples: ['kam need interview opp-1 --with "Zhao Wenbo"'],
    more: 'Each answer makes a need or completes it; the questions come from the playbook, in its order. Enter on an empty line passes a question over, ↑ or ← goes back, Tab opens the evidence. At the end the tree is shown, and nothing is stored before you say so. Ctrl-C keeps what you have; go on with --resume.',
  },
  'budget set': {
    summary: 'Record what a customer has budgeted and bought of a category in a year. Asks, or takes options.',
    examples: [
      'kam budget set Huayuan storage --year 2026 --budget "CNY 1.2M" --bought "CNY 300k" --ours "CNY 100k" --planned "CNY 200k" --installed 340 --as-of 2026-09-30',
      'kam budget set Huayuan total --year 2026 --budget "CNY 5M"',
    ],
    more: 'Without options, at a terminal, it goes through the categories of the playbook page by page.',
  },
  'budget list': {
    summary: 'Show what remains of each budget and what our share is, by year and currency, with sums and warnings.',
    examples: ['kam budget list Huayuan', 'kam budget list Huayuan --year 2026 --format csv'],
  },
  'budget remove': {
    summary: 'Take a line out of a budget.',
    examples: ['kam budget remove Huayuan storage --year 2026'],
  },
};
