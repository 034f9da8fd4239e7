/** The options of a term. */
import { KamError, message } from '../../core/errors.ts';
import { resolveTerm } from '../../core/playbook/terms.ts';
import { checkName } from '../../core/text.ts';
import { createInputReader, type Typed } from '../input.ts';
import { readFigures, type FigureFields, type FigureOptions } from './read-figures.ts';
import type { Context } from '../../cli/types.ts';
import type { NegotiationPicture } from '../../core/negotiation/negotiation.ts';
import type { NegotiationTerm } from '../../core/records/sales-types.ts';

export interface TermOptions extends FigureOptions {
  readonly label?: Typed;
  /** How much it matters to us, and to them. */
  readonly us?: Typed;
  readonly them?: Typed;
  readonly position?: Typed;
  readonly interest?: Typed;
  readonly note?: Typed;
}

type TermFields = FigureFields &
  Partial<Pick<NegotiationTerm, 'importanceUs' | 'importanceThem' | 'theirPosition' | 'theirInterest' | 'note'>>;

/** Whether any option says something of a term beside its name. */
export function hasTermFields(options: TermOptions): boolean {
  const { us, them, position, interest, note, unit, opening, target, bottom, theirBottom, expected, agreed } = options;
  const given = [us, them, position, interest, note, unit, opening, target, bottom, theirBottom, expected, agreed];
  return given.some((option) => option !== undefined);
}

/** The kind that somebody means. @throws KamError `usage` naming those that there are */
export function readKind({ t }: Context, { kinds, terms, playbook }: NegotiationPicture, words: string): string {
  const found = kinds === null ? null : resolveTerm(kinds, words);
  if (found !== null) return found.id;
  // One that the playbook no longer has is named by the id that a term keeps.
  if (terms.some(({ kind }) => kind === words)) return words;
  const flag = t.words.negotiation.term;
  if (kinds === null) throw new KamError('usage', message('no-vocabulary', { flag, playbook: playbook.id }));
  const { punctuation } = t.words;
  const known = kinds.terms
    .map(({ id, title }) => id + punctuation.brackets(t.text(title)))
    .join(punctuation.separator);
  throw new KamError('usage', message('unknown-term', { flag, value: words, list: t.text(kinds.title), terms: known }));
}

/** The term of a kind and name as it is; null where there is none yet. */
export function beforeOf(
  { terms }: NegotiationPicture,
  path: Pick<NegotiationTerm, 'kind' | 'label'>,
): NegotiationTerm | null {
  return terms.find(({ kind, label }) => kind === path.kind && label === path.label) ?? null;
}

/** The fields that the options give. @throws KamError `usage` with every fault */
export function readTermFields(
  ctx: Context,
  options: TermOptions,
  picture: NegotiationPicture,
  path: Pick<NegotiationTerm, 'kind' | 'label'>,
): TermFields {
  const { kinds, opportunity } = picture;
  const input = createInputReader(ctx);
  if (path.label !== '') input.check(checkName('--label', path.label));
  const currency = opportunity.amount?.currency ?? ctx.settings.currency;
  const before = beforeOf(picture, path);
  const figures = readFigures(ctx, input, options, { before, kind: path.kind, kinds, currency });
  if (figures.expected !== undefined && figures.expected !== null && figures.expected < 0) {
    const expected = ctx.t.words.records.expected.count;
    input.check(message('bad-value', { flag: '--expected', value: options.expected ?? '', expected }));
  }
  return input.finish<TermFields>({
    ...figures,
    importanceUs: input.integer('--us', options.us, 1, 5),
    importanceThem: input.integer('--them', options.them, 1, 5),
    theirPosition: input.text(options.position),
    theirInterest: input.text(options.interest),
    note: input.text(options.note),
  });
}
