/** Competitors, the comparison with them, and value cards. */
import { archive, draftOptions, ofAccount, opportunityArgument, page, recordFormats } from './shared.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './spec.ts';

const competitorArgument: readonly ArgumentSpec[] = [{ name: 'competitor', text: 'competitor', required: true }];
const competitorFields: readonly OptionSpec[] = [
  { flags: '--name <name>', text: 'name' },
  { flags: '--alias <name>', text: 'alias', repeat: true },
  { flags: '--note <text>', text: 'note' },
];
const cardArgument: readonly ArgumentSpec[] = [{ name: 'card', text: 'valueCard', required: true }];
const cardFields: readonly OptionSpec[] = [
  { flags: '--feature <text>', text: 'cardFeature' },
  { flags: '--advantage <text>', text: 'advantage' },
  { flags: '--benefit <text>', text: 'benefit' },
  { flags: '--evidence <text>', text: 'cardEvidence' },
  { flags: '--need <need>', text: 'cardNeed' },
  { flags: '--strength <strength>', text: 'strength' },
  { flags: '--role <role>', text: 'forRole' },
  { flags: '--note <text>', text: 'note' },
];
const matrixFormats = ['table', 'json', 'csv', 'markdown'] as const;

export const competitionCommands: readonly CommandSpec[] = [
  {
    path: 'competitor add',
    args: [{ name: 'name', text: 'name' }],
    options: competitorFields,
    formats: recordFormats,
    load: () => import('../../commands/competitor/add.ts'),
  },
  { path: 'competitor list', options: page, load: () => import('../../commands/competitor/list.ts') },
  {
    path: 'competitor show',
    args: competitorArgument,
    load: () => import('../../commands/competitor/show.ts'),
  },
  {
    path: 'competitor edit',
    args: competitorArgument,
    options: competitorFields,
    formats: recordFormats,
    load: () => import('../../commands/competitor/edit.ts'),
  },
  {
    path: 'competitor archive',
    args: competitorArgument,
    options: archive,
    formats: recordFormats,
    load: () => import('../../commands/competitor/archive.ts'),
  },
  {
    path: 'competitor join',
    args: [...opportunityArgument, { name: 'competitor', text: 'rival' }],
    options: [
      { flags: '--offer <text>', text: 'offer' },
      { flags: '--note <text>', text: 'note' },
    ],
    formats: matrixFormats,
    load: () => import('../../commands/competitor/join.ts'),
  },
  {
    path: 'competitor leave',
    args: [...opportunityArgument, ...competitorArgument],
    formats: matrixFormats,
    load: () => import('../../commands/competitor/leave.ts'),
  },
  {
    path: 'competitor rate',
    args: opportunityArgument,
    options: [
      { flags: '--set <criterion:side=score>', text: 'setScore', repeat: true },
      { flags: '--evidence <criterion:side=text>', text: 'scoreEvidence', repeat: true },
      { flags: '--about <criterion=strength>', text: 'criterionAbout', repeat: true },
      ...draftOptions,
    ],
    formats: matrixFormats,
    load: () => import('../../commands/competitor/rate.ts'),
  },
  {
    path: 'competitor matrix',
    args: opportunityArgument,
    load: () => import('../../commands/competitor/matrix.ts'),
  },
  {
    path: 'value add',
    args: [...opportunityArgument, { name: 'feature', text: 'feature' }],
    options: cardFields,
    formats: recordFormats,
    load: () => import('../../commands/value/add.ts'),
  },
  {
    path: 'value propose',
    args: opportunityArgument,
    options: [{ flags: '--add', text: 'addCards' }],
    formats: matrixFormats,
    load: () => import('../../commands/value/propose.ts'),
  },
  {
    path: 'value list',
    options: [
      { flags: '--opportunity <opportunity>', text: 'ofOpportunity' },
      ofAccount,
      { flags: '--without-evidence', text: 'withoutEvidence' },
      ...page,
    ],
    load: () => import('../../commands/value/list.ts'),
  },
  { path: 'value show', args: cardArgument, load: () => import('../../commands/value/show.ts') },
  {
    path: 'value edit',
    args: cardArgument,
    options: cardFields,
    formats: recordFormats,
    load: () => import('../../commands/value/edit.ts'),
  },
  {
    path: 'value archive',
    args: cardArgument,
    options: archive,
    formats: recordFormats,
    load: () => import('../../commands/value/archive.ts'),
  },
];
