import { foldText } from '../../src/core/fold.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexTokens, parseSearch } from '../../src/store/tokens.ts';

describe('tokens', () => {
  it.each([
    ['采购部', '采购 购部 部'],
    ['价', '价'],
    ['Acme China', 'acme china'],
    ['ＡＣＭＥ　有限公司', 'acme 有限 限公 公司 司'],
    ['华为P60手机', '华为 为 p60 手机 机'],
    ['Café Zürich', 'cafe zurich'],
    ['カタカナ', 'カタ タカ カナ ナ'],
    ['한국 전력', '한국 전력'],
    ['𠮷野家', '𠮷野 野家 家'],
    ['a-b_c@d.e', 'a b c d e'],
    ['— “…” %', ''],
    ['', ''],
  ])('of %j are %j', (text, tokens) => {
    expect(indexTokens(text)).toBe(tokens);
  });
});

describe('the short way for common characters', () => {
  const sign = fc.constantFrom('a', 'Z', '9', ' ', '  ', '-', '_', '清', '溪', '鿿', '一', '"', '\n', '\t');

  it('gives the same as the long one, which a sign that is not common asks for', () => {
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join('');
        expect(indexTokens(text)).toBe(indexTokens(`${text} é`).replace(/ ?e$/, ''));
        expect(foldText(text)).toBe(foldText(`é ${text}`).replace(/^e ?/, ''));
      }),
    );
  });
});

describe('search words', () => {
  it.each([
    ['采购', '"采购"'],
    ['水业集团', '"水业 业集 集团"'],
    ['价', '"价"*'],
    ['acme wat', '"acme" AND "wat"*'],
    ['Acme 采购', '"acme"* AND "采购"'],
    ['NEAR(a b)', '"near" AND "a" AND "b"*'],
    ['x" OR "y', '"x" AND "or" AND "y"*'],
    ['%', null],
    ['"', null],
  ])('%j match %j', (text, match) => {
    expect(parseSearch(text)?.match).toBe(match);
  });

  it('are none where only spaces were typed', () => {
    expect([parseSearch(''), parseSearch(' \t　')]).toEqual([null, null]);
  });

  it('count up to thirty-two', () => {
    const found = parseSearch('水 a '.repeat(300));
    expect(found?.match?.split(' AND ')).toHaveLength(32);
    expect(found?.words).toHaveLength(32);
  });

  it('never let a sign through that means something to the index', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const quoted =
          parseSearch(text)
            ?.match?.replaceAll(/"[^"*():]+"\*?/g, '')
            .replaceAll(' AND ', '') ?? '';
        expect(quoted).toBe('');
      }),
    );
  });
});

describe('folding', () => {
  it('gives the same for what reads the same, and does not change on a second time', () => {
    expect(foldText('  ＡＣＭＥ \n Ltd ')).toBe('acme ltd');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', 'é', '水', 'Ｘ', ' ', 'ß', 'か\u3099') }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
