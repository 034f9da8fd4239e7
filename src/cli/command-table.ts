/**
 * Every command as data: name, arguments, options, and the file to load when it is called. Words are in
 * `i18n/<language>/help.ts`, under the same path. `load` names the file literally, so that the build can make
 * it a bundle of its own.
 */
import { raterRoles } from '../core/assessment/types.ts';
import { activityStatuses, opportunityStatuses } from '../core/records/types.ts';
import type { HelpWords } from '../i18n/en/help.ts';
import type { FormatName } from '../views/types.ts';
import type { CommandResult, Context } from './types.ts';

export interface ArgumentSpec {
  readonly name: string;
  readonly text: keyof HelpWords['arguments'];
  readonly required?: boolean;
  /** The last one may be given several times, and reaches the command as a list. */
  readonly repeat?: boolean;
}

export interface OptionSpec {
  /** In commander's notation: `--alias <name>`. */
  readonly flags: string;
  readonly text: keyof HelpWords['options'];
  /** May be given several times, one value each. */
  readonly repeat?: boolean;
  readonly choices?: readonly string[];
}

export interface CommandSpec {
  readonly path: keyof HelpWords['commands'];
  readonly args?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  /** Whether `--lang both` has a meaning here. */
  readonly bilingual?: boolean;
  /** Of a command that writes: the formats of what it shows, so that a wrong one is refused before anything is stored. */
  readonly formats?: readonly FormatName[];
  // Each command declares its own arguments and options; the table cannot know them all.
  readonly load: () => Promise<{ run(ctx: Context, args: never, options: never): Promise<CommandResult> }>;
}

/** Options that every command takes. */
export const globalOptions: readonly OptionSpec[] = [
  { flags: '--format <name>', text: 'format' },
  { flags: '--json', text: 'json' },
  { flags: '-o, --output <file>', text: 'output' },
  { flags: '-f, --force', text: 'force' },
  { flags: '--lang <language>', text: 'lang' },
  { flags: '--db <path>', text: 'db' },
  { flags: '--playbooks <folder>', text: 'playbooks' },
  { flags: '--playbook <id>', text: 'playbook' },
  { flags: '--no-input', text: 'noInput' },
  { flags: '-y, --yes', text: 'yes' },
  { flags: '-q, --quiet', text: 'quiet' },
  { flags: '--no-color', text: 'noColor' },
  { flags: '--now <instant>', text: 'now' },
];

const page: readonly OptionSpec[] = [
  { flags: '--search <words>', text: 'search' },
  { flags: '--limit <n>', text: 'limit' },
  { flags: '--after <cursor>', text: 'after' },
  { flags: '--archived', text: 'archived' },
];

/** Who told what the fields of a command say. */
const told: readonly OptionSpec[] = [
  { flags: '--source <contact|text>', text: 'source' },
  { flags: '--as-of <date>', text: 'asOf' },
];
/** A field of one of the playbook's forms. */
const field: OptionSpec = { flags: '--field <id=value>', text: 'field', repeat: true };
/** Of what shows or hands on a record. */
const sensitive: readonly OptionSpec[] = [{ flags: '--sensitive', text: 'sensitive' }];

const accountFields: readonly OptionSpec[] = [
  { flags: '--name <name>', text: 'name' },
  { flags: '--alias <name>', text: 'alias', repeat: true },
  { flags: '--parent <company>', text: 'parent' },
  { flags: '--industry <text>', text: 'industry' },
  { flags: '--region <text>', text: 'region' },
  { flags: '--address <text>', text: 'address' },
  { flags: '--postal-code <code>', text: 'postalCode' },
  { flags: '--website <url>', text: 'website' },
  { flags: '--employees <n>', text: 'employees' },
  { flags: '--revenue <amount>', text: 'revenue' },
  { flags: '--profit <amount>', text: 'profit' },
  { flags: '--owner <name>', text: 'owner' },
  { flags: '--note <text>', text: 'note' },
  ...told,
  field,
];

const archive: readonly OptionSpec[] = [{ flags: '--restore', text: 'restore' }];

const contactFields: readonly OptionSpec[] = [
  { flags: '--name <name>', text: 'name' },
  { flags: '--alias <name>', text: 'alias', repeat: true },
  { flags: '--title <text>', text: 'title' },
  { flags: '--department <text>', text: 'department' },
  { flags: '--function <term>', text: 'function' },
  { flags: '--level <term>', text: 'level' },
  { flags: '--reports-to <contact>', text: 'reportsTo' },
  { flags: '--phone <number>', text: 'phone' },
  { flags: '--mobile <number>', text: 'mobile' },
  { flags: '--email <address>', text: 'email' },
  { flags: '--note <text>', text: 'note' },
  ...told,
  field,
];

