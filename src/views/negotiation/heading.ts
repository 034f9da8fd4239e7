/** The headline of everything that belongs to a negotiation. */
import type { Block } from '../../core/document.ts';
import type { NegotiationPicture } from '../../core/negotiation/negotiation.ts';
import type { Translator } from '../../i18n/types.ts';

/** Names the negotiation, and says that nothing of it is for the customer. */
export function confidentialHeading(
  title: string | null,
  { negotiation }: Pick<NegotiationPicture, 'negotiation'>,
  t: Translator,
): Block {
  const { ref, name } = negotiation;
  return {
    type: 'heading',
    level: 1,
    text: [
      title === null ? name : `${title} · ${name}`,
      { text: `  ${ref}`, tone: 'muted', strong: false },
      { text: `  ■ ${t.words.negotiation.confidential}`, tone: 'warn', strong: false },
    ],
  };
}
