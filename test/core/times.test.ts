import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, parseTime } from '../../src/core/times.ts';

describe('parseTime', () => {
  it.each([
    ['14:30', '14:30'],
    [' 9:05 ', '09:05'],
    ['00:00', '00:00'],
    ['14：30', '14:30'],
    ['2:30pm', '14:30'],
    ['2 PM', '14:00'],
    ['12am', '00:00'],
    ['12:15 pm', '12:15'],
    ['14点', '14:00'],
    ['14点30分', '14:30'],
    ['14点5', '14:05'],
    ['下午2点半', '14:30'],
    ['下午2:30', '14:30'],
    ['上午9点', '09:00'],
    ['晚上8点', '20:00'],
    ['中午12点', '12:00'],
    ['中午1点', '13:00'],
    ['中午11点半', '11:30'],
    ['下午14点', '14:00'],
  ])('reads %s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  it.each(['', '14', '24:00', '9:60', '13pm', '0 am', '9:5', 'noon', '25点', '14点60分', '14:30:00', '-1:00'])(
    'does not read %j',
    (text) => {
      expect(parseTime(text)).toBeNull();
    },
  );
});

describe('addMinutes', () => {
  it.each([
    ['14:00', 0, '14:00'],
    ['14:00', 75, '15:15'],
    ['23:50', 20, '00:10'],
  ])('%s and %i minutes', (time, minutes, later) => {
    expect(addMinutes(time, minutes)).toBe(later);
  });

  it('gives what parseTime reads back, and adds up', () => {
    const some = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(some, some, some, (start, first, second) => {
        const time = addMinutes('00:00', start);
        expect(parseTime(time)).toBe(time);
        expect(addMinutes(addMinutes(time, first), second)).toBe(addMinutes(time, first + second));
      }),
    );
  });
});
