import { beforeAll, describe, expect, it } from 'vitest';
import { buildExchange, warnOfTerm } from '../../../src/core/negotiation/exchange.ts';
import { bazaar, term } from './fixtures.ts';
import type { NegotiationTerm } from '../../../src/core/records/sales-types.ts';
import type { Playbook } from '../../../src/core/playbook/types.ts';

let playbook: Playbook;
beforeAll(async () => {
  playbook = await bazaar();
});

const weighed = (label: string, importanceUs: number | null, importanceThem: number | null): NegotiationTerm =>
  term('tea', { label, importanceUs, importanceThem });

function pairs(...terms: readonly NegotiationTerm[]): string[] {
  return buildExchange(playbook, terms).pairs.map(
    ({ offer, ask, gain }) => `${offer.term.label} for ${ask.term.label} (${gain})`,
  );
}

describe('the exchange', () => {
  it('puts each term on the side that the first rule says', () => {
    const { rows } = buildExchange(playbook, [
      weighed('a', 1, 4),
      weighed('b', 5, 2),
      weighed('c', 3, 3),
      weighed('d', null, 5),
    ]);
    expect(rows.map(({ term: of, side, difference, rule }) => [of.label, side, difference, rule?.id ?? null])).toEqual([
      ['a', 'offer', 3, 'give'],
      ['b', 'ask', -3, 'take'],
      ['c', null, 0, null],
      ['d', null, null, null],
    ]);
  });

  it('matches the best pair first, and each term once', () => {
    expect(pairs(weighed('a', 1, 3), weighed('b', 1, 5), weighed('c', 5, 1), weighed('d', 4, 3))).toEqual([
      'b for c (8)',
      'a for d (3)',
    ]);
  });

  it('prefers the pair in which both get about as much', () => {
    expect(pairs(weighed('a', 1, 3), weighed('b', 5, 3), weighed('c', 3, 1))).toEqual(['a for c (4)']);
  });

  it('names what nothing is left to be exchanged for', () => {
    const { pairs: found, unpaired } = buildExchange(playbook, [weighed('a', 1, 3), weighed('b', 1, 2)]);
    expect([found, unpaired.map(({ term: of }) => of.label)]).toEqual([[], ['a', 'b']]);
  });

  it('does nothing without terms', () => {
    expect(buildExchange(playbook, [])).toEqual({ rows: [], pairs: [], unpaired: [] });
  });
});

describe('warnings', () => {
  it('are all the rules that hold and exchange nothing', () => {
    const apart = term('coin', {
      unit: 'CNY',
      opening: 10,
      bottom: 7,
      theirBottom: 5,
      importanceUs: 1,
      importanceThem: 5,
    });
    expect(warnOfTerm(playbook, apart).map(({ id }) => id)).toEqual(['apart']);
    expect(warnOfTerm(playbook, term('polish')).map(({ id }) => id)).toEqual(['blind']);
    expect(warnOfTerm(playbook, term('polish', { bottomText: 'once' }))).toEqual([]);
  });
});
