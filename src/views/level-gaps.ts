/** The gap list of a self-rating: what the next level looks like, and what to train. */
import { levelGaps, type LevelGap } from '../core/assessment/level-gaps.ts';
import { numberText } from './numbers.ts';
import { questionTitle } from './question-words.ts';
import type { ScoreCard } from '../core/assessment/types.ts';
import type { Block, Cell } from '../core/document.ts';
import type { Template } from '../core/playbook/template-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json } from './types.ts';

/** Nothing where the lowest part does not decide. @param template that gave the card */
export function levelGapBlocks(card: ScoreCard, template: Template, t: Translator): Block[] {
  const found = levelGaps(card, template);
  if (found === null) return [];
  const { assessment, punctuation } = t.words;
  const { median, gaps, unproven } = found;
  const remarks = [
    ...(median === null ? [] : [assessment.median(numberText(median))]),
    ...(unproven.length === 0
      ? []
      : [assessment.unproven(unproven.map((id) => questionTitle(template, id, t)).join(punctuation.separator))]),
  ];
  return [
    ...remarks.map((text): Block => ({ type: 'paragraph', text: { text, tone: 'muted' } })),
    ...(gaps.length === 0
      ? []
      : ([
          { type: 'heading', level: 2, text: assessment.gapList },
          {
            type: 'table',
            columns: [
              { id: 'section', label: assessment.section, priority: 2 },
              { id: 'now', label: assessment.now },
              { id: 'next', label: assessment.nextLevel },
              { id: 'training', label: assessment.training },
            ],
            rows: gaps.map((gap) => gapRow(gap, t)),
          },
        ] satisfies Block[])),
  ];
}

/** The gap list in JSON; null where the lowest part does not decide. */
export function levelGapData(card: ScoreCard, template: Template | null): Json {
  const found = template === null ? null : levelGaps(card, template);
  if (found === null) return null;
  return {
    median: found.median,
    unproven: found.unproven,
    items: found.gaps.map(({ section, score, isLowest, next }) => ({
      section: section.id,
      points: score.points,
      lowest: isLowest,
      band: score.band?.id ?? null,
      next: next.map(({ question, option }) => ({
        question: question.id,
        option,
        describes: question.describes[option] ?? null,
      })),
      training: score.band?.say ?? null,
    })),
  };
}

function gapRow({ section, score, isLowest, next }: LevelGap, t: Translator): Cell[] {
  const title = t.text(section.title);
  return [
    isLowest ? { text: `▼ ${title}`, tone: 'bad' } : title,
    score.band === null ? numberText(score.points) : t.text(score.band.title),
    next
      .map(({ question, option }) => t.text(question.describes[option] ?? question.labels[option] ?? null))
      .filter((text) => text !== '')
      .join(t.words.punctuation.gap),
    t.text(score.band?.say ?? null),
  ];
}
