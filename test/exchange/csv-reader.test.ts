import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, unescapeFormula } from '../../src/core/csv-cell.ts';
import {
  createCsvReader,
  detectDelimiter,
  rowLength,
  type Delimiter,
  type SheetRow,
} from '../../src/exchange/csv-reader.ts';

function readAll(
  text: string,
  options: { delimiter?: Delimiter; lineEnd?: '\n' | '\r'; piece?: number } = {},
): SheetRow[] {
  const reader = createCsvReader(options.delimiter ?? ',', 'a.csv', options.lineEnd);
  const piece = options.piece ?? text.length + 1;
  const rows: SheetRow[] = [];
  for (let at = 0; at < text.length; at += piece) rows.push(...reader.push(text.slice(at, at + piece)));
  return [...rows, ...reader.end()];
}

describe('the CSV reader', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"a ""x""","b,c"\n', [['a "x"', 'b,c']]],
    ['"two\nlines",x\n', [['two\nlines', 'x']]],
    ['"two\r\nlines",x\r\n', [['two\nlines', 'x']]],
    ['"he said "no" again",x\n', [['he said "no" again', 'x']]],
    ['a"b,c\n', [['a"b', 'c']]],
    [',,\n', [['', '', '']]],
    ['\n\nx\n', [[''], [''], ['x']]],
    ['"",""\n', [['', '']]],
    ['"x"', [['x']]],
    ['a,"b"\r', [['a', 'b']]],
  ])('reads %j', (text, expected) => {
    expect(readAll(text).map(({ cells }) => cells)).toEqual(expected);
    for (const piece of [1, 2, 3]) expect(readAll(text, { piece }).map(({ cells }) => cells)).toEqual(expected);
  });

  it('reads files of old Macs', () => {
    expect(readAll('a,b\r1,"2\r3"\r', { lineEnd: '\r' }).map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2\r3'],
    ]);
  });

  it('tells the line that each row begins on', () => {
    expect(readAll('a\n"b\nc"\n\nd\n').map(({ line }) => line)).toEqual([1, 2, 4, 5]);
  });

  it('says where a quotation mark is open, and does not fill the memory with such a row', () => {
    expect(() => readAll('a\n"b\nc')).toThrow(
      expect.objectContaining({ detail: { code: 'csv-quote-open', params: { file: 'a.csv', line: 2 } } }),
    );
    const reader = createCsvReader(',', 'a.csv');
    expect(() => {
      for (let piece = 0; piece < 100; piece += 1)
        reader.push(`${piece === 0 ? '"' : ''}${'x'.repeat(rowLength / 20)}`);
    }).toThrow(expect.objectContaining({ detail: expect.objectContaining({ code: 'csv-row-long' }) as unknown }));
  });

  it('reads what our own writer writes, in pieces of any size', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', "'", '=', ' ', '清') }), {
            minLength: 2,
            maxLength: 4,
          }),
        ),
        fc.integer({ min: 1, max: 9 }),
        (rows, piece) => {
          const read = readAll(rows.map(csvLine).join(''), { piece });
          expect(read.map(({ cells }) => cells.map(unescapeFormula))).toEqual(rows);
        },
      ),
    );
  });
});

describe('the delimiter', () => {
  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b;c\n1,5;2;3\n', ';'],
    ['a\tb\n1, x\t2\n', '\t'],
    ['a|b|c\n"x|y"|2|3\n', '|'],
    ['name\nAcme\n', ','],
    ['"a;b",c\n"d;e;f",g\n', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});
