import { commandLineMessages } from './messages/command-line.ts';
import { playbooksMessages } from './messages/playbooks.ts';
import { recordsMessages } from './messages/records.ts';
import { sellingMessages } from './messages/selling.ts';
import { storageMessages } from './messages/storage.ts';
import type { MessageParams, MessageTexts } from '../../core/messages.ts';

/** 警告、错误、提示和问题：完整的句子，写明是什么值、应为什么、怎么办。 */
export const messages: MessageTexts<MessageParams> = {
  ...commandLineMessages,
  ...recordsMessages,
  ...sellingMessages,
  ...playbooksMessages,
  ...storageMessages,
};
