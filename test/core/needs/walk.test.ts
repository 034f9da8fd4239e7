import { describe, expect, it } from 'vitest';
import { repliesOf, sheetOf } from '../../../src/core/needs/walk-draft.ts';
import { noParent, playWalk, type Script, type WalkReply } from '../../../src/core/needs/walk.ts';
import { levels, need, question, questions } from './fixtures.ts';
import type { QuestionList } from '../../../src/core/playbook/guide-types.ts';
import type { Need } from '../../../src/core/records/types.ts';

const problems = questions(
  'problems',
  ['what'],
  [
    question('open', null),
    question('trouble', 'need'),
    question('other', 'need'),
    question('real', 'confirm'),
    question('strong', 'urgency'),
    question('whose', 'owner'),
    question('way', 'need', 'how'),
    question('till', 'deadline'),
    question('else', 'more'),
    question('sum', 'confirm'),
  ],
);

function script(lists: readonly QuestionList[], stored: readonly Need[] = [], speaker: string | null = 'con'): Script {
  return {
    lists,
    levelOf: (list, asked) => asked.level ?? list.opens[0] ?? null,
    levels,
    stored,
    speaker,
    today: '2026-11-02',
  };
}

/** Goes through a script, a value for each step by question; what has none is passed over. */
function walk(given: Script, said: readonly (readonly [question: string, value: string | null])[]) {
  const replies: WalkReply[] = [];
  for (const [asked, value] of said) {
    const { step } = playWalk(given, replies);
    expect(step === null ? null : (step.question?.id ?? 'place')).toBe(asked);
    replies.push({ step: step?.key ?? '', value, evidence: null, note: null });
  }
  return { ...playWalk(given, replies), replies };
}

describe('playWalk', () => {
  it('makes needs, completes each of them, and asks what else until nothing comes', () => {
    const { step, sketches } = walk(script([problems]), [
      ['open', 'paper everywhere'],
      ['trouble', 'slow'],
      ['other', 'wrong'],
      ['real', 'yes'],
      ['real', 'no'],
      ['strong', '4'],
      ['strong', null],
      ['whose', 'boss'],
      ['whose', null],
      ['way', 'one system'],
      ['till', '2027-05-31'],
      ['else', 'loud'],
      ['real', 'yes'],
      ['strong', '2'],
      ['whose', null],
      ['way', null],
      ['else', null],
      ['sum', 'yes'],
    ]);
    expect(step).toBeNull();
    const brief = sketches.map(({ text, level, parent, ownerId, urgency, deadline, confirmedOn, note }) => [
      text,
      level,
      parent === null ? null : sketches.find(({ key }) => key === parent)?.text,
      ownerId,
      urgency,
      deadline,
      confirmedOn,
      note,
    ]);
    expect(brief).toEqual([
      ['slow', 'what', null, 'boss', 4, null, '2026-11-02', 'paper everywhere'],
      ['wrong', 'what', null, 'con', null, null, '2026-11-02', null],
      ['one system', 'how', 'wrong', 'con', null, '2027-05-31', '2026-11-02', null],
      ['loud', 'what', null, 'con', 2, null, '2026-11-02', null],
    ]);
  });

  it('passes over what nothing can be asked about', () => {
    const { step } = walk(script([problems]), [
      ['open', null],
      ['trouble', null],
      ['other', null],
      ['way', null],
      ['else', null],
    ]);
    expect(step).toBeNull();
  });

  it('asks where a need belongs once there is something it could belong to', () => {
    const goal = need('g', 'why');
    const { step } = walk(script([problems], [goal]), [
      ['open', null],
      ['trouble', 'slow'],
    ]);
    expect(step?.parents.map(({ id }) => id)).toEqual(['g']);
    const placed = walk(script([problems], [goal]), [
      ['open', null],
      ['trouble', 'slow'],
      ['place', 'g'],
      ['other', 'wrong'],
    ]);
    // The next of its level is likely to belong there too.
    expect(placed.step?.initial).toBe('g');
    expect(placed.sketches[0]?.parent).toBe('g');
    const loose = walk(script([problems], [goal]), [
      ['open', null],
      ['trouble', 'slow'],
      ['place', noParent],
      ['other', null],
    ]);
    expect(loose.sketches[0]?.parent).toBeNull();
  });

  it('leaves that question to a list that has its own', () => {
    const linked = questions('linked', ['how'], [question('it', 'need'), question('for', 'link')]);
    const { sketches, step } = walk(script([linked], [need('g', 'why')]), [
      ['it', 'fast'],
      ['for', 'g'],
    ]);
    expect([sketches[0]?.parent, step]).toEqual(['g', null]);
    // Without anything to choose from there is nothing to ask.
    expect(walk(script([linked]), [['it', 'fast']]).step).toBeNull();
  });

  it('begins each list with nothing found', () => {
    const second = questions(
      'second',
      ['how'],
      [question('must', 'must'), question('it', 'need'), question('mark', 'must')],
    );
    const { sketches, step } = walk(script([questions('first', ['why'], [question('aim', 'need')]), second]), [
      ['aim', 'grow'],
      ['it', 'fast'],
      ['place', null],
      ['mark', 'no'],
    ]);
    expect(step).toBeNull();
    expect(sketches.map(({ text, must }) => [text, must])).toEqual([
      ['grow', null],
      ['fast', false],
    ]);
  });

  it('takes evidence and notes with any answer', () => {
    const given = script([questions('one', ['why'], [question('aim', 'need'), question('when', 'urgency')])]);
    const [first] = walk(given, []).replies;
    expect(first).toBeUndefined();
    const aim: WalkReply = { step: 'one/aim/0', value: 'grow', evidence: 'a mail', note: 'in haste' };
    const { step } = playWalk(given, [aim]);
    const when: WalkReply = { step: step?.key ?? '', value: null, evidence: 'a call', note: null };
    const { sketches } = playWalk(given, [aim, when]);
    expect(sketches[0]).toMatchObject({ evidence: 'a mail\na call', note: 'in haste', urgency: null });
  });

  it('stops at the first reply that no longer fits', () => {
    const given = script([problems]);
    const { replies } = walk(given, [
      ['open', null],
      ['trouble', 'slow'],
      ['other', null],
    ]);
    const changed = { ...problems, questions: problems.questions.filter(({ id }) => id !== 'trouble') };
    expect(playWalk(script([changed]), replies).replies).toHaveLength(1);
  });

  it('says where one is', () => {
    const { step } = walk(script([questions('first', ['why'], [question('aim', 'need')]), problems]), [
      ['aim', null],
      ['open', null],
    ]);
    expect(step).toMatchObject({ number: 3, count: 11, level: 'what', section: { from: 2, to: 11 } });
  });
});

describe('the draft of an interview', () => {
  it('keeps the replies in their order', () => {
    const { replies } = walk(script([problems]), [
      ['open', 'paper'],
      ['trouble', 'slow'],
      ['other', null],
      ['real', 'yes'],
    ]);
    const head = { template: 't', for: null, rater: 'r', role: 'self' as const, at: '', answers: {}, competitors: {} };
    expect(repliesOf(sheetOf(replies, head))).toEqual(replies);
  });
});
