/** Written scales and templates of assessments, as zod schemas. */
import * as z from 'zod';
import {
  filled,
  text,
  texts,
  id,
  optionId,
  ids,
  condition,
  duration,
  fieldRef,
  count,
  value,
  info,
  words,
  instrument,
} from './schema-parts.ts';

export const option = z.strictObject({
  id: optionId,
  value: value.optional(),
  label: text.optional(),
  aliases: z.array(z.string()).optional(),
  unknown: z.boolean().optional().meta({ description: 'True on the option that says "I do not know".' }),
  excluded: z.boolean().optional().meta({ description: 'True on the option that says "does not apply": in no sum.' }),
  ...info,
});
const scaleKeys = {
  options: z.array(option).min(1, { error: 'not-empty' }).optional(),
  bipolar: z
    .strictObject({ from: z.int({ error: 'integer' }), to: z.int({ error: 'integer' }) })
    // One option a step is made of it.
    .refine(({ from, to }) => from !== to && Math.abs(to - from) <= 100, { error: 'poles' })
    .optional()
    .meta({ description: 'Whole numbers from the left pole to the right one.' }),
  type: z.enum(['number', 'text', 'date']).optional().meta({ description: 'A scale that is recorded and not scored.' }),
  min: z.number().optional(),
  max: z.number().optional(),
};
export const scaleUse = z
  .union([id, z.strictObject(scaleKeys)], { error: 'scale' })
  .meta({ description: 'The id of a scale; number, text or date; or a scale in place.' });
export const scale = instrument('scale', scaleKeys);

export const bands = z.array(
  z.strictObject({
    id,
    title: text.optional(),
    say: text.optional(),
    from: value,
    to: value,
    on: z.enum(['points', 'percent', 'mean']).optional(),
    ...info,
  }),
);
export const verdicts = z
  .array(z.strictObject({ id, title: text.optional(), when: condition, say: text.optional(), ...info }))
  .meta({ description: 'The first rule that holds wins.' });
export const question = z.strictObject({
  id,
  ...words,
  ask: texts.optional().meta({ description: 'What to ask the customer to find out.' }),
  weight: z.int({ error: 'weight' }).min(0, { error: 'weight' }).max(1000, { error: 'weight' }).optional(),
  reverse: z.boolean().optional(),
  when: condition.optional(),
  scale: scaleUse.optional(),
  labels: z.record(z.string(), text).optional().meta({ description: "This question's own words, by option id." }),
  describes: z
    .record(z.string(), text)
    .optional()
    .meta({ description: 'What an option looks like here, by option id.' }),
  left: text.optional(),
  right: text.optional(),
  compare: z.boolean().optional(),
  freshFor: duration.optional(),
  fills: fieldRef.optional().meta({ description: 'The field that the answer is proposed for.' }),
});
export const section = z.strictObject({
  id,
  ...words,
  compare: z.boolean().optional(),
  low: text.optional(),
  high: text.optional(),
  bands: bands.optional(),
  verdicts: verdicts.optional(),
  questions: z.array(question).optional(),
});
const axis = z.strictObject({ section: id, midpoint: z.number() });
const side = z.enum(['low', 'high']);
const nullable = (schema: z.ZodType) => z.union([schema, z.null()]).optional();
export const template = instrument('template', {
  subject: z.enum(['account', 'contact', 'opportunity', 'activity', 'person', 'none']).optional(),
  raters: z.enum(['one', 'many']).optional(),
  compare: z.strictObject({ competitors: count }).optional(),
  scale: scaleUse.optional(),
  freshFor: duration.optional(),
  result: fieldRef.optional().meta({ description: 'The field of its subject that the outcome is written to.' }),
  marks: ids.optional().meta({ description: 'Markers to record for the contact who filled it in.' }),
  sections: z.array(section).optional(),
  scoring: z
    .strictObject({
      method: z.enum(['sum', 'percent', 'mean', 'min', 'axes', 'none']).optional(),
      minAnswered: count.optional(),
      sections: z.strictObject({ bands: bands.optional(), verdicts: verdicts.optional() }).optional(),
      bands: bands.optional(),
      verdicts: verdicts.optional(),
      axes: z.strictObject({ x: axis, y: axis }).optional(),
      borderline: z.number().min(0, { error: 'number' }).optional(),
      quadrants: z
        .array(
          z.strictObject({
            x: side,
            y: side,
            id,
            title: text.optional(),
            say: text.optional(),
            approach: id.optional(),
            ...info,
          }),
        )
        .optional(),
    })
    .optional(),
  together: z
    .strictObject({
      improve: condition.optional().meta({ description: 'Over item: low enough to need an action.' }),
      differ: condition.optional().meta({ description: 'Over item: the raters are too far apart.' }),
      gate: z
        .array(
          z.strictObject({
            id,
            ...words,
            when: condition,
            say: text,
            which: condition.optional().meta({ description: 'Over item: the questions that stand in the way.' }),
          }),
        )
        .optional()
        .meta({ description: 'What must hold before one goes to the customer with something important.' }),
    })
    .optional()
    .meta({ description: 'What the sheets of several raters at one occasion say together.' }),
  examples: z
    .array(
      z.strictObject({
        name: filled,
        answers: z.record(z.string(), z.union([z.string(), z.number(), z.null()], { error: 'answer' })),
        expect: z.strictObject({
          status: z.enum(['completed', 'incomplete']).optional(),
          points: nullable(z.number()),
          percent: nullable(z.number()),
          mean: nullable(z.number()),
          band: nullable(z.string()),
          verdict: nullable(z.string()),
          outcome: nullable(z.string()),
        }),
      }),
    )
    .optional()
    .meta({ description: 'Run by "kam playbook check": what must come out of which answers.' }),
});
