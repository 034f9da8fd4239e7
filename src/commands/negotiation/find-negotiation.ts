/** Negotiations and their terms by what a person types. */
import { KamError, message } from '../../core/errors.ts';
import {
  isSettled,
  pictureNegotiation,
  type NegotiationPicture,
  type TermPicture,
} from '../../core/negotiation/negotiation.ts';
import { resolveTerm } from '../../core/playbook/terms.ts';
import { quoteWord, foldWord } from '../../core/text.ts';
import { termText } from '../../views/negotiation/words.ts';
import { present, loadRecord } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { NegotiationTerm } from '../../core/records/sales-types.ts';
import type { Reader } from '../../store/types.ts';

/**
 * The negotiation that words name, by ref or part of its name, with all that belongs to it.
 * @throws KamError `not-found` or `conflict`, with the candidates
 */
export async function loadNegotiation(ctx: Context, reader: Reader, words: string): Promise<NegotiationPicture> {
  const { nouns } = ctx.t.words.records;
  const negotiation = await loadRecord(ctx, reader, 'negotiation', words);
  const { id, ref } = negotiation;
  const opportunity = present(await reader.opportunities.get(negotiation.opportunityId), nouns.opportunity, ref);
  const playbook = await (await ctx.content()).playbook(opportunity.playbook);
  const of = { negotiationId: id };
  const records = {
    negotiation,
    opportunity,
    team: await reader.negotiators.of(of),
    terms: await reader.terms.of(of),
    moves: await reader.concessions.of(of),
  };
  return pictureNegotiation(records, playbook);
}

/** @throws KamError `conflict` for one that has ended: what was said is not changed any more */
export function requireOpen(ctx: Context, { negotiation: { ref, status } }: NegotiationPicture): void {
  if (status === 'open') return;
  const command = `kam negotiation close ${ref} --reopen`;
  const ended = ctx.t.words.negotiation.statuses[status];
  throw new KamError('conflict', message('negotiation-is-closed', { ref, status: ended, command }));
}

/**
 * The term that words name: by its own name, by its kind where there is one of it, or as `kind/name`.
 * @throws KamError `not-found` or `conflict`, with those that there are
 */
export function findTerm(ctx: Context, picture: NegotiationPicture, words: string): TermPicture {
  const { pictures, kinds, negotiation } = picture;
  const [first, second] = matchTerms(picture, words);
  const listed = (found: readonly TermPicture[]): string =>
    found.map(({ term }) => pathOf(term) + ctx.t.words.punctuation.brackets(termText(term, kinds, ctx.t))).join(ctx.t.words.punctuation.separator); // prettier-ignore
  if (first === undefined) {
    const known = pictures.length === 0 ? ctx.t.words.negotiation.wordsNone : listed(pictures);
    throw new KamError('not-found', message('term-not-found', { term: words, negotiation: negotiation.ref, known }), {
      hints: [message('try-next', { command: `kam negotiation term ${negotiation.ref} KIND …` })],
    });
  }
  if (second === undefined) return first;
  throw new KamError(
    'conflict',
    message('term-ambiguous', { term: words, matches: listed(matchTerms(picture, words)) }),
  );
}

/** The best kind of match: own name, `kind/name`, kind. */
function matchTerms({ pictures, kinds }: NegotiationPicture, words: string): readonly TermPicture[] {
  const wanted = foldWord(words);
  const kind = (kinds === null ? null : resolveTerm(kinds, words)?.id) ?? words;
  const ways: readonly ((term: NegotiationTerm) => boolean)[] = [
    ({ label }) => label !== '' && foldWord(label) === wanted,
    (term) => foldWord(pathOf(term)) === wanted,
    (term) => term.kind === kind,
  ];
  for (const way of ways) {
    const found = pictures.filter(({ term }) => way(term));
    if (found.length > 0) return found;
  }
  return [];
}

/** How a term is named on the command line: `kind`, or `kind/name`. */
export function pathOf({ kind, label }: Pick<NegotiationTerm, 'kind' | 'label'>): string {
  return label === '' ? kind : `${kind}/${label}`;
}

/** The same, as a shell takes it. */
export function termWord(term: Pick<NegotiationTerm, 'kind' | 'label'>): string {
  return quoteWord(pathOf(term));
}

/** Terms on which nothing has been agreed. */
export function openTerms({ terms }: NegotiationPicture): readonly NegotiationTerm[] {
  return terms.filter((term) => !isSettled(term));
}
