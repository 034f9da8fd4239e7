/** A small terminal: turns what a program writes into the screen that a person sees. */
import fastStringWidth from 'fast-string-width';

export interface TerminalScreen {
  write(data: string): void;
  /** Lines as seen, without spaces at their ends and without empty ones at the end. */
  lines(): readonly string[];
  text(): string;
  cursor(): { readonly row: number; readonly column: number; readonly isVisible: boolean };
}

/** Knows the sequences that the prompt library and readline write; anything else throws. */
export function createScreen(columns: number, rows: number): TerminalScreen {
  // A cell holds a character; the second cell of a wide one holds ''.
  let grid: string[][] = Array.from({ length: rows }, () => []);
  let row = 0;
  let column = 0;
  let isVisible = true;
  let rest = '';

  const lineFeed = (): void => {
    if (row < rows - 1) row += 1;
    else grid = [...grid.slice(1), []];
  };
  const put = (sign: string): void => {
    const width = fastStringWidth(sign);
    if (width === 0) return;
    if (column + width > columns) {
      column = 0;
      lineFeed();
    }
    const line = grid[row] ?? [];
    while (line.length < column) line.push(' ');
    line[column] = sign;
    if (width === 2) line[column + 1] = '';
    column += width;
  };
  const control = (body: string, final: string): void => {
    const count = Number(body === '' ? 1 : body);
    if (final === 'A') row = Math.max(0, row - count);
    else if (final === 'B') row = Math.min(rows - 1, row + count);
    else if (final === 'C') column = Math.min(columns - 1, column + count);
    else if (final === 'D') column = Math.max(0, column - count);
    else if (final === 'G') column = count - 1;
    else if (final === 'K') grid[row] = body === '2' ? [] : (grid[row] ?? []).slice(0, column);
    else if (final === 'J') {
      grid[row] = (grid[row] ?? []).slice(0, column);
      for (let below = row + 1; below < rows; below += 1) grid[below] = [];
    } else if (body === '?25') isVisible = final === 'h';
    else if (final !== 'm' && !body.startsWith('?')) throw new Error(`unknown sequence ESC[${body}${final}`);
  };

  return {
    write(data) {
      rest += data;
      for (;;) {
        const sequence = /^\u001b\[([?\d;]*)([A-Za-z])/.exec(rest);
        if (sequence !== null) {
          control(sequence[1] ?? '', sequence[2] ?? '');
          rest = rest.slice(sequence[0].length);
          continue;
        }
        // An unfinished sequence waits for the next piece.
        if (rest === '' || (rest.startsWith('\u001b') && rest.length < 10)) return;
        const [sign = ''] = rest;
        rest = rest.slice(sign.length);
        if (sign === '\n') lineFeed();
        else if (sign === '\r') column = 0;
        else if (sign === '\b') column = Math.max(0, column - 1);
        else if (sign >= ' ') put(sign);
      }
    },
    lines() {
      const shown = grid.map((line) =>
        line
          .map((cell) => cell ?? ' ')
          .join('')
          .trimEnd(),
      );
      while (shown.at(-1) === '') shown.pop();
      return shown;
    },
    text() {
      return this.lines().join('\n');
    },
    cursor: () => ({ row, column, isVisible }),
  };
}
