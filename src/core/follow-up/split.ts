/** A sum in instalments: exact in minor units, nothing lost and nothing invented. */
import { parseMoney, type Money } from '../money.ts';

/** How much of the whole an instalment is. */
export type Share =
  | { readonly kind: 'fraction'; readonly top: number; readonly bottom: number }
  | { readonly kind: 'amount'; readonly amount: Money }
  /** What the others leave. */
  | { readonly kind: 'rest' };

/**
 * Reads how much an instalment is: `30%`, `1/3`, `33.33%`, an amount such as `20万`, or `rest`.
 * @param currency of an amount that names none
 * @returns null where it is none of these
 */
export function parseShare(text: string, currency: string): Share | null {
  const words = text.trim();
  if (/^(rest|其余|余款|尾款)$/i.test(words)) return { kind: 'rest' };
  const percent = /^(\d{1,3})(?:\.(\d{1,4}))?\s*[%％]$/.exec(words);
  if (percent !== null) {
    const [, whole = '0', decimals = ''] = percent;
    return { kind: 'fraction', top: Number(whole + decimals.padEnd(4, '0')), bottom: 1_000_000 };
  }
  const fraction = /^(\d{1,6})\/([1-9]\d{0,5})$/.exec(words);
  if (fraction !== null) return { kind: 'fraction', top: Number(fraction[1]), bottom: Number(fraction[2]) };
  const amount = parseMoney(words, currency);
  return amount === null ? null : { kind: 'amount', amount };
}

/** Why a sum cannot be split so. */
export type SplitFault =
  | { readonly kind: 'currency'; readonly currency: string }
  | { readonly kind: 'several-rests' }
  /** An instalment of nothing, or of less. */
  | { readonly kind: 'empty'; readonly number: number }
  /** What is left over; negative where the parts come to more. */
  | { readonly kind: 'sum'; readonly left: Money };

export type Split =
  { readonly parts: readonly Money[]; readonly fault: null } | { readonly parts: null; readonly fault: SplitFault };

/**
 * Splits a sum. Fractions are rounded on their running sum, so that each part is off by less than one minor unit and
 * fractions that come to the whole give exactly the whole.
 * @param total more than nothing
 */
export function splitMoney(total: Money, shares: readonly Share[]): Split {
  const fail = (fault: SplitFault): Split => ({ parts: null, fault });
  const foreign = shares.find((share) => share.kind === 'amount' && share.amount.currency !== total.currency);
  if (foreign?.kind === 'amount') return fail({ kind: 'currency', currency: foreign.amount.currency });
  if (shares.filter(({ kind }) => kind === 'rest').length > 1) return fail({ kind: 'several-rests' });
  const given = roundShares(BigInt(total.minor), shares);
  const left = BigInt(total.minor) - given.reduce<bigint>((sum, part) => sum + (part ?? 0n), 0n);
  const hasRest = given.includes(null);
  const parts = given.map((part) => Number(part ?? left));
  if (!hasRest && left !== 0n) return fail({ kind: 'sum', left: { ...total, minor: Number(left) } });
  const empty = parts.findIndex((part) => part <= 0);
  if (empty >= 0) return fail({ kind: 'empty', number: empty + 1 });
  return { parts: parts.map((minor) => ({ minor, currency: total.currency })), fault: null };
}

/** The parts in minor units; null for the rest. */
function roundShares(total: bigint, shares: readonly Share[]): readonly (bigint | null)[] {
  let top = 0n;
  let bottom = 1n;
  let before = 0n;
  return shares.map((share) => {
    if (share.kind === 'rest') return null;
    if (share.kind === 'amount') return BigInt(share.amount.minor);
    top = top * BigInt(share.bottom) + BigInt(share.top) * bottom;
    bottom *= BigInt(share.bottom);
    const sum = (2n * total * top + bottom) / (2n * bottom);
    const part = sum - before;
    before = sum;
    return part;
  });
}
