import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score } from '../../../src/core/assessment/score.ts';
import { toHundredths } from '../../../src/core/assessment/scale.ts';
import type { AnswerSheet } from '../../../src/core/assessment/types.ts';
import type { Template } from '../../../src/core/playbook/template-types.ts';
import {
  always, answer, bands, bipolar, oneToThree, option, pin, plusMinusOrNone, question, rating, same, section,
  sheet, template, thirteen, today, verdict, when,
} from './fixtures.ts'; // prettier-ignore

const card = (given: AnswerSheet, of: Template) => score(given, of, pin, today);

const a = question('a');
const b = question('b');

describe('the numbers', () => {
  it('adds up weight times value and gives percent and mean of the range that was scored', () => {
    const one = template([section('s', [question('a', { weight: 3 }), b])]);
    expect(card(sheet({ a: '+', b: '-' }), one)).toMatchObject({
      points: 2,
      minPoints: -4,
      maxPoints: 4,
      percent: 75,
      mean: 0.5,
    });
  });

  it('maps a reversed value to min + max − value of its scale', () => {
    const one = template([section('s', [question('a', { scale: rating(1, 2, 5), reverse: true })])]);
    expect(card(sheet({ a: '2' }), one).points).toBe(4);
    expect(card(sheet({ a: '5' }), one).points).toBe(1);
    expect(card(sheet({ a: '2' }), one).contributions[0]).toMatchObject({ value: 2, points: 4, reversed: true });
  });

  it('adds decimals exactly', () => {
    const scale = rating(0.1, 0.2, 0.7);
    const questions = ['a', 'b', 'c'].map((id) => question(id, { scale }));
    const result = card(sheet({ a: '0.1', b: '0.2', c: '0.7' }), template([section('s', questions)]));
    expect(result.points).toBe(1);
    expect(result.minPoints).toBe(0.3);
    expect(result.maxPoints).toBe(2.1);
  });

  it('counts an unknown answer with its value, in points and in coverage', () => {
    const result = card(sheet({ a: '?', b: '+' }), template([section('s', [a, b])]));
    expect(result).toMatchObject({ points: 1, minPoints: -2, maxPoints: 2, status: 'completed' });
    expect(result.coverage).toEqual({ answered: 2, asked: 2, unknown: 1 });
  });

  it('leaves an excluded answer out of every sum, but counts it as answered', () => {
    const one = template([section('s', [question('a', { scale: plusMinusOrNone }), b])]);
    const result = card(sheet({ a: 'n/a', b: '+' }), one);
    expect(result).toMatchObject({ points: 1, minPoints: -1, maxPoints: 1, percent: 100, status: 'completed' });
    expect(result.coverage).toEqual({ answered: 2, asked: 2, unknown: 0 });
    expect(result.contributions[0]).toMatchObject({ answer: 'n/a', value: null, points: null, excluded: true });
  });

  it('records numbers, texts and dates without scoring them', () => {
    const questions = [
      question('a', { scale: { type: 'number', min: null, max: null } }),
      question('b', { scale: { type: 'text' } }),
    ];
    const result = card(sheet({ a: 7, b: 'words' }), template([section('s', questions)]));
    expect(result).toMatchObject({ points: 0, minPoints: 0, maxPoints: 0, percent: null, mean: null });
    expect(result.coverage.answered).toBe(2);
    expect(result.contributions.map((entry) => entry.answer)).toEqual([7, 'words']);
  });

  it('gives no percent where all that was scored has one value, and no mean without weight', () => {
    const flat = template([section('s', [question('a', { scale: rating(2) })])]);
    expect(card(sheet({ a: '2' }), flat)).toMatchObject({ points: 2, percent: null, mean: 2 });
    const light = card(sheet({ a: '-' }), template([section('s', [question('a', { weight: 0 })])]));
    expect(light).toMatchObject({ points: 0, percent: null, mean: null });
    expect(light.contributions[0]).toMatchObject({ points: 0, min: 0, max: 0 });
  });

  it('takes the lowest value, unweighted and after reversing, with the method min', () => {
    const questions = [
      question('a', { scale: oneToThree, weight: 5 }),
      question('b', { scale: rating(1, 2, 3, 4), reverse: true }),
    ];
    const one = template([section('s', questions)], { method: 'min' });
    expect(card(sheet({ a: '3', b: '3' }), one)).toMatchObject({ points: 2, minPoints: 1, maxPoints: 3, percent: 50 });
  });

  it('leaves questions without weight out of the lowest value', () => {
    const questions = [question('a', { scale: oneToThree, weight: 0 }), question('b', { scale: oneToThree })];
    const one = template([section('s', questions)], { method: 'min' });
    expect(card(sheet({ a: '1', b: '3' }), one)).toMatchObject({ points: 3, percent: 100 });
  });

  it('scores nothing with the method none', () => {
    const one = template([section('s', [a])], {
      method: 'none',
      verdicts: [verdict('v', when(['answers', 'a'], '==', '+'))],
    });
    expect(card(sheet({ a: '+' }), one)).toMatchObject({ points: 0, percent: null, mean: null, verdict: { id: 'v' } });
  });

  it('treats an answer that names no option of the question as missing', () => {
    const result = card(sheet({ a: 'gone', nowhere: '+' }), template([section('s', [a])]));
    expect(result).toMatchObject({ status: 'incomplete', unanswered: ['a'] });
  });

  it('names template, subject, rater, role and date', () => {
    const result = card(sheet({ a: '+' }, { for: 'opp-1', role: 'coach' }), template([section('s', [a])]));
    expect(result).toMatchObject({
      template: { ...pin, id: 'fixture' }, subject: 'opp-1', rater: 'Li', role: 'coach', at: '2026-11-01',
    }); // prettier-ignore
  });
});

