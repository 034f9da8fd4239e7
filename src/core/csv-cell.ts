/** Cells of CSV files: quoting (RFC 4180), and what keeps a spreadsheet from running a cell as a formula. */

/** What a spreadsheet may take for the beginning of a formula (OWASP, “CSV injection”), full-width signs included. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const escapedFormula = /^'+[=+\-@\t\r\n＝＋－＠]/;
const number = /^[+-]?\d+(\.\d+)?$/;

/**
 * Puts an apostrophe in front of a text that a spreadsheet would run; plain numbers stay as they are.
 * Taken back by `unescapeFormula`, whatever the text.
 */
export function escapeFormula(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text;
}

/** Takes back what `escapeFormula` did. */
export function unescapeFormula(text: string): string {
  return text.charCodeAt(0) === 39 && escapedFormula.test(text) ? text.slice(1) : text;
}

/** In quotes where the text holds a sign that would end the cell. */
export function quoteCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What quoting and escaping leave alone: nearly every cell, found out at one look. */
const harmless = /^(?!['=+\-@\t＝＋－＠])[^",\n\r]*$/;

/** A text as a cell that is safe to open in a spreadsheet. */
export function csvCell(text: string): string {
  return harmless.test(text) ? text : quoteCell(escapeFormula(text));
}

/** A line of texts, each safe to open in a spreadsheet, with its line feed. */
export function csvLine(texts: readonly string[]): string {
  return `${texts.map(csvCell).join(',')}\n`;
}