const opportunityFields: readonly OptionSpec[] = [
  { flags: '--name <name>', text: 'name' },
  { flags: '--alias <name>', text: 'alias', repeat: true },
  { flags: '--description <text>', text: 'description' },
  { flags: '--amount <amount>', text: 'amount' },
  { flags: '--close <date>', text: 'close' },
  { flags: '--owner <name>', text: 'owner' },
  { flags: '--note <text>', text: 'note' },
  ...told,
  field,
];

/** Whom and what an activity is for, and what is said of it. */
const activityFields: readonly OptionSpec[] = [
  { flags: '--opportunity <opportunity>', text: 'inOpportunity' },
  { flags: '--with <contact>', text: 'with', repeat: true },
  { flags: '--on <date>', text: 'activityOn' },
  { flags: '--place <text>', text: 'place' },
  { flags: '--team <name>', text: 'team', repeat: true },
  { flags: '--owner <name>', text: 'owner' },
  { flags: '--goal <text>', text: 'goal' },
  { flags: '--cost <amount>', text: 'cost' },
  { flags: '--minutes <n>', text: 'minutes' },
  { flags: '--outcome <text>', text: 'outcome' },
  { flags: '--next <text>', text: 'next' },
  { flags: '--next-on <date>', text: 'nextOn' },
  { flags: '--note <text>', text: 'note' },
];
/** Of these: what is said of one that is planned, and of one that is over. */
const planFields: readonly OptionSpec['text'][] = [
  'inOpportunity',
  'with',
  'activityOn',
  'place',
  'team',
  'owner',
  'goal',
];
const reportFields: readonly OptionSpec['text'][] = [
  'with',
  'activityOn',
  'place',
  'team',
  'cost',
  'minutes',
  'outcome',
  'next',
  'nextOn',
  'note',
];
const activityKind: OptionSpec = { flags: '--kind <activity>', text: 'kind' };
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

/** Of every wizard that keeps what it has. */
const draftOptions: readonly OptionSpec[] = [
  { flags: '--resume', text: 'resume' },
  { flags: '--fresh', text: 'fresh' },
];

