/** Written processes and ladders, as zod schemas. */
import * as z from 'zod';
import {
  text,
  id,
  ids,
  condition,
  duration,
  percent,
  count,
  steps,
  times,
  info,
  words,
  items,
  marker,
  instrument,
  records,
} from './schema-parts.ts';

export const stage = z.strictObject({
  id,
  ...words,
  goal: text.optional(),
  start: z.array(marker).optional().meta({ description: 'Start flags: shown, never a gate.' }),
  end: z.array(marker).optional().meta({ description: 'End flags: what has to be true when the stage is over.' }),
  steps: items.optional(),
  skills: items.optional(),
  forms: items.optional(),
  activities: z.array(id).optional().meta({ description: 'Ids of catalog entries.' }),
  gate: z
    .strictObject({ markers: z.array(id).optional(), when: condition.optional(), say: text.optional() })
    .optional()
    .meta({ description: 'What must hold before the stage is left.' }),
  weight: percent.optional().meta({ description: 'Forecast weight in percent.' }),
  usual: duration.optional().meta({ description: 'How long an opportunity usually stays in the stage.' }),
  outcome: z.literal('won').optional().meta({ description: 'Passing the gate of this stage wins the opportunity.' }),
});
export const process = instrument('process', {
  record: records.optional(),
  stages: z.array(stage).optional(),
  caps: z
    .array(
      z.strictObject({
        id,
        ...words,
        when: condition,
        max: percent.optional().meta({ description: 'Highest forecast weight in percent while the condition holds.' }),
        lower: steps.optional().meta({ description: 'Or: the weight is that of the stage this many stages before.' }),
        who: condition.optional().meta({ description: 'Over p: the people whom it is about.' }),
      }),
    )
    .optional(),
  forecast: z
    .strictObject({
      ...info,
      floor: percent.optional().meta({ description: 'Percent below which no cap pushes a weight; 0 without it.' }),
      cover: times.optional().meta({ description: 'How many times what is still to be sold should be open.' }),
      stalled: times.optional().meta({ description: 'How many times the usual days of its stage make one stalled.' }),
      commit: ids.optional().meta({ description: 'Ids of the stages that count as certain.' }),
      upside: ids.optional().meta({ description: 'Ids of the stages that could be won too.' }),
      accuracy: z
        .array(z.strictObject({ id, ...words, from: percent }))
        .optional()
        .meta({ description: 'How good a forecast was: each band from a percentage up.' }),
    })
    .optional(),
});

export const ladder = instrument('ladder', {
  record: records.optional(),
  who: condition.optional().meta({ description: 'Over p: the people whose closeness stands for the account’s.' }),
  rungs: z
    .array(
      z.strictObject({
        id,
        ...words,
        value: z.number(),
        definition: text.optional(),
        needs: count.optional().meta({ description: 'How many markers reach the rung; 1 where it has any.' }),
        markers: z.array(marker).optional(),
      }),
    )
    .optional(),
  reviewAfter: duration.optional(),
});
