/** After the contract: milestones, receivables, complaints. */
import { archive, ofAccount, opportunityArgument, page, recordFormats } from './shared.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './spec.ts';

const milestoneArguments: readonly ArgumentSpec[] = [
  ...opportunityArgument,
  { name: 'milestone', text: 'milestone', required: true },
];
const receivableArgument: readonly ArgumentSpec[] = [{ name: 'receivable', text: 'receivable', required: true }];
const complaintArgument: readonly ArgumentSpec[] = [{ name: 'complaint', text: 'complaint', required: true }];
const ofOpportunity: OptionSpec = { flags: '--opportunity <opportunity>', text: 'ofOpportunity' };
const owner: OptionSpec = { flags: '--owner <name>', text: 'taskOwner' };
const ownerOnly: OptionSpec = { flags: '--owner <name>', text: 'ownerOnly' };
const note: OptionSpec = { flags: '--note <text>', text: 'note' };
const happenedOn: OptionSpec = { flags: '--on <date>', text: 'on' };
const payer: OptionSpec = { flags: '--payer <term>', text: 'payer' };
const contract: OptionSpec = { flags: '--contract <number>', text: 'contract' };

const receivableFields: readonly OptionSpec[] = [
  { flags: '--name <name>', text: 'name' },
  { flags: '--amount <amount>', text: 'owedAmount' },
  { flags: '--due <date>', text: 'dueOn' },
  contract,
  { flags: '--invoice <number>', text: 'invoice' },
  { flags: '--invoiced <date>', text: 'invoiced' },
  owner,
  payer,
  note,
];
const complaintFields: readonly OptionSpec[] = [
  { flags: '--text <text>', text: 'complaintText' },
  { flags: '--from <contact>', text: 'complainer' },
  { flags: '--grade <term>', text: 'grade' },
  owner,
  { flags: '--cause <term>', text: 'causeOfComplaint' },
  { flags: '--cause-note <text>', text: 'causeNote' },
  { flags: '--received <time>', text: 'received' },
  { flags: '--due <time>', text: 'answerDue' },
  note,
];

export const followUpCommands: readonly CommandSpec[] = [
  {
    path: 'milestone plan',
    args: opportunityArgument,
    options: [
      { flags: '--from <date>', text: 'contractOn' },
      { flags: '--again', text: 'planAnew' },
    ],
    formats: ['table', 'json', 'csv', 'markdown'],
    load: () => import('../../commands/milestone/plan.ts'),
  },
  { path: 'milestone list', args: opportunityArgument, load: () => import('../../commands/milestone/list.ts') },
  {
    path: 'milestone set',
    args: milestoneArguments,
    options: [
      { flags: '--planned <date>', text: 'plannedOn' },
      { flags: '--actual <date>', text: 'actualOn' },
      owner,
      { flags: '--evidence <text>', text: 'evidence' },
      note,
    ],
    formats: recordFormats,
    load: () => import('../../commands/milestone/set.ts'),
  },
  {
    path: 'milestone done',
    args: milestoneArguments,
    options: [{ flags: '--evidence <text>', text: 'evidence' }, happenedOn, note],
    formats: recordFormats,
    load: () => import('../../commands/milestone/done.ts'),
  },
  {
    path: 'receivable today',
    options: [ofAccount, ownerOnly],
    load: () => import('../../commands/receivable/today.ts'),
  },
  {
    path: 'receivable add',
    args: [{ name: 'name', text: 'name' }],
    options: [ofAccount, ofOpportunity, ...receivableFields],
    formats: recordFormats,
    load: () => import('../../commands/receivable/add.ts'),
  },
  {
    path: 'receivable plan',
    args: opportunityArgument,
    options: [
      { flags: '--part <share:day:name>', text: 'part', repeat: true },
      { flags: '--total <amount>', text: 'total' },
      { flags: '--from <date>', text: 'daysFrom' },
      contract,
      owner,
      payer,
    ],
    formats: ['table', 'json', 'csv', 'markdown'],
    load: () => import('../../commands/receivable/plan.ts'),
  },
  {
    path: 'receivable list',
    options: [
      ofAccount,
      ofOpportunity,
      ownerOnly,
      { flags: '--open', text: 'openOnly' },
      { flags: '--overdue', text: 'overdueOnly' },
      ...page,
    ],
    load: () => import('../../commands/receivable/list.ts'),
  },
  { path: 'receivable show', args: receivableArgument, load: () => import('../../commands/receivable/show.ts') },
  {
    path: 'receivable edit',
    args: receivableArgument,
    options: receivableFields,
    formats: recordFormats,
    load: () => import('../../commands/receivable/edit.ts'),
  },
  {
    path: 'receivable pay',
    args: [...receivableArgument, { name: 'amount', text: 'paidAmount' }],
    options: [happenedOn, note, { flags: '--undo', text: 'undoPayment' }],
    formats: recordFormats,
    load: () => import('../../commands/receivable/pay.ts'),
  },
  {
    path: 'receivable contact',
    args: [...receivableArgument, { name: 'step', text: 'collectionStep' }],
    options: [
      happenedOn,
      { flags: '--with <contact>', text: 'spokenWith' },
      { flags: '--by <name>', text: 'spokenBy' },
      { flags: '--outcome <text>', text: 'outcome' },
      { flags: '--promised <date>', text: 'promised' },
    ],
    formats: recordFormats,
    load: () => import('../../commands/receivable/contact.ts'),
  },
  {
    path: 'receivable cause',
    args: [...receivableArgument, { name: 'cause', text: 'cause', required: true }],
    options: [{ flags: '--note <text>', text: 'causeNote' }],
    formats: recordFormats,
    load: () => import('../../commands/receivable/cause.ts'),
  },
  {
    path: 'receivable ageing',
    options: [{ flags: '--by <name>', text: 'ageingBy', choices: ['account', 'owner'] }, ofAccount, ownerOnly],
    load: () => import('../../commands/receivable/ageing.ts'),
  },
  {
    path: 'receivable archive',
    args: receivableArgument,
    options: archive,
    formats: recordFormats,
    load: () => import('../../commands/receivable/archive.ts'),
  },
  {
    path: 'complaint add',
    args: [{ name: 'text', text: 'complaintText' }],
    options: [ofAccount, ofOpportunity, ...complaintFields],
    formats: recordFormats,
    load: () => import('../../commands/complaint/add.ts'),
  },
  {
    path: 'complaint list',
    options: [
      ofAccount,
      ofOpportunity,
      { flags: '--overdue', text: 'unansweredOnly' },
      { flags: '--closed', text: 'closedToo' },
      ...page.filter(({ text }) => text !== 'archived'),
    ],
    load: () => import('../../commands/complaint/list.ts'),
  },
  { path: 'complaint show', args: complaintArgument, load: () => import('../../commands/complaint/show.ts') },
  {
    path: 'complaint edit',
    args: complaintArgument,
    options: complaintFields,
    formats: recordFormats,
    load: () => import('../../commands/complaint/edit.ts'),
  },
  {
    path: 'complaint step',
    args: [...complaintArgument, { name: 'step', text: 'complaintStep', required: true }],
    options: [happenedOn, note],
    formats: recordFormats,
    load: () => import('../../commands/complaint/step.ts'),
  },
  {
    path: 'complaint close',
    args: complaintArgument,
    options: [happenedOn, { flags: '--override <reason>', text: 'closeAnyway' }, { flags: '--reopen', text: 'reopen' }],
    formats: recordFormats,
    load: () => import('../../commands/complaint/close.ts'),
  },
];
