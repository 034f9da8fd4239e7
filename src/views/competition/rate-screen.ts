/** One question of the wizard that rates both sides by a criterion, as its screen shows it. */
import { scores } from '../../core/competition/matrix.ts';
import { oneLine } from '../needs/node.ts';
import type { RateReplies, RateStep } from '../../core/competition/rate-walk.ts';
import type { Term } from '../../core/playbook/list-types.ts';
import type { Translator } from '../../i18n/types.ts';
import { screenLabels, type QuestionScreen, type ScreenChoice } from '../question-screen.ts';

export interface RateScreenInput {
  readonly step: RateStep;
  /** Place of the step, from 1. */
  readonly number: number;
  readonly steps: readonly RateStep[];
  readonly replies: RateReplies;
  /** What a criterion may be about. */
  readonly strengths: readonly Term[];
  readonly subject: string;
}

/** The score of one side, or what the criterion is about. */
export function rateScreen(input: RateScreenInput, t: Translator): QuestionScreen {
  const { step, number, steps, replies, subject } = input;
  const { assessment, competition, needs } = t.words;
  const { need } = step.row;
  const said = replies.get(step.key) ?? null;
  const stored = storedRating(step);
  const { keys } = assessment;
  const choose = [...(step.asks === 'score' ? [keys.evidence] : []), keys.back, keys.skip, keys.move, keys.leave];
  const remarks = [
    need.weight === null ? '' : needs.weightOf(need.weight),
    need.must === null ? '' : need.must ? needs.isMust : needs.isWish,
  ];
  return {
    title: competition.rate,
    subject,
    number,
    count: steps.length,
    section: oneLine(need.text),
    rival: step.side === null ? null : assessment.rating(step.side.competitor.name),
    dots: steps.filter(({ row }) => row === step.row).map(({ key }) => ((replies.get(key)?.value ?? null) === null ? 'open' : 'answered')), // prettier-ignore
    question: questionText(step, t),
    about: null,
    remark: remarks.filter((text) => text !== '').join(' · ') || null,
    why: null,
    help: step.asks === 'score' ? competition.askFirst : null,
    ask: [],
    poles: null,
    choices: choicesOf(input, t),
    input: null,
    initial: said?.value ?? (step.asks === 'score' ? (stored?.score.toString() ?? null) : (stored?.strength ?? null)),
    // What a criterion is about rests on nothing: the evidence belongs to the scores.
    evidence: step.asks !== 'score' ? null : said === null ? (stored?.evidence ?? null) : said.evidence,
    note: null,
    labels: screenLabels(t),
    keys: { choose, input: [], detail: [keys.done, keys.discard] },
    check: () => null,
  };
}

function storedRating({ row, side }: RateStep) {
  if (side === null) return row.us;
  return row.them.find((rating) => rating?.competitorId === side.competitor.id) ?? null;
}

function questionText({ asks, side }: RateStep, t: Translator): string {
  const { competition } = t.words;
  if (asks === 'about') return competition.whichStrength;
  return side === null ? competition.rateUs : competition.rateThem(side.competitor.name);
}

function choicesOf({ step, strengths }: RateScreenInput, t: Translator): ScreenChoice[] {
  const { competition } = t.words;
  if (step.asks === 'score') {
    return scores.map((score) => ({
      value: String(score),
      key: String(score),
      label: competition.degrees[score - 1] ?? '',
      describes: null,
    }));
  }
  return strengths.map(({ id, title }, index) => ({
    value: id,
    key: index < 9 ? String(index + 1) : '',
    label: t.text(title),
    describes: null,
  }));
}