describe('bands of thirteen questions', () => {
  const list = bands('points', ['train', 13, 25], ['improve', 26, 32], ['strong', 33, 39]);
  const thirteenPoints = template([section('s', thirteen)], { bands: list });
  const reach = (points: number) =>
    sheet(
      Object.fromEntries(
        thirteen.map(({ id }, index) => [id, String(Math.min(3, Math.max(1, points - 13 - index * 2 + 1)))]),
      ),
    );

  it.each([
    [13, 'train'],
    [25, 'train'],
    [26, 'improve'],
    [32, 'improve'],
    [33, 'strong'],
    [39, 'strong'],
  ])('%i points are in %s', (points, band) => {
    expect(card(reach(points), thirteenPoints)).toMatchObject({ points, status: 'completed', band: { id: band } });
  });

  it('twelve answers are incomplete and have no band, whatever the points', () => {
    const result = card(sheet(same(thirteen.slice(1), '3')), thirteenPoints);
    expect(result).toMatchObject({ points: 36, status: 'incomplete', band: null, verdict: null, unanswered: ['q1'] });
  });
});

describe('completeness', () => {
  const three = ['a', 'b', 'c'].map((id) => question(id));
  it('is every question asked by default, and minAnswered where it is given', () => {
    expect(card(sheet({ a: '+', b: '+' }), template([section('s', three)])).status).toBe('incomplete');
    const two = template([section('s', three)], { minAnswered: 2, verdicts: [verdict('v', always)] });
    expect(card(sheet({ a: '+', b: '?' }), two)).toMatchObject({ status: 'completed', verdict: { id: 'v' } });
    expect(card(sheet({ a: '+' }), two)).toMatchObject({ status: 'incomplete', verdict: null });
  });

  it('never asks for more answers than there are questions to ask', () => {
    const hidden = question('c', { when: when(['answers', 'a'], '!=', '+') });
    const all = template([section('s', [a, b, hidden])], { minAnswered: 3 });
    expect(card(sheet({ a: '+', b: '+' }), all)).toMatchObject({ status: 'completed', coverage: { asked: 2 } });
  });

  it('gives a section its band and verdict once that section is fully answered', () => {
    const more = {
      bands: bands('mean', ['low', -1, 0], ['high', 0, 1]),
      verdicts: [verdict('fine', when(['section', 'unknown'], '==', 0))],
    };
    const two = template([section('one', [a], more), section('two', [b, question('c')], more)]);
    const result = card(sheet({ a: '+', b: '+' }), two);
    expect(result.status).toBe('incomplete');
    expect(result.sections.map(({ band, verdict: found }) => [band?.id, found?.id])).toEqual([
      ['high', 'fine'],
      [undefined, undefined],
    ]);
  });
});

