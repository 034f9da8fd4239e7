/** Needs and their trees by what a person types. */
import { KamError, message } from '../../core/errors.ts';
import { buildNeedsTree, type NeedsTree } from '../../core/needs/tree.ts';
import { needLevels } from '../../core/needs/levels.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { findRecord, onlyOne, present } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Term, Vocabulary } from '../../core/playbook/list-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Need, Opportunity } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

/** An opportunity with its needs, under its own playbook. */
export interface NeedsOf {
  readonly opportunity: Opportunity;
  readonly playbook: Playbook;
  readonly vocabulary: Vocabulary;
  /** In order. */
  readonly levels: readonly Term[];
  /** Those that are not archived, oldest first. */
  readonly needs: readonly Need[];
  readonly tree: NeedsTree;
}

/** @throws KamError `conflict` where the playbook has no need levels */
export async function needsOf(ctx: Context, reader: Reader, opportunity: Opportunity): Promise<NeedsOf> {
  const playbook = await (await ctx.content()).playbook(opportunity.playbook);
  const vocabulary = defaultVocabulary(playbook, 'needs');
  if (vocabulary === null) throw new KamError('conflict', message('no-need-levels', { playbook: playbook.id }));
  const [levels, needs] = [needLevels(playbook), await reader.needs.ofOpportunity(opportunity.id)];
  return { opportunity, playbook, vocabulary, levels, needs, tree: buildNeedsTree(needs, levels) };
}

/**
 * The need that words name, by ref or part of its text, with the tree in which it stands.
 * @throws KamError `not-found` or `conflict`, with the candidates
 */
export async function loadNeed(
  ctx: Context,
  reader: Reader,
  words: string,
): Promise<NeedsOf & { readonly need: Need }> {
  const { id, ref } = await findRecord(ctx, reader, 'need', words);
  const need = present(await reader.needs.get(id), ctx.t.words.records.nouns.need, ref);
  const opportunity = present(
    await reader.opportunities.get(need.opportunityId),
    ctx.t.words.records.nouns.opportunity,
    ref,
  );
  return { ...(await needsOf(ctx, reader, opportunity)), need };
}

/**
 * A need of one opportunity: words that fit needs of others too are no question.
 * @throws KamError `not-found` or `conflict`, with the candidates
 */
export async function loadNeedIn(
  ctx: Context,
  reader: Reader,
  words: string,
  { opportunity, needs }: Pick<NeedsOf, 'opportunity' | 'needs'>,
): Promise<Need> {
  const found = await reader.find('need', words, opportunity.accountId);
  const own = found.filter(({ id }) => needs.some((need) => need.id === id));
  const { id, ref } = onlyOne(ctx, 'need', words, own.length === 0 ? await reader.find('need', words) : own);
  return present(await reader.needs.get(id), ctx.t.words.records.nouns.need, ref);
}
