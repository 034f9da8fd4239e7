/** What hostile texts are made of, and ways to spoil a file. */
import type { Random } from '../faults/random.ts';

const esc = '\u001b';
/** Each has broken some program. */
export const hostileWords: readonly string[] = [
  '',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\u0000',
  '-',
  '--',
  '---',
  '-x',
  '--help',
  '--yes',
  '--json',
  '=1+1',
  "=cmd|' /C calc'!A0",
  '@SUM(1)',
  '+1',
  '|',
  '||',
  '\\',
  '\\\\',
  '`',
  '```',
  '~~~',
  `${esc}[2J`,
  `${esc}]0;owned\u0007`,
  `${esc}]8;;http://x\u0007click${esc}]8;;\u0007`,
  `${esc}[31mred`,
  '\u009b31m',
  '\u0007',
  '\b\b\b',
  '\u007f',
  '\u202egnp.exe',
  '\u2066abc\u2069',
  '\u200f',
  '\u061c',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\u200b',
  '\u00ad',
  '\ud800',
  '\udfff',
  '\ud83d',
  'é',
  '👩‍👩‍👧‍👦',
  '‮مرحبا',
  'Ǆ',
  'ﬁ',
  '\u0301\u0301\u0301',
  '𠮷',
  '㍿',
  'ａｃｍｅ',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</td></tr></table>',
  '<!-- -->',
  '<b',
  '&lt;script&gt;',
  '&#60;',
  '[x](javascript:alert(1))',
  '![x](http://x)',
  '<http://x>',
  'http://x',
  'www.x.com',
  '[[wiki]]',
  '$$x$$',
  '%%x%%',
  '==x==',
  '#tag',
  '# heading',
  '> quote',
  '- item',
  '1. item',
  '| a | b |',
  '|---|---|',
  '***',
  '===',
  '[^1]: x',
  'a\n\n# b',
  'a\n| b | c |\n|---|---|\n| d | e |',
  'x\\',
  'x`',
  '*x',
  '_x_',
  '~~x~~',
  "'",
  '"',
  "' OR 1=1 --",
  "'; DROP TABLE account; --",
  '%',
  '_',
  '%_%',
  '*',
  '"*',
  'NEAR(a b)',
  'a OR b',
  'NOT a',
  'a AND',
  'names : x',
  '^x',
  '{a b}: c',
  '(',
  ')',
  '()',
  'a*b',
  'x"y',
  '-a',
  'col:x',
  '"',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'true',
  'NaN',
  'Infinity',
  '[object Object]',
  '../../../etc/passwd',
  '..',
  '.',
  './',
  '~',
  'nul',
  'con',
  'a/b',
  'a\\b',
  'file:///etc/passwd',
  '-',
  '%s%s%n',
  '${x}',
  '$(id)',
  '`id`',
  '; id',
  '&& id',
  '{{x}}',
  '<%= x %>',
  '0',
  '-0',
  '1e309',
  '1e-400',
  '-1',
  '9007199254740993',
  '99999999999999999999',
  '0x10',
  '1_000',
  '１２',
  '٣',
  '1,000.00',
  '1.000,00',
  'CNY 1e20',
  'CNY 999999999999999999',
  'XTS 5',
  '5%',
  '101%',
  '-5%',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '9999-12-31',
  '10000-01-01',
  '2026-1-1',
  '26-01-01',
  'tomorrow',
  'P1Y',
  '24:00',
  '25:61',
  '14:30',
  'acc-1',
  'acc-0',
  'acc--1',
  'acc-99999999999999999999',
  'con-1',
  'opp-1',
  'act-1',
  'need-1',
  'neg-1',
  'asm-1',
  'cmd-1',
  'x=y',
  '=',
  'x=',
  '=y',
  'a=b=c',
  'x:y',
  'a,b,,c',
  ',',
  'a'.repeat(201),
  'a'.repeat(20_001),
  '中'.repeat(5000),
  'a '.repeat(5000),
  '\n'.repeat(500),
  '('.repeat(3000),
  'é'.normalize('NFD').repeat(300),
];

/** One hostile word, or some joined. */
export function hostileText(random: Random): string {
  const count = random.below(4) === 0 ? 2 + random.below(3) : 1;
  return Array.from({ length: count }, () =>
    random.below(8) === 0 ? anySigns(random) : random.pick(hostileWords),
  ).join(random.pick(['', ' ', '\n', 'x']));
}

function anySigns(random: Random): string {
  const ends = [0x80, 0x250, 0x3000, 0xffff, 0x10ffff];
  return Array.from({ length: 1 + random.below(20) }, () => String.fromCodePoint(random.below(random.pick(ends)))).join(
    '',
  );
}

/** A few changes in a text: of signs, of words, of lines. */
export function spoil(text: string, random: Random): string {
  let spoiled = text;
  for (let count = 1 + random.below(4); count > 0; count -= 1) spoiled = spoilOnce(spoiled, random);
  return spoiled;
}

function spoilOnce(text: string, random: Random): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  const line = lines[at] ?? '';
  const place = random.below(text.length + 1);
  const put = (...replaced: readonly string[]): string =>
    [...lines.slice(0, at), ...replaced, ...lines.slice(at + 1)].join('\n');
  switch (random.below(14)) {
    case 0:
      return put();
    case 1:
      return put(line, line);
    case 2:
      return put(line, random.pick(lines));
    case 3:
      return put(line.replace(/:.*$/, () => `: ${hostileText(random)}`));
    case 4:
      return put(line.replace(/^(\s*).*$/s, (_line, space: string) => `${space}${hostileText(random)}`));
    case 5:
      return put(`${' '.repeat(random.below(6))}${line}`);
    case 6:
      return put(
        line.replace(
          /:.*$/,
          () =>
            `: ${random.pick(['{}', '[]', 'null', '~', '&a x', '*a', '!!binary x', '!x y', '|', '>-', '[[[]]]', '{a: {b: {c: d}}}', '1', 'true', '"\\ud800"', '2026-01-01', '.inf', '.nan', '0o17', '<<: *a'])}`,
        ),
      );
    case 7:
      return text.slice(0, place) + hostileText(random) + text.slice(place);
    case 8:
      return text.slice(0, place);
    case 9:
      return text.slice(0, place) + text.slice(place + 1 + random.below(20));
    case 10:
      return put(line.replace(/\S+/, () => hostileText(random)));
    case 11:
      return put(line.repeat(1 + random.below(50)));
    case 12:
      return put(...Array.from({ length: 1 + random.below(200) }, () => line));
    default:
      return text.replace(
        new RegExp(random.pick(['id', 'title', 'en', 'items', 'options', 'value', 'when', 'kind', '-', ':']), 'g'),
        () => (random.below(5) === 0 ? random.pick(hostileWords) : 'id'),
      );
  }
}
