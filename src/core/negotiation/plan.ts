/** How much to give in each step: exact for every amount, in the smallest unit that there is. */
import { addFractions, compareFractions, reduceFraction, wholePart, type Fraction } from './fractions.ts';

/** A share of a whole as a playbook writes it. */
export type Share = readonly [number, number];

/** One part of a concession. */
export interface Part {
  /** Of the whole, in lowest terms. */
  readonly share: Share;
  /** What is given, in the smallest unit. */
  readonly amount: number;
  /** With all parts before it. */
  readonly total: number;
  /** Whether the amount differs from its exact share: `up` where it carries what was cut off from others. */
  readonly rounding: 'up' | 'down' | null;
}

export interface ConcessionParts {
  readonly whole: number;
  /** In the order of the schedule. */
  readonly parts: readonly Part[];
  /** What the schedule leaves: kept for the close. Its `total` is the whole. */
  readonly reserve: Part;
}

const one: Fraction = [1n, 1n];

/**
 * Splits what one expects to give. Sums so far are rounded down to the smallest unit, so that what is cut off is
 * carried into the next part, at last into the reserve: parts and reserve are always the whole, and none differs from
 * its exact share by a whole unit. Where the shares do not grow, the parts do not either: a larger part goes first.
 * Source: handbook §10 (1/2, 1/4, 1/8 of the expected concession; the remaining eighth is ours to keep).
 * @param whole in the smallest unit (fen, days …), not negative
 * @param shares of the whole, in order
 * @throws RangeError where the whole is no such number, or the shares come to more than it
 */
export function splitConcession(whole: number, shares: readonly Share[]): ConcessionParts {
  if (!Number.isSafeInteger(whole) || whole < 0) throw new RangeError('a concession is a whole number');
  const fractions = shares.map(([top, bottom]): Fraction => reduceFraction([BigInt(top), BigInt(bottom)]));
  const given = fractions.reduce((sum, share) => addFractions(sum, share), [0n, 1n] as Fraction);
  if (compareFractions(given, one) > 0) throw new RangeError('a concession has no more than its whole');
  const amounts = inOrder(roundSums(whole, fractions), fractions);
  const parts = fractions.reduce<Part[]>((done, share, index) => {
    const amount = amounts[index] ?? 0;
    return [...done, partOf(whole, share, amount, (done.at(-1)?.total ?? 0) + amount)];
  }, []);
  const left = whole - (parts.at(-1)?.total ?? 0);
  return { whole, parts, reserve: partOf(whole, addFractions(one, [-given[0], given[1]]), left, whole) };
}

/** Parts whose sums so far are the exact sums rounded down. */
function roundSums(whole: number, shares: readonly Fraction[]): number[] {
  let sum: Fraction = [0n, 1n];
  let before = 0;
  return shares.map((share) => {
    sum = addFractions(sum, share);
    const total = Number(wholePart([BigInt(whole) * sum[0], sum[1]]));
    const amount = total - before;
    before = total;
    return amount;
  });
}

/** Rounding may make a part one unit larger than the one before it; shares that do not grow say that it should not. */
function inOrder(amounts: readonly number[], shares: readonly Fraction[]): readonly number[] {
  const isFalling = shares.every((share, index) => {
    const before = shares[index - 1];
    return before === undefined || compareFractions(share, before) <= 0;
  });
  return isFalling ? amounts.toSorted((left, right) => right - left) : amounts;
}

function partOf(whole: number, share: Fraction, amount: number, total: number): Part {
  const difference = compareFractions([BigInt(amount), 1n], [BigInt(whole) * share[0], share[1]]);
  const [top, bottom] = reduceFraction(share);
  return {
    share: [Number(top), Number(bottom)],
    amount,
    total,
    rounding: difference === 0 ? null : difference > 0 ? 'up' : 'down',
  };
}
