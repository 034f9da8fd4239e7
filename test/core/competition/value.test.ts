import { describe, expect, it } from 'vitest';
import { pitchesFor, proposeCards } from '../../../src/core/competition/value.ts';
import { criterion, person, shop, stand, type Stand } from './fixtures.ts';

const payer = person('payer', { roles: ['pays'] });
const digger = person('digger', { roles: ['digs', 'gone'] });
const user = person('user', {}, { function: 'use' });
const owners = [criterion('a', 5, { ownerId: 'payer' }), criterion('b', 3), criterion('c', 2, { ownerId: 'user' })];

/** Ahead by a and c, behind by b. */
const board: Stand = {
  needs: owners,
  rivals: ['x'],
  scores: { a: 5, 'a/x': 3, b: 1, 'b/x': 4, c: 4, 'c/x': 1 },
  people: [payer, digger, user],
};

describe('cards to write', () => {
  const proposals = (given: Partial<Stand> = {}) =>
    proposeCards(stand({ ...board, ...given }), shop()).map(({ row, role, people, concerns }) => [
      row.need.id,
      role?.id ?? null,
      people.map(({ contact }) => contact.id).join(),
      concerns.map(({ id }) => id).join(),
    ]);

  it('are one for each strength and role that feels it', () => {
    expect(proposals()).toEqual([
      ['a', 'pays', 'payer', 'pays'],
      ['a', 'digs', 'digger', 'digs'],
      ['c', 'digs', 'digger', 'digs'],
    ]);
  });

  it('are for people by name only where no role is known', () => {
    expect(proposals({ people: [user] })).toEqual([['c', null, 'user', 'use']]);
  });

  it('leave out what is written', () => {
    const cards = [
      { feature: 'f', needId: 'a', role: 'pays' },
      { feature: 'g', needId: 'c', role: null },
    ];
    expect(proposals({ cards })).toEqual([['a', 'digs', 'digger', 'digs']]);
  });

  it('are none for what nobody feels, and for what is no strength', () => {
    expect(proposals({ people: [] })).toEqual([]);
    expect(proposals({ scores: { a: 3, 'a/x': 3 } })).toEqual([]);
  });
});

describe('strengths for certain people', () => {
  const pitches = (people: Stand['people'] = [], given: Partial<Stand> = {}) =>
    pitchesFor(stand({ ...board, ...given }), people, shop()).map(
      ({ card, row, people: who, concerns }) =>
      [card?.feature ?? '-', row?.need.id ?? '-', who.map(({ contact }) => contact.id).join('+'), concerns.map(({ id }) => id).join('+')].join(' '), // prettier-ignore
    );

  it('come from the comparison where no card is written', () => {
    expect(pitches([payer])).toEqual(['- a payer pays']);
    expect(pitches([digger, user])).toEqual(['- a digger digs', '- c digger+user digs+use']);
    expect(pitches([])).toEqual([]);
  });

  it('come from the cards that are meant for them', () => {
    const cards = [
      { feature: 'for payers', needId: 'a', role: 'pays' },
      { feature: 'for all', needId: 'c', role: null },
      { feature: 'behind', needId: 'b', role: 'digs' },
      { feature: 'loose', role: 'digs' },
      { feature: 'old', needId: 'gone', role: null },
    ];
    expect(pitches([payer], { cards })).toEqual(['for payers a payer ', 'old - payer ']);
    expect(pitches([digger], { cards })).toEqual([
      '- a digger digs',
      'for all c digger ',
      'loose - digger ',
      'old - digger ',
    ]);
  });

  it('may be claimed where nobody is ahead, but not where we are behind', () => {
    const cards = [{ feature: 'still', needId: 'a', role: 'pays' }];
    expect(pitches([payer], { cards, scores: { a: 3, 'a/x': 3 } })).toEqual(['still a payer ']);
    expect(pitches([payer], { cards, scores: { a: 2, 'a/x': 3 } })).toEqual([]);
  });
});
