import { describe, expect, it } from 'vitest';
import { choiceKeys } from '../../src/views/question-screen.ts';
import type { Option } from '../../src/core/playbook/template-types.ts';

function options(...given: readonly (readonly [id: string, value: number | null])[]): Option[] {
  return given.map(([id, value]) => ({
    id,
    value,
    label: { en: id },
    aliases: [],
    unknown: false,
    excluded: value === null,
    why: null,
    help: null,
    note: null,
    provenance: null,
    sources: [],
  }));
}

describe('the key before an option', () => {
  it.each([
    ['a sign is its own key', options(['+', 1], ['?', 0], ['-', -1]), ['+', '?', '-']],
    ['a digit is the value where all values are single digits', options(['often', 3], ['seldom', 1]), ['3', '1']],
    ['whatever digit the id is', options(['1', 3], ['2', 2], ['3', 1]), ['3', '2', '1']],
    ['a digit is the place where a value has two', options(['low', 5], ['high', 10]), ['1', '2']],
    ['or is negative', options(['no', -1], ['yes', 1]), ['1', '2']],
    ['or has a fraction', options(['half', 0.5], ['full', 1]), ['1', '2']],
    ['or comes twice', options(['a', 1], ['b', 1]), ['1', '2']],
    ['an option without a value takes its letter', options(['5', 5], ['0', 0], ['n/a', null]), ['5', '0', 'n']],
    ['unless it moves the mark', options(['5', 5], ['keep-out', null]), ['5', '']],
    ['or another one begins with it', options(['5', 5], ['n/a', null], ['none', null]), ['5', '', '']],
    ['options without any value are counted', options(['x', null], ['y', null]), ['1', '2']],
    [
      'from the tenth on only the arrows lead there',
      options(...Array.from({ length: 11 }, (_unused, index) => [`o${index}`, index * 10] as const)),
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', ''],
    ],
  ])('%s', (_name, given, expected) => {
    expect(choiceKeys(given)).toEqual(expected);
  });

  it('is never the same for two options', () => {
    for (const given of [options(['+', 1], ['1', 1]), options(['often', 3], ['3', 2]), options(['-', 0], ['0', 1])]) {
      const keys = choiceKeys(given).filter((key) => key !== '');
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