describe('hidden questions', () => {
  const hiding = template([section('s', [a, question('b', { when: when(['answers', 'a'], '!=', '-') })])]);

  it('keeps the answer, scores it nowhere and does not ask it', () => {
    const result = card(sheet({ a: '-', b: answer('+', { evidence: 'e' }) }), hiding);
    expect(result).toMatchObject({
      points: -1,
      maxPoints: 1,
      coverage: { answered: 1, asked: 1 },
      status: 'completed',
    });
    expect(result.evidence.withEvidence).toBe(0);
    expect(result.unanswered).toEqual([]);
    expect(result.contributions[1]).toMatchObject({ answer: '+', points: null, hidden: true });
  });

  it('counts a hidden answer as null in the conditions after it, and sees later answers', () => {
    const chain = template([
      section('s', [
        question('a', { when: when(['answers', 'c'], '==', '+') }),
        question('b', { when: when(['answers', 'a'], '==', '+') }),
        question('c'),
      ]),
    ]);
    const hidden = (given: AnswerSheet) =>
      card(given, chain)
        .contributions.filter((entry) => entry.hidden)
        .map((entry) => entry.question);
    expect(hidden(sheet({ a: '+', b: '+', c: '-' }))).toEqual(['a', 'b']);
    expect(hidden(sheet({ a: '+', b: '+', c: '+' }))).toEqual([]);
  });

  it('shows conditions the number of a bipolar answer', () => {
    const scale = bipolar(5, 0);
    const one = template([
      section('s', [question('a', { scale }), question('b', { when: when(['answers', 'a'], '>=', 3) })]),
    ]);
    expect(card(sheet({ a: '3' }), one).coverage.asked).toBe(2);
    expect(card(sheet({ a: '2' }), one).coverage.asked).toBe(1);
  });
});

describe('evidence', () => {
  const aged = (freshFor: Template['freshFor'], own: Template['freshFor'] = null) =>
    template([section('s', [question('a', { freshFor: own })])], {}, { freshFor });
  const days = (amount: number) => ({ amount, unit: 'days' }) as const;

  it.each([
    ['on its last day', '2026-08-26', days(90), 0],
    ['a day later', '2026-08-25', days(90), 1],
    ['without freshFor', '2000-01-01', null, 0],
  ])('an answer is stale when older than freshFor: %s', (_when, at, freshFor, stale) => {
    expect(card(sheet({ a: answer('+', { at }) }), aged(freshFor)).evidence.stale).toBe(stale);
  });

  it('takes the date of the sheet where the answer has none, and freshFor of the question first', () => {
    expect(card(sheet({ a: '+' }, { at: '2026-11-01T23:00:00Z' }), aged(days(22))).evidence.stale).toBe(1);
    expect(card(sheet({ a: '+' }), aged(days(22), days(23))).evidence.stale).toBe(0);
  });

  it('counts answers with evidence, and confirmed ones that are fresh', () => {
    const two = template([section('s', [a, b])], {}, { freshFor: days(30) });
    const given = sheet({
      a: answer('+', { evidence: 'minutes', confirmed: true }),
      b: answer('-', { evidence: 'mail', confirmed: true, at: '2026-01-01' }),
    });
    expect(card(given, two).evidence).toEqual({ withEvidence: 2, confirmed: 1, stale: 1 });
  });
});

describe('verdicts', () => {
  it('takes the first rule that holds', () => {
    const rules = [
      verdict('low', when(['total', 'points'], '<', 0)),
      verdict('unknown', when(['total', 'unknown'], '>=', 1)),
      verdict('else', always),
    ];
    const one = template([section('s', [a, b])], { verdicts: rules });
    expect(card(sheet({ a: '-', b: '?' }), one).verdict).toEqual({ id: 'low', title: null, say: { en: 'say low' } });
    expect(card(sheet({ a: '+', b: '?' }), one).verdict?.id).toBe('unknown');
    expect(card(sheet({ a: '+', b: '+' }), one).verdict?.id).toBe('else');
  });

  it('gives none where no rule holds', () => {
    const one = template([section('s', [a])], { verdicts: [verdict('v', when(['answers', 'a'], '==', '-'))] });
    expect(card(sheet({ a: '+' }), one).verdict).toBeNull();
  });

  it('sees the bands and verdicts of sections', () => {
    const one = section('one', [a], {
      bands: bands('percent', ['low', 0, 50], ['high', 50, 100]),
      verdicts: [verdict('yes', when(['section', 'band'], '==', 'high'))],
    });
    const rules = [
      verdict('go', when(['sections', 'one', 'verdict'], '==', 'yes')),
      verdict('stop', when(['sections', 'one', 'band'], '==', 'low')),
    ];
    const both = template([one], { verdicts: rules });
    expect(card(sheet({ a: '+' }), both).verdict?.id).toBe('go');
    expect(card(sheet({ a: '-' }), both).verdict?.id).toBe('stop');
  });

  it('does not hold where a number is missing', () => {
    const one = template([section('s', [question('a', { scale: plusMinusOrNone })])], {
      verdicts: [verdict('v', when(['total', 'percent'], '<', 50))],
    });
    expect(card(sheet({ a: 'n/a' }), one).verdict).toBeNull();
  });
});

