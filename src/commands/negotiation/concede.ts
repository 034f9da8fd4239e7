/** A move of either side: checked against the plan, then kept. */
import { KamError, message } from '../../core/errors.ts';
import { readFigure, splitFigure } from '../../core/negotiation/figure.ts';
import { checkMove } from '../../core/negotiation/move.ts';
import { defaultSchedule } from '../../core/playbook/defaults.ts';
import { newConcession } from '../../core/records/negotiation.ts';
import { moveText, moveView } from '../../views/negotiation/moves.ts';
import { figureText, termText } from '../../views/negotiation/words.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, type InputReader, type Typed } from '../input.ts';
import { findTerm, loadNegotiation, requireOpen, termWord } from './find-negotiation.ts';
import { expectedFigure } from './read-figures.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { NegotiationPicture, TermPicture } from '../../core/negotiation/negotiation.ts';
import type { RecordedCommand } from '../../core/history/types.ts';
import type { Concession } from '../../core/records/sales-types.ts';
import type { Reader, Store } from '../../store/types.ts';

interface Options {
  readonly to?: string;
  readonly by?: string;
  readonly inReturn?: Typed;
  readonly approvedBy?: Typed;
  readonly byThem?: boolean;
  readonly override?: Typed;
  readonly note?: Typed;
  readonly undo?: boolean;
}

export async function run(ctx: Context, [words, name]: [string, string], options: Options): Promise<CommandResult> {
  const [first, second] = [
    ...(options.to === undefined ? [] : ['--to']),
    ...(options.by === undefined ? [] : ['--by']),
    ...(options.undo === true ? ['--undo'] : []),
  ];
  if (first !== undefined && second !== undefined) {
    throw new KamError('usage', message('options-exclude', { first, second }));
  }
  const store = await ctx.store();
  const before = await loadNegotiation(ctx, store, words);
  requireOpen(ctx, before);
  if (options.undo === true) return undoMove(ctx, words, name);
  const given = await askWhereNeeded(ctx, findTerm(ctx, before, name), before, options);
  return store.write(commandInfo(ctx, 'negotiation concede'), async (writer) => {
    const picture = await loadNegotiation(ctx, writer, words);
    const found = findTerm(ctx, picture, name);
    const { term } = found;
    const { playbook, moves, team, kinds, negotiation } = picture;
    const move = readMove(ctx, given, found, picture);
    const schedule = defaultSchedule(playbook, 'concessions');
    const warnings = checkMove({ term, move, moves, team, schedule });
    const said = termText(term, kinds, ctx.t);
    const { ref } = negotiation;
    if (warnings.some(({ isStop }) => isStop) && move.override === null) {
      ctx.note(
        message('move-override', { command: `kam negotiation concede ${ref} ${termWord(term)} … --override …` }),
      );
      return {
        view: moveView(move, term, warnings, picture, 'stopped'),
        failed: message('move-stopped', { term: said }),
      };
    }
    const stored = await writer.concessions.insert(
      newConcession(
        { ...move, accountId: negotiation.accountId, negotiationId: negotiation.id, termId: term.id },
        { id: ctx.newId() },
      ),
    );
    const side = ctx.t.words.negotiation.sides[move.side];
    ctx.note(message('move-logged', { term: said, side, move: moveText(stored, term, kinds, ctx.t) }));
    const next = term.unit === null ? `show ${ref}` : `plan ${ref} ${termWord(term)}`;
    ctx.note(message('try-next', { command: `kam negotiation ${next}` }));
    return { view: moveView(stored, term, warnings, picture, 'stored') };
  });
}

/**
 * Takes the last move on a term back, of whichever side: as the undo of the command that made it, so that a redo brings
 * it again. A move that came with others, as those of the demo did, is taken out of the records alone.
 */
async function undoMove(ctx: Context, words: string, name: string): Promise<CommandResult> {
  const store = await ctx.store();
  const { last } = await lastMove(ctx, store, words, name);
  const made = await findMaker(store, last);
  const about = made === null ? {} : { about: { kind: 'undo' as const, ofId: made.ofId ?? made.id } };
  return store.write({ ...commandInfo(ctx, 'negotiation concede'), ...about }, async (writer) => {
    const { picture, term, said, last: still } = await lastMove(ctx, writer, words, name);
    if (still.id !== last.id)
      throw new KamError('conflict', message('record-changed', { ref: picture.negotiation.ref }));
    if (made === null) await writer.concessions.delete(still);
    else {
      const history = await writer.openHistory();
      await history.revert(await history.planRevert(made));
    }
    ctx.note(message('move-undone', { term: said, move: moveText(last, term, picture.kinds, ctx.t) }));
    return { view: moveView(last, term, [], picture, 'undone') };
  });
}

