import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLine, writeLine } from '../../../src/core/occasion/line.ts';

describe('a line of a report', () => {
  it.each([
    ['con-1=keeps-appointment: on time', 'con-1', 'keeps-appointment', 'on time'],
    ['赵文博＝支持：他说“可以”', '赵文博', '支持', '他说“可以”'],
    ['goals: grow = double', null, 'goals', 'grow = double'],
    ['need-3', null, 'need-3', null],
    ['con-2=need-3', 'con-2', 'need-3', null],
    ['2026-12-01: send: the offer', null, '2026-12-01', 'send: the offer'],
    ['=x:', null, 'x', null],
    ['', null, '', null],
  ])('%s', (text, who, what, words) => {
    expect(readLine(text)).toEqual({ who, what, words });
  });

  it('reads back what was written', () => {
    const name = fc.stringMatching(/^[a-z赵][a-z0-9-]{0,8}$/);
    const words = fc.option(fc.stringMatching(/^[a-z=:：＝]{0,8}[a-z]$/), { nil: null });
    fc.assert(
      fc.property(fc.option(name, { nil: null }), name, words, (who, what, told) => {
        expect(readLine(writeLine({ who, what, words: told }))).toEqual({ who, what, words: told });
      }),
    );
  });
});
