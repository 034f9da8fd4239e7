import { describe, expect, it } from 'vitest';
import { readAnswers, readValue } from '../../src/content/read-answers.ts';
import { isKamError, message, problem } from '../../src/core/errors.ts';
import { lines, short } from './playbook-fixture.ts';

const read = (text: string) => readAnswers({ name: 'a.yaml', text });

async function faults(text: string): Promise<readonly string[]> {
  const error = await read(text).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!isKamError(error)) throw new Error('expected a KamError', { cause: error });
  expect(error.kind).toBe('content');
  return short(error.problems);
}

const yaml = lines(
  'template: p/t',
  'for: opp-1',
  'rater: 王敏',
  'at: 2026-11-01',
  'answers:',
  "  q: '+'",
  '  r: {value: 2, evidence: x}',
);

describe('reading answers', () => {
  it('reads YAML and JSON to the same sheet; a date stays a text', async () => {
    const { sheet } = await read(yaml);
    expect(sheet).toEqual({
      template: 'p/t',
      for: 'opp-1',
      rater: '王敏',
      role: null,
      at: '2026-11-01',
      answers: { q: '+', r: { value: 2, evidence: 'x' } },
      competitors: {},
    });
    expect((await read(JSON.stringify({ ...sheet, role: null }))).sheet).toEqual(sheet);
  });

  it('gives problems their place, in YAML and in JSON', async () => {
    const found = [
      problem(message('cancelled', {}), ['answers', 'r', 'evidence']),
      problem(message('cancelled', {}), ['answers', 'none']),
      problem(message('cancelled', {}), []),
    ];
    expect(short((await read(yaml)).locate(found))).toEqual([
      'a.yaml:7:27 cancelled',
      'a.yaml:6:3 cancelled',
      'a.yaml:1:1 cancelled',
    ]);
    const json = '{\n  "answers": {\n    "q": "a \\" } b", "r": {"evidence": "x"}\n  }\n}';
    expect(short((await read(json)).locate(found))).toEqual([
      'a.yaml:3:40 cancelled',
      'a.yaml:2:14 cancelled',
      'a.yaml:1:1 cancelled',
    ]);
  });

  it('reads null as absent and every key as optional', async () => {
    const { sheet } = await read('answers: null\nfor: null\n');
    expect(sheet.for).toBeNull();
    expect(sheet.answers).toEqual({});
  });

  it.each([
    ['a bare minus', 'answers:\n  q: -\n  r: +\n', ['a.yaml:2:6 yaml-bare-sign']],
    ['a bare question mark', 'answers:\n  q: ?\n', ['a.yaml:2:6 yaml-bare-sign']],
    ['both in brackets', 'answers: {q: -, r: ?}\n', ['a.yaml:1:14 yaml-bare-sign', 'a.yaml:1:20 yaml-bare-sign']],
    ['a bare sign with evidence', 'answers:\n  q: {value: -, evidence: x}\n', ['a.yaml:2:14 yaml-bare-sign']],
    ['a key twice', 'answers:\n  q: a\n  q: b\n', ['a.yaml:3:3 yaml-duplicate-key']],
    ['a key twice in JSON', '{"answers": {"q": 1, "q": 2}}', ['a.yaml:1:22 yaml-duplicate-key']],
    [
      'unknown keys and wrong types at once',
      'tempalte: x\nfor: 12\nrater: [a]\nanswers: [1]\n',
      ['a.yaml:1:1 unknown-key', 'a.yaml:2:6 quote-value', 'a.yaml:3:8 wrong-type', 'a.yaml:4:10 wrong-type'],
    ],
    ['a list', '- a\n', ['a.yaml:1:1 wrong-type']],
    ['nothing', '', ['a.yaml:1:1 yaml-empty']],
    ['broken JSON', '{"answers": {"q": 1,, }', ['a.yaml:1:21 yaml-syntax']],
  ])('refuses %s', async (_about, text, expected) => {
    expect(await faults(text)).toEqual(expected);
  });

  it('takes a key that an object has by nature as data', async () => {
    const { sheet } = await read('{"answers": {"__proto__": "x", "constructor": "y"}}');
    expect(Object.keys(sheet.answers)).toEqual(['__proto__', 'constructor']);
  });
});

describe('reading a value', () => {
  it('reads JSON and YAML', async () => {
    expect(await readValue({ name: 'v', text: '[1, 2]' })).toEqual([1, 2]);
    expect(await readValue({ name: 'v', text: 'a: [1, 2]' })).toEqual({ a: [1, 2] });
  });

  it('fails with the place of what is neither', async () => {
    await expect(readValue({ name: 'v', text: 'a: b: c' })).rejects.toMatchObject({ kind: 'content' });
  });
});
