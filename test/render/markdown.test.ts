import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTranslator } from '../../src/cli/language.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import type { Block, Cell, Rich } from '../../src/core/document.ts';
import type { View } from '../../src/views/types.ts';

const t = await loadTranslator('en');

function viewOf(blocks: readonly Block[], frontMatter?: View['frontMatter']): View {
  return {
    schema: 'test/1',
    data: {},
    formats: ['markdown'],
    blocks: () => blocks,
    ...(frontMatter === undefined ? {} : { frontMatter }),
  };
}

async function render(...blocks: Block[]): Promise<string> {
  return (await renderMarkdown(viewOf(blocks), t)).replace(/\n$/, '');
}

function paragraph(text: Rich): Promise<string> {
  return render({ type: 'paragraph', text });
}

/** One cell of a table: the last line of what is rendered, without its frame. */
async function tableCell(cell: Cell): Promise<string> {
  const text = await render({ type: 'table', columns: [{ id: 'a', label: 'A' }], rows: [[cell]] });
  const lines = text.split('\n');
  expect(lines.slice(0, 2)).toEqual(['| A |', '| --- |']);
  expect(lines).toHaveLength(3);
  return (lines[2] ?? '').replace(/^\| | \|$/g, '');
}

describe('a text in Markdown', () => {
  it.each([
    ['a backslash', 'a\\b', 'a\\\\b'],
    ['code', '`rm`', '\\`rm\\`'],
    ['emphasis', '*a* _b_', '\\*a\\* \\_b\\_'],
    ['a name with underscores', 'snake_case_name', 'snake\\_case\\_name'],
    ['a link', '[click](javascript:alert)', '\\[click\\](javascript:alert)'],
    ['an image', '![x](y)', '\\!\\[x\\](y)'],
    ['a link of Obsidian', '[[Secret]]', '\\[\\[Secret\\]\\]'],
    ['a foot note', '[^1]', '\\[^1\\]'],
    ['a tag of HTML', '<b onclick="x">', '&lt;b onclick="x"&gt;'],
    ['a comment of HTML', '<!-- x -->', '&lt;!-- x --&gt;'],
    ['an entity', '&lt;b&gt; &copy; &#60; AT&T', '&amp;lt;b&amp;gt; &amp;copy; &amp;#60; AT&T'],
    ['a bar', 'a|b', 'a\\|b'],
    ['a strike', '~~a~~', '\\~\\~a\\~\\~'],
    ['mathematics', '$x$ and $$y$$', '\\$x\\$ and \\$\\$y\\$\\$'],
    ['a highlight', '==a==', '\\=\\=a\\=\\='],
    ['a comment of Obsidian', '%%a%%', '\\%\\%a\\%\\%'],
    ['a tag of Obsidian', 'see #tag and C#', 'see \\#tag and C#'],
    ['an address', 'https://x.cn www.x.cn FTP://x', 'https\\://x.cn www\\.x.cn FTP\\://x'],
    ['a mention', 'ask @wang, a@b.cn', 'ask @wang, a@b.cn'],
    ['several spaces', 'a    b', 'a b'],
    ['control characters', 'a\u001b[31mb\u0007', 'a\ufffd\\[31mb\ufffd'],
    ['Chinese punctuation', '他说：“可以”——（大概）', '他说：“可以”——（大概）'],
  ])('shows %s as it was written', async (_what, text, expected) => {
    expect(await paragraph(text)).toBe(expected);
    expect(await tableCell(text)).toBe(expected);
    expect(await render({ type: 'heading', level: 2, text })).toBe(`## ${expected}`);
    expect(await render({ type: 'list', items: [{ text }] })).toBe(`- ${expected}`);
  });

  it.each([
    ['# a', '\\# a'],
    ['#a', '\\#a'],
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['-', '\\-'],
    ['---', '\\---'],
    ['=', '\\='],
    ['=====', '\\=\\=\\=\\=='],
    ['1. a', '1\\. a'],
    ['12) a', '12\\) a'],
    ['1.', '1\\.'],
    ['> a', '&gt; a'],
    ['```', '\\`\\`\\`'],
    ['-5 %', '-5 %'],
    ['+86 139', '+86 139'],
    ['1.5', '1.5'],
  ])('starts a line with %j without starting anything else', async (text, expected) => {
    expect(await paragraph(text)).toBe(expected);
    expect(await paragraph(`before\n${text}`)).toBe(`before\\\n${expected}`);
  });

  it('keeps its lines: hard breaks in paragraphs, <br> in lists and cells, spaces in headings', async () => {
    expect(await paragraph('a\r\nb')).toBe('a\\\nb');
    expect(await render({ type: 'list', items: [{ text: 'a\nb' }] })).toBe('- a<br>b');
    expect(await tableCell('a\nb')).toBe('a<br>b');
    expect(await render({ type: 'heading', level: 1, text: 'a\nb' })).toBe('# a b');
  });

  it('never leaves its cell, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...'\\`*_[]<>|#~$=%@-+1. \n\r\tab中')), async (signs) => {
        const text = await tableCell(signs.join(''));
        expect(text).not.toMatch(/(?<!\\)(?:\\\\)*\|/);
        expect(text.replaceAll('<br>', '')).not.toMatch(/[<>\n]/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a run of text', () => {
  it.each<[string, Rich, string]>([
    ['strong', { text: 'a*b', strong: true }, '**a\\*b**'],
    [
      'strong with a stop, which closes better outside',
      [{ text: '可行。', strong: true }, '下一句'],
      '**可行**。下一句',
    ],
    ['strong with spaces', ['a', { text: ' b ', strong: true }, 'c'], 'a **b** c'],
    ['strong of nothing but a stop', { text: '。', strong: true }, '。'],
    ['empty', [{ text: '', strong: true }, 'a'], 'a'],
    ['code, which is not escaped', { text: 'kam add <x> *', code: true }, '`kam add <x> *`'],
    ['code with a bar', { text: 'a|b', code: true }, '`a|b`'],
    ['code with backticks', { text: 'a``b`', code: true }, '``` a``b` ```'],
  ])('%s', async (_what, text, expected) => {
    expect(await paragraph(text)).toBe(expected);
  });

  it('escapes the bar of code in a table, which is cut into cells before code is looked for', async () => {
    expect(await tableCell({ text: 'a|b', code: true })).toBe('`a\\|b`');
  });
});

describe('a block', () => {
  it('of facts names each, with the signs of the language', async () => {
    const facts: Block = {
      type: 'facts',
      items: [
        { label: 'A_b', value: { money: { minor: 860_000_000, currency: 'CNY' } } },
        { label: 'Long\nlabel', value: { date: '2026-11-02T01:00:00Z' } },
      ],
    };
    expect(await render(facts)).toBe('- **A\\_b**: CNY 8,600,000\n- **Long label**: 2026-11-02');
    const zh = await loadTranslator('zh');
    expect(await renderMarkdown(viewOf([facts]), zh)).toBe('- **A\\_b**：¥860万\n- **Long label**：2026-11-02\n');
  });

  it('of a table aligns numbers to the right and keeps its labels on one line', async () => {
    const text = await render({
      type: 'table',
      columns: [
        { id: 'a', label: 'A|B' },
        { id: 'b', label: 'two\nlines', align: 'right' },
      ],
      rows: [
        ['x', { signed: -2 }],
        [null, true],
      ],
    });
    expect(text).toBe('| A\\|B | two lines |\n| --- | ---: |\n| x | −2 |\n|  | yes |');
  });

  it('of an empty table says so, or nothing at all', async () => {
    const columns = [{ id: 'a', label: 'A' }];
    expect(await render({ type: 'table', columns, rows: [], empty: 'None_yet.' })).toBe('_None\\_yet._');
    expect(await render({ type: 'table', columns, rows: [] }, { type: 'paragraph', text: 'a' })).toBe('a');
  });

  it('of a list numbers, ticks and indents', async () => {
    const list: Block = {
      type: 'list',
      ordered: true,
      items: [
        { text: 'a', done: true, children: [{ text: 'b', children: [{ text: 'c' }] }] },
        { text: '[x] d', done: false },
      ],
    };
    expect(await render(list)).toBe('1. [x] a\n   - b\n     - c\n2. [ ] \\[x\\] d');
  });

  it('of a diagram is code of its language', async () => {
    const diagram: Block = { type: 'diagram', language: 'mermaid', source: 'flowchart TB', caption: 'Map' };
    expect(await render(diagram)).toBe('```mermaid\nflowchart TB\n```');
  });
});

describe('front matter', () => {
  it('is YAML that nothing written in it can break', async () => {
    const view = viewOf([{ type: 'paragraph', text: 'a' }], { title: 'A: "b"\n---', owner: null, tags: ['#x', '- y'] });
    expect(await renderMarkdown(view, t)).toBe(
      '---\ntitle: "A: \\"b\\"\\n---"\nowner: null\ntags: ["#x","- y"]\n---\n\na\n',
    );
  });
});
