/** Written question lists, forms, schedules, outlines, approaches, rules, information maps and retention, as zod schemas. */
import * as z from 'zod';
import {
  exchangeSides,
  complaintFields,
  pointSources,
  pointTargets,
  questionYields,
  retentionActs,
  retentionEvents,
  ruleSubjects,
} from '../core/playbook/guide-types.ts';
import {
  filled,
  text,
  id,
  ids,
  condition,
  duration,
  offset,
  fieldRef,
  filledRef,
  info,
  words,
  items,
  instrument,
  records,
} from './schema-parts.ts';
import { choice } from './schema-lists.ts';

export const idList = z.union([id, z.array(id)], { error: 'id' });
export const questionList = instrument('question-list', {
  opens: idList.optional().meta({ description: 'Terms, stages, rungs and areas of an information map.' }),
  questions: z
    .array(
      z.union(
        [
          filled,
          z.strictObject({
            id: id.optional(),
            ...words,
            guides: ids.optional().meta({ description: 'Kinds of guide who could answer it.' }),
            yields: z.enum(questionYields).optional().meta({ description: 'What a wizard does with the answer.' }),
            level: id.optional().meta({ description: 'The level that a need found with it gets.' }),
          }),
        ],
        { error: 'item' },
      ),
    )
    .optional(),
});
export const form = instrument('form', {
  record: records,
  fields: z
    .array(
      z.strictObject({
        id,
        label: text.optional(),
        ...words,
        type: z.enum(['text', 'number', 'money', 'date', 'choice', 'multi', 'boolean', 'long-text']).optional(),
        sensitive: z.boolean().optional(),
        required: z.boolean().optional(),
        options: z
          .union([id, z.array(choice)], { error: 'terms' })
          .optional()
          .meta({ description: 'The id of a vocabulary, or the options themselves.' }),
        min: z.number().optional(),
        max: z.number().optional(),
        recurs: z
          .literal('yearly')
          .optional()
          .meta({ description: 'Of a date: it comes round again every year, such as a birthday.' }),
        default: z
          .literal('off')
          .optional()
          .meta({ description: 'The wizard leaves the field out unless it is asked for by name.' }),
      }),
    )
    .optional(),
  checks: z
    .array(z.strictObject({ id: id.optional(), when: condition, say: text, ...info }))
    .optional()
    .meta({ description: 'Warnings across fields.' }),
});
export const schedule = instrument('schedule', {
  atRisk: duration.optional().meta({ description: 'So long before its day an open step is at risk.' }),
  buckets: z
    .array(z.int({ error: 'count' }).min(1, { error: 'count' }))
    .optional()
    .meta({ description: 'Last days of the ranges of an ageing report: [30, 60, 90].' }),
  steps: z
    .array(
      z.strictObject({
        id: id.optional(),
        ...words,
        fraction: z
          .string()
          .regex(/^(\d{1,6}\/[1-9]\d{0,5}|\d{1,3}(\.\d{1,2})?%)$/, { error: 'fraction' })
          .optional(),
        offset: offset.optional(),
        by: text.optional().meta({ description: 'Whose task it usually is.' }),
        after: id.optional().meta({ description: 'The milestone from whose day the offset counts.' }),
        every: duration.optional().meta({ description: 'Due again so long after it was last taken.' }),
        records: id.optional().meta({ description: 'The flag that is recorded when it is done with evidence.' }),
        dunning: z.boolean().optional().meta({ description: 'Left out while the cause of the delay is ours.' }),
        required: z.boolean().optional().meta({ description: 'Nothing is closed before it is taken.' }),
        answers: z.boolean().optional().meta({ description: 'With it the customer has an answer.' }),
        field: z
          .enum(complaintFields)
          .optional()
          .meta({ description: 'The field of a complaint that takes this step by being filled.' }),
      }),
    )
    .optional(),
});
export const outline = instrument('outline', {
  parts: z
    .array(
      z.strictObject({
        id: id.optional(),
        ...words,
        points: z
          .array(
            z.union(
              [
                filled,
                z.strictObject({
                  id: id.optional(),
                  ...words,
                  from: z.enum(pointSources).optional().meta({ description: 'What the program proposes here.' }),
                  writes: z.enum(pointTargets).optional().meta({ description: 'What the answer is written back to.' }),
                  fills: z.array(filledRef).optional().meta({ description: 'The form fields that its lines go to.' }),
                  lists: ids.optional().meta({ description: 'The question lists that its questions come from.' }),
                }),
              ],
              { error: 'item' },
            ),
          )
          .optional(),
        minutes: z.number().min(0, { error: 'number' }).optional(),
      }),
    )
    .optional(),
});
export const approach = instrument('approach', {
  for: id.optional().meta({ description: 'The term, outcome or stage that it treats; its own id where left out.' }),
  do: items.optional(),
  avoid: items.optional(),
  prepare: items.optional(),
});
export const rules = instrument('rules', {
  over: z
    .enum(ruleSubjects)
    .optional()
    .meta({ description: 'What the conditions look at; an opportunity where left out.' }),
  rules: z
    .array(
      z.strictObject({
        id,
        ...words,
        when: condition,
        severity: z.enum(['info', 'warning', 'critical']).optional(),
        say: text,
        who: condition.optional().meta({ description: 'Over p: names the people for whom it holds.' }),
        do: idList.optional().meta({ description: 'An activity, template, question list, outline or approach.' }),
        as: z.enum(exchangeSides).optional().meta({ description: 'Over a term: it is one to give, or to ask for.' }),
      }),
    )
    .optional(),
});

export const information = instrument('information', {
  areas: z
    .array(
      z.strictObject({
        id,
        ...words,
        questions: id.optional().meta({ description: 'The question list that its questions come from.' }),
        freshFor: duration.optional(),
        items: z
          .array(
            z.strictObject({
              id,
              ...words,
              field: fieldRef.optional().meta({ description: 'Known where this field is filled.' }),
              known: condition.optional().meta({ description: 'Known where this holds.' }),
              ask: ids.optional().meta({ description: 'Questions of the list.' }),
              guides: ids.optional().meta({ description: 'Kinds of guide who could tell it.' }),
              crossCheck: z.boolean().optional().meta({ description: 'Two have to tell it before it is certain.' }),
              optional: z.boolean().optional().meta({ description: 'Not asked for, and counted nowhere.' }),
              freshFor: duration.optional(),
            }),
          )
          .optional(),
      }),
    )
    .optional(),
});

export const retention = instrument('retention', {
  rules: z
    .array(
      z.strictObject({
        id,
        ...words,
        since: z.enum(retentionEvents).meta({ description: 'What the term counts from.' }),
        after: duration.meta({ description: 'How long the data is kept from then on.' }),
        when: condition.optional().meta({ description: 'Over the contact: whom the rule is about.' }),
        do: z.enum(retentionActs).meta({ description: 'What is to be done when the term has passed.' }),
        say: text,
      }),
    )
    .optional(),
});
