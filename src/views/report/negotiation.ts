/** The negotiations about an opportunity: for nobody outside the house. */
import { negotiationBlocks } from '../negotiation/overview.ts';
import type { Block } from '../../core/document.ts';
import type { OpportunityReport } from '../../core/report/account-report.ts';
import type { Translator } from '../../i18n/types.ts';

/** One after the other, the oldest first; nothing where there is none. */
export function negotiationReportBlocks({ negotiations }: OpportunityReport, t: Translator): Block[] {
  const { negotiation: words, punctuation } = t.words;
  return negotiations.flatMap((picture): Block[] => [
    {
      type: 'heading',
      level: 3,
      text: [
        `${words.name}${punctuation.colon}${picture.negotiation.name}`,
        { text: `  ■ ${words.confidential}`, tone: 'warn', strong: false },
      ],
    },
    ...negotiationBlocks(picture, 4, t),
  ]);
}