describe('axes', () => {
  const scale = bipolar(5, 0);
  const quadrant = (id: string, x: 'low' | 'high', y: 'low' | 'high') => ({
    id, x, y, title: { en: id }, say: null, approach: null,
    why: null, help: null, note: null, provenance: null, sources: [],
  }); // prettier-ignore
  const quadrants = [
    quadrant('hh', 'high', 'high'),
    quadrant('lh', 'low', 'high'),
    quadrant('hl', 'high', 'low'),
    quadrant('ll', 'low', 'low'),
  ];
  const crossed = (borderline: number, minAnswered: number | null = null) =>
    template(
      [
        section('across', ['a', 'b'].map((id) => question(id, { scale }))),
        section('up', ['c', 'd'].map((id) => question(id, { scale }))),
        section('more', [question('e')]),
      ],
      {
        method: 'axes',
        minAnswered,
        axes: { x: { section: 'across', midpoint: 2.5 }, y: { section: 'up', midpoint: 2.5 }, borderline, quadrants },
      },
    ); // prettier-ignore

  it.each([
    ['3', '3', 'hh'],
    ['2', '3', 'lh'],
    ['3', '2', 'hl'],
    ['2', '2', 'll'],
  ])('across %s and up %s is %s', (x, y, id) => {
    const result = card(sheet({ a: x, b: x, c: y, d: y }), crossed(0.2));
    expect(result.outcome).toEqual({ id, title: { en: id }, borderline: [] });
    expect(result.axes).toMatchObject({ x: { mean: Number(x), midpoint: 2.5 }, y: { mean: Number(y) } });
  });

  it('counts the midpoint as high without a border', () => {
    expect(card(sheet({ a: '2', b: '3', c: '2', d: '3' }), crossed(0))).toMatchObject({
      outcome: { id: 'hh', borderline: [] },
      axes: { x: { side: 'high' }, y: { side: 'high' } },
    });
  });

  it('reports the neighbours on a border, in the order written', () => {
    expect(card(sheet({ a: '2', b: '3', c: '0', d: '0' }), crossed(0.2)).outcome).toEqual({
      id: null,
      title: null,
      borderline: ['hl', 'll'],
    });
    expect(card(sheet({ a: '2', b: '3', c: '2', d: '3' }), crossed(0.2)).outcome?.borderline).toEqual([
      'hh',
      'lh',
      'hl',
      'll',
    ]);
  });

  it('judges the border exactly: at its width it is left', () => {
    const fine = template(
      [section('x', [question('a', { scale: rating(0, 2.7, 5) })]), section('y', [question('b', { scale: rating(0, 2.69, 5) })])],
      { method: 'axes', axes: { x: { section: 'x', midpoint: 2.5 }, y: { section: 'y', midpoint: 2.5 }, borderline: 0.2, quadrants } },
    ); // prettier-ignore
    expect(card(sheet({ a: '2.7', b: '0' }), fine).outcome?.id).toBe('hl');
    expect(card(sheet({ a: '2.7', b: '2.69' }), fine).outcome?.borderline).toEqual(['hh', 'hl']);
  });

  it('is complete when each axis is; other sections do not matter', () => {
    expect(card(sheet({ a: '3', b: '3', c: '3', d: '3' }), crossed(0)).status).toBe('completed');
    expect(card(sheet({ a: '3', b: '3', c: '3', e: '+' }), crossed(0))).toMatchObject({
      status: 'incomplete',
      outcome: null,
    });
    expect(card(sheet({ a: '3', c: '3' }), crossed(0, 1)).status).toBe('completed');
    expect(card(sheet({ a: '3', b: '3' }), crossed(0, 1)).status).toBe('incomplete');
  });
});

