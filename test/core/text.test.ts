import { describe, expect, it } from 'vitest';
import { checkName, checkText, nearest, pickText, quoteWord, stripControls } from '../../src/core/text.ts';

describe('pickText', () => {
  it('takes the language, else the first one, else nothing', () => {
    const text = { zh: '客户', en: 'account' };
    expect([pickText(text, 'en'), pickText(text, 'fr'), pickText(null, 'en')]).toEqual(['account', '客户', '']);
  });
});

describe('stripControls', () => {
  it('lets no escape sequence, no direction mark and no carriage return through', () => {
    const hostile = 'a\u001b[31mred\u0007\u202e\u0085\rb';
    expect(stripControls(hostile)).toBe('a�[31mred����b');
  });

  it('keeps line feeds, makes Windows line ends plain and tabs spaces', () => {
    expect(stripControls('a\r\nb\tc')).toBe('a\nb c');
  });
});

describe('checkName', () => {
  it('takes names of any script', () => {
    expect(
      ['华源水务集团', 'Ægir & Søn A/S', '👩‍💼 Wang', 'x'.repeat(200)].map((name) => checkName('--name', name)),
    ).toEqual([null, null, null, null]);
  });

  it.each([
    ['', 'name-empty'],
    ['  ', 'name-empty'],
    ['a\u0000b', 'text-has-controls'],
    ['a\u001b[2Jb', 'text-has-controls'],
    ['a\u061cb', 'text-has-controls'],
    ['two\nlines', 'text-has-controls'],
    ['x'.repeat(5000), 'text-too-long'],
  ])('refuses %j', (name, code) => {
    expect(checkName('--name', name)?.code).toBe(code);
  });

  it('shows a hostile name without its controls', () => {
    expect(checkName('--name', 'a\u001bb')?.params).toEqual({ field: '--name', value: 'a�b' });
  });
});

describe('checkText', () => {
  it('lets lines and tabs be', () => {
    expect(checkText('--note', 'one\ntwo\tthree\r\nfour')).toBeNull();
  });

  it.each([
    ['a\u0007', 'text-has-controls'],
    ['x'.repeat(20_001), 'text-too-long'],
  ])('refuses %j', (text, code) => {
    expect(checkText('--note', text)?.code).toBe(code);
  });
});

describe('quoteWord', () => {
  it.each([
    ['acc-1', 'acc-1'],
    ['/tmp/kam_demo/kam.db', '/tmp/kam_demo/kam.db'],
    ['周建国', '周建国'],
    ['Wang Min', '"Wang Min"'],
    ["it's", '"it\'s"'],
    ['a "b" $HOME `rm` \\', '"a \\"b\\" \\$HOME \\`rm\\` \\\\"'],
    ['', '""'],
  ])('gives %j to a shell as one word', (word, expected) => {
    expect(quoteWord(word)).toBe(expected);
  });
});

describe('nearest', () => {
  it.each([
    ['acount', 'account'],
    ['reprot', 'report'],
    ['x', null],
    ['completely-else', null],
  ])('%s → %s', (word, expected) => {
    expect(nearest(word, ['account', 'contact', 'report'])).toBe(expected);
  });
});
