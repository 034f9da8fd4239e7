import { describe, expect, it } from 'vitest';
import { bilingualView } from '../../src/render/bilingual.ts';
import type { Block } from '../../src/core/document.ts';
import type { Translator } from '../../src/i18n/types.ts';
import type { View } from '../../src/views/types.ts';

/** Stand for the two languages: the view under test looks at nothing else. */
const zh = { language: 'zh' } as Translator;
const en = { language: 'en' } as Translator;

function merge(first: readonly Block[], second: readonly Block[]): readonly Block[] {
  const view: View = {
    schema: 'test/1',
    data: {},
    formats: ['markdown'],
    blocks: (t) => (t.language === 'zh' ? first : second),
  };
  return bilingualView(view, zh, en).blocks(zh);
}

const long = '这一句话足够长，长到两种语言放在同一行里就读不下去了，所以要分开来写，一种语言一段。';
const longEnglish = 'This sentence is long enough that nobody wants to read both languages on one line.';

describe('a view in both languages', () => {
  it('puts short headings side by side, the leading language first', () => {
    const blocks = merge(
      [{ type: 'heading', level: 2, text: '人员' }],
      [{ type: 'heading', level: 2, text: 'People' }],
    );
    expect(blocks).toEqual([{ type: 'heading', level: 2, text: ['人员', ' / ', 'People'] }]);
  });

  it('says once what is the same in both: a block, and the beginning and end of a text', () => {
    const same: Block = { type: 'paragraph', text: 'opp-1' };
    expect(merge([same], [same])).toEqual([same]);
    const name = { text: '华源水务', strong: true };
    const date = { text: '2026-11-02', tone: 'muted' } as const;
    expect(
      merge(
        [{ type: 'heading', level: 1, text: [name, '客户报告', date] }],
        [{ type: 'heading', level: 1, text: [name, 'account report', date] }],
      ),
    ).toEqual([{ type: 'heading', level: 1, text: [name, '客户报告', ' / ', 'account report', date] }]);
  });

  it('says what only one language says', () => {
    const first: Block = { type: 'heading', level: 1, text: [{ text: 'A', strong: true }, '（多）'] };
    const second: Block = { type: 'heading', level: 1, text: [{ text: 'A', strong: true }] };
    expect(merge([first], [second])).toEqual([{ ...first, text: [{ text: 'A', strong: true }, '（多）'] }]);
  });

  it('keeps short paragraphs on one line and puts long ones one after the other', () => {
    const paragraph = (text: string): Block => ({ type: 'paragraph', text });
    expect(merge([paragraph('没有。')], [paragraph('None.')])).toEqual([
      { type: 'paragraph', text: ['没有。', ' / ', 'None.'] },
    ]);
    expect(merge([paragraph(long)], [paragraph(longEnglish)])).toEqual([paragraph(long), paragraph(longEnglish)]);
  });

  it('merges facts by label and by value; numbers and dates stand once', () => {
    const facts = (label: string, value: string): Block => ({
      type: 'facts',
      items: [
        { label, value },
        { label, value: { money: { minor: 100, currency: 'CNY' } } },
        { label, value: null },
      ],
    });
    expect(merge([facts('状态', '进行中')], [facts('Status', 'open')])).toEqual([
      {
        type: 'facts',
        items: [
          { label: '状态 / Status', value: ['进行中', ' / ', 'open'] },
          { label: '状态 / Status', value: { money: { minor: 100, currency: 'CNY' } } },
          { label: '状态 / Status', value: null },
        ],
      },
    ]);
  });

  it('merges tables column by column and cell by cell, and what is said of an empty one', () => {
    const table = (label: string, cell: string, empty: string): Block => ({
      type: 'table',
      columns: [
        { id: 'name', label: 'id' },
        { id: 'stage', label, align: 'right', priority: 2 },
      ],
      rows: [['opp-1', cell, { signed: 2 }]],
      empty,
    });
    expect(merge([table('阶段', '需求', '没有。')], [table('Stage', 'Need', 'None.')])).toEqual([
      {
        type: 'table',
        columns: [
          { id: 'name', label: 'id' },
          { id: 'stage', label: '阶段 / Stage', align: 'right', priority: 2 },
        ],
        rows: [['opp-1', ['需求', ' / ', 'Need'], { signed: 2 }]],
        empty: '没有。 / None.',
      },
    ]);
  });

  it('breaks the line between the languages in a long cell or item', () => {
    const list = (text: string): Block => ({ type: 'list', items: [{ text }] });
    expect(merge([list(long)], [list(longEnglish)])).toEqual([
      { type: 'list', items: [{ text: [long, '\n', longEnglish] }] },
    ]);
  });

  it('merges lists item by item, down to the last level, and keeps their ticks', () => {
    const list = (text: string, below: string): Block => ({
      type: 'list',
      ordered: true,
      items: [{ text, done: true, children: [{ text: below }] }],
    });
    expect(merge([list('一', '甲')], [list('one', 'a')])).toEqual([
      {
        type: 'list',
        ordered: true,
        items: [{ text: ['一', ' / ', 'one'], done: true, children: [{ text: ['甲', ' / ', 'a'] }] }],
      },
    ]);
  });

  it('merges the words of a chart and draws its bars once', () => {
    const bar = { min: 0, max: 10, value: 4, uncertain: 1 };
    const chart = (label: string, note: string): Block => ({ type: 'chart', rows: [{ ...bar, label, note }] });
    expect(merge([chart('能赢', '待定')], [chart('Can we win', 'open')])).toEqual([
      { type: 'chart', rows: [{ ...bar, label: '能赢 / Can we win', note: ['待定', ' / ', 'open'] }] },
    ]);
  });

  it('shows a diagram whose words differ in both languages', () => {
    const diagram = (caption: string): Block => ({ type: 'diagram', language: 'mermaid', source: caption, caption });
    expect(merge([diagram('图')], [diagram('Map')])).toEqual([diagram('图'), diagram('Map')]);
  });

  it('keeps the rest of the view', () => {
    const view: View = { schema: 'a/1', data: { a: 1 }, formats: ['json'], frontMatter: { a: 'b' }, blocks: () => [] };
    const { schema, data, formats, frontMatter } = bilingualView(view, zh, en);
    expect({ schema, data, formats, frontMatter }).toEqual({
      schema: 'a/1',
      data: { a: 1 },
      formats: ['json'],
      frontMatter: { a: 'b' },
    });
  });
});
