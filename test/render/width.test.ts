import fastStringWidth from 'fast-string-width';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { displayWidth } from '../../src/render/width.ts';

it('counts common text as the tables of Unicode do', () => {
  const sign = fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x4e00, max: 0x9fff }));
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const text = String.fromCharCode(...signs);
      expect(displayWidth(text)).toBe(fastStringWidth(text));
    }),
  );
});

it.each([
  ['水', 2],
  ['东港水务 77', 11],
  ['“水”…', 5],
  ['水，', 4],
  ['é', 1],
])('of %j is %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
