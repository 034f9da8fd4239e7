/** Records in and out: files of other programs, and the whole book. */
import { opportunityStatuses } from '../../core/records/types.ts';
import { ofAccount, passphraseFile, sensitive } from './shared.ts';
import type { FormatName } from '../../views/types.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './spec.ts';

const resultFormats: readonly FormatName[] = ['table', 'json', 'markdown'];
const importFile: readonly ArgumentSpec[] = [{ name: 'file', text: 'importFile', required: true }];
const reading: readonly OptionSpec[] = [
  { flags: '--map <column=field>', text: 'map', repeat: true },
  { flags: '--match <keys>', text: 'match' },
  { flags: '--dry-run', text: 'importDryRun' },
  { flags: '--rejected <file>', text: 'rejected' },
  { flags: '--encoding <name>', text: 'encoding' },
  { flags: '--delimiter <sign>', text: 'delimiter' },
  { flags: '--date-order <order>', text: 'dateOrder' },
  { flags: '--source <contact|text>', text: 'source' },
  { flags: '--as-of <date>', text: 'asOf' },
];
const ofAccounts: readonly OptionSpec[] = [
  { flags: '--account <account>', text: 'importAccount' },
  { flags: '--create-missing-accounts', text: 'createMissingAccounts' },
];

const exporting: readonly OptionSpec[] = [
  { flags: '--search <words>', text: 'search' },
  { flags: '--archived', text: 'archived' },
  ...sensitive,
  { flags: '--bom', text: 'bom' },
];

export const exchangeCommands: readonly CommandSpec[] = [
  {
    path: 'import accounts',
    args: importFile,
    options: reading,
    formats: resultFormats,
    load: () => import('../../commands/import/accounts-file.ts'),
  },
  {
    path: 'import contacts',
    args: importFile,
    options: [...ofAccounts, ...reading],
    formats: resultFormats,
    load: () => import('../../commands/import/contacts.ts'),
  },
  {
    path: 'import opportunities',
    args: importFile,
    options: [...ofAccounts, ...reading],
    formats: resultFormats,
    load: () => import('../../commands/import/opportunities.ts'),
  },
  {
    path: 'export accounts',
    options: [{ flags: '--field <id=value>', text: 'ofField', repeat: true }, ...exporting],
    load: () => import('../../commands/export/accounts.ts'),
  },
  {
    path: 'export contacts',
    options: [ofAccount, ...exporting],
    load: () => import('../../commands/export/contacts.ts'),
  },
  {
    path: 'export opportunities',
    options: [ofAccount, { flags: '--status <status>', text: 'status', choices: opportunityStatuses }, ...exporting],
    load: () => import('../../commands/export/opportunities.ts'),
  },
  {
    path: 'export bundle',
    args: [{ name: 'file', text: 'newBundle', required: true }],
    options: [{ flags: '--encrypt', text: 'encrypt' }, passphraseFile],
    load: () => import('../../commands/export/bundle.ts'),
  },
  {
    path: 'import bundle',
    args: [{ name: 'file', text: 'bundleFile', required: true }],
    options: [passphraseFile],
    formats: ['table', 'json'],
    load: () => import('../../commands/import/bundle.ts'),
  },
];
