/** Accounts, contacts and opportunities. */
import { opportunityStatuses } from '../../core/records/types.ts';
import {
  page,
  field,
  sensitive,
  archive,
  accountArgument,
  contactArgument,
  opportunityArgument,
  ofAccount,
  recordFormats,
} from './shared.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './spec.ts';

/** Who told what the fields of a command say. */
const told: readonly OptionSpec[] = [
  { flags: '--source <contact|text>', text: 'source' },
  { flags: '--as-of <date>', text: 'asOf' },
];
const accountFields: readonly OptionSpec[] = [
  { flags: '--name <name>', text: 'name' },
  { flags: '--alias <name>', text: 'alias', repeat: true },
  { flags: '--external-id <id>', text: 'externalId' },
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
const contactFields: readonly OptionSpec[] = [
  { flags: '--name <name>', text: 'name' },
  { flags: '--alias <name>', text: 'alias', repeat: true },
  { flags: '--external-id <id>', text: 'externalId' },
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
  { flags: '--external-id <id>', text: 'externalId' },
  { flags: '--description <text>', text: 'description' },
  { flags: '--amount <amount>', text: 'amount' },
  { flags: '--close <date>', text: 'close' },
  { flags: '--owner <name>', text: 'owner' },
  { flags: '--note <text>', text: 'note' },
  ...told,
  field,
];
const nameArgument: readonly ArgumentSpec[] = [{ name: 'name', text: 'name' }];

export const recordsCommands: readonly CommandSpec[] = [
  {
    path: 'account add',
    args: nameArgument,
    options: accountFields,
    formats: recordFormats,
    load: () => import('../../commands/account/add.ts'),
  },
  {
    path: 'account list',
    options: [{ flags: '--field <id=value>', text: 'ofField', repeat: true }, ...page],
    load: () => import('../../commands/account/list.ts'),
  },
  { path: 'account segments', load: () => import('../../commands/account/segments.ts') },
  {
    path: 'account show',
    args: accountArgument,
    options: sensitive,
    load: () => import('../../commands/account/show.ts'),
  },
  {
    path: 'account edit',
    args: accountArgument,
    options: accountFields,
    formats: recordFormats,
    load: () => import('../../commands/account/edit.ts'),
  },
  {
    path: 'account archive',
    args: accountArgument,
    options: archive,
    formats: recordFormats,
    load: () => import('../../commands/account/archive.ts'),
  },
  {
    path: 'contact add',
    args: nameArgument,
    options: [ofAccount, ...contactFields],
    formats: recordFormats,
    load: () => import('../../commands/contact/add.ts'),
  },
  { path: 'contact list', options: [ofAccount, ...page], load: () => import('../../commands/contact/list.ts') },
  {
    path: 'contact show',
    args: contactArgument,
    options: sensitive,
    load: () => import('../../commands/contact/show.ts'),
  },
  { path: 'contact style', args: contactArgument, load: () => import('../../commands/contact/style.ts') },
  {
    path: 'contact edit',
    args: contactArgument,
    options: contactFields,
    formats: recordFormats,
    load: () => import('../../commands/contact/edit.ts'),
  },
  {
    path: 'contact archive',
    args: contactArgument,
    options: archive,
    formats: recordFormats,
    load: () => import('../../commands/contact/archive.ts'),
  },
  {
    path: 'contact export-personal',
    args: contactArgument,
    load: () => import('../../commands/contact/export-personal.ts'),
  },
  {
    path: 'contact erase',
    args: contactArgument,
    options: [
      { flags: '--reason <text>', text: 'eraseReason' },
      { flags: '--dry-run', text: 'dryRun' },
    ],
    formats: recordFormats,
    load: () => import('../../commands/contact/erase.ts'),
  },
  { path: 'contact retention', options: [ofAccount], load: () => import('../../commands/contact/retention.ts') },
  {
    path: 'opportunity add',
    args: nameArgument,
    options: [ofAccount, ...opportunityFields],
    formats: recordFormats,
    load: () => import('../../commands/opportunity/add.ts'),
  },
  {
    path: 'opportunity list',
    options: [ofAccount, { flags: '--status <status>', text: 'status', choices: opportunityStatuses }, ...page],
    load: () => import('../../commands/opportunity/list.ts'),
  },
  {
    path: 'opportunity show',
    args: opportunityArgument,
    options: sensitive,
    load: () => import('../../commands/opportunity/show.ts'),
  },
  {
    path: 'opportunity edit',
    args: opportunityArgument,
    options: [...opportunityFields, { flags: '--stage <stage>', text: 'stage' }],
    formats: recordFormats,
    load: () => import('../../commands/opportunity/edit.ts'),
  },
  {
    path: 'opportunity archive',
    args: opportunityArgument,
    options: archive,
    formats: recordFormats,
    load: () => import('../../commands/opportunity/archive.ts'),
  },
  {
    path: 'opportunity advance',
    args: opportunityArgument,
    options: [{ flags: '--override <reason>', text: 'override' }],
    formats: recordFormats,
    load: () => import('../../commands/opportunity/advance.ts'),
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
    load: () => import('../../commands/opportunity/close.ts'),
  },
];
