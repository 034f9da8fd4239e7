/** What a filled-in sheet becomes, and what many of them say together. */
import { factsOf } from './facts.ts';
import { headingWith } from './heading.ts';
import { numberText } from './numbers.ts';
import { optionLabel } from './question-words.ts';
import type { QuestionCount } from '../core/feedback/feedback-summary.ts';
import type { Block, Cell, ListItem } from '../core/document.ts';
import type { Message } from '../core/errors.ts';
import type { Text } from '../core/playbook/item-types.ts';
import type { Marker } from '../core/playbook/process-types.ts';
import type { Template } from '../core/playbook/template-types.ts';
import type { Account, Assessment, Contact, Opportunity } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Named } from './record-data.ts';
import type { Json, View } from './types.ts';

/** A record that a sheet leads to. */
export interface PlannedRecord<T> {
  /** Null: a new one is made. */
  readonly existing: T | null;
  readonly name: string;
  /** Values of the new one, or those that the existing one lacks. */
  readonly changes: Partial<T>;
}

export interface FeedbackPlan {
  readonly assessment: Assessment;
  readonly account: PlannedRecord<Account>;
  /** Null where the sheet names nobody. */
  readonly contact: PlannedRecord<Contact> | null;
  readonly opportunity: PlannedRecord<Opportunity> | null;
  /** Those that are not there yet, with the title of their level. */
  readonly needs: readonly { readonly level: string; readonly title: Text; readonly text: string }[];
  readonly markers: readonly Marker[];
  /** What the sheet says and no record can take. */
  readonly leftOut: readonly Message[];
}

/** The records that were made or found. */
export interface FeedbackRecords {
  readonly account: Named;
  readonly contact: Named | null;
  readonly opportunity: Named | null;
}

/** @param made null where nothing was written */
export function feedbackView(plan: FeedbackPlan, made: FeedbackRecords | null): View {
  const record = (planned: PlannedRecord<Named> | null, now: Named | null | undefined): Json =>
    planned === null
      ? null
      : {
          ref: now?.ref ?? planned.existing?.ref ?? null,
          name: planned.name,
          isNew: planned.existing === null,
          changed: Object.keys(planned.changes),
        };
  return {
    schema: 'feedback/1',
    data: {
      assessment: plan.assessment.ref,
      template: plan.assessment.template,
      account: record(plan.account, made?.account),
      contact: record(plan.contact, made?.contact),
      opportunity: record(plan.opportunity, made?.opportunity),
      needs: plan.needs.map(({ level, text }) => ({ level, text })),
      markers: plan.markers.map(({ id, title }) => ({ marker: id, title })),
      leftOut: plan.leftOut.map(({ code }) => code),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => feedbackBlocks(plan, t, made),
  };
}

/** What will be written, or has been. @param made null before */
export function feedbackBlocks(plan: FeedbackPlan, t: Translator, made: FeedbackRecords | null = null): Block[] {
  const { feedback: words, records } = t.words;
  const cell = (planned: PlannedRecord<Named> | null, now: Named | null | undefined): Cell => {
    if (planned === null) return null;
    const ref = now?.ref ?? planned.existing?.ref ?? null;
    const state =
      planned.existing === null ? words.isNew : Object.keys(planned.changes).length > 0 ? words.isFilled : words.isSame;
    return [planned.name, { text: `  ${ref === null ? '' : `${ref}  `}${state}`, tone: 'muted' }];
  };
  const items: ListItem[] = [
    ...plan.needs.map(({ title, text }) => ({ text: [`${t.text(title)}${t.words.punctuation.colon}`, text] })),
    ...plan.markers.map(({ title }) => ({ text: t.text(title), done: true })),
  ];
  return [
    headingWith(1, t.text(plan.assessment.card.title), plan.assessment.ref),
    ...factsOf([
      [records.account, cell(plan.account, made?.account)],
      [words.contact, cell(plan.contact, made?.contact)],
      [records.opportunity, cell(plan.opportunity, made?.opportunity)],
    ]),
    ...(items.length === 0
      ? []
      : [
          { type: 'heading' as const, level: 2 as const, text: words.needsAndMarkers },
          { type: 'list' as const, items },
        ]),
    ...plan.leftOut.map((left): Block => ({ type: 'paragraph', text: { text: t.message(left), tone: 'warn' } })),
  ];
}

export interface FeedbackSummary {
  readonly template: Template;
  readonly since: string | null;
  readonly sheets: number;
  readonly counts: readonly QuestionCount[];
}

/** How often each answer was given. */
export function feedbackSummaryView({ template, since, sheets, counts }: FeedbackSummary): View {
  return {
    schema: 'feedback-summary/1',
    data: {
      template: template.id,
      title: template.title,
      since,
      sheets,
      questions: counts.map(({ question, answered, mean, options }) => ({
        question: question.id,
        title: question.title,
        answered,
        mean,
        options: options.map(({ option, count }) => ({ option: option.id, label: option.label, count })),
      })),
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [
      headingWith(1, t.text(template.title), t.words.feedback.sheets(sheets)),
      summaryTable({ sheets, counts }, t, false),
    ],
    csvTable: (t) => summaryTable({ sheets, counts }, t, true),
  };
}

/** @param repeats whether every row names its question, as spreadsheets want it */
function summaryTable(
  { sheets, counts }: Pick<FeedbackSummary, 'sheets' | 'counts'>,
  t: Translator,
  repeats: boolean,
): Block {
  const { feedback: words } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'question', label: words.question, priority: 2 },
      { id: 'answer', label: words.answer, priority: 2 },
      { id: 'count', label: words.count, align: 'right', priority: 3 },
      { id: 'percent', label: words.share, align: 'right', priority: 3 },
    ],
    rows: sheets === 0 ? [] : counts.flatMap((count) => countRows(count, t, repeats)),
    empty: words.noSheets,
  };
}

function countRows({ question, answered, mean, options }: QuestionCount, t: Translator, repeats: boolean): Cell[][] {
  const title = t.text(question.title);
  const head =
    repeats || mean === null ? title : title + t.words.punctuation.brackets(t.words.feedback.mean(numberText(mean)));
  return options.map(({ option, count }, index) => [
    index === 0 || repeats ? head : '',
    optionLabel(question, option.id, t),
    count,
    answered === 0 ? null : { percent: (count / answered) * 100 },
  ]);
}
