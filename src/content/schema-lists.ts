/** Written word lists and catalogs, as zod schemas. */
import * as z from 'zod';
import { attributeUses } from '../core/playbook/list-types.ts';
import {
  filled,
  text,
  texts,
  id,
  optionId,
  ids,
  condition,
  deadline,
  count,
  provenance,
  words,
  instrument,
} from './schema-parts.ts';

const measure = z.strictObject({
  unit: filled.meta({ description: 'money, for the currency of the opportunity, or what is written behind a figure.' }),
  title: text.optional(),
  decimals: count.max(6, { error: 'count' }).optional(),
});
export const vocabulary = instrument('vocabulary', {
  who: condition.optional().meta({ description: 'Over p, on the plans for opponents: the people who need one.' }),
  terms: z
    .array(
      z.strictObject({
        id,
        ...words,
        value: z.number().optional(),
        definition: text.optional(),
        concerns: texts.optional(),
        symbol: filled.optional(),
        mutual: z.boolean().optional().meta({ description: 'Of a tie between two people: it holds both ways.' }),
        within: deadline.optional().meta({ description: 'Of a grade of complaints: when an answer is due.' }),
        ours: z.boolean().optional().meta({ description: 'Of a cause: whether it lies with us or with the customer.' }),
        serves: z
          .strictObject({ levels: ids.optional(), roles: ids.optional(), functions: ids.optional() })
          .optional()
          .meta({ description: 'Who answers best: ids of terms in the places levels, roles and functions.' }),
        measure: measure.optional().meta({ description: 'Of something that is negotiated: what it is measured in.' }),
        offTable: z.boolean().optional().meta({ description: 'Of a part in a negotiation: named in no minutes.' }),
      }),
    )
    .optional(),
});

export const choice = z.union([optionId, z.strictObject({ id: optionId, ...words })], { error: 'item' });
export const catalog = instrument('catalog', {
  attributes: z
    .array(
      z.strictObject({
        id,
        ...words,
        as: z.enum(attributeUses).optional().meta({ description: 'What the program takes the attribute for.' }),
        scale: z
          .union(
            [
              z.string().regex(/^-?\d+ ?- ?-?\d+$/, { error: 'range' }),
              z.strictObject({ from: z.number(), to: z.number() }),
            ],
            { error: 'range' },
          )
          .optional(),
        terms: z
          .union([id, z.array(choice)], { error: 'terms' })
          .optional()
          .meta({
            description: 'The id of a vocabulary, process, ladder or template with axes, or the terms themselves.',
          }),
        withhold: z
          .array(optionId)
          .optional()
          .meta({ description: 'Entries with one of these terms are left out of advice.' }),
      }),
    )
    .optional(),
  entries: z
    .array(
      z.strictObject({
        id,
        ...words,
        definition: text.optional(),
        values: z
          .record(z.string(), z.union([z.number(), z.string(), z.array(z.string())], { error: 'value' }))
          .optional(),
        valuesFrom: z
          .record(z.string(), provenance)
          .optional()
          .meta({ description: 'Where single values come from; otherwise the provenance of the entry.' }),
        plan: id.optional().meta({ description: 'The outline to plan it by.' }),
        report: id.optional().meta({ description: 'The outline to report on it.' }),
        feedback: id.optional().meta({ description: 'The template that those who took part fill in.' }),
        checks: ids.optional().meta({ description: 'Templates to go through before or after one.' }),
        before: ids
          .optional()
          .meta({ description: 'Templates about the activity to go through before it, such as a check of slides.' }),
        prepares: ids
          .optional()
          .meta({ description: 'Entries of this catalog that it prepares, as a rehearsal does a presentation.' }),
      }),
    )
    .optional(),
});
