/** What has to hold of everything that the program says, however hostile what it was given. */
import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

// Control characters but the line feed, separators of lines, and what turns the direction of writing.
const unsafe =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @returns what is wrong with how a run ended and what it put on the terminal */
export function faultsOfRun({ code, stdout, stderr }: Said, allowed: readonly number[] = [0, 1, 2, 3, 5]): string[] {
  const faults: string[] = [];
  if (!allowed.includes(code)) faults.push(`exit ${code}: ${stderr.slice(0, 1500)}`);
  for (const [name, text] of [
    ['stdout', stdout],
    ['stderr', stderr],
  ] as const) {
    const at = text.search(unsafe);
    if (at >= 0)
      faults.push(
        `${name} holds U+${text.charCodeAt(at).toString(16)} in ${JSON.stringify(text.slice(Math.max(0, at - 40), at + 40))}`,
      );
  }
  return faults;
}

// As GitHub reads it, with HTML let through: there must be none.
const parser = new MarkdownIt({ html: true, linkify: true });

/** @returns raw HTML, links that nobody meant, and tables whose rows have more or fewer cells than their head */
export function faultsOfMarkdown(text: string): string[] {
  const faults: string[] = [];
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const tokens = parser.parse(body, {});
  const rowsWritten = body.split('\n').filter((line) => line.startsWith('| ')).length;
  const rowsRead =
    tokens.filter(({ type }) => type === 'tr_open').length + tokens.filter(({ type }) => type === 'table_open').length;
  // The rule below the head is a line and no row.
  if (rowsWritten !== rowsRead) faults.push(`${rowsWritten} lines of tables are read as ${rowsRead}`);
  const look = (token: Token): void => {
    // A line break inside a cell is the one thing that Markdown cannot say without HTML.
    if (token.type === 'html_block' || (token.type === 'html_inline' && token.content !== '<br>'))
      faults.push(`HTML: ${token.content.slice(0, 100)}`);
    if (token.type === 'image') faults.push(`image: ${token.attrGet('src') ?? ''}`);
    // An address of mail may be one: it says where it leads.
    if (token.type === 'link_open' && !String(token.attrGet('href')).startsWith('mailto:'))
      faults.push(`link: ${token.attrGet('href') ?? ''}`);
    for (const child of token.children ?? []) look(child);
  };
  tokens.forEach(look);
  // GFM drops cells beyond those of the head without a word: count the bars that are not escaped.
  let columns = 0;
  for (const line of body.split('\n')) {
    if (!line.startsWith('| ')) columns = 0;
    else {
      const cells = line.replace(/\\[\\|]/g, '').split('|').length - 2;
      if (columns === 0) columns = cells;
      if (cells !== columns) faults.push(`a row of ${cells} cells in a table of ${columns}: ${line.slice(0, 200)}`);
    }
  }
  return faults;
}

/** @returns rows of another length than the header, and cells that a spreadsheet would run */
export function faultsOfCsv(text: string): string[] {
  const rows = parseCsv(text);
  const width = rows[0]?.length ?? 0;
  return rows.flatMap((row) => [
    ...(row.length === width
      ? []
      : [`a row of ${row.length} cells under a header of ${width}: ${JSON.stringify(row).slice(0, 200)}`]),
    ...row
      .filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(\.\d+)?$/.test(cell))
      .map((cell) => `a formula: ${cell.slice(0, 60)}`),
  ]);
}

/** RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
