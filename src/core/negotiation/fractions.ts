/** Exact fractions without a limit of size: shares of a concession must not depend on rounding. */

/** Numerator and denominator; the denominator is positive. */
export type Fraction = readonly [bigint, bigint];

function divisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

/** The same fraction in lowest terms. */
export function reduceFraction([top, bottom]: Fraction): Fraction {
  const common = divisor(top, bottom);
  return [top / common, bottom / common];
}

/** The sum of two fractions, in lowest terms. */
export function addFractions(left: Fraction, right: Fraction): Fraction {
  return reduceFraction([left[0] * right[1] + right[0] * left[1], left[1] * right[1]]);
}

/** Negative where the left one is smaller, zero where they are the same. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left[0] * right[1] - right[0] * left[1];
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The largest whole number that is not above a fraction of nothing negative. */
export function wholePart([top, bottom]: Fraction): bigint {
  return top / bottom;
}
