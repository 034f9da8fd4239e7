/** How a negotiation ended, asked for at a terminal: the outcome, and what was agreed on each open term. */
import { KamError, message } from '../../core/errors.ts';
import { readFigure } from '../../core/negotiation/figure.ts';
import { termText } from '../../views/negotiation/words.ts';
import { typedFigure } from './ask-term.ts';
import { openTerms, pathOf } from './find-negotiation.ts';
import { expectedFigure } from './read-figures.ts';
import type { Context } from '../../cli/types.ts';
import type { NegotiationPicture } from '../../core/negotiation/negotiation.ts';

/** What the options of the command would have been. */
export interface AskedClosing {
  readonly agreed?: true;
  readonly brokenOff?: true;
  readonly set?: readonly string[];
}

/**
 * Asks for the outcome; what we have on the table is proposed as what was agreed, and - leaves it open.
 * @throws KamError `usage` where there is nobody to ask, `cancelled` where the user leaves
 */
export async function askClosing(ctx: Context, picture: NegotiationPicture): Promise<AskedClosing> {
  if (!ctx.settings.interactive) throw new KamError('usage', message('negotiation-needs-outcome', {}));
  const { negotiation: words, punctuation } = ctx.t.words;
  const { kinds, pictures } = picture;
  const prompter = await ctx.prompter('--agreed');
  const outcomes = (['agreed', 'broken-off'] as const).map((value) => ({ value, label: words.statuses[value] }));
  if ((await prompter.choose(words.howEnded, outcomes)) === 'broken-off') return { brokenOff: true };
  const set: string[] = [];
  for (const term of openTerms(picture)) {
    const ours = pictures.find((one) => one.term.id === term.id)?.ours ?? null;
    const check = (typed: string): string | null =>
      isOpen(typed) || term.unit === null || readFigure(typed, term, kinds) !== null
        ? null
        : expectedFigure(ctx.t, term, kinds);
    const question = termText(term, kinds, ctx.t) + punctuation.colon + words.agreedWhat;
    const typed = await prompter.text(question, {
      check,
      ...(ours === null ? {} : { initial: typedFigure(ours, term) }),
    });
    if (!isOpen(typed)) set.push(`${pathOf(term)}=${typed}`);
  }
  return { agreed: true, set };
}

function isOpen(typed: string): boolean {
  return ['', '-'].includes(typed.trim());
}