describe('competitors', () => {
  const rivals = template(
    [
      section('s', [
        question('a', { weight: 2 }),
        b,
        question('own', { compare: false }),
        question('x', { scale: plusMinusOrNone }),
      ]),
      section('ours', [question('d')], { compare: false }),
    ],
    {},
    { compare: { competitors: 2 } },
  );

  it('adds up the compared questions and lists the gap of each that both have', () => {
    const result = card(
      sheet(
        { a: '+', b: '?', own: '+', x: 'n/a', d: '+' },
        {},
        { Acme: { a: '-', b: '+', own: '+', x: '+', d: '+' }, Blank: {} },
      ),
      rivals,
    );
    expect(result.competitors).toEqual([
      {
        name: 'Acme',
        points: 0,
        answered: 3,
        sections: [{ id: 's', points: 0, answered: 3 }],
        gaps: [
          { question: 'a', us: 2, them: -2, gap: 4 },
          { question: 'b', us: 0, them: 1, gap: -1 },
        ],
      },
      { name: 'Blank', points: 0, answered: 0, sections: [{ id: 's', points: 0, answered: 0 }], gaps: [] },
    ]);
  });

  it('leaves out what our own answers hide', () => {
    const hiding = template(
      [section('s', [a, question('b', { when: when(['answers', 'a'], '!=', '-') })])],
      {},
      { compare: { competitors: 1 } },
    );
    const result = card(sheet({ a: '-' }, {}, { Acme: { a: '+', b: '+' } }), hiding);
    expect(result.competitors[0]).toMatchObject({ points: 1, answered: 1 });
  });

  it('has none where the template does not compare', () => {
    expect(card(sheet({ a: '+' }, {}, { Acme: { a: '+' } }), template([section('s', [a])])).competitors).toEqual([]);
  });
});

describe('laws', () => {
  const value = fc.integer({ min: -500, max: 500 }).map((hundredths) => hundredths / 100);
  const scored = fc.uniqueArray(value, { minLength: 2, maxLength: 5 });
  const questions = fc.array(
    fc.record({ values: scored, weight: fc.integer({ min: 0, max: 9 }), reverse: fc.boolean(), pick: fc.nat(4) }),
    { minLength: 1, maxLength: 12 },
  );
  type Spec = { values: number[]; weight: number; reverse: boolean; pick: number };
  const build = (specs: readonly Spec[]) =>
    specs.map(({ values, weight, reverse }, index) =>
      question(`q${index}`, { scale: rating(...values), weight, reverse }),
    );
  const fill = (specs: readonly Spec[]) =>
    specs.map(({ values, pick }, index) => [`q${index}`, String(values[pick % values.length])] as const);

  it('points lie between their ends, percent between 0 and 100, and the parts add up', () => {
    fc.assert(
      fc.property(questions, (specs) => {
        const result = card(sheet(Object.fromEntries(fill(specs))), template([section('s', build(specs))]));
        expect(result.points).toBeGreaterThanOrEqual(result.minPoints);
        expect(result.points).toBeLessThanOrEqual(result.maxPoints);
        if (result.percent !== null) expect(result.percent >= 0 && result.percent <= 100).toBe(true);
        const parts = result.contributions.reduce((sum, entry) => sum + toHundredths(entry.points ?? 0), 0);
        expect(toHundredths(result.points)).toBe(parts);
      }),
    );
  });

  it('the order of the answers does not matter', () => {
    fc.assert(
      fc.property(questions, (specs) => {
        const one = template([section('s', build(specs))]);
        const entries = fill(specs);
        const turned = sheet(Object.fromEntries([...entries].reverse()));
        expect(card(turned, one)).toEqual(card(sheet(Object.fromEntries(entries)), one));
      }),
    );
  });

  it('reversing a reversed answer gives the answer back', () => {
    fc.assert(
      fc.property(scored, fc.nat(4), (values, pick) => {
        const [low, high] = [Math.min(...values), Math.max(...values)].map(toHundredths) as [number, number];
        const chosen = values[pick % values.length] ?? 0;
        // A scale closed under reversing, so that the mirrored answer can be given too.
        const mirrored = [
          ...new Set([...values.map(toHundredths), ...values.map((each) => low + high - toHundredths(each))]),
        ];
        const scale = rating(...mirrored.map((hundredths) => hundredths / 100));
        const reversed = template([section('s', [question('a', { scale, reverse: true })])]);
        const once = card(sheet({ a: String(chosen) }), reversed).points;
        expect(card(sheet({ a: String(once) }), reversed).points).toBe(chosen);
      }),
    );
  });
});

it('an unknown option that is reversed is mirrored like any other', () => {
  const scale = {
    type: 'options',
    options: [option('1', 1), option('3', 3), option('?', 2, { unknown: true })],
  } as const;
  const one = template([section('s', [question('a', { scale, reverse: true })])]);
  expect(card(sheet({ a: '?' }), one)).toMatchObject({ points: 2, coverage: { unknown: 1 } });
});
