/**
 * What people write in playbook files, as zod schemas: the only definition of the written form. The checker, the
 * types of the written form and the JSON Schema for editors all come from here. Nothing is transformed or filled
 * in: `normalise.ts` does that. The `error` of a schema names an expectation (`core/playbook/expectations.ts`).
 */
import * as z from 'zod';
import type { item, marker } from './schema-parts.ts';
import { languageCode, filled, text, id } from './schema-parts.ts';
import type { stage } from './schema-processes.ts';
import { process, ladder } from './schema-processes.ts';
import type { choice } from './schema-lists.ts';
import { vocabulary, catalog } from './schema-lists.ts';
import type { option, scaleUse, bands, verdicts, question, section } from './schema-templates.ts';
import { scale, template } from './schema-templates.ts';
import {
  idList,
  questionList,
  form,
  schedule,
  outline,
  approach,
  rules,
  information,
  retention,
} from './schema-guides.ts';

/** Schema of each kind of instrument file. */
export const instrumentSchemas = {
  process,
  ladder,
  vocabulary,
  catalog,
  scale,
  template,
  'question-list': questionList,
  form,
  schedule,
  outline,
  approach,
  rules,
  information,
  retention,
} as const;

export const manifestSchema = z.strictObject({
  schema: z.literal('kam.playbook/v1'),
  id: id.meta({ description: 'Stable for ever: stored results name it.' }),
  version: z
    .string()
    .regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/, { error: 'version' })
    .meta({ description: "Semantic version, in quotes: '1.2.0'." }),
  title: text,
  summary: text.optional(),
  languages: z
    .array(z.string().regex(languageCode, { error: 'language' }))
    .min(1, { error: 'not-empty' })
    .meta({ description: 'The first one is shown where a text lacks the language asked for.' }),
  license: filled,
  authors: z.union([filled, z.array(filled)], { error: 'texts' }).optional(),
  extends: idList.optional().meta({ description: 'Ids of playbooks whose instruments are taken over.' }),
  remove: z
    .array(z.string().regex(/^[a-z-]+\/[a-z][a-z0-9-]*$/, { error: 'reference' }))
    .optional()
    .meta({ description: 'Instruments of the extended playbooks to leave out, each as kind/id.' }),
  default: z
    .strictObject({
      process: id.optional(),
      relationship: id.optional(),
      roles: id.optional(),
      attitudes: id.optional(),
      functions: id.optional(),
      levels: id.optional(),
      guides: id.optional(),
      needs: id.optional(),
      ties: id.optional(),
      opponents: id.optional(),
      categories: id.optional(),
      strengths: id.optional(),
      negotiators: id.optional(),
      terms: id.optional(),
      payers: id.optional(),
      causes: id.optional(),
      grades: id.optional(),
      qualification: id.optional(),
      activities: id.optional(),
      occasions: id.optional(),
      rehearsal: id.optional(),
      survey: id.optional(),
      concessions: id.optional(),
      deadlock: id.optional(),
      milestones: id.optional(),
      collection: id.optional(),
      complaints: id.optional(),
      proposal: id.optional(),
      presentation: id.optional(),
      minutes: id.optional(),
      information: id.optional(),
    })
    .optional(),
  note: text.optional(),
});

export const sourcesSchema = z.strictObject({
  id: id.optional(),
  title: text.optional(),
  note: text.optional(),
  facts: z.record(
    z.string().regex(/^[A-Za-z0-9][\w.-]*$/, { error: 'fact-id' }),
    z.object({ fact: filled, phrase: filled.optional() }).catchall(filled),
  ),
});

type Schemas = typeof instrumentSchemas;
/** Written forms. */
export type WrittenManifest = z.infer<typeof manifestSchema>;
export type WrittenSources = z.infer<typeof sourcesSchema>;
export type WrittenInstruments = { readonly [K in keyof Schemas]: z.infer<Schemas[K]> };
export type WrittenInstrument = WrittenInstruments[keyof Schemas];
export type WrittenText = z.infer<typeof text>;
export type WrittenItem = z.infer<typeof item>;
export type WrittenMarker = z.infer<typeof marker>;
export type WrittenScaleUse = z.infer<typeof scaleUse>;
export type WrittenScale = Exclude<WrittenScaleUse, string>;
export type WrittenOption = z.infer<typeof option>;
export type WrittenBands = z.infer<typeof bands>;
export type WrittenVerdicts = z.infer<typeof verdicts>;
export type WrittenSection = z.infer<typeof section>;
export type WrittenQuestion = z.infer<typeof question>;
export type WrittenStage = z.infer<typeof stage>;
export type WrittenChoice = z.infer<typeof choice>;
export interface WrittenInfo {
  why?: WrittenText;
  help?: WrittenText;
  note?: WrittenText;
  provenance?: 'handbook' | 'public' | 'reconstructed';
  sources?: string[];
}
