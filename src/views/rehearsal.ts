/** The rehearsals of something: whether it is ready, what the raters say item by item, and how far it got. */
import { effectiveValue, optionsOf, toHundredths } from '../core/assessment/scale.ts';
import { isHeldBack, type Preparation, type Progress, type RatedActivity } from '../core/rehearsal/preparation.ts';
import { whenCell, type ActivityRow } from './activity.ts';
import { factsOf } from './facts.ts';
import { headingWith } from './heading.ts';
import { numberText, signedText } from './numbers.ts';
import { questionsById, questionTitle } from './question-words.ts';
import { named } from './record-data.ts';
import type { Judgement, MergedItem } from '../core/assessment/merge-sheets.ts';
import type { Block, Cell, ListItem, Span, Tone } from '../core/document.ts';
import type { Question, Template } from '../core/playbook/template-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

export interface PreparationPage {
  /** What is rehearsed. */
  readonly row: ActivityRow;
  readonly preparation: Preparation;
}

/** Raters that stand side by side; the mean counts all of them. */
const shownRaters = 4;

/** The document of `kam rehearsal show` and `check`. */
export function preparationView(page: PreparationPage): View {
  const { row, preparation } = page;
  const { activity } = row;
  return {
    schema: 'rehearsal/1',
    data: {
      ref: activity.ref,
      kind: activity.kind,
      title: row.title,
      on: activity.on,
      time: activity.time,
      important: activity.important,
      account: named(row.account),
      opportunity: row.opportunity === null ? null : named(row.opportunity),
      ...preparationData(preparation),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      headingWith(1, `${t.text(row.title)}  ${row.opportunity?.name ?? row.account.name}`, activity.ref),
      ...factsOf([
        [t.words.records.on, whenCell(activity)],
        [t.words.activities.important, activity.important ? t.words.render.yes : null],
        [t.words.rehearsals.state, readinessSpans(preparation, t)],
      ]),
      ...rehearsalBlocks(preparation, t),
      ...latestBlocks(preparation, t),
      ...evaluationBlocks(preparation, t),
    ],
  };
}

/** How well it is prepared, in JSON. */
export function preparationData(preparation: Preparation): { readonly [key: string]: Json } {
  const { template, readiness, rehearsals, latest, evaluation, progress } = preparation;
  return {
    template: template?.id ?? null,
    readiness,
    held: isHeldBack(preparation),
    rehearsals: rehearsals.map(({ activity, judgement }) => ({
      ref: activity.ref,
      on: activity.on,
      time: activity.time,
      status: activity.status,
      judgement: judgement === null ? null : judgementData(judgement),
    })),
    latest: latest?.activity.ref ?? null,
    evaluation: evaluation === null ? null : judgementData(evaluation),
    progress: progress === null ? null : progressData(progress),
  };
}

function judgementData({ merged, improve, differ, requirements, isPassed }: Judgement): Json {
  const ids = (items: readonly MergedItem[]): readonly string[] => items.map(({ question }) => question);
  return {
    passed: isPassed,
    raters: merged.raters,
    ...merged.total,
    maxPoints: merged.maxPoints,
    sheets: merged.sheets.map(({ ref, rater, role, subject, card }) => ({
      assessment: ref,
      rater,
      role,
      subject: subject.ref ?? subject.name,
      points: card.points,
    })),
    items: merged.items.map(({ question, section, mean, min, max, spread, values }) => ({
      question,
      section,
      mean,
      min,
      max,
      spread,
      values,
    })),
    requirements: requirements.map(({ requirement, isMet, items }) => ({
      id: requirement.id,
      met: isMet,
      say: requirement.say,
      items: ids(items),
    })),
    improve: ids(improve),
    differ: ids(differ),
  };
}

function progressData({ first, last, points, items }: Progress): Json {
  return {
    first: first.activity.ref,
    last: last.activity.ref,
    points: { ...points },
    items: items.map((item) => ({ ...item })),
  };
}

// --- in words ------------------------------------------------------------------------------------------

