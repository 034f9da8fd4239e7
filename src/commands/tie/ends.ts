import { KamError, message } from '../../core/errors.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { findRecord, loadRecord, nameOf } from '../find-record.ts';
import { createInputReader, required, type Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { Vocabulary } from '../../core/playbook/list-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Contact, Tie } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

export interface TieOptions {
  readonly kind?: Typed;
  readonly evidence?: Typed;
  readonly note?: Typed;
}

/** What the options say of a tie, in the words of the active playbook. */
export interface TieInput {
  readonly playbook: Playbook;
  readonly vocabulary: Vocabulary | null;
  readonly kind: string;
  readonly evidence: string | null | undefined;
  readonly note: string | null | undefined;
}

/**
 * The kind is asked for where it is missing and there is a terminal.
 * @throws KamError `usage` with every fault
 */
export async function readTie(ctx: Context, options: TieOptions): Promise<TieInput> {
  const playbook = await (await ctx.content()).active();
  const vocabulary = defaultVocabulary(playbook, 'ties');
  const input = createInputReader(ctx);
  const typed = options.kind ?? (await askKind(ctx, vocabulary));
  const fields = input.finish({
    kind: input.term('--kind', required(ctx.t.words.map.tie, '--kind', typed), vocabulary, playbook.id),
    evidence: input.text(options.evidence),
    note: input.text(options.note),
  });
  return { playbook, vocabulary, ...fields, kind: fields.kind ?? '' };
}

async function askKind(ctx: Context, vocabulary: Vocabulary | null): Promise<Typed> {
  if (!ctx.settings.interactive || vocabulary === null) return undefined;
  const prompter = await ctx.prompter('--kind');
  const choices = vocabulary.terms.map((term) => ({
    value: term.id,
    label: ctx.t.text(term.title),
    hint: ctx.t.text(term.definition),
  }));
  return prompter.choose(ctx.t.words.map.tie, choices);
}

/** The two people of a tie, both of one account. @throws KamError `not-found` or `conflict` */
export async function findEnds(
  ctx: Context,
  reader: Reader,
  [from, to]: readonly [string, string],
): Promise<{ readonly from: Contact; readonly to: Contact }> {
  const first = await loadRecord(ctx, reader, 'contact', from);
  const inside = await reader.find('contact', to, first.accountId);
  const elsewhere = inside.length > 0 ? [] : await reader.find('contact', to);
  const [other] = elsewhere;
  if (other !== undefined) {
    const [one, two] = [nameOf(first), nameOf(other)];
    throw new KamError('conflict', message('tie-two-accounts', { first: one, second: two }));
  }
  const { ref } = await findRecord(ctx, reader, 'contact', to, first.accountId);
  const second = await loadRecord(ctx, reader, 'contact', ref);
  if (second.id === first.id) throw new KamError('conflict', message('tie-to-self', { name: first.name }));
  return { from: first, to: second };
}

/** The people of a stored tie, in its own direction: a mutual one may have been named the other way round. */
export function orientEnds(tie: Tie, { from, to }: { from: Contact; to: Contact }): { from: Contact; to: Contact } {
  return tie.fromId === from.id ? { from, to } : { from: to, to: from };
}
