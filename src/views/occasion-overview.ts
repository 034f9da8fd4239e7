/** An activity with its plan and report, how it was judged, and what came of it. */
import { termTitle } from '../core/playbook/terms.ts';
import { defaultVocabulary } from '../core/playbook/defaults.ts';
import { activityOverview, type ActivityRow, type BroughtMarker } from './activity.ts';
import { numberText } from './numbers.ts';
import { checkBlocks, checksData } from './occasion-checks.ts';
import { answerText } from './question-words.ts';
import { findingText } from './score-card.ts';
import type { Block, Cell, ListItem } from '../core/document.ts';
import type { ActivityCheck } from '../core/occasion/proposals.ts';
import type { Template } from '../core/playbook/template-types.ts';
import type { Playbook } from '../core/playbook/types.ts';
import type { Activity, Assessment, Need } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from './types.ts';

export interface OccasionOverview {
  readonly row: ActivityRow;
  readonly today: string;
  readonly playbook: Playbook;
  readonly markers: readonly BroughtMarker[];
  /** Of the activity, newest first. */
  readonly assessments: readonly Assessment[];
  readonly checks: readonly ActivityCheck[];
  /** Whose evidence is the activity. */
  readonly needs: readonly Need[];
  /** What was planned for its next step. */
  readonly next: Activity | null;
}

/** The overview of an activity, and what is particular to those with a plan. */
export function occasionOverview(input: OccasionOverview): View {
  const { row, today, markers, assessments, checks, needs, next } = input;
  const overview = activityOverview(row, today, markers, assessments);
  return {
    schema: 'visit/1',
    data: {
      ...overview.data,
      checks: checksData(checks),
      evaluations: evaluations(input).map(({ template, sheets }) => ({
        template: template.id,
        sheets: sheets.map(({ ref, rater, role, card }) => ({
          assessment: ref,
          rater,
          role,
          points: card.points,
          maxPoints: card.maxPoints,
          band: card.band?.id ?? null,
          answers: Object.fromEntries(card.contributions.map(({ question, answer }) => [question, answer])),
        })),
      })),
      needs: needs.map(({ ref, level, text, confirmedOn }) => ({ ref, level, text, confirmedOn })),
      next: next === null ? null : { ref: next.ref, on: next.on, goal: next.goal },
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      ...overview.blocks(t),
      ...checkBlocks(checks, row.activity.ref, t),
      ...evaluations(input).flatMap((evaluation) => evaluationBlocks(evaluation, t)),
      ...resultBlocks(input, t),
    ],
  };
}

/** Every sheet of one template, the first rater first. */
interface Evaluation {
  readonly template: Template;
  readonly sheets: readonly Assessment[];
}

function evaluations({ checks, assessments }: OccasionOverview): readonly Evaluation[] {
  return checks.flatMap(({ template }) => {
    const all = assessments.filter((one) => one.template === template.id && one.status === 'completed');
    // The newest sheet of each rater counts.
    const sheets = all.filter((one, index) => all.findIndex(({ rater }) => rater === one.rater) === index).reverse();
    return template.subject === 'activity' && sheets.length > 0 ? [{ template, sheets }] : [];
  });
}

/** The items under the numbers of the form, the raters side by side. */
function evaluationBlocks({ template, sheets }: Evaluation, t: Translator): Block[] {
  const { assessment, occasions: words, punctuation } = t.words;
  const questions = template.sections.flatMap((section) => section.questions);
  const answers = (sheet: Assessment, id: string): string | number | null =>
    sheet.card.contributions.find(({ question }) => question === id)?.answer ?? null;
  const rows = questions.map((question, index): Cell[] => [
    index + 1,
    t.text(question.title),
    ...sheets.map((sheet) => {
      const answer = answers(sheet, question.id);
      return answer === null ? null : answerText(question, answer, t);
    }),
  ]);
  const totals: Cell[] = [
    null,
    { text: words.total, strong: true },
    ...sheets.map(({ card }): Cell => {
      const found = card.band === null ? '' : `  ${findingText(card.band, t)}`;
      return { text: `${numberText(card.points)}/${numberText(card.maxPoints)}${found}`, strong: true };
    }),
  ];
  return [
    { type: 'heading', level: 2, text: t.text(template.title) },
    {
      type: 'table',
      columns: [
        { id: 'number', label: words.number, align: 'right', priority: 3 },
        { id: 'item', label: words.item, priority: 2 },
        ...sheets.map(({ rater, role }, index) => ({
          id: `rater-${index + 1}`,
          label: rater + punctuation.brackets(assessment.roles[role]),
        })),
      ],
      rows: [...rows, totals],
    },
  ];
}

function resultBlocks({ needs, next, playbook }: OccasionOverview, t: Translator): Block[] {
  const { occasions: words, punctuation } = t.words;
  const vocabulary = defaultVocabulary(playbook, 'needs');
  const items = [
    ...needs.map((need): ListItem => {
      const level = t.text(termTitle(vocabulary, need.level));
      const told = need.confirmedOn === null ? '' : punctuation.brackets(words.confirmed);
      return { text: [level + punctuation.colon + need.text + told, { text: `  ${need.ref}`, tone: 'muted' }] };
    }),
    ...(next === null
      ? []
      : [
          {
            text: [
              words.planned + punctuation.colon + [next.on, next.goal ?? ''].join(' ').trim(),
              { text: `  ${next.ref}`, tone: 'muted' as const },
            ],
          },
        ]),
  ];
  if (items.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: words.cameOfIt },
    { type: 'list', items },
  ];
}
