/** A competitor by what a person types, made where it is sure that they mean a new one. */
import { KamError, message } from '../../core/errors.ts';
import { checkName, quoteWord, foldWord } from '../../core/text.ts';
import { onlyOne, present } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Competitor } from '../../core/records/sales-types.ts';
import type { Assessment } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

/** Names under which competitors were rated in the qualifications of an opportunity, the latest first, each once. */
export function namesInSheets(assessments: readonly Assessment[], opportunityId: string): readonly string[] {
  const names = assessments
    .filter(({ subject }) => subject.id === opportunityId)
    .flatMap(({ card }) => card.competitors.map(({ name }) => name));
  return [...new Set(names)];
}

/**
 * The competitor that words mean, or the name of one to be made: one that a qualification of the opportunity named,
 * or that the user says is new.
 * @param named names in the qualifications
 * @throws KamError `not-found` or `conflict`, with the candidates; `usage` for what can be no name
 */
export async function meantCompetitor(
  ctx: Context,
  reader: Reader,
  words: string,
  named: readonly string[],
): Promise<Competitor | { readonly newName: string }> {
  const found = await reader.find('competitor', words);
  const exact = found.filter(({ ref, name }) => ref === words || foldWord(name) === foldWord(words));
  const inSheet = named.find((name) => foldWord(name) === foldWord(words));
  if (exact.length === 0 && inSheet !== undefined) return { newName: inSheet };
  if (found.length === 0 && (await isNew(ctx, words))) return { newName: words.trim() };
  if (found.length === 0) {
    const hints = [message('competitor-add-first', { command: `kam competitor add ${quoteWord(words)}` })];
    throw new KamError('not-found', missing(ctx, words), { hints });
  }
  const { id, ref } = onlyOne(ctx, 'competitor', words, exact.length > 0 ? exact : found);
  return present(await reader.competitors.get(id), ctx.t.words.records.nouns.competitor, ref);
}

async function isNew(ctx: Context, words: string): Promise<boolean> {
  const fault = checkName('<competitor>', words);
  if (fault !== null) throw new KamError('usage', fault);
  if (ctx.settings.yes) return true;
  if (!ctx.settings.interactive) return false;
  return (await ctx.prompter('--yes')).confirm(ctx.t.words.competition.makeNew(words.trim()), true);
}

function missing(ctx: Context, words: string) {
  return message('record-not-found', { noun: ctx.t.words.records.nouns.competitor, ref: words });
}
