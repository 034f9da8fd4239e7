/** How a negotiation ended, and what was agreed; or that it goes on. */
import { KamError, message } from '../../core/errors.ts';
import { isBeyond } from '../../core/negotiation/term.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { negotiationView } from '../../views/negotiation/overview.ts';
import { termText } from '../../views/negotiation/words.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, type Typed, refuseFuture, refuseBefore } from '../input.ts';
import { loadPicture } from '../opportunity/picture.ts';
import { askClosing } from './ask-close.ts';
import { findTerm, loadNegotiation, openTerms, requireOpen } from './find-negotiation.ts';
import { readFigures } from './read-figures.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { NegotiationPicture, TermPicture } from '../../core/negotiation/negotiation.ts';
import type { Negotiation, NegotiationTerm } from '../../core/records/sales-types.ts';
import type { Reader, Writer } from '../../store/types.ts';

interface Options {
  readonly agreed?: boolean;
  readonly brokenOff?: boolean;
  readonly reopen?: boolean;
  /** `TERM=VALUE` each. */
  readonly set?: readonly string[];
  readonly on?: Typed;
  readonly note?: Typed;
  readonly override?: Typed;
}

export async function run(ctx: Context, [words]: [string], given: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const options = await withOutcome(ctx, store, words, given);
  const { agreed = false, reopen = false } = options;
  return store.write(commandInfo(ctx, 'negotiation close'), async (writer) => {
    const picture = await loadNegotiation(ctx, writer, words);
    if (reopen) return reopenNegotiation(ctx, writer, picture);
    requireOpen(ctx, picture);
    const values = readAgreed(ctx, options, picture);
    const beyond = values.filter(({ of, term }) => isBeyond(term.agreed, term.bottom, of.giving));
    const reason = options.override?.trim() ?? '';
    if (agreed && beyond.length > 0 && reason === '') {
      const terms = beyond.map(({ term }) => termText(term, picture.kinds, ctx.t));
      const { ref } = picture.negotiation;
      ctx.note(message('move-override', { command: `kam negotiation close ${ref} --agreed … --override …` }));
      const failed = message('agreed-stopped', { terms: terms.join(ctx.t.words.punctuation.separator) });
      return { view: negotiationView(picture), failed };
    }
    for (const { term } of values) await writer.terms.update(term);
    const changes = readClosing(ctx, options, picture.negotiation, reason);
    await writer.negotiations.update(
      applyChanges<Negotiation>(picture.negotiation, { ...changes, status: agreed ? 'agreed' : 'broken-off' }),
    );
    const after = await loadNegotiation(ctx, writer, picture.negotiation.ref);
    await noteClosed(ctx, writer, after);
    return { view: negotiationView(after) };
  });
}

/** The options with the outcome; a person at a terminal is asked for it where no option says anything of it. */
async function withOutcome(ctx: Context, reader: Reader, words: string, options: Options): Promise<Options> {
  const { agreed, brokenOff, reopen, set } = options;
  const count = [agreed, brokenOff, reopen].filter((option) => option === true).length;
  if (count === 1) return options;
  if (count > 1 || set !== undefined) throw new KamError('usage', message('negotiation-needs-outcome', {}));
  const picture = await loadNegotiation(ctx, reader, words);
  requireOpen(ctx, picture);
  return { ...options, ...(await askClosing(ctx, picture)) };
}

async function reopenNegotiation(ctx: Context, writer: Writer, picture: NegotiationPicture): Promise<CommandResult> {
  const { negotiation } = picture;
  const { ref, name } = negotiation;
  if (negotiation.status === 'open') ctx.note(message('record-unchanged', { ref }));
  else {
    await writer.negotiations.update({ ...negotiation, status: 'open', closedOn: null });
    ctx.note(message('negotiation-reopened', { ref, name }));
  }
  return { view: negotiationView(await loadNegotiation(ctx, writer, ref)) };
}

/** A term with what was agreed on it. */
interface AgreedValue {
  readonly of: TermPicture;
  readonly term: NegotiationTerm;
}

/** @throws KamError `usage` with every fault, `not-found` or `conflict` for terms */
function readAgreed(ctx: Context, { set = [] }: Options, picture: NegotiationPicture): readonly AgreedValue[] {
  const input = createInputReader(ctx);
  const currency = picture.opportunity.amount?.currency ?? ctx.settings.currency;
  const values = set.map((typed): AgreedValue | null => {
    const at = typed.indexOf('=');
    if (at < 1) {
      const expected = ctx.t.words.negotiation.expectedTerm;
      input.check(message('bad-value', { flag: '--set', value: typed, expected }));
      return null;
    }
    const of = findTerm(ctx, picture, typed.slice(0, at));
    const found = { before: of.term, kind: of.term.kind, kinds: picture.kinds, currency };
    const { agreed, agreedText } = readFigures(ctx, input, { agreed: typed.slice(at + 1) }, found);
    return { of, term: applyChanges<NegotiationTerm>(of.term, { agreed, agreedText }) };
  });
  input.finish({});
  return values.filter((value) => value !== null);
}

function readClosing(
  ctx: Context,
  options: Options,
  before: Negotiation,
  reason: string,
): Partial<Pick<Negotiation, 'closedOn' | 'note'>> {
  const input = createInputReader(ctx);
  const { closedOn, note } = input.finish({
    closedOn: input.date('--on', options.on) ?? ctx.today(),
    note: input.text(options.note),
  });
  refuseFuture(ctx, '--on', closedOn);
  if (before.startedOn !== null) refuseBefore('--on', closedOn, before.startedOn);
  if (reason === '') return { closedOn, ...(note === undefined ? {} : { note }) };
  // Why a limit was broken stays with what was said of the negotiation.
  const kept = note === undefined ? before.note : note;
  const why = `${ctx.t.words.negotiation.override}${ctx.t.words.punctuation.colon}${reason}`;
  return { closedOn, note: kept === null ? why : `${kept}\n${why}` };
}

/** What is still to do: values that nobody wrote down, minutes, and what the gate of the stage asks for. */
async function noteClosed(ctx: Context, reader: Reader, picture: NegotiationPicture): Promise<void> {
  const { negotiation, opportunity, kinds } = picture;
  const { punctuation, negotiation: words } = ctx.t.words;
  const { ref, name, status } = negotiation;
  ctx.note(message('negotiation-closed', { ref, name, status: words.statuses[status] }));
  if (status !== 'agreed') return;
  const open = openTerms(picture).map((term) => termText(term, kinds, ctx.t));
  if (open.length > 0) ctx.note(message('negotiation-not-agreed', { terms: open.join(punctuation.separator) }));
  ctx.note(message('try-next', { command: `kam negotiation minutes ${ref} --format markdown` }));
  const { progress } = await loadPicture(ctx, reader, opportunity.ref);
  const [missing] = progress?.gate.missing ?? [];
  if (missing !== undefined) {
    const command = `kam marker record ${opportunity.ref} ${missing.marker.id} --evidence …`;
    ctx.note(message('try-next', { command }));
  }
}
