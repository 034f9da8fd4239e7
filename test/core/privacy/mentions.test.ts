import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMentions, isTelling } from '../../../src/core/privacy/mentions.ts';

const nobody = { names: [], phones: [], emails: [] };
const swap = (identity: Partial<Parameters<typeof findMentions>[0]>, text: string, others: string[] = []): string =>
  findMentions({ ...nobody, ...identity }, others, '#').replace(text);

describe('mentions of a name', () => {
  test.each([
    ['a Chinese name stands in the middle of words', ['龚翡翠'], '与龚翡翠见面，龚翡翠同意', '与#见面，#同意'],
    ['a Latin name is a whole word', ['An Li'], 'An Li, plan lights; an  LI’s', '#, plan lights; #’s'],
    ['the longest of several names is taken', ['Gong', 'Gong Feicui'], 'Gong Feicui and Gong', '# and #'],
    ['signs of expressions mean themselves', ['O’Neil (Jr.)', 'a-b-c'], 'O’Neil (Jr.) a-b-c', '# #'],
    ['one character means nobody', ['龚', 'Al'], '龚 Al', '龚 Al'],
  ])('%s', (_, names, text, wanted) => {
    expect(swap({ names }, text)).toBe(wanted);
  });

  test('is left alone inside the name of somebody else', () => {
    expect(swap({ names: ['李明'] }, '李明和李明华', ['李明华'])).toBe('#和李明华');
    expect(swap({ names: ['Ann Wu'] }, 'Ann Wu of Ann Wu Trading', ['Ann Wu Trading'])).toBe('# of Ann Wu Trading');
  });
});

describe('mentions of a number or an address', () => {
  test.each(['13800137777', '138-0013-7777', '138 0013 7777', '+86 138 0013 7777', '0086-13800137777'])(
    '%s is the same telephone',
    (written) => {
      expect(swap({ phones: ['138-0013-7777'] }, `call ${written}.`)).toBe('call #.');
      expect(swap({ phones: [written] }, 'call 13800137777 now')).toBe('call # now');
    },
  );
  test.each(['1138001377770', '138001377771', 'x13800137777y', '2026-11-30'])('%s is another', (other) => {
    expect(swap({ phones: ['13800137777'] }, other)).toBe(other);
  });
  test('a short extension could be anything', () => {
    expect(swap({ phones: ['8001'] }, 'room 8001')).toBe('room 8001');
  });
  test('mail in any case, but not a longer address', () => {
    const emails = ['g.fei@hua.example'];
    expect(swap({ emails }, 'G.Fei@Hua.example; big.fei@hua.example; g.fei@hua.example.')).toBe(
      '#; big.fei@hua.example; #.',
    );
  });
});

test('no text names anybody of whom nothing is known', () => {
  const mentions = findMentions(nobody, ['Li Ming'], '#');
  expect(mentions.has('Li Ming')).toBe(false);
  expect(mentions.replace('Li Ming')).toBe('Li Ming');
});

test('whatever the name and the text, nothing is named afterwards, and nothing else changes', () => {
  const word = fc.string({ minLength: 3, maxLength: 8, unit: 'grapheme' });
  fc.assert(
    fc.property(word.filter(isTelling), fc.array(word), (name, words) => {
      const mentions = findMentions({ ...nobody, names: [name] }, [], '⟦⟧');
      const text = [...words, name, ...words].join(' ');
      const replaced = mentions.replace(text);
      expect(mentions.has(replaced)).toBe(false);
      expect(replaced).toContain('⟦⟧');
    }),
  );
});
