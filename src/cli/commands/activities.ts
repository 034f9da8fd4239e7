/** Activities and visits. */
import { activityStatuses } from '../../core/records/types.ts';
import { page, draftOptions, ofAccount, recordFormats } from './shared.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './spec.ts';

/** Whom and what an activity is for, and what is said of it. */
export const activityFields: readonly OptionSpec[] = [
  { flags: '--opportunity <opportunity>', text: 'inOpportunity' },
  { flags: '--with <contact>', text: 'with', repeat: true },
  { flags: '--on <date>', text: 'activityOn' },
  { flags: '--time <time>', text: 'time' },
  { flags: '--place <text>', text: 'place' },
  { flags: '--team <name>', text: 'team', repeat: true },
  { flags: '--owner <name>', text: 'owner' },
  { flags: '--goal <text>', text: 'goal' },
  { flags: '--important', text: 'important' },
  { flags: '--cost <amount>', text: 'cost' },
  { flags: '--minutes <n>', text: 'minutes' },
  { flags: '--outcome <text>', text: 'outcome' },
  { flags: '--next <text>', text: 'next' },
  { flags: '--next-on <date>', text: 'nextOn' },
  { flags: '--note <text>', text: 'note' },
];

export const notImportant: OptionSpec = { flags: '--not-important', text: 'notImportant' };

/** Of these: what is said of one that is planned, and of one that is over. */
export const planFields: readonly OptionSpec['text'][] = [
  'inOpportunity',
  'with',
  'activityOn',
  'time',
  'place',
  'team',
  'owner',
  'goal',
  'important',
];
const reportFields: readonly OptionSpec['text'][] = [
  'with',
  'activityOn',
  'time',
  'place',
  'team',
  'cost',
  'minutes',
  'outcome',
  'next',
  'nextOn',
  'note',
];
export const activityArgument: readonly ArgumentSpec[] = [{ name: 'activity', text: 'activity', required: true }];

/** What every command takes that reports an activity by an outline. */
export const outlineReport: Pick<CommandSpec, 'args' | 'options' | 'formats'> = {
  args: activityArgument,
  options: [
    ...activityFields.filter(({ text }) => reportFields.includes(text)),
    { flags: '--marker <contact=marker>', text: 'reachedInWords', repeat: true },
    { flags: '--set <point=text>', text: 'setPoint', repeat: true },
    { flags: '--answers <file>', text: 'reportAnswers' },
    { flags: '--print-answers', text: 'printReport' },
    ...draftOptions,
  ],
  // A file to fill in is YAML; whatever is reported is shown like a record.
  formats: [...recordFormats, 'yaml'],
};
export const activityKind: OptionSpec = { flags: '--kind <activity>', text: 'kind' };

export const activitiesCommands: readonly CommandSpec[] = [
  {
    path: 'activity add',
    args: [{ name: 'kind', text: 'kind' }],
    options: [activityKind, ofAccount, ...activityFields],
    formats: recordFormats,
    load: () => import('../../commands/activity/add.ts'),
  },
  {
    path: 'activity list',
    options: [
      ofAccount,
      { flags: '--opportunity <opportunity>', text: 'inOpportunity' },
      { flags: '--with <contact>', text: 'withOnly' },
      { flags: '--status <status>', text: 'activityStatus', choices: activityStatuses },
      { flags: '--kind <activity>', text: 'kindOnly' },
      { flags: '--from <date>', text: 'from' },
      { flags: '--to <date>', text: 'to' },
      ...page.map((option) => (option.text === 'archived' ? { ...option, text: 'cancelledToo' as const } : option)),
    ],
    load: () => import('../../commands/activity/list.ts'),
  },
  { path: 'activity show', args: activityArgument, load: () => import('../../commands/activity/show.ts') },
  {
    path: 'activity edit',
    args: activityArgument,
    options: [activityKind, ...activityFields, notImportant],
    formats: recordFormats,
    load: () => import('../../commands/activity/edit.ts'),
  },
  {
    path: 'activity cancel',
    args: activityArgument,
    options: [
      { flags: '--reason <text>', text: 'reason' },
      { flags: '--restore', text: 'planAgain' },
    ],
    formats: recordFormats,
    load: () => import('../../commands/activity/cancel.ts'),
  },
  {
    path: 'activity plan',
    args: [{ name: 'for', text: 'subject', required: true }],
    options: [
      { flags: '--for <contact>', text: 'planFor' },
      { flags: '--rung <rung>', text: 'rung' },
      { flags: '--marker <marker>', text: 'markerGoal' },
      { flags: '--stage <stage>', text: 'inStage' },
      { flags: '--top <n>', text: 'top' },
      { flags: '--all', text: 'allActivities' },
      { flags: '--schedule [activity]', text: 'schedule' },
      ...activityFields.filter(({ text }) => !['inOpportunity', 'outcome', 'next', 'nextOn'].includes(text)),
    ],
    formats: recordFormats,
    load: () => import('../../commands/activity/plan.ts'),
  },
  {
    path: 'activity log',
    args: [{ name: 'about', text: 'activityAbout' }],
    options: [
      activityKind,
      ofAccount,
      ...activityFields,
      { flags: '--marker <contact=marker>', text: 'reached', repeat: true },
    ],
    formats: recordFormats,
    load: () => import('../../commands/activity/log.ts'),
  },
  {
    path: 'activity stats',
    options: [
      ofAccount,
      { flags: '--since <date>', text: 'from' },
      { flags: '--by <what>', text: 'statsBy', choices: ['kind', 'month'] },
    ],
    load: () => import('../../commands/activity/stats.ts'),
  },
  {
    path: 'visit plan',
    args: [{ name: 'about', text: 'visitAbout' }],
    options: [
      activityKind,
      ofAccount,
      ...activityFields.filter(({ text }) => planFields.includes(text)),
      { flags: '--set <point=text>', text: 'setPoint', repeat: true },
      { flags: '--print', text: 'printPlan' },
      ...draftOptions,
    ],
    formats: recordFormats,
    load: () => import('../../commands/visit/plan.ts'),
  },
  {
    path: 'visit report',
    ...outlineReport,
    load: () => import('../../commands/visit/report.ts'),
  },
  { path: 'visit show', args: activityArgument, load: () => import('../../commands/visit/show.ts') },
];
