/** Numbers inside sentences; cells of tables are left to the renderer. */

/** A number with at most two decimals and a true minus sign: 11, −20, 2.5. */
export function numberText(value: number): string {
  return String(Number(value.toFixed(2))).replace('-', '−');
}

/** A number with its sign: +4, −2, 0. */
export function signedText(value: number): string {
  return value > 0 ? `+${numberText(value)}` : numberText(value);
}

/** `+` and `-` as they are printed: a true minus is as wide as the plus. */
export function signText(sign: string): string {
  return sign === '-' ? '−' : sign;
}