/** What `assess` and `qualify` share. */
const assessmentOptions: readonly OptionSpec[] = [
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
const nameArgument: readonly ArgumentSpec[] = [{ name: 'name', text: 'name' }];
const accountArgument: readonly ArgumentSpec[] = [{ name: 'account', text: 'account', required: true }];
const contactArgument: readonly ArgumentSpec[] = [{ name: 'contact', text: 'contact', required: true }];
const opportunityArgument: readonly ArgumentSpec[] = [{ name: 'opportunity', text: 'opportunity', required: true }];
const activityArgument: readonly ArgumentSpec[] = [{ name: 'activity', text: 'activity', required: true }];
const needArgument: readonly ArgumentSpec[] = [{ name: 'need', text: 'need', required: true }];
const underNeed: OptionSpec = { flags: '--under <need>', text: 'under' };
const tieArguments: readonly ArgumentSpec[] = [
  { name: 'from', text: 'tieFrom', required: true },
  { name: 'to', text: 'tieTo', required: true },
];
const tieKind: OptionSpec = { flags: '--kind <term>', text: 'tieKind' };
const ofAccount: OptionSpec = { flags: '--account <account>', text: 'ofAccount' };

/** What names a budget line beside the account and the category. */
const budgetLine: readonly OptionSpec[] = [
  { flags: '--year <year>', text: 'year' },
  { flags: '--currency <code>', text: 'lineCurrency' },
];

const recordFormats: readonly FormatName[] = ['table', 'json', 'markdown'];
const cardFormats: readonly FormatName[] = ['table', 'json', 'markdown', 'csv'];
const plainFormats: readonly FormatName[] = ['table', 'json'];

export const commands: readonly CommandSpec[] = [
  {
    path: 'init',
    options: [
      { flags: '--user <name>', text: 'user' },
      { flags: '--currency <code>', text: 'currency' },
      { flags: '--time-zone <zone>', text: 'timeZone' },
      { flags: '--calendar <country>', text: 'calendar' },
      { flags: '--database <file>', text: 'database' },
    ],
    formats: plainFormats,
    load: () => import('../commands/init.ts'),
  },
  {
    path: 'calendar',
    args: [{ name: 'when', text: 'calendarWhen' }],
    options: [{ flags: '--workdays <n>', text: 'workdays' }],
    load: () => import('../commands/calendar.ts'),
  },
  {
    path: 'demo',
    args: [{ name: 'folder', text: 'demoFolder' }],
    options: [{ flags: '--throw-away', text: 'throwAway' }],
    formats: plainFormats,
    load: () => import('../commands/demo.ts'),
  },
  {
    path: 'account add',
    args: nameArgument,
    options: accountFields,
    formats: recordFormats,
    load: () => import('../commands/account/add.ts'),
  },
  {
    path: 'account list',
    options: [{ flags: '--field <id=value>', text: 'ofField', repeat: true }, ...page],
    load: () => import('../commands/account/list.ts'),
  },
  { path: 'account segments', load: () => import('../commands/account/segments.ts') },
  {
    path: 'account show',
    args: accountArgument,
    options: sensitive,
    load: () => import('../commands/account/show.ts'),
  },
  {
    path: 'account edit',
    args: accountArgument,
    options: accountFields,
    formats: recordFormats,
    load: () => import('../commands/account/edit.ts'),
  },
  {
    path: 'account archive',
    args: accountArgument,
    options: archive,
    formats: recordFormats,
    load: () => import('../commands/account/archive.ts'),
  },
  {
    path: 'contact add',
    args: nameArgument,
    options: [ofAccount, ...contactFields],
    formats: recordFormats,
    load: () => import('../commands/contact/add.ts'),
  },
  { path: 'contact list', options: [ofAccount, ...page], load: () => import('../commands/contact/list.ts') },
  {
    path: 'contact show',
    args: contactArgument,
    options: sensitive,
    load: () => import('../commands/contact/show.ts'),
  },
  { path: 'contact style', args: contactArgument, load: () => import('../commands/contact/style.ts') },
  {
    path: 'contact edit',
    args: contactArgument,
    options: contactFields,
    formats: recordFormats,
    load: () => import('../commands/contact/edit.ts'),
  },
  {
    path: 'contact archive',
    args: contactArgument,
    options: archive,
    formats: recordFormats,
    load: () => import('../commands/contact/archive.ts'),
  },
  {
    path: 'opportunity add',
    args: nameArgument,
    options: [ofAccount, ...opportunityFields],
    formats: recordFormats,
    load: () => import('../commands/opportunity/add.ts'),
  },
  {
    path: 'opportunity list',
    options: [ofAccount, { flags: '--status <status>', text: 'status', choices: opportunityStatuses }, ...page],
    load: () => import('../commands/opportunity/list.ts'),
  },
  {
    path: 'opportunity show',
    args: opportunityArgument,
    options: sensitive,
    load: () => import('../commands/opportunity/show.ts'),
  },
  {
    path: 'opportunity edit',
    args: opportunityArgument,
    options: [...opportunityFields, { flags: '--stage <stage>', text: 'stage' }],
    formats: recordFormats,
    load: () => import('../commands/opportunity/edit.ts'),
  },
  {
    path: 'opportunity archive',
    args: opportunityArgument,
    options: archive,
    formats: recordFormats,
    load: () => import('../commands/opportunity/archive.ts'),
  },
  {
    path: 'opportunity advance',
    args: opportunityArgument,
    options: [{ flags: '--override <reason>', text: 'override' }],
    formats: recordFormats,
    load: () => import('../commands/opportunity/advance.ts'),
  },
  {
    path: 'opportunity close',
    args: opportunityArgument,
    options: [
      { flags: '--won', text: 'won' },
      { flags: '--lost', text: 'lost' },
      { flags: '--abandoned', text: 'abandoned' },
      { flags: '--reason <text>', text: 'reason' },
    ],
    formats: recordFormats,
    load: () => import('../commands/opportunity/close.ts'),
  },
  {
    path: 'role set',
    args: [...opportunityArgument, ...contactArgument],
    options: [
      { flags: '--role <term>', text: 'role', repeat: true },
      { flags: '--attitude <term>', text: 'attitude' },
      { flags: '--influence <n>', text: 'influence' },
      { flags: '--guide <term>', text: 'guide', repeat: true },
      { flags: '--plan <term>', text: 'opponentPlan' },
      { flags: '--plan-note <text>', text: 'planNote' },
      { flags: '--note <text>', text: 'note' },
    ],
    formats: recordFormats,
    load: () => import('../commands/role/set.ts'),
  },
  {
    path: 'role remove',
    args: [...opportunityArgument, ...contactArgument],
    formats: recordFormats,
    load: () => import('../commands/role/remove.ts'),
  },
  { path: 'role list', args: opportunityArgument, load: () => import('../commands/role/list.ts') },
  {
    path: 'tie add',
    args: tieArguments,
    options: [tieKind, { flags: '--evidence <text>', text: 'evidence' }, { flags: '--note <text>', text: 'note' }],
    formats: recordFormats,
    load: () => import('../commands/tie/add.ts'),
  },
  {
    path: 'tie remove',
    args: tieArguments,
    options: [tieKind],
    formats: recordFormats,
    load: () => import('../commands/tie/remove.ts'),
  },
  {
    path: 'tie list',
    args: [{ name: 'subject', text: 'accountOrContact', required: true }],
    load: () => import('../commands/tie/list.ts'),
  },
  { path: 'coverage show', args: accountArgument, load: () => import('../commands/coverage/show.ts') },
  {
    path: 'coverage mark',
    args: [
      ...accountArgument,
      { name: 'function', text: 'function', required: true },
      { name: 'level', text: 'levelOrAll' },
    ],
    options: [{ flags: '--exists', text: 'exists' }],
    formats: recordFormats,
    load: () => import('../commands/coverage/mark.ts'),
  },
  {
    path: 'marker record',
    args: [
      { name: 'subject', text: 'subject', required: true },
      { name: 'marker', text: 'marker', required: true },
    ],
    options: [
      { flags: '--evidence <text>', text: 'evidence' },
      { flags: '--on <date>', text: 'on' },
    ],
    formats: recordFormats,
    load: () => import('../commands/marker/record.ts'),
  },
  {
    path: 'marker retract',
    args: [
      { name: 'subject', text: 'subject', required: true },
      { name: 'marker', text: 'marker', required: true },
    ],
    options: [{ flags: '--reason <text>', text: 'reason' }],
    formats: recordFormats,
    load: () => import('../commands/marker/retract.ts'),
  },
  {
    path: 'activity add',
    args: [{ name: 'kind', text: 'kind' }],
    options: [activityKind, ofAccount, ...activityFields],
    formats: recordFormats,
    load: () => import('../commands/activity/add.ts'),
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
    load: () => import('../commands/activity/list.ts'),
  },
  { path: 'activity show', args: activityArgument, load: () => import('../commands/activity/show.ts') },
  {
    path: 'activity edit',
    args: activityArgument,
    options: [activityKind, ...activityFields],
    formats: recordFormats,
    load: () => import('../commands/activity/edit.ts'),
  },
  {
    path: 'activity cancel',
    args: activityArgument,
    options: [
      { flags: '--reason <text>', text: 'reason' },
      { flags: '--restore', text: 'planAgain' },
    ],
    formats: recordFormats,
    load: () => import('../commands/activity/cancel.ts'),
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
    load: () => import('../commands/activity/plan.ts'),
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
    load: () => import('../commands/activity/log.ts'),
  },
  {
    path: 'need add',
    args: [...opportunityArgument, { name: 'text', text: 'needText' }],
    options: [underNeed, ...needFields],
    formats: recordFormats,
    load: () => import('../commands/need/add.ts'),
  },
  {
    path: 'need edit',
    args: needArgument,
    options: needFields,
    formats: recordFormats,
    load: () => import('../commands/need/edit.ts'),
  },
  {
    path: 'need move',
    args: needArgument,
    options: [underNeed, { flags: '--root', text: 'root' }],
    formats: recordFormats,
    load: () => import('../commands/need/move.ts'),
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
    load: () => import('../commands/need/confirm.ts'),
  },
  {
    path: 'need archive',
    args: needArgument,
    options: archive,
    formats: recordFormats,
    load: () => import('../commands/need/archive.ts'),
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
    load: () => import('../commands/need/list.ts'),
  },
  { path: 'need show', args: needArgument, load: () => import('../commands/need/show.ts') },
  {
    path: 'need tree',
    args: opportunityArgument,
    options: [{ flags: '--as <form>', text: 'as', choices: ['tree', 'mermaid', 'markdown', 'dot'] }],
    load: () => import('../commands/need/tree.ts'),
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
    load: () => import('../commands/need/interview.ts'),
  },
  {
    path: 'activity stats',
    options: [
      ofAccount,
      { flags: '--since <date>', text: 'from' },
      { flags: '--by <what>', text: 'statsBy', choices: ['kind', 'month'] },
    ],
    load: () => import('../commands/activity/stats.ts'),
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
    load: () => import('../commands/visit/plan.ts'),
  },
  {
    path: 'visit report',
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
    load: () => import('../commands/visit/report.ts'),
  },
  { path: 'visit show', args: activityArgument, load: () => import('../commands/visit/show.ts') },
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
    load: () => import('../commands/budget/set.ts'),
  },
  {
    path: 'budget list',
    args: accountArgument,
    options: [{ flags: '--year <year>', text: 'yearOnly' }],
    load: () => import('../commands/budget/list.ts'),
  },
  {
    path: 'budget remove',
    args: [...accountArgument, { name: 'category', text: 'category', required: true }],
    options: budgetLine,
    formats: ['table', 'json', 'csv', 'markdown'],
    load: () => import('../commands/budget/remove.ts'),
  },
  {
    path: 'qualify',
    args: opportunityArgument,
    options: assessmentOptions,
    formats: cardFormats,
    load: () => import('../commands/qualify.ts'),
  },
  {
    path: 'assess',
    args: [{ name: 'template', text: 'template', required: true }],
    options: [{ flags: '--for <subject>', text: 'for' }, ...assessmentOptions],
    formats: cardFormats,
    load: () => import('../commands/assess.ts'),
  },
  {
    path: 'feedback apply',
    args: assessmentArgument,
    options: [
      { flags: '--account <account>', text: 'feedbackAccount' },
      { flags: '--opportunity <opportunity>', text: 'feedbackOpportunity' },
    ],
    formats: recordFormats,
    load: () => import('../commands/feedback/apply.ts'),
  },
  {
    path: 'feedback summary',
    args: [{ name: 'template', text: 'template', required: true }],
    options: [{ flags: '--since <date>', text: 'from' }],
    load: () => import('../commands/feedback/summary.ts'),
  },
  {
    path: 'assessment list',
    options: [
      { flags: '--for <subject>', text: 'ofSubject' },
      { flags: '--template <id>', text: 'ofTemplate' },
      ...page.filter(({ text }) => text !== 'archived'),
    ],
    load: () => import('../commands/assessment/list.ts'),
  },
  { path: 'assessment show', args: assessmentArgument, load: () => import('../commands/assessment/show.ts') },
  { path: 'assessment explain', args: assessmentArgument, load: () => import('../commands/assessment/explain.ts') },
  {
    path: 'assessment compare',
    args: [{ name: 'assessment', text: 'assessments', repeat: true }],
    options: [
      { flags: '--for <subject>', text: 'ofSubject' },
      { flags: '--template <id>', text: 'ofTemplate' },
      { flags: '--by <what>', text: 'compareBy', choices: ['rater', 'date'] },
    ],
    load: () => import('../commands/assessment/compare.ts'),
  },
  { path: 'assessment rescore', args: assessmentArgument, load: () => import('../commands/assessment/rescore.ts') },
  { path: 'gate check', args: opportunityArgument, load: () => import('../commands/gate/check.ts') },
  { path: 'playbook list', load: () => import('../commands/playbook/list.ts') },
  {
    path: 'playbook show',
    args: [
      { name: 'playbook', text: 'playbook' },
      { name: 'instrument', text: 'instrument' },
    ],
    load: () => import('../commands/playbook/show.ts'),
  },
  {
    path: 'playbook check',
    args: [{ name: 'folder', text: 'playbookFolder' }],
    options: [
      { flags: '--coverage', text: 'coverage' },
      { flags: '--strict', text: 'strict' },
    ],
    load: () => import('../commands/playbook/check.ts'),
  },
  { path: 'playbook schema', load: () => import('../commands/playbook/schema.ts') },
  {
    path: 'map',
    args: opportunityArgument,
    options: [
      { flags: '--as <form>', text: 'as', choices: ['tree', 'mermaid', 'dot'] },
      { flags: '--since <date>', text: 'since' },
    ],
    load: () => import('../commands/map.ts'),
  },
  {
    path: 'information',
    args: accountArgument,
    options: sensitive,
    load: () => import('../commands/information.ts'),
  },
  {
    path: 'report account',
    args: accountArgument,
    options: sensitive,
    bilingual: true,
    load: () => import('../commands/report/account.ts'),
  },
  {
    path: 'help',
    args: [
      { name: 'topic', text: 'topic' },
      { name: 'verb', text: 'topic' },
    ],
    load: () => import('../commands/help.ts'),
  },
];
