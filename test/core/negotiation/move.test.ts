import { beforeAll, describe, expect, it } from 'vitest';
import { checkMove, type MoveCase } from '../../../src/core/negotiation/move.ts';
import { defaultSchedule } from '../../../src/core/playbook/defaults.ts';
import { bazaar, move, person, price, term } from './fixtures.ts';
import type { Concession, NegotiationTerm } from '../../../src/core/records/sales-types.ts';
import type { Schedule } from '../../../src/core/playbook/guide-types.ts';

let bows: Schedule | null;
beforeAll(async () => {
  bows = defaultSchedule(await bazaar(), 'concessions');
});

const coin = price();
const paid = { inReturn: 'a lamp' };

function kinds(made: Concession, moves: readonly Concession[] = [], more: Partial<MoveCase> = {}): string[] {
  const found = checkMove({ term: coin, move: made, moves, team: [], schedule: bows, ...more });
  return found.map(({ kind, isStop }) => (isStop ? `${kind}!` : kind));
}

describe('a move', () => {
  it('that keeps to the plan is not spoken against', () => {
    expect(kinds(move(coin, 1000, 800))).toEqual([]);
    expect(kinds(move(coin, 800, 670, paid), [move(coin, 1000, 800)])).toEqual([]);
  });

  it('of the other side is not checked', () => {
    expect(kinds(move(coin, 400, 2000, { side: 'them' }))).toEqual([]);
  });

  it('larger than its step is named with the step', () => {
    expect(checkMove({ term: coin, move: move(coin, 1000, 790), moves: [], team: [], schedule: bows })).toEqual([
      { kind: 'over-step', by: 210, planned: 200, step: bows?.steps[0], isStop: false },
    ]);
  });

  it('has to be smaller than the one before it', () => {
    const first = move(coin, 1000, 900, paid);
    expect(kinds(move(coin, 900, 800, paid), [first])).toEqual(['not-decreasing']);
    expect(kinds(move(coin, 900, 801, paid), [first])).toEqual([]);
  });

  it('does not follow another one without a return in between', () => {
    const first = move(coin, 1000, 900);
    const theirs = move(coin, 400, 450, { side: 'them' });
    expect(kinds(move(coin, 900, 850), [first])).toEqual(['without-return']);
    expect(kinds(move(coin, 900, 850, paid), [first])).toEqual([]);
    expect(kinds(move(coin, 900, 850), [move(coin, 1000, 900, paid)])).toEqual([]);
    expect(kinds(move(coin, 900, 850), [first, theirs])).toEqual([]);
    // A gift is a gift, whatever it is made of.
    expect(kinds(move(coin, 1000, 900), [move(term('polish'), null, null, { text: 'twice' })])).toEqual([
      'without-return',
    ]);
  });

  it('stops at the bottom line', () => {
    expect(kinds(move(coin, 1000, 500), [])).toEqual(['over-step', 'over-total!']);
    expect(kinds(move(coin, 1000, 499), [])).toContain('below-bottom!');
    const wait = term('wait', { unit: 'sunsets', opening: 5, bottom: 9 });
    expect(kinds(move(wait, 5, 10), [], { term: wait })).toContain('below-bottom!');
  });

  it('stops at the whole', () => {
    const moves = [move(coin, 1000, 800, paid), move(coin, 800, 700, paid)];
    expect(kinds(move(coin, 700, 600, { approvedBy: 'uncle' }), moves)).toEqual(['not-decreasing']);
    expect(kinds(move(coin, 700, 599, { approvedBy: 'uncle' }), moves)).toEqual(['not-decreasing', 'over-total!']);
  });

  it('beyond the steps of the plan takes an approval', () => {
    const moves = [move(coin, 1000, 800, paid), move(coin, 800, 700, paid)];
    expect(kinds(move(coin, 700, 690), moves)).toEqual(['beyond-steps!']);
    expect(kinds(move(coin, 700, 690, { approvedBy: 'uncle' }), moves)).toEqual([]);
  });

  it('beyond what everybody in the team may decide takes an approval', () => {
    const limit = (minor: number, currency = 'CNY') => ({ limit: { minor, currency } });
    const team = [
      person('Ali', limit(100)),
      person('Bao', limit(150)),
      person('Cem', limit(9000, 'JPY')),
      person('Dan', { side: 'them', ...limit(9000) }),
    ];
    const found = checkMove({ term: coin, move: move(coin, 1000, 849), moves: [], team, schedule: bows });
    expect(found).toEqual([{ kind: 'beyond-limits', given: 151, limit: 150, who: 'Bao', isStop: true }]);
    expect(kinds(move(coin, 1000, 850), [], { team })).toEqual([]);
    expect(kinds(move(coin, 900, 849, paid), [move(coin, 1000, 900)], { team })).toEqual(['beyond-limits!']);
    expect(kinds(move(coin, 1000, 849, { approvedBy: 'uncle' }), [], { team })).toEqual([]);
  });

  it('that takes something back is said, and counts as no round', () => {
    expect(kinds(move(coin, 900, 950, paid), [move(coin, 1000, 900)])).toEqual(['taken-back']);
    const moves = [move(coin, 1000, 900, paid), move(coin, 900, 950, paid)];
    expect(kinds(move(coin, 950, 860, paid), moves)).toEqual([]);
  });

  it('in words, or of a term without figures, is only asked for its return', () => {
    const polish: NegotiationTerm = term('polish');
    expect(kinds(move(polish, null, null, { text: 'twice' }), [], { term: polish })).toEqual([]);
    expect(kinds(move(coin, null, 800))).toEqual([]);
  });
});
