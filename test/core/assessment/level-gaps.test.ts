import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelGaps } from '../../../src/core/assessment/level-gaps.ts';
import { score } from '../../../src/core/assessment/score.ts';
import { oneToThree, pin, question, section, sheet, template, today } from './fixtures.ts';

const questions = ['focus', 'criteria', 'people', 'ability', 'resources'];
const sections = questions.map((id) => section(id, [question(`${id}-level`, { scale: oneToThree })]));
const ids = questions.map((id) => `${id}-level`);
const lowest = template(sections, { method: 'min' });

function gapsOf(levels: readonly number[], evidence: readonly string[] = []) {
  const answers = Object.fromEntries(ids.map((id, index) => [id, String(levels[index] ?? 1)]));
  const filled = sheet(answers);
  const proven = Object.fromEntries(
    Object.entries(filled.answers).map(([id, answer]) => [
      id,
      evidence.includes(id) ? { ...answer, evidence: 'seen' } : answer,
    ]),
  );
  return levelGaps(score({ ...filled, answers: proven }, lowest, pin, today), lowest);
}

describe('the gap list of a self-rating', () => {
  it('names what is below the top, the lowest first, with the next answer', () => {
    const found = gapsOf([2, 1, 2, 3, 2]);
    expect(found?.gaps.map(({ section, isLowest }) => [section.id, isLowest])).toEqual(
      [1, 0, 2, 4].map((index) => [questions[index], index === 1]),
    );
    expect(found?.gaps.map(({ next }) => next[0]?.option)).toEqual(['2', '3', '3', '3']);
  });

  it.each([
    [[1, 1, 1, 1, 1], 1],
    [[3, 3, 3, 3, 1], 3],
    [[1, 2, 3, 2, 1], 2],
  ])('has the median of %s', (levels, median) => {
    expect(gapsOf(levels)?.median).toBe(median);
  });

  it('has no gap at the top, and says what is not proven', () => {
    expect(gapsOf([3, 3, 3, 3, 3])?.gaps).toEqual([]);
    expect(gapsOf([3, 3, 3, 3, 3], ids.slice(1))?.unproven).toEqual([ids[0]]);
  });

  it('has one gap for each part below the top, whatever the answers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 }), (levels) => {
        expect(gapsOf(levels)?.gaps).toHaveLength(levels.filter((level) => level < 3).length);
      }),
    );
  });

  it('is none where another method decides, or the card is not complete', () => {
    const summed = template(sections, { method: 'sum' });
    const answers = Object.fromEntries(ids.map((id) => [id, '2']));
    expect(levelGaps(score(sheet(answers), summed, pin, today), summed)).toBeNull();
    expect(levelGaps(score(sheet({ [ids[0] ?? '']: '2' }), lowest, pin, today), lowest)).toBeNull();
  });
});
