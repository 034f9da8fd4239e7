/** One thing that is negotiated: set, changed or taken out; without options a terminal asks. */
import { KamError, message } from '../../core/errors.ts';
import { unitTitle } from '../../core/negotiation/figure.ts';
import { givingDirection, isBeyond } from '../../core/negotiation/term.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { newNegotiationTerm } from '../../core/records/negotiation.ts';
import { negotiationTermView } from '../../views/negotiation/term.ts';
import { negotiationView } from '../../views/negotiation/overview.ts';
import { termText } from '../../views/negotiation/words.ts';
import { commandInfo } from '../command-info.ts';
import { askKind, askTerm } from './ask-term.ts';
import { findTerm, loadNegotiation, pathOf, requireOpen, termWord } from './find-negotiation.ts';
import { figureOptions } from './read-figures.ts';
import { beforeOf, hasTermFields, readKind, readTermFields, type TermOptions } from './term-fields.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { NegotiationPicture } from '../../core/negotiation/negotiation.ts';
import type { NegotiationTerm } from '../../core/records/sales-types.ts';
import type { Writer } from '../../store/types.ts';

interface Options extends TermOptions {
  readonly remove?: boolean;
}

export async function run(ctx: Context, [words, name]: [string, string?], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const picture = await loadNegotiation(ctx, store, words);
  requireOpen(ctx, picture);
  if (options.remove === true) return removeTerm(ctx, words, required(ctx, name));
  const kind = name === undefined ? await askKind(ctx, picture) : readKind(ctx, picture, name);
  const path = { kind, label: options.label?.trim() ?? '' };
  // A person takes their time: nothing is locked while they are asked.
  const given = hasTermFields(options) ? options : await askTerm(ctx, picture, path);
  return store.write(commandInfo(ctx, 'negotiation term'), async (writer) => {
    const now = await loadNegotiation(ctx, writer, words);
    const after = await writeTerm(ctx, writer, now, path, given);
    const whole = await loadNegotiation(ctx, writer, now.negotiation.ref);
    const { ref } = whole.negotiation;
    const view = negotiationTermView(findTerm(ctx, whole, pathOf(after)), whole);
    const command =
      after.unit === null ? `kam negotiation show ${ref}` : `kam negotiation plan ${ref} ${termWord(after)}`;
    ctx.note(message('try-next', { command }));
    return { view };
  });
}

function required({ t }: Context, name: string | undefined): string {
  if (name !== undefined) return name;
  throw new KamError('usage', message('missing-input', { what: t.words.negotiation.term, flag: '<kind>' }));
}

/** Makes the term, or changes the one that is there; nothing is written where nothing would differ. */
async function writeTerm(
  ctx: Context,
  writer: Writer,
  picture: NegotiationPicture,
  path: Pick<NegotiationTerm, 'kind' | 'label'>,
  options: TermOptions,
): Promise<NegotiationTerm> {
  const { negotiation, kinds, moves } = picture;
  const before = beforeOf(picture, path);
  const changes = readTermFields(ctx, options, picture, path);
  const said = { term: termText(path, kinds, ctx.t), negotiation: nameOf(picture.negotiation) };
  const ids = { accountId: negotiation.accountId, negotiationId: negotiation.id };
  if (before !== null) {
    const made = moves.filter(({ termId }) => termId === before.id).length;
    const isOther =
      (changes.unit !== undefined && changes.unit !== before.unit) ||
      (changes.decimals !== undefined && changes.decimals !== before.decimals);
    if (made > 0 && isOther)
      throw new KamError('conflict', message('term-has-moves', { term: said.term, count: made }));
    if (!hasChanges<NegotiationTerm>(before, changes)) {
      ctx.note(message('record-unchanged', { ref: `${negotiation.ref} ${pathOf(path)}` }));
      return before;
    }
  }
  const after =
    before === null
      ? await writer.terms.insert(newNegotiationTerm({ ...changes, ...path, ...ids }, { id: ctx.newId() }))
      : await writer.terms.update(applyChanges<NegotiationTerm>(before, changes));
  ctx.note(message('term-set', said));
  noteFigures(ctx, picture, said.term, before, after);
  return after;
}

/** Says which figures went with another unit, and where the target cannot be meant. */
function noteFigures(
  ctx: Context,
  { kinds }: NegotiationPicture,
  term: string,
  before: NegotiationTerm | null,
  after: NegotiationTerm,
): void {
  const unit = before?.unit ?? null;
  const isLost = figureOptions.some((option) => (before?.[option] ?? null) !== null && after[option] === null);
  if (unit !== null && unit !== after.unit && isLost) {
    ctx.note(message('term-unit-changed', { term, before: ctx.t.text(unitTitle(unit, kinds)) }));
  }
  const giving = givingDirection({ ...after, target: null });
  // One end alone says no direction: then nothing can be wrong.
  if (isBeyond(after.target, after.bottom, giving) || isBeyond(after.opening, after.target, giving)) {
    ctx.note(message('term-order', { term }));
  }
}

async function removeTerm(ctx: Context, words: string, name: string): Promise<CommandResult> {
  const store = await ctx.store();
  const picture = await store.write(commandInfo(ctx, 'negotiation term'), async (writer) => {
    const before = await loadNegotiation(ctx, writer, words);
    const { term, moves } = findTerm(ctx, before, name);
    const said = termText(term, before.kinds, ctx.t);
    // What was given and got stays on record.
    if (moves.length > 0)
      throw new KamError('conflict', message('term-has-moves', { term: said, count: moves.length }));
    await writer.terms.delete(term);
    ctx.note(message('term-removed', { term: said, negotiation: nameOf(before.negotiation) }));
    return loadNegotiation(ctx, writer, before.negotiation.ref);
  });
  return { view: negotiationView(picture) };
}
