import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTranslator } from '../../src/cli/language.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { displayWidth, longestWord, truncate, wrapText } from '../../src/render/width.ts';
import type { Block, Cell, Column } from '../../src/core/document.ts';

const t = await loadTranslator('en');

async function render(blocks: Block | readonly Block[], width = 80, color = false): Promise<string> {
  const text = await renderTerminal(Array.isArray(blocks) ? blocks : [blocks as Block], t, { width, color });
  return text.replace(/\n$/, '');
}

function table(columns: readonly (string | Column)[], ...rows: Cell[][]): Block {
  return {
    type: 'table',
    columns: columns.map((column) => (typeof column === 'string' ? { id: column, label: column } : column)),
    rows,
  };
}

describe('blocks on a terminal', () => {
  it('stand apart by a blank line; what a heading announces follows at once', async () => {
    const blocks: Block[] = [
      { type: 'heading', level: 1, text: 'Title' },
      { type: 'paragraph', text: 'One.' },
      { type: 'table', columns: [], rows: [] },
      { type: 'paragraph', text: 'Two.' },
    ];
    expect(await render(blocks)).toBe('Title\nOne.\n\nTwo.');
  });

  it('align facts by display columns and indent what wraps', async () => {
    const facts: Block = {
      type: 'facts',
      items: [
        { label: '客户', value: 'one two three four five' },
        { label: 'Owner', value: { money: { minor: 100, currency: 'CNY' } } },
      ],
    };
    expect(await render(facts, 25)).toBe('客户   one two three four\n       five\nOwner  CNY 1');
  });

  it('tick and number lists, children further in', async () => {
    const list: Block = {
      type: 'list',
      ordered: true,
      items: [
        { text: 'a', children: [{ text: 'b', done: true }] },
        { text: 'c', done: false },
      ],
    };
    expect(await render(list)).toBe(' 1. a\n     ✓ b\n ○ c');
  });

  it('show a chart as bars and a diagram by its caption', async () => {
    const chart: Block = {
      type: 'chart',
      rows: [{ label: 'Fit', min: 0, max: 16, value: 8, uncertain: 4, note: 'open' }],
    };
    const diagram: Block = { type: 'diagram', language: 'dot', source: 'x', caption: 'Map' };
    expect(await render([chart, diagram])).toBe('Fit  ████████▒▒▒▒░░░░  open\n\nMap');
  });

  it('let no control character of anybody through', async () => {
    const evil = '\u001b]0;owned\u0007\u202e';
    const blocks: Block[] = [
      { type: 'heading', level: 1, text: evil },
      { type: 'paragraph', text: [{ text: evil, code: true }] },
      { type: 'facts', items: [{ label: evil, value: evil }] },
      { type: 'list', items: [{ text: evil }] },
      table([{ id: 'a', label: evil }], [evil]),
      { type: 'chart', rows: [{ label: evil, min: 0, max: 1, value: 1, uncertain: 0, note: evil }] },
    ];
    const text = await render(blocks);
    expect(text.match(/owned/g)).toHaveLength(9);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('colour what is laid out already: without the colours it is the same text', async () => {
    const blocks: Block[] = [
      { type: 'heading', level: 1, text: ['Title ', { text: 'opp-1', tone: 'accent' }] },
      { type: 'paragraph', text: ['plain ', { text: 'bad '.repeat(12), tone: 'bad', strong: true }, '终于结束。'] },
      table(['a', 'b'], [{ text: 'x y z', tone: 'good' }, 'word '.repeat(20)]),
    ];
    const coloured = await render(blocks, 40, true);
    expect(coloured).toContain('\u001b[31m');
    expect(coloured.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(await render(blocks, 40));
  });
});

describe('a table', () => {
  it('puts columns two spaces apart, numbers to the right, Han characters two wide', async () => {
    const text = await render(
      table(['名称', { id: 'n', label: 'N', align: 'right' }], ['华源水务', { signed: 4 }], ['Acme', { signed: -12 }]),
    );
    expect(text).toBe('名称        N\n华源水务   +4\nAcme      −12');
  });

  it('leaves out a column without a single value', async () => {
    expect(await render(table(['a', 'b', 'c'], ['1', null, '2']))).toBe('a  c\n1  2');
  });

  it('says that it is empty', async () => {
    expect(await render({ type: 'table', columns: [{ id: 'a', label: 'A' }], rows: [], empty: 'None.' })).toBe('None.');
  });

  it('leaves out optional columns, the last first, before it wraps anything', async () => {
    const columns: Column[] = [
      { id: 'a', label: 'Name', priority: 2 },
      { id: 'b', label: 'Region', optional: true },
      { id: 'c', label: 'Account manager', optional: true },
    ];
    const rows: Cell[] = ['Huayuan Water', 'Jiangzhou', 'Wang Min'];
    expect(await render(table(columns, rows), 60)).toContain('Account manager');
    expect(await render(table(columns, rows), 26)).toBe('Name           Region\nHuayuan Water  Jiangzhou');
  });

  it('leaves an optional column out rather than wrap another over more than three lines', async () => {
    const columns: Column[] = [
      { id: 'a', label: '结果' },
      { id: 'b', label: '下一步', optional: true },
    ];
    const rows: Cell[] = ['周总问了投运时间，还问有没有百万用户的案例。', '约周总单独汇报半小时，只讲投运时间和案例'];
    const narrow = await render(table(columns, rows), 24);
    expect(narrow).not.toContain('下一步');
    expect(narrow.split('\n')).toHaveLength(3);
    expect(await render(table(columns, rows), 60)).toContain('下一步');
  });

  it('keeps words whole where it is narrow, and never grows wider than the screen', async () => {
    const blocks = table(
      [{ id: 'a', label: 'Name', priority: 3 }, 'What was said', 'Next step'],
      ['Wang Min', 'They compared three suppliers in October', 'Ask for the requirements'],
      ['周建国', '上次见面之后，领导对我们的评价还不清楚', '约下一次见面'],
    );
    const text = await render(blocks, 46);
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(46);
    for (const word of ['compared', 'suppliers', 'October', 'requirements', 'Wang Min']) expect(text).toContain(word);
    expect(text).not.toContain('…');
  });

  it('cuts the cells of a long list instead of wrapping them: one line a row', async () => {
    const rows = Array.from({ length: 201 }, (_row, index): Cell[] => [`acc-${index}`, 'word '.repeat(20)]);
    const lines = (await render(table(['ref', 'text'], ...rows), 40)).split('\n');
    expect(lines).toHaveLength(202);
    expect(lines[1]).toMatch(/^acc-0 +(word ?)+…$/);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(40);
  });

  it('is as wide as it likes where nothing limits it, as in a pipe', async () => {
    const text = 'word '.repeat(60).trim();
    expect(await render(table(['a', 'b'], ['x', text]), Infinity)).toContain(text);
  });
});

describe('wrapping', () => {
  it.each([
    ['breaks at spaces', 'one two three', 7, 'one two\nthree'],
    ['breaks between Han characters', '华源水务集团', 8, '华源水务\n集团'],
    ['keeps closing punctuation with what it closes', '客户很满意，可以。', 10, '客户很满\n意，可以。'],
    ['keeps opening punctuation with what it opens', '他说“可以”吧', 6, '他说\n“可以”\n吧'],
    ['breaks between Han characters and Latin words', '使用OPC接口', 8, '使用OPC\n接口'],
    ['breaks a word that is longer than the line', 'abcdefghij', 4, 'abcd\nefgh\nij'],
    ['keeps lines of their own', 'a\n\nb', 10, 'a\n\nb'],
    ['leaves what fits alone', '华源', 4, '华源'],
  ])('%s', (_what, text, width, expected) => {
    expect(wrapText(text, width)).toBe(expected);
  });

  const words = fc.array(fc.constantFrom('客户', 'supplier', '，', '“好”', 'a', '2026-11-02', '（大概）', '。'), {
    maxLength: 12,
  });

  it('loses nothing but spaces and never passes the width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 30 }), (parts, width) => {
        const text = parts.join(' ');
        const wrapped = wrapText(text, width);
        expect(wrapped.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of wrapped.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('breaks no word where the line is as wide as the longest one', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        const lines = wrapText(text, Math.max(2, longestWord(text))).split('\n');
        const kept = parts.filter((part) => /^[a-z\d-]+$/.test(part));
        for (const word of kept) expect(lines.some((line) => line.split(' ').includes(word))).toBe(true);
      }),
    );
  });

  it('cuts by whole characters and says so', () => {
    expect(truncate('华源水务', 5)).toBe('华源…');
    expect(truncate('👩‍👩‍👧ab', 3)).toBe('👩‍👩‍👧…');
    expect(truncate('abc', 3)).toBe('abc');
  });
});
