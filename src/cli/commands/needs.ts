/** Needs and budgets. */
import {
  page,
  field,
  archive,
  draftOptions,
  accountArgument,
  opportunityArgument,
  ofAccount,
  recordFormats,
} from './shared.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './spec.ts';

const needFields: readonly OptionSpec[] = [
  { flags: '--level <level>', text: 'needLevel' },
  { flags: '--text <text>', text: 'needText' },
  { flags: '--owner <contact>', text: 'needOwner' },
  { flags: '--urgency <n>', text: 'urgency' },
  { flags: '--weight <n>', text: 'weight' },
  { flags: '--must', text: 'must' },
  { flags: '--wish', text: 'wish' },
  { flags: '--deadline <date>', text: 'deadline' },
  { flags: '--evidence <text>', text: 'needEvidence' },
  { flags: '--confirmed <date>', text: 'confirmed' },
  { flags: '--by <contact>', text: 'confirmedBy' },
  { flags: '--note <text>', text: 'note' },
];
const needArgument: readonly ArgumentSpec[] = [{ name: 'need', text: 'need', required: true }];
const underNeed: OptionSpec = { flags: '--under <need>', text: 'under' };

/** What names a budget line beside the account and the category. */
const budgetLine: readonly OptionSpec[] = [
  { flags: '--year <year>', text: 'year' },
  { flags: '--currency <code>', text: 'lineCurrency' },
];

export const needsCommands: readonly CommandSpec[] = [
  {
    path: 'need add',
    args: [...opportunityArgument, { name: 'text', text: 'needText' }],
    options: [underNeed, ...needFields],
    formats: recordFormats,
    load: () => import('../../commands/need/add.ts'),
  },
  {
    path: 'need edit',
    args: needArgument,
    options: needFields,
    formats: recordFormats,
    load: () => import('../../commands/need/edit.ts'),
  },
  {
    path: 'need move',
    args: needArgument,
    options: [underNeed, { flags: '--root', text: 'root' }],
    formats: recordFormats,
    load: () => import('../../commands/need/move.ts'),
  },
  {
    path: 'need confirm',
    args: needArgument,
    options: [
      { flags: '--by <contact>', text: 'confirmedBy' },
      { flags: '--on <date>', text: 'on' },
      { flags: '--evidence <text>', text: 'needEvidence' },
      { flags: '--with-all-below', text: 'withAllBelow' },
    ],
    formats: recordFormats,
    load: () => import('../../commands/need/confirm.ts'),
  },
  {
    path: 'need archive',
    args: needArgument,
    options: archive,
    formats: recordFormats,
    load: () => import('../../commands/need/archive.ts'),
  },
  {
    path: 'need list',
    options: [
      { flags: '--opportunity <opportunity>', text: 'ofOpportunity' },
      ofAccount,
      { flags: '--level <level>', text: 'needLevel' },
      { flags: '--unconfirmed', text: 'unconfirmed' },
      { flags: '--orphans', text: 'orphans' },
      ...page,
    ],
    load: () => import('../../commands/need/list.ts'),
  },
  { path: 'need show', args: needArgument, load: () => import('../../commands/need/show.ts') },
  {
    path: 'need tree',
    args: opportunityArgument,
    options: [{ flags: '--as <form>', text: 'as', choices: ['tree', 'mermaid', 'markdown', 'dot'] }],
    load: () => import('../../commands/need/tree.ts'),
  },
  {
    path: 'need interview',
    args: opportunityArgument,
    options: [
      { flags: '--with <contact>', text: 'withContact' },
      { flags: '--level <level>', text: 'needLevel', repeat: true },
      { flags: '--answers <file>', text: 'needAnswers' },
      { flags: '--print-answers', text: 'printNeeds' },
      { flags: '--dry-run', text: 'dryRun' },
      ...draftOptions,
    ],
    formats: recordFormats,
    load: () => import('../../commands/need/interview.ts'),
  },
  {
    path: 'budget set',
    args: [...accountArgument, { name: 'category', text: 'category' }],
    options: [
      ...budgetLine,
      { flags: '--budget <amount>', text: 'budget' },
      { flags: '--bought <amount>', text: 'bought' },
      { flags: '--ours <amount>', text: 'ours' },
      { flags: '--planned <amount>', text: 'planned' },
      { flags: '--installed <n>', text: 'installed' },
      { flags: '--as-of <date>', text: 'figuresOf' },
      { flags: '--note <text>', text: 'note' },
      field,
    ],
    formats: recordFormats,
    load: () => import('../../commands/budget/set.ts'),
  },
  {
    path: 'budget list',
    args: accountArgument,
    options: [{ flags: '--year <year>', text: 'yearOnly' }],
    load: () => import('../../commands/budget/list.ts'),
  },
  {
    path: 'budget remove',
    args: [...accountArgument, { name: 'category', text: 'category', required: true }],
    options: budgetLine,
    formats: ['table', 'json', 'csv', 'markdown'],
    load: () => import('../../commands/budget/remove.ts'),
  },
];
