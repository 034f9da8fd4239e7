import { commandLineMessages } from './messages/command-line.ts';
import { playbooksMessages } from './messages/playbooks.ts';
import { recordsMessages } from './messages/records.ts';
import { sellingMessages } from './messages/selling.ts';
import { storageMessages } from './messages/storage.ts';
import type { MessageParams, MessageTexts } from '../../core/messages.ts';

/** Warnings, errors, hints and problems in English: full sentences, the value, what was expected, the way out. */
export const messages: MessageTexts<MessageParams> = {
  ...commandLineMessages,
  ...recordsMessages,
  ...sellingMessages,
  ...playbooksMessages,
  ...storageMessages,
};
