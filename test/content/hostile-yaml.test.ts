/** YAML that is made to hurt: each is refused, or read, in a time that grows no faster than the text. */
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/content/read-yaml.ts';

const codesOf = (text: string): readonly string[] => [
  ...new Set(readYaml('a.yaml', text).problems.map(({ message }) => message.code)),
];
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_unused, index) => `${line(index)}\n`).join('');

describe('hostile YAML', () => {
  it.each([
    [
      'a bomb of aliases',
      `a: &a [${'x,'.repeat(9)}]\n${lines(8, (n) => `${n}: &n${n} [${`*${n === 0 ? 'a' : `n${n - 1}`},`.repeat(9)}]`)}`,
      ['yaml-too-many-aliases'],
    ],
    ['an anchor that holds itself', 'a: &a [*a]\n', ['yaml-syntax']],
    ['a document that holds itself', '&a {x: {y: [*a]}}\n', ['yaml-syntax']],
    ['brackets a hundred thousand deep', '['.repeat(100_000), ['yaml-too-deep']],
    ['open brackets on a hundred thousand lines', ': : : [\n'.repeat(100_000), ['yaml-too-deep']],
    ['blocks 1,400 deep', lines(1400, (depth) => `${' '.repeat(depth)}a:`), ['yaml-too-deep']],
    ['more than a million characters', `a: "${'x'.repeat(1_000_000)}"`, ['file-too-large']],
    ['a key thirty thousand times', lines(30_000, () => 'id: x'), ['yaml-duplicate-key']],
    ['thirty thousand keys', lines(30_000, (index) => `k${index}: 1`), []],
    ['twenty thousand anchors', lines(20_000, (index) => `k${index}: &a${index} 1`), []],
    ['a bare sign on twenty thousand lines', lines(20_000, () => 'a: -'), ['yaml-bare-sign']],
  ] as const)('%s', (_what, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it('may use the name of an anchor again inside it', () => {
    expect(readYaml('a.yaml', 'a: &a {b: &a 1, c: *a}\n')).toMatchObject({
      value: { a: { b: 1, c: 1 } },
      problems: [],
    });
  });

  it('does not reach what every object inherits', () => {
    const { value } = readYaml('a.yaml', '__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
