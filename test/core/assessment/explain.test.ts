import { describe, expect, it } from 'vitest';
import { whatWouldChange } from '../../../src/core/assessment/explain.ts';
import type { AnswerSheet } from '../../../src/core/assessment/types.ts';
import type { Template } from '../../../src/core/playbook/template-types.ts';
import {
  always,
  bands,
  bipolar,
  oneToThree,
  pin,
  plusMinusOrNone,
  question,
  same,
  section,
  sheet,
  template,
  thirteen,
  today,
  verdict,
  when,
} from './fixtures.ts';

const change = (given: AnswerSheet, of: Template, limit = 10) =>
  whatWouldChange(given, of, pin, today, limit).map(({ answers, changes, to }) => [
    answers.map((each) => `${each.question}=${each.answer}`).join(' '),
    changes,
    to.id,
  ]);

const questions = ['a', 'b', 'c', 'd'].map((id) => question(id));
const rules = (points: number) => ({
  verdicts: [verdict('go', when(['total', 'points'], '>=', points)), verdict('stop', always)],
});

describe('whatWouldChange', () => {
  it('names single answers, unknown ones first', () => {
    const given = sheet({ a: '-', b: '+', c: '?', d: '+' });
    expect(change(given, template([section('s', questions)], rules(2)))).toEqual([
      ['c=+', 'verdict', 'go'],
      ['a=+', 'verdict', 'go'],
    ]);
    expect(change(given, template([section('s', questions)], rules(2)), 1)).toEqual([['c=+', 'verdict', 'go']]);
  });

  it('names pairs where no single answer suffices', () => {
    const given = sheet({ a: '-', b: '+', c: '?', d: '?' });
    expect(change(given, template([section('s', questions)], rules(3)))).toEqual([
      ['c=+ a=+', 'verdict', 'go'],
      ['d=+ a=+', 'verdict', 'go'],
    ]);
    expect(change(given, template([section('s', questions)], rules(3)), 1)).toHaveLength(1);
  });

  it('names nothing where three are needed, where all is at its best, or where limit is 0', () => {
    expect(change(sheet(same(questions, '-')), template([section('s', questions)], rules(4)))).toEqual([]);
    expect(change(sheet(same(questions, '+')), template([section('s', questions)], rules(1)))).toEqual([]);
    expect(change(sheet({ a: '?', b: '+', c: '+', d: '+' }), template([section('s', questions)], rules(4)), 0)).toEqual(
      [],
    );
  });

  it('counts an unanswered question like an unknown one, once there is a result to change', () => {
    const three = { ...rules(3), minAnswered: 3 };
    expect(change(sheet({ a: '+', b: '+', d: '?' }), template([section('s', questions)], three))).toEqual([
      ['c=+', 'verdict', 'go'],
      ['d=+', 'verdict', 'go'],
    ]);
    expect(change(sheet({ a: '+', b: '+', d: '?' }), template([section('s', questions)], rules(3)))).toEqual([]);
  });

  it('takes the smallest improvement that reaches a better band', () => {
    const list = bands('points', ['low', 13, 25], ['mid', 26, 32], ['high', 33, 39]);
    const rated = template([section('s', thirteen)], { bands: list });
    const given = sheet({ ...same(thirteen, '2'), q1: '1' });
    const found = change(given, rated);
    expect(found[0]).toEqual(['q1=2', 'band', 'mid']);
    expect(found[1]).toEqual(['q2=3', 'band', 'mid']);
    expect(found).toHaveLength(10);
  });

  it('lowers the value of a reversed question', () => {
    const one = template([section('s', [question('a', { scale: oneToThree, reverse: true })])], rules(3));
    expect(change(sheet({ a: '2' }), one)).toEqual([['a=1', 'verdict', 'go']]);
  });

  it('leaves excluded and hidden questions alone', () => {
    const some = [
      question('a', { scale: plusMinusOrNone }),
      question('b', { when: when(['answers', 'a'], '==', '+') }),
      question('c'),
    ];
    expect(change(sheet({ a: 'n/a', b: '-', c: '-' }), template([section('s', some)], rules(1)))).toEqual([
      ['c=+', 'verdict', 'go'],
    ]);
  });

  it('does not name a change after which the score is lower', () => {
    const costly = question('b', { weight: 5, when: when(['answers', 'a'], '==', '+') });
    const verdicts = [verdict('go', when(['answers', 'a'], '==', '+')), verdict('stop', always)];
    expect(change(sheet({ a: '?', b: '-' }), template([section('s', [question('a'), costly])], { verdicts }))).toEqual(
      [],
    );
    expect(change(sheet({ a: '?', b: '+' }), template([section('s', [question('a'), costly])], { verdicts }))).toEqual([
      ['a=+', 'verdict', 'go'],
    ]);
  });

  it('names an outcome that another answer leads to, in either direction', () => {
    const scale = bipolar(5, 0);
    const quadrant = (x: 'low' | 'high', y: 'low' | 'high') => ({
      id: `${x}-${y}`, x, y, title: { en: x }, say: { en: y }, approach: null,
      why: null, help: null, note: null, provenance: null, sources: [],
    }); // prettier-ignore
    const crossed = template([section('x', [question('a', { scale })]), section('y', [question('b', { scale })])], {
      method: 'axes',
      axes: {
        x: { section: 'x', midpoint: 2.5 },
        y: { section: 'y', midpoint: 2.5 },
        borderline: 0,
        quadrants: [quadrant('low', 'low'), quadrant('low', 'high'), quadrant('high', 'low'), quadrant('high', 'high')],
      },
    });
    expect(change(sheet({ a: '5', b: '0' }), crossed)).toEqual([
      ['b=3', 'outcome', 'high-high'],
      ['a=0', 'outcome', 'low-low'],
    ]);
  });
});
