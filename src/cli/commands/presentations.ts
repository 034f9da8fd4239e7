/** What is handed over and presented: proposals, presentations and their rehearsals. */
import { activityStatuses } from '../../core/records/types.ts';
import { activityArgument, activityFields, activityKind, outlineReport, planFields } from './activities.ts';
import { assessmentOptions, cardFormats } from './assessments.ts';
import { draftOptions, ofAccount, opportunityArgument, page, recordFormats } from './shared.ts';
import type { FormatName } from '../../views/types.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './spec.ts';

const proposalFormats: readonly FormatName[] = [...recordFormats, 'csv'];
const pointArguments: readonly ArgumentSpec[] = [
  ...opportunityArgument,
  { name: 'point', text: 'proposalPoint', repeat: true },
];
/** What is said of a rehearsal: our side, when and where. */
const rehearsalFields: readonly OptionSpec['text'][] = [
  'activityOn',
  'time',
  'place',
  'team',
  'owner',
  'goal',
  'minutes',
  'note',
];

export const presentationsCommands: readonly CommandSpec[] = [
  {
    path: 'proposal show',
    args: opportunityArgument,
    load: () => import('../../commands/proposal/show.ts'),
  },
  {
    path: 'proposal set',
    args: pointArguments,
    options: [
      { flags: '--owner <name>', text: 'pointOwner' },
      { flags: '--due <date>', text: 'pointDue' },
      { flags: '--note <text>', text: 'note' },
      { flags: '--drop <reason>', text: 'pointDrop' },
      { flags: '--keep', text: 'pointKeep' },
    ],
    formats: proposalFormats,
    load: () => import('../../commands/proposal/set.ts'),
  },
  {
    path: 'proposal done',
    args: [...opportunityArgument, { name: 'point', text: 'proposalPoint', repeat: true, required: true }],
    options: [
      { flags: '--on <date>', text: 'pointDoneOn' },
      { flags: '--undo', text: 'pointUndo' },
    ],
    formats: proposalFormats,
    load: () => import('../../commands/proposal/done.ts'),
  },
  {
    path: 'presentation plan',
    args: [{ name: 'about', text: 'presentationAbout' }],
    options: [
      activityKind,
      ofAccount,
      ...activityFields.filter(({ text }) => planFields.includes(text)),
      { flags: '--minutes <n>', text: 'presentationMinutes' },
      { flags: '--time-of <part=minutes>', text: 'timeOf', repeat: true },
      { flags: '--set <point=text>', text: 'setPoint', repeat: true },
      { flags: '--print', text: 'printPlan' },
      ...draftOptions,
    ],
    formats: recordFormats,
    load: () => import('../../commands/presentation/plan.ts'),
  },
  { path: 'presentation show', args: activityArgument, load: () => import('../../commands/presentation/show.ts') },
  {
    path: 'presentation list',
    options: [
      ofAccount,
      { flags: '--opportunity <opportunity>', text: 'inOpportunity' },
      { flags: '--status <status>', text: 'activityStatus', choices: activityStatuses },
      ...page.map((option) => (option.text === 'archived' ? { ...option, text: 'cancelledToo' as const } : option)),
    ],
    load: () => import('../../commands/presentation/list.ts'),
  },
  {
    path: 'presentation report',
    ...outlineReport,
    load: () => import('../../commands/presentation/report.ts'),
  },
  {
    path: 'rehearsal add',
    args: activityArgument,
    options: activityFields.filter(({ text }) => rehearsalFields.includes(text)),
    formats: recordFormats,
    load: () => import('../../commands/rehearsal/add.ts'),
  },
  {
    path: 'rehearsal rate',
    args: activityArgument,
    options: [
      { flags: '--for <name>', text: 'presenter' },
      ...assessmentOptions.filter(({ text }) => text !== 'competitor'),
    ],
    formats: cardFormats,
    load: () => import('../../commands/rehearsal/rate.ts'),
  },
  { path: 'rehearsal show', args: activityArgument, load: () => import('../../commands/rehearsal/show.ts') },
  { path: 'rehearsal check', args: activityArgument, load: () => import('../../commands/rehearsal/check.ts') },
];
