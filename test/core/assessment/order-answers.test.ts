import { describe, expect, it } from 'vitest';
import { orderAnswers } from '../../../src/core/assessment/order-answers.ts';
import { newAssessment } from '../../../src/core/records/assessment.ts';
import { score } from '../../../src/core/assessment/score.ts';
import { pin, plusMinus, question, section, sheet, template, today } from './fixtures.ts';

const scale = plusMinus;
const method = template(
  [section('one', [question('a', { scale }), question('b', { scale })]), section('two', [question('c', { scale })])],
  {},
  { compare: { competitors: 2 } },
);

describe('answers in order', () => {
  it('stand as the template asks them, whatever the order in which they were given', () => {
    const ordered = orderAnswers(sheet({ c: '+', a: '-', b: '?' }), method);
    expect(Object.keys(ordered.answers)).toEqual(['a', 'b', 'c']);
    expect(ordered.answers).toEqual(sheet({ c: '+', a: '-', b: '?' }).answers);
  });

  it('leave out what the template does not know (any more)', () => {
    expect(orderAnswers(sheet({ gone: '+', a: 'maybe', b: '+' }), method).answers).toEqual(sheet({ b: '+' }).answers);
  });

  it('keep the competitors in their order, without those that have no answer', () => {
    const given = sheet({ a: '+' }, {}, { West: { c: '-', a: '+' }, None: {}, East: { a: '?' } });
    const ordered = orderAnswers(given, method);
    expect(Object.keys(ordered.competitors)).toEqual(['West', 'East']);
    expect(Object.keys(ordered.competitors.West ?? {})).toEqual(['a', 'c']);
  });

  it('may be those of a competitor called like a key of every object', () => {
    const rivals = JSON.parse('{"__proto__": {"a": "+"}}') as Record<string, Record<string, string>>;
    const ordered = orderAnswers(sheet({ a: '+' }, {}, rivals), method);
    expect(Object.keys(ordered.competitors)).toEqual(['__proto__']);
  });
});

describe('a new assessment', () => {
  it('takes rater, role, date and status from the sheet and its card, and pins the playbook', () => {
    const answers = sheet({ a: '+', b: '+', c: '+' }, { rater: '李雷', role: 'coach', at: '2026-10-01' });
    const card = score(answers, method, pin, today);
    const subject = { noun: 'opportunity', id: '01X', ref: 'opp-1', name: 'Water' } as const;
    expect(newAssessment({ sheet: answers, card, template: method, pin, subject }, { id: '01A' })).toEqual({
      id: '01A',
      occasionId: null,
      pin,
      template: 'fixture',
      subject,
      rater: '李雷',
      role: 'coach',
      at: '2026-10-01',
      status: 'completed',
      sheet: answers,
      card,
    });
  });
});
