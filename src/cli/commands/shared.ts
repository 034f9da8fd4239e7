/** Arguments, options and formats that commands of several kinds share. */
import type { FormatName } from '../../views/types.ts';
import type { ArgumentSpec, OptionSpec } from './spec.ts';

export const page: readonly OptionSpec[] = [
  { flags: '--search <words>', text: 'search' },
  { flags: '--limit <n>', text: 'limit' },
  { flags: '--after <cursor>', text: 'after' },
  { flags: '--archived', text: 'archived' },
];

/** A field of one of the playbook's forms. */
export const field: OptionSpec = { flags: '--field <id=value>', text: 'field', repeat: true };

/** Of what shows or hands on a record. */
export const sensitive: readonly OptionSpec[] = [{ flags: '--sensitive', text: 'sensitive' }];
export const archive: readonly OptionSpec[] = [{ flags: '--restore', text: 'restore' }];

/** Of every wizard that keeps what it has. */
export const draftOptions: readonly OptionSpec[] = [
  { flags: '--resume', text: 'resume' },
  { flags: '--fresh', text: 'fresh' },
];
export const accountArgument: readonly ArgumentSpec[] = [{ name: 'account', text: 'account', required: true }];
export const contactArgument: readonly ArgumentSpec[] = [{ name: 'contact', text: 'contact', required: true }];
export const opportunityArgument: readonly ArgumentSpec[] = [
  { name: 'opportunity', text: 'opportunity', required: true },
];
export const ofAccount: OptionSpec = { flags: '--account <account>', text: 'ofAccount' };
export const recordFormats: readonly FormatName[] = ['table', 'json', 'markdown'];

/** Of what opens or writes encrypted files. */
export const passphraseFile: OptionSpec = { flags: '--passphrase-file <file>', text: 'passphraseFile' };
