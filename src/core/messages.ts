import type { CommandLineMessages } from './messages/command-line.ts';
import type { PlaybooksMessages } from './messages/playbooks.ts';
import type { RecordsMessages } from './messages/records.ts';
import type { SellingMessages } from './messages/selling.ts';
import type { StorageMessages } from './messages/storage.ts';

/**
 * Every sentence of warnings, errors, hints and problems, by code, with the parameters it needs.
 * Codes are stable (scripts read them in `--json`); the words live in `i18n/`, where a missing or
 * superfluous one does not compile. Add new ones to the file of their area.
 */
export interface MessageParams
  extends CommandLineMessages, RecordsMessages, SellingMessages, PlaybooksMessages, StorageMessages {}

export type MessageCode = keyof MessageParams;

/** The sentences of some messages, in one language. */
export type MessageTexts<Params> = { readonly [Code in keyof Params]: (params: Params[Code]) => string };
