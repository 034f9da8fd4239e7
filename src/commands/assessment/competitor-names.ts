/** Competitors of a sheet that are recorded go by their recorded name, however the sheet calls them. */
import { KamError, message } from '../../core/errors.ts';
import { present } from '../find-record.ts';
import { foldWord } from '../../core/text.ts';
import type { Context } from '../../cli/types.ts';
import type { AnswerSheet } from '../../core/assessment/types.ts';
import type { Reader } from '../../store/types.ts';

/**
 * The name of the competitor that words name in full: by ref, name or alias; the words themselves where nobody is
 * recorded so.
 * @throws KamError `not-found` for a ref that is none
 */
export async function competitorName(ctx: Context, reader: Reader, words: string): Promise<string> {
  const name = words.trim();
  for (const { id, ref } of await reader.find('competitor', name)) {
    const competitor = present(await reader.competitors.get(id), ctx.t.words.records.nouns.competitor, ref);
    if ([ref, competitor.name, ...competitor.aliases].some((one) => foldWord(one) === foldWord(name)))
      return competitor.name;
  }
  if (!/^com-\d+$/.test(name)) return name;
  const noun = ctx.t.words.records.nouns.competitor;
  const hints = [message('list-all', { command: 'kam competitor list' })];
  throw new KamError('not-found', message('record-not-found', { noun, ref: name }), { hints });
}

/** @throws KamError `not-found` for a ref that is none, `usage` where two names mean one competitor */
export async function settleNames(ctx: Context, sheet: AnswerSheet): Promise<AnswerSheet> {
  const given = Object.entries(sheet.competitors);
  if (given.length === 0) return sheet;
  const store = await ctx.store();
  const settled = new Map<string, AnswerSheet['competitors'][string]>();
  for (const [words, answers] of given) {
    const name = await competitorName(ctx, store, words);
    if (settled.has(name)) throw new KamError('usage', message('competitor-named-twice', { name }));
    settled.set(name, answers);
  }
  return { ...sheet, competitors: Object.fromEntries(settled) };
}

/** Names of those who are recorded as competing in an opportunity, in the order in which they joined. */
export async function namesOfRivals(reader: Reader, opportunityId: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { competitorId } of await reader.rivals.of({ opportunityId })) {
    const competitor = await reader.competitors.get(competitorId);
    if (competitor !== null) names.push(competitor.name);
  }
  return names;
}
