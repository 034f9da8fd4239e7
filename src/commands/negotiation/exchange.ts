import { message } from '../../core/errors.ts';
import { buildExchange } from '../../core/negotiation/exchange.ts';
import { rulesOver } from '../../core/playbook/defaults.ts';
import { quoteWord } from '../../core/text.ts';
import { exchangeView } from '../../views/negotiation/exchange.ts';
import { loadNegotiation, openTerms } from './find-negotiation.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** While it goes on, what is agreed is exchanged no more; of one that is over, what the exchange could have been. */
export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const picture = await loadNegotiation(ctx, await ctx.store(), words);
  const terms = picture.negotiation.status === 'open' ? openTerms(picture) : picture.terms;
  const exchange = buildExchange(picture.playbook, terms);
  const hasRules = rulesOver(picture.playbook, 'term').some(({ as }) => as !== null);
  const unrated = exchange.rows.find(({ difference }) => difference === null);
  if (unrated !== undefined) {
    const { kind, label } = unrated.term;
    const named = label === '' ? kind : `${kind} --label ${quoteWord(label)}`;
    const command = `kam negotiation term ${picture.negotiation.ref} ${named} --us … --them …`;
    ctx.note(message('try-next', { command }));
  }
  return { view: exchangeView(exchange, picture, hasRules) };
}