/** Whether it is ready, with the points of the last rehearsal. */
export function readinessSpans(preparation: Preparation, t: Translator): readonly (string | Span)[] {
  const { readiness, latest, rehearsals } = preparation;
  const { rehearsals: words, punctuation } = t.words;
  const tone: Tone = isHeldBack(preparation) ? 'bad' : readiness === 'passed' ? 'good' : 'plain';
  const merged = latest?.judgement?.merged;
  const points =
    merged === undefined ? [] : [punctuation.clause + pointsText(merged.total.points, merged.maxPoints, t)];
  const state = latest === null && rehearsals.length > 0 ? words.unrated : words.readiness[readiness];
  return [{ text: state, tone, strong: tone !== 'plain' }, ...points];
}

function pointsText(points: number, most: number, t: Translator): string {
  return t.words.rehearsals.ofPoints(numberText(points), numberText(most));
}

/** Every rehearsal on a line. */
export function rehearsalBlocks({ rehearsals, template }: Preparation, t: Translator): Block[] {
  const { rehearsals: words, records, activities } = t.words;
  if (template === null && rehearsals.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: words.title },
    {
      type: 'table',
      columns: [
        { id: 'ref', label: records.ref, priority: 3 },
        { id: 'on', label: records.on, priority: 3 },
        { id: 'status', label: records.status, priority: 2 },
        { id: 'raters', label: words.raters },
        { id: 'points', label: words.points, align: 'right', priority: 3 },
        { id: 'passed', label: words.passed, priority: 2 },
      ],
      rows: rehearsals.map(({ activity, judgement }): Cell[] => [
        activity.ref,
        whenCell(activity),
        activities.statuses[activity.status],
        judgement === null ? words.notRated : ratersText(judgement, t),
        judgement === null ? null : numberText(judgement.merged.total.points),
        judgement === null ? null : passedSpan(judgement, t),
      ]),
      empty: words.none,
    },
  ];
}

function ratersText({ merged }: Judgement, t: Translator): string {
  return [...new Set(merged.sheets.map(({ rater }) => rater))].join(t.words.punctuation.separator);
}

function passedSpan({ isPassed }: Judgement, t: Translator): Span {
  const { rehearsals: words } = t.words;
  return isPassed ? { text: words.yes, tone: 'good' } : { text: words.no, tone: 'bad' };
}

function latestBlocks({ latest, template, progress }: Preparation, t: Translator): Block[] {
  const judgement = latest?.judgement ?? null;
  if (latest === null || judgement === null || template === null) return [];
  const { rehearsals: words } = t.words;
  return [
    ...requirementBlocks(judgement, template, t),
    ...improveBlocks(judgement, template, t),
    ...differBlocks(judgement, template, t),
    { type: 'heading', level: 2, text: words.latest(latest.activity.ref, latest.activity.on) },
    itemTable(judgement, template, t),
    ...progressBlocks(progress, template, t),
  ];
}

/** What must hold, ticked off; what stands in the way is named. */
export function requirementBlocks({ requirements }: Judgement, template: Template, t: Translator): Block[] {
  if (requirements.length === 0) return [];
  const { rehearsals: words, punctuation } = t.words;
  return [
    { type: 'heading', level: 2, text: words.gate },
    {
      type: 'list',
      items: requirements.map(({ requirement, isMet, items }): ListItem => {
        if (isMet) return { text: t.text(requirement.title), done: true };
        const names = items.map(({ question }) => questionTitle(template, question, t)).join(punctuation.separator);
        const which = names === '' ? '' : punctuation.brackets(names);
        return {
          text: [{ text: t.text(requirement.title), strong: true }, which],
          done: false,
          children: [{ text: t.text(requirement.say) }],
        };
      }),
    },
  ];
}

/** An action for each low item: what the next better mark looks like. */
function improveBlocks({ improve }: Judgement, template: Template, t: Translator): Block[] {
  if (improve.length === 0) return [];
  const { rehearsals: words } = t.words;
  const questions = questionsById(template);
  return [
    { type: 'heading', level: 2, text: words.improve },
    {
      type: 'list',
      items: improve.map((item): ListItem => {
        const text = words.improveItem(questionTitle(template, item.question, t), numberText(item.mean));
        const question = questions.get(item.question)?.question;
        const next = question === undefined ? '' : nextMark(question, item.mean, t);
        return next === '' ? { text, done: false } : { text, done: false, children: [{ text: words.aimFor(next) }] };
      }),
    },
  ];
}

