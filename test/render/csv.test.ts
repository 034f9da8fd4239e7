import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/render/csv.ts';
import type { Block, Cell } from '../../src/core/document.ts';

function table(...cells: Cell[]): Block {
  return {
    type: 'table',
    columns: cells.map((_cell, index) => ({ id: `column${index + 1}`, label: `Column ${index + 1}` })),
    rows: [cells],
  };
}

function cellOf(cell: Cell): string {
  return renderCsv([table(cell)])
    .replace(/^column1\n/, '')
    .replace(/\n$/, '');
}

describe('CSV', () => {
  it('is the first table: ids as header, one line a row, line feeds', () => {
    const blocks: Block[] = [{ type: 'paragraph', text: 'x' }, table('a', '中文'), table('b')];
    expect(renderCsv(blocks)).toBe('column1,column2\na,中文\n');
  });

  it('is a header alone for an empty table, and nothing without one', () => {
    expect(renderCsv([{ type: 'table', columns: [{ id: 'a', label: 'A' }], rows: [], empty: 'None.' }])).toBe('a\n');
    expect(renderCsv([{ type: 'paragraph', text: 'x' }])).toBe('');
  });

  it.each<[string, Cell, string]>([
    ['nothing', null, ''],
    ['a number', -2.5, '-2.5'],
    ['a truth', false, 'false'],
    ['a date', { date: '2026-11-02' }, '2026-11-02'],
    ['an amount', { money: { minor: 860_000_050, currency: 'CNY' } }, '8600000.50 CNY'],
    ['a loss', { money: { minor: -100, currency: 'CNY' } }, '-1.00 CNY'],
    ['a share', { percent: 82.5 }, '82.5'],
    ['a signed number', { signed: -2 }, '-2'],
    ['a bar', { bar: { min: 0, max: 10, value: 4, uncertain: 0 } }, '4'],
    ['runs of text', ['a', { text: ' b', tone: 'muted' }], 'a b'],
  ])('holds %s raw', (_what, cell, expected) => {
    expect(cellOf(cell)).toBe(expected);
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['a\nb', '"a\nb"'],
    ['a\r\nb', '"a\nb"'],
    ['a;b', 'a;b'],
  ])('quotes %j where it has to', (text, expected) => {
    expect(cellOf(text)).toBe(expected);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['+86 139', "'+86 139"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\n=1', '"\'\n=1"'],
    ['＝1+1', "'＝1+1"],
    ['＠x', "'＠x"],
  ])('takes the formula out of %j', (text, expected) => {
    expect(cellOf(text)).toBe(expected);
  });

  it.each(['-12', '+3.5', 'a=b', '1-2', 'x@y.cn', '−2'])('leaves %j alone, which no spreadsheet runs', (text) => {
    expect(cellOf(text)).toBe(text);
  });

  it('lets no control character through', () => {
    expect(cellOf('a\u001b[31m\u0000b\t=c')).toBe('a\ufffd[31m\ufffdb =c');
  });
});