/** @throws KamError `not-found` where nothing was moved on the term */
async function lastMove(ctx: Context, reader: Reader, words: string, name: string) {
  const picture = await loadNegotiation(ctx, reader, words);
  const { term, moves } = findTerm(ctx, picture, name);
  const said = termText(term, picture.kinds, ctx.t);
  const last = moves.at(-1);
  if (last === undefined) throw new KamError('not-found', message('move-none', { term: said }));
  return { picture, term, said, last };
}

/** The command that made a move, where it made nothing else and nothing stands against its undo. */
async function findMaker(store: Store, { id }: Concession): Promise<RecordedCommand | null> {
  const history = await store.openHistory();
  const made = (await history?.lastCommandOn('concession', id)) ?? null;
  if (history === null || made === null) return null;
  const { changeCount, conflicts, erased } = await history.planRevert(made);
  return changeCount === 1 && conflicts.length === 0 && erased.length === 0 ? made : null;
}

/** Without --to and --by, a terminal asks for the move and what it is for. */
async function askWhereNeeded(
  ctx: Context,
  { term, ours, theirs }: TermPicture,
  { kinds }: NegotiationPicture,
  options: Options,
): Promise<Options> {
  if (options.to !== undefined || options.by !== undefined) return options;
  const said = termText(term, kinds, ctx.t);
  if (!ctx.settings.interactive) throw new KamError('usage', message('move-to-what', { term: said }));
  const prompter = await ctx.prompter('--to');
  const { negotiation: words, punctuation } = ctx.t.words;
  const now = figureText(options.byThem === true ? theirs : ours, term, kinds, ctx.t);
  const check = (typed: string): string | null =>
    typed === '' || (term.unit !== null && readFigure(typed, term, kinds) === null)
      ? expectedFigure(ctx.t, term, kinds)
      : null;
  const to = await prompter.text(said + (now === '' ? '' : punctuation.brackets(now)) + punctuation.colon + words.toWhat, { check }); // prettier-ignore
  if (options.inReturn !== undefined || options.byThem === true) return { ...options, to };
  return { ...options, to, inReturn: await prompter.text(words.forWhat) };
}

type Move = Pick<
  Concession,
  'side' | 'at' | 'before' | 'after' | 'text' | 'inReturn' | 'approvedBy' | 'override' | 'note'
>;

/** @throws KamError `usage` with every fault, and for a move that moves nothing */
function readMove(ctx: Context, options: Options, found: TermPicture, picture: NegotiationPicture): Move {
  const { term, ours, theirs } = found;
  const side = options.byThem === true ? 'them' : 'us';
  const input = createInputReader(ctx);
  const before = term.unit === null ? null : side === 'us' ? ours : theirs;
  const inWords = term.unit === null ? (input.text(options.to ?? options.by) ?? null) : null;
  const after = term.unit === null ? null : readAfter(ctx, input, options, found, before, picture);
  const fields = input.finish({
    text: inWords,
    inReturn: input.text(options.inReturn) ?? null,
    approvedBy: input.text(options.approvedBy) ?? null,
    override: input.text(options.override) ?? null,
    note: input.text(options.note) ?? null,
  });
  const said = termText(term, picture.kinds, ctx.t);
  if (term.unit === null ? inWords === null : after === null) {
    throw new KamError('usage', message('move-to-what', { term: said }));
  }
  if (after !== null && after === before) {
    const value = figureText(after, term, picture.kinds, ctx.t);
    throw new KamError('usage', message('move-of-nothing', { term: said, value }));
  }
  return { side, at: ctx.now(), before, after, ...fields };
}

/** The figure after the move: as said, or so far from the one before it in the direction in which that side gives. */
function readAfter(
  ctx: Context,
  input: InputReader,
  { to, by, byThem }: Options,
  { term, giving }: TermPicture,
  before: number | null,
  { kinds }: NegotiationPicture,
): number | null {
  const typed = to ?? by ?? '';
  const figure = splitFigure(typed) === null ? null : readFigure(typed, term, kinds);
  const flag = to === undefined ? '--by' : '--to';
  const isWrong = figure === null || (to === undefined && figure < 0);
  if (isWrong) {
    input.check(message('bad-value', { flag, value: typed, expected: expectedFigure(ctx.t, term, kinds) }));
    return null;
  }
  if (to !== undefined) return figure;
  if (before === null || giving === null) {
    input.check(message('move-by-what', { term: termText(term, kinds, ctx.t) }));
    return null;
  }
  return before + figure * (byThem === true ? -giving : giving);
}
