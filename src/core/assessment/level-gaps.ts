/** What keeps a level down where the lowest part decides (method `min`): the gap list of a self-rating (handbook section 13). */
import { effectiveValue, optionsOf } from './scale.ts';
import type { Question, Section, Template } from '../playbook/template-types.ts';
import type { ScoreCard, SectionScore } from './types.ts';

export interface LevelGap {
  readonly section: Section;
  readonly score: SectionScore;
  /** Whether it is what holds the whole down. */
  readonly isLowest: boolean;
  /** The next better answer of each question: what it looks like stands in the question's `describes`. */
  readonly next: readonly { readonly question: Question; readonly option: string }[];
}

export interface LevelGaps {
  /** Middle value of the sections; of an even number the mean of the two in the middle. Information only. */
  readonly median: number | null;
  /** Sections below their highest, the lowest first. */
  readonly gaps: readonly LevelGap[];
  /** Questions answered without evidence. */
  readonly unproven: readonly string[];
}

/**
 * @param card a completed card of this template
 * @returns null where another method than the lowest part decides
 */
export function levelGaps(card: ScoreCard, template: Template): LevelGaps | null {
  if (template.scoring.method !== 'min' || card.status !== 'completed') return null;
  const scored = card.sections.flatMap((score) => {
    const section = template.sections.find(({ id }) => id === score.id);
    return section === undefined || score.mean === null ? [] : [{ section, score }];
  });
  return {
    median: medianOf(scored.map(({ score }) => score.points)),
    gaps: scored
      .filter(({ score }) => score.points < score.maxPoints)
      .sort((left, right) => left.score.points - right.score.points)
      .map(({ section, score }) => ({
        section,
        score,
        isLowest: score.points === card.points,
        next: nextLevel(section, card),
      })),
    unproven: card.contributions
      .filter(({ answer, hidden, evidence }) => answer !== null && !hidden && evidence === null)
      .map(({ question }) => question),
  };
}

/** The nearest better answer of each question of a section. */
function nextLevel(section: Section, { contributions }: ScoreCard): LevelGap['next'] {
  return section.questions.flatMap((question) => {
    const given = contributions.find((one) => one.question === question.id)?.answer ?? null;
    const rated = (optionsOf(question.scale) ?? []).flatMap((option) => {
      const value = effectiveValue(question, option);
      return value === null ? [] : [{ option, value }];
    });
    const now = rated.find(({ option }) => option.id === String(given));
    if (now === undefined) return [];
    const [next] = rated.filter(({ value }) => value > now.value).sort((left, right) => left.value - right.value);
    return next === undefined ? [] : [{ question, option: next.option.id }];
  });
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
