/** The headline of everything that belongs to a negotiation. */
import type { Block } from '../../core/document.ts';
import type { NegotiationPicture } from '../../core/negotiation/negotiation.ts';
import type { Translator } from '../../i18n/types.ts';

/**
 * Says what it is, of which negotiation, and that nothing of it is for the customer.
 * @param title null: the negotiation itself
 */
export function confidentialHeading(
  title: string | null,
  { negotiation: { ref, name } }: Pick<NegotiationPicture, 'negotiation'>,
  t: Translator,
): Block {
  return {
    type: 'heading',
    level: 1,
    text: [
      title ?? name,
      { text: `  ${ref}`, tone: 'muted', strong: false },
      { text: `  ■ ${t.words.negotiation.confidential}`, tone: 'warn', strong: false },
    ],
  };
}
