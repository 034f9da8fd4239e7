/** How terms, figures and warnings of a negotiation are put into words. */
import { isCurrency, unitTitle, type Scale } from '../../core/negotiation/figure.ts';
import { decimalText, displayMoney } from '../../core/money.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import type { WeighedWarning } from '../../core/negotiation/move.ts';
import type { Overlap } from '../../core/negotiation/term.ts';
import type { Vocabulary } from '../../core/playbook/list-types.ts';
import type { NegotiationTerm } from '../../core/records/sales-types.ts';
import type { Translator } from '../../i18n/types.ts';

/** What a term is called: the title of its kind, and its own name where it has one. */
export function termText(
  { kind, label }: Pick<NegotiationTerm, 'kind' | 'label'>,
  kinds: Vocabulary | null,
  t: Translator,
): string {
  return t.text(termTitle(kinds, kind)) + (label === '' ? '' : t.words.punctuation.brackets(label));
}

/** A figure with its unit: `CNY 12,500`, `30 days`, `5%`; '' for null. */
export function figureText(figure: number | null, scale: Scale, kinds: Vocabulary | null, t: Translator): string {
  const { unit, decimals } = scale;
  if (figure === null || unit === null) return '';
  if (isCurrency(unit)) return displayMoney({ minor: figure, currency: unit }, t.language);
  return t.words.negotiation.figure(plainFigure(figure, decimals), t.text(unitTitle(unit, kinds)));
}

/** The smallest step of a scale: `CNY 0.01`, `whole days`. */
export function smallestText(scale: Scale, kinds: Vocabulary | null, t: Translator): string {
  const { unit, decimals } = scale;
  if (unit === null || isCurrency(unit) || decimals > 0) return figureText(1, scale, kinds, t);
  return t.words.negotiation.wholeUnit(t.text(unitTitle(unit, kinds)));
}

/** A decimal without zeros at its end; thousands stand apart. */
function plainFigure(figure: number, decimals: number): string {
  const [whole = '', fraction = ''] = decimalText(figure, decimals).split('.');
  const kept = fraction.replace(/0+$/, '');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (kept === '' ? '' : `.${kept}`);
}

/** What was agreed, as a figure or in words; '' where nothing was. */
export function agreedText(
  term: Pick<NegotiationTerm, 'agreed' | 'agreedText' | 'unit' | 'decimals'>,
  kinds: Vocabulary | null,
  t: Translator,
): string {
  return term.agreed === null ? (term.agreedText ?? '') : figureText(term.agreed, term, kinds, t);
}

/** Where both bottom lines meet; '' where that is not known. */
export function overlapText(overlap: Overlap | null, scale: Scale, kinds: Vocabulary | null, t: Translator): string {
  if (overlap === null) return '';
  const figure = (value: number): string => figureText(value, scale, kinds, t);
  const { negotiation: words } = t.words;
  return overlap.kind === 'none'
    ? words.noOverlap(figure(overlap.gap))
    : words.range(figure(overlap.from), figure(overlap.to));
}

/** What speaks against a move, in a sentence. */
export function warningText(warning: WeighedWarning, scale: Scale, kinds: Vocabulary | null, t: Translator): string {
  const words = t.words.negotiation.warning;
  const figure = (value: number): string => figureText(value, scale, kinds, t);
  switch (warning.kind) {
    case 'taken-back':
      return words[warning.kind](figure(warning.by));
    case 'not-decreasing':
      return words[warning.kind](figure(warning.by), figure(warning.before));
    case 'without-return':
      return words[warning.kind]();
    case 'over-step':
      return words[warning.kind](figure(warning.by), figure(warning.planned), t.text(warning.step.title));
    case 'beyond-steps':
      return words[warning.kind](warning.count, warning.steps);
    case 'over-total':
      return words[warning.kind](figure(warning.given), figure(warning.whole));
    case 'below-bottom':
      return words[warning.kind](figure(warning.after), figure(warning.bottom));
    case 'beyond-limits':
      return words[warning.kind](figure(warning.given), figure(warning.limit), warning.who);
  }
}
