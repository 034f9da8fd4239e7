/** Templates that are scored, their results, and gates. */
import { raterRoles } from '../../core/assessment/types.ts';
import type { FormatName } from '../../views/types.ts';
import { page, draftOptions, opportunityArgument, recordFormats } from './shared.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './spec.ts';

/** What `assess` and `qualify` share. */
export const assessmentOptions: readonly OptionSpec[] = [
  { flags: '--rater <name>', text: 'rater' },
  { flags: '--role <role>', text: 'raterRole', choices: raterRoles },
  { flags: '--answers <file>', text: 'answers', repeat: true },
  { flags: '--set <question=answer>', text: 'set', repeat: true },
  { flags: '--evidence <question=text>', text: 'setEvidence', repeat: true },
  { flags: '--competitor <name>', text: 'competitor', repeat: true },
  { flags: '--fail-below <band>', text: 'failBelow' },
  { flags: '--fail-unless <verdict>', text: 'failUnless' },
  { flags: '--partial', text: 'partial' },
  { flags: '--dry-run', text: 'dryRun' },
  { flags: '--print-answers', text: 'printAnswers' },
  { flags: '--save-answers <file>', text: 'saveAnswers' },
  ...draftOptions,
];
const assessmentArgument: readonly ArgumentSpec[] = [{ name: 'assessment', text: 'assessment', required: true }];
export const cardFormats: readonly FormatName[] = ['table', 'json', 'markdown', 'csv'];

export const assessmentsCommands: readonly CommandSpec[] = [
  {
    path: 'qualify',
    args: opportunityArgument,
    options: assessmentOptions,
    formats: cardFormats,
    load: () => import('../../commands/qualify.ts'),
  },
  {
    path: 'assess',
    args: [{ name: 'template', text: 'template', required: true }],
    options: [
      { flags: '--for <subject>', text: 'for' },
      { flags: '--occasion <activity>', text: 'occasion' },
      ...assessmentOptions,
    ],
    formats: cardFormats,
    load: () => import('../../commands/assess.ts'),
  },
  {
    path: 'feedback apply',
    args: assessmentArgument,
    options: [
      { flags: '--account <account>', text: 'feedbackAccount' },
      { flags: '--opportunity <opportunity>', text: 'feedbackOpportunity' },
    ],
    formats: recordFormats,
    load: () => import('../../commands/feedback/apply.ts'),
  },
  {
    path: 'feedback summary',
    args: [{ name: 'template', text: 'template', required: true }],
    options: [{ flags: '--since <date>', text: 'from' }],
    load: () => import('../../commands/feedback/summary.ts'),
  },
  {
    path: 'assessment list',
    options: [
      { flags: '--for <subject>', text: 'ofSubject' },
      { flags: '--template <id>', text: 'ofTemplate' },
      ...page.filter(({ text }) => text !== 'archived'),
    ],
    load: () => import('../../commands/assessment/list.ts'),
  },
  { path: 'assessment show', args: assessmentArgument, load: () => import('../../commands/assessment/show.ts') },
  { path: 'assessment explain', args: assessmentArgument, load: () => import('../../commands/assessment/explain.ts') },
  {
    path: 'assessment compare',
    args: [{ name: 'assessment', text: 'assessments', repeat: true }],
    options: [
      { flags: '--for <subject>', text: 'ofSubject' },
      { flags: '--template <id>', text: 'ofTemplate' },
      { flags: '--by <what>', text: 'compareBy', choices: ['rater', 'date'] },
    ],
    load: () => import('../../commands/assessment/compare.ts'),
  },
  { path: 'assessment rescore', args: assessmentArgument, load: () => import('../../commands/assessment/rescore.ts') },
  { path: 'gate check', args: opportunityArgument, load: () => import('../../commands/gate/check.ts') },
];
