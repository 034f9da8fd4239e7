import { describe, expect, it } from 'vitest';
import {
  answerStep,
  backStep,
  currentStep,
  finishInterview,
  goTo,
  progress,
  skipStep,
  startInterview,
  stepKey,
  type Interview,
} from '../../../src/core/assessment/interview.ts';
import { answer, question, section, sheet, template, when } from './fixtures.ts';

const asked = template(
  [
    section('one', [
      question('a'),
      question('b', { when: when(['answers', 'a'], '!=', '-') }),
      question('own', { compare: false }),
    ]),
    section('two', [question('c')]),
    section('ours', [question('d')], { compare: false }),
  ],
  {},
  { compare: { competitors: 2 } },
);
const begin = (given = sheet({}), rivals: readonly string[] = [], at: string | null = null) =>
  startInterview(asked, given, rivals, at);
const key = (interview: Interview) => {
  const step = currentStep(interview);
  return step === null ? null : stepKey(step);
};
const walk = (interview: Interview): string[] => {
  const at = key(interview);
  return at === null ? [] : [at, ...walk(skipStep(interview))];
};

describe('the order of the steps', () => {
  it('is ours in template order, then the compared ones of each competitor', () => {
    expect(walk(begin())).toEqual(['a', 'b', 'own', 'c', 'd']);
    expect(walk(begin(sheet({}), ['X', 'Y']))).toEqual([
      'a',
      'b',
      'own',
      'c',
      'd',
      'a@X',
      'b@X',
      'c@X',
      'a@Y',
      'b@Y',
      'c@Y',
    ]);
  });

  it('has no competitors where the template does not compare', () => {
    expect(startInterview({ ...asked, compare: null }, sheet({}), ['X']).competitors).toEqual([]);
  });

  it('passes over questions that an answer hides, and counts without them', () => {
    const next = answerStep(begin(), answer('-'));
    expect(currentStep(next)).toMatchObject({ question: { id: 'own' }, number: 2, count: 4 });
    expect(walk(answerStep(begin(sheet({}), ['X']), answer('-')))).toEqual(['own', 'c', 'd', 'a@X', 'c@X']);
  });

  it('shows a question again once it is no longer hidden', () => {
    const changed = answerStep(backStep(answerStep(begin(), answer('-'))), answer('+'));
    expect(key(changed)).toBe('b');
  });
});

describe('moving', () => {
  it('goes back, and stays at the first step', () => {
    const third = skipStep(skipStep(begin()));
    expect(key(backStep(third))).toBe('b');
    expect(key(backStep(backStep(backStep(third))))).toBe('a');
  });

  it('ends after the last step, and goes back from there', () => {
    const end = skipStep(begin(sheet({}), [], 'd'));
    expect(currentStep(end)).toBeNull();
    expect(key(backStep(end))).toBe('d');
    expect(skipStep(end)).toEqual(end);
    expect(answerStep(end, answer('+'))).toEqual(end);
  });

  it('goes to a step that is asked, else stays', () => {
    expect(key(goTo(begin(sheet({}), ['X']), 'c@X'))).toBe('c@X');
    expect(key(goTo(begin(), 'nope'))).toBe('a');
    expect(key(goTo(begin(sheet({ a: '-' })), 'b'))).toBe('a');
  });

  it('goes on where a draft ended; where that step is gone, at the first open one', () => {
    expect(key(begin(sheet({ a: '+' }), [], 'own'))).toBe('own');
    expect(key(begin(sheet({ a: '-' }), [], 'b'))).toBe('own');
    expect(key(begin(sheet({ a: '+', b: '+', own: '+', c: '+', d: '+' }), [], 'gone'))).toBe('a');
  });

  it('has no step where nothing is asked', () => {
    expect(currentStep(startInterview(template([]), sheet({}), []))).toBeNull();
  });
});

describe('answers', () => {
  it('are kept for each side', () => {
    const ours = answerStep(begin(sheet({}), ['__proto__']), answer('+', { evidence: 'e' }));
    const theirs = answerStep(goTo(ours, 'a@__proto__'), answer('?'));
    expect(theirs.sheet.answers.a).toEqual(answer('+', { evidence: 'e' }));
    expect(Object.entries(theirs.sheet.competitors)).toEqual([['__proto__', { a: answer('?') }]]);
    expect(currentStep(goTo(theirs, 'a@__proto__'))?.answer?.value).toBe('?');
  });

  it('change nothing in the state before', () => {
    const before = begin();
    answerStep(before, answer('+'));
    expect(before.sheet.answers).toEqual({});
  });

  it('stay when a step is skipped', () => {
    expect(skipStep(begin(sheet({ a: '+' }))).sheet.answers.a?.value).toBe('+');
  });

  it('make the sheet in the end, without competitors that have none', () => {
    const rated = answerStep(begin(sheet({}, {}, { X: {}, Y: { a: '+' } })), answer('-'));
    expect(finishInterview(rated)).toEqual(sheet({ a: '-' }, {}, { Y: { a: '+' } }));
  });
});

it('progress shows the place, and the answers of the section on this side', () => {
  const some = begin(sheet({ a: '+', b: '?' }, {}, { X: { a: '+' } }), ['X']);
  expect(progress(some)).toEqual({ number: 1, count: 8, answered: ['answered', 'unknown', 'open'] });
  expect(progress(goTo(some, 'b@X'))).toEqual({ number: 7, count: 8, answered: ['answered', 'open'] });
  expect(progress(skipStep(goTo(some, 'c@X')))).toEqual({ number: 8, count: 8, answered: [] });
});