/** The words of the nearest mark above a mean; '' where the question has none for it. */
function nextMark(question: Question, mean: number, t: Translator): string {
  const better = (optionsOf(question.scale) ?? [])
    .flatMap((option) => {
      const value = effectiveValue(question, option);
      return value !== null && value > toHundredths(mean) ? [{ option, value }] : [];
    })
    .sort((left, right) => left.value - right.value);
  const next = better[0]?.option;
  if (next === undefined) return '';
  return t.text(question.describes[next.id] ?? question.labels[next.id] ?? next.label);
}

function differBlocks({ differ, merged }: Judgement, template: Template, t: Translator): Block[] {
  if (differ.length === 0) return [];
  const { rehearsals: words, punctuation } = t.words;
  const marks = ({ values }: MergedItem): string =>
    merged.sheets
      .flatMap(({ rater }, index) => {
        const value = values[index] ?? null;
        return value === null ? [] : [words.by(rater, numberText(value))];
      })
      .join(punctuation.separator);
  return [
    { type: 'heading', level: 2, text: words.differ },
    {
      type: 'list',
      items: differ.map((item) => ({
        text: questionTitle(template, item.question, t) + punctuation.colon + marks(item),
      })),
    },
  ];
}

/** The raters side by side, with mean and spread; what needs an action or a talk stands out. */
function itemTable(judgement: Judgement, template: Template, t: Translator): Block {
  const { rehearsals: words } = t.words;
  const { merged, improve, differ } = judgement;
  const shown = merged.sheets.length <= shownRaters ? merged.sheets : [];
  const marked = (value: number, isMarked: boolean): Cell =>
    isMarked ? { text: `${numberText(value)} ▲`, tone: 'warn', strong: true } : numberText(value);
  return {
    type: 'table',
    columns: [
      { id: 'item', label: words.item, priority: 2 },
      ...shown.map(({ rater }, index) => ({
        id: `rater-${index + 1}`,
        label: rater,
        align: 'right' as const,
        priority: 3,
      })),
      { id: 'mean', label: words.mean, align: 'right', priority: 3 },
      { id: 'spread', label: words.spread, align: 'right', priority: 3 },
    ],
    rows: [
      ...merged.items.map((item): Cell[] => [
        questionTitle(template, item.question, t),
        ...shown.map((_sheet, index) => {
          const value = item.values[index] ?? null;
          return value === null ? null : numberText(value);
        }),
        marked(item.mean, improve.includes(item)),
        marked(item.spread, differ.includes(item)),
      ]),
      [
        { text: words.total, strong: true },
        ...shown.map(({ card }): Cell => ({ text: numberText(card.points), strong: true })),
        { text: numberText(merged.total.points), strong: true },
        null,
      ],
    ],
  };
}

function progressBlocks(progress: Progress | null, template: Template, t: Translator): Block[] {
  if (progress === null) return [];
  const { rehearsals: words } = t.words;
  const dayOf = ({ activity }: RatedActivity): string => `${activity.ref} ${activity.on}`;
  const changed = progress.items.filter(({ change }) => change !== 0);
  const cells = ({ first, last, change }: Progress['points']): Cell[] => [
    numberText(first),
    numberText(last),
    { text: signedText(Number(change.toFixed(2))), tone: change < 0 ? 'bad' : 'good' },
  ];
  return [
    { type: 'heading', level: 2, text: words.progress(dayOf(progress.first), dayOf(progress.last)) },
    {
      type: 'table',
      columns: [
        { id: 'item', label: words.item, priority: 2 },
        { id: 'first', label: words.first, align: 'right', priority: 3 },
        { id: 'last', label: words.last, align: 'right', priority: 3 },
        { id: 'change', label: words.change, align: 'right', priority: 3 },
      ],
      rows: [
        ...changed.map((item): Cell[] => [questionTitle(template, item.question, t), ...cells(item)]),
        [{ text: words.total, strong: true }, ...cells(progress.points)],
      ],
    },
  ];
}

/** What the raters said of the occasion itself. */
export function evaluationBlocks({ evaluation, template }: Preparation, t: Translator): Block[] {
  if (evaluation === null || template === null) return [];
  const { merged } = evaluation;
  return [
    {
      type: 'heading',
      level: 2,
      text: [
        t.words.rehearsals.evaluation,
        { text: `  ${pointsText(merged.total.points, merged.maxPoints, t)}`, tone: 'muted' },
      ],
    },
    itemTable(evaluation, template, t),
  ];
}
