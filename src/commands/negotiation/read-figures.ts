/** The figures and words of a term as options give them: in which unit, with how many places, or in words. */
import { message, type Message } from '../../core/errors.ts';
import {
  decimalsOf,
  isCurrency,
  isKnownUnit,
  mostDecimals,
  readFigure,
  scaleIn,
  splitFigure,
  unitTitle,
  usualScale,
  type Scale,
  type WrittenFigure,
} from '../../core/negotiation/figure.ts';
import { moneyUnit, type Vocabulary } from '../../core/playbook/list-types.ts';
import type { Context } from '../../cli/types.ts';
import type { NegotiationTerm } from '../../core/records/sales-types.ts';
import type { InputReader, Typed } from '../input.ts';

/** Options that take a figure. Those with words beside it take words where the term is not measured. */
export const figureOptions = ['opening', 'target', 'bottom', 'theirBottom', 'expected', 'agreed'] as const;
type FigureOption = (typeof figureOptions)[number];
const wordsBeside: Partial<Record<FigureOption, 'targetText' | 'bottomText' | 'agreedText'>> = {
  target: 'targetText',
  bottom: 'bottomText',
  agreed: 'agreedText',
};

export type FigureOptions = { readonly [K in FigureOption]?: Typed } & { readonly unit?: Typed };

export type FigureFields = Partial<
  Pick<NegotiationTerm, FigureOption | 'targetText' | 'bottomText' | 'agreedText' | 'unit' | 'decimals'>
>;

/** What the figures of a term are read against. */
export interface FigureCase {
  /** As it is; null for a new one. */
  readonly before: NegotiationTerm | null;
  readonly kind: string;
  readonly kinds: Vocabulary | null;
  /** Of amounts that name none. */
  readonly currency: string;
}

/** Words that take the unit away. */
const noUnit: readonly string[] = ['none', '无'];

/** Reads the figures; faults are kept by the reader. */
export function readFigures(ctx: Context, input: InputReader, options: FigureOptions, found: FigureCase): FigureFields {
  const scale = chooseScale(options, found);
  const fields: { -readonly [K in keyof FigureFields]: FigureFields[K] } = {};
  for (const option of figureOptions) {
    const typed = options[option];
    if (typed === undefined) continue;
    const words = wordsBeside[option];
    if (scale.unit === null) {
      if (words !== undefined) fields[words] = input.text(typed) ?? null;
      else if (typed.trim() !== '') input.check(fault(ctx, option, typed, scale, found.kinds));
      continue;
    }
    fields[option] = typed.trim() === '' ? null : readFigure(typed, scale, found.kinds);
    if (fields[option] === null && typed.trim() !== '') input.check(fault(ctx, option, typed, scale, found.kinds));
    if (words !== undefined) fields[words] = null;
  }
  return { ...fields, ...rescaled(scale, found.before, fields) };
}

/** The unit that is named, else the one that is there, else the one that the figures name, else the usual one. */
function chooseScale(options: FigureOptions, found: FigureCase): Scale {
  const { before, kinds } = found;
  const written = figureOptions.flatMap((option) => splitFigure(options[option] ?? '') ?? []);
  const scale = chooseUnit(options.unit, written, found);
  if (scale.unit === null || isCurrency(scale.unit)) return scale;
  // Other figures may have as many places as somebody writes.
  const places = written
    .filter(({ unit }) => unit === null || scaleIn(unit, kinds).unit === scale.unit)
    .map(({ number }) => decimalsOf(number));
  const kept = before?.unit === scale.unit ? before.decimals : 0;
  return { unit: scale.unit, decimals: Math.min(mostDecimals, Math.max(scale.decimals, kept, ...places)) };
}

function chooseUnit(
  unit: Typed,
  written: readonly WrittenFigure[],
  { before, kind, kinds, currency }: FigureCase,
): Scale {
  if (unit !== undefined) {
    const name = unit.trim();
    if (name === '' || noUnit.includes(name.toLowerCase())) return { unit: null, decimals: 0 };
    return name === moneyUnit ? scaleIn(currency) : scaleIn(name, kinds);
  }
  if (before !== null && before.unit !== null) return before;
  const measure = kinds?.terms.find(({ id }) => id === kind)?.measure ?? null;
  const named = written.find((figure) => figure.unit !== null && isKnownUnit(figure.unit, kinds))?.unit ?? null;
  // A term in words stays so until a figure names its unit; an amount may be in any currency.
  const isFree = before !== null || measure === null || (measure.unit === moneyUnit && isCurrency(named));
  if (isFree && named !== null) return scaleIn(named, kinds);
  return before ?? usualScale(measure, currency);
}

/** Figures that stay, in the places that the term now has; another unit leaves none of them. */
function rescaled({ unit, decimals }: Scale, before: NegotiationTerm | null, given: FigureFields): FigureFields {
  const scale = { unit, decimals };
  if (before === null || (before.unit === unit && before.decimals === decimals)) return scale;
  const factor = before.unit === scale.unit ? 10 ** (scale.decimals - before.decimals) : null;
  const kept = figureOptions
    .filter((option) => !(option in given))
    .map((option) => {
      const figure = before[option];
      return [option, factor === null || figure === null ? null : figure * factor] as const;
    });
  return { ...Object.fromEntries(kept), ...scale };
}

function fault(ctx: Context, option: FigureOption, value: string, scale: Scale, kinds: Vocabulary | null): Message {
  const flag = `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return message('bad-value', { flag, value, expected: expectedFigure(ctx.t, scale, kinds) });
}

/** What a figure of a term may be, for the message about something else. */
export function expectedFigure(t: Context['t'], { unit, decimals }: Scale, kinds: Vocabulary | null): string {
  const { negotiation: words, records, punctuation } = t.words;
  if (unit === null) return words.notMeasured;
  if (isCurrency(unit)) return records.expected.money + punctuation.brackets(unit);
  return words.expectedFigure(t.text(unitTitle(unit, kinds))) + punctuation.brackets(words.figurePlaces(decimals));
}
