import { beforeAll, describe, expect, it } from 'vitest';
import { atTheTable, isSettled, pictureNegotiation, planOf } from '../../../src/core/negotiation/negotiation.ts';
import { fillMinutes } from '../../../src/core/negotiation/minutes.ts';
import { defaultOutline } from '../../../src/core/playbook/defaults.ts';
import { bazaar, move, person, price, records, term } from './fixtures.ts';
import type { Playbook } from '../../../src/core/playbook/types.ts';

let playbook: Playbook;
beforeAll(async () => {
  playbook = await bazaar();
});

describe('the picture of a negotiation', () => {
  it('has the terms in the order of the playbook, those that it no longer has last', () => {
    const terms = [term('myrrh'), term('tea', { label: 'b' }), term('tea', { label: 'a' }), price()];
    const { pictures } = pictureNegotiation(records({ terms }), playbook);
    expect(pictures.map(({ term: { kind, label } }) => kind + label)).toEqual(['coin', 'teaa', 'teab', 'myrrh']);
  });

  it('joins each term with its moves, and warns only of what is open', () => {
    const [coin, polish, done] = [price(), term('polish'), term('tea', { agreedText: 'two pots' })];
    const moves = [
      move(coin, 1000, 900),
      move(polish, null, null, { text: 'once' }),
      move(coin, 300, 400, { side: 'them' }),
    ];
    const [first, second, third] = pictureNegotiation(
      records({ terms: [coin, polish, done], moves }),
      playbook,
    ).pictures;
    expect(first).toMatchObject({ ours: 900, theirs: 400, giving: -1, overlap: null, moves: [moves[0], moves[2]] });
    expect(first === undefined ? null : planOf(first)?.given).toBe(100);
    expect(second).toMatchObject({ plan: 'in-words', moves: [moves[1]] });
    expect(second?.warnings.map(({ id }) => id)).toEqual(['blind']);
    expect([third?.warnings, second === undefined ? 0 : planOf(second)]).toEqual([[], null]);
    expect([coin, polish, done].map(isSettled)).toEqual([false, false, true]);
  });

  it('knows which steps out of a deadlock were taken, and when last', () => {
    const deadlock = [
      { step: 'pour', on: '2026-01-01', note: 'cold' },
      { step: 'pour', on: '2026-01-02', note: null },
      { step: 'sing', on: '2026-01-03', note: null },
    ];
    const picture = pictureNegotiation(records({ talks: { deadlock } }), playbook);
    expect(picture.deadlock.map(({ step, taken }) => [step.id, taken?.on ?? null])).toEqual([
      ['pour', '2026-01-02'],
      ['walk', null],
    ]);
  });
});

describe('minutes', () => {
  it('say who, what was agreed and what is open, and nothing of our limits', () => {
    const outline = defaultOutline(playbook, 'minutes');
    const secret = {
      targetText: 'SECRET',
      bottomText: 'SECRET',
      theirInterest: 'SECRET',
      theirPosition: 'SECRET',
      note: 'SECRET',
    };
    const picture = pictureNegotiation(
      records({
        team: [
          person('Ali', { roles: ['crier', 'uncle'] }),
          person('Secret uncle', { roles: ['uncle'] }),
          person('Bao', { note: 'SECRET', limitNote: 'SECRET' }),
          person('Zoe', { side: 'them' }),
        ],
        terms: [
          price({ ...secret, agreed: 650 }),
          term('polish', { ...secret, agreedText: 'once' }),
          term('tea', secret),
        ],
        moves: [],
        talks: {
          minutes: { blessing: ['May it last.'], gone: ['SECRET'] },
          ourAlternative: 'SECRET',
          theirAlternative: 'SECRET',
        },
      }),
      playbook,
    );
    const parts = outline === null ? [] : fillMinutes(picture, outline);
    expect(
      parts.flatMap(({ points }) => points.map(({ point, lines, written }) => [point.id, lines, written])),
    ).toEqual([
      ['what', [{ type: 'opportunity' }], []],
      [
        'who',
        [
          { type: 'side', side: 'us', names: ['Ali', 'Bao'] },
          { type: 'side', side: 'them', names: ['Zoe'] },
        ],
        [],
      ],
      [
        'done',
        [
          {
            type: 'agreed',
            term: { kind: 'coin', label: '', unit: 'CNY', decimals: 2, agreed: 650, agreedText: null },
          },
          {
            type: 'agreed',
            term: { kind: 'polish', label: '', unit: null, decimals: 0, agreed: null, agreedText: 'once' },
          },
        ],
        [],
      ],
      ['left', [{ type: 'open', term: { kind: 'tea', label: '' } }], []],
      ['blessing', [], ['May it last.']],
    ]);
    expect(JSON.stringify(parts)).not.toMatch(/SECRET|Secret/);
    expect(atTheTable(picture, 'them').map(({ name }) => name)).toEqual(['Zoe']);
  });
});
