/**
 * What people write in playbook files, as zod schemas: the only definition of the written form. The checker, the
 * types of the written form and the JSON Schema for editors all come from here. Nothing is transformed or filled
 * in: `normalise.ts` does that. The `error` of a schema names an expectation (`core/playbook/expectations.ts`).
 */
import * as z from 'zod';
import {
  attributeUses,
  exchangeSides,
  complaintFields,
  pointSources,
  pointTargets,
  questionYields,
  retentionActs,
  retentionEvents,
  ruleSubjects,
} from '../core/playbook/types.ts';

/** Texts may be one string (in the playbook's first language) or one per language. */
export const languageCode = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const filled = z.string().regex(/\S/, { error: 'text' });
const text = z
  .union([filled, z.record(z.string().regex(languageCode, { error: 'language' }), filled)], { error: 'text' })
  .meta({ description: 'A text: one string in the first language of the playbook, or {en: …, zh: …}.' });
const texts = z.union([text, z.array(text)], { error: 'texts' });

const id = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'id' });
/** Printable, without space, `=` and `:`: it is typed on the command line as `question=option`. */
const optionId = z.string().regex(/^[^\s=:\p{C}]{1,40}$/u, { error: 'option-id' });
const ids = z.array(id);
const factId = z.string().regex(/^[A-Za-z0-9][\w.-]*$/, { error: 'fact-id' });
const condition = z
  .union([z.boolean(), z.string().regex(/\S/, { error: 'condition' })], { error: 'condition' })
  .meta({ description: 'A condition in CEL, of type bool; see the guide to playbooks for the names it can use.' });
const units = '(?:day|workday|week|month|year)s?';
/** `90 days`, or as ISO 8601 writes it with one unit: `P90D`. */
const duration = z
  .string()
  .regex(new RegExp(`^(?:[1-9]\\d{0,4} ${units}|P[1-9]\\d{0,4}[DWMY])$`), { error: 'duration' });
const deadline = z.string().regex(new RegExp(`^[1-9]\\d{0,4} (?:hours?|${units})$`), { error: 'deadline' });
const offset = z.string().regex(new RegExp(`^[+-]?\\d{1,5} ${units}$`), { error: 'offset' });
const fieldRef = z
  .string()
  .regex(/^(account|contact|opportunity|need)\.[A-Za-z][A-Za-z0-9-]*$/, { error: 'field-ref' });
const filledRef = z.string().regex(/^(account|opportunity)\.[A-Za-z][A-Za-z0-9-]*$/, { error: 'field-ref' });
const percent = z.number({ error: 'percent' }).min(0, { error: 'percent' }).max(100, { error: 'percent' });
const count = z.int({ error: 'count' }).min(0, { error: 'count' });
/** A number of steps to go back. */
const steps = z.int({ error: 'steps' }).min(1, { error: 'steps' }).max(20, { error: 'steps' });
const times = z.number({ error: 'times' }).positive({ error: 'times' }).max(1000, { error: 'times' });
/** Sums stay exact in whole hundredths. */
const value = z
  .number({ error: 'value' })
  .refine((number) => Math.abs(number) <= 1_000_000 && Math.round(number * 100) / 100 === number, { error: 'value' });

const provenance = z.enum(['handbook', 'public', 'reconstructed']);
const info = {
  why: text.optional().meta({ description: 'The reason why we ask or do it.' }),
  help: text.optional(),
  note: text.optional(),
  provenance: provenance.optional(),
  sources: z.array(factId).optional().meta({ description: 'Ids of facts in sources.yaml, each in full.' }),
};
const words = { title: text.optional(), text: text.optional(), ...info };

/** A step, skill, point …: one string, or an object whose id may be left out. */
const item = z.union([filled, z.strictObject({ id: id.optional(), ...words })], { error: 'item' });
const items = z.array(item);
const marker = z.strictObject({
  id,
  ...words,
  startsWith: id
    .optional()
    .meta({ description: 'The end flag of an earlier stage that this start flag is the same as.' }),
});

function instrument<K extends string, S extends z.core.$ZodShape>(kind: K, shape: S) {
  return z.strictObject({ kind: z.literal(kind), id, title: text, text: text.optional(), ...info, ...shape });
}

const records = z.enum(['account', 'contact', 'opportunity', 'activity', 'visit', 'budget', 'need']);

// --- process and ladder ------------------------------------------------------------------------------

const stage = z.strictObject({
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
const process = instrument('process', {
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

const ladder = instrument('ladder', {
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

// --- word lists ----------------------------------------------------------------------------------------

const measure = z.strictObject({
  unit: filled.meta({ description: 'money, for the currency of the opportunity, or what is written behind a figure.' }),
  title: text.optional(),
  decimals: count.max(6, { error: 'count' }).optional(),
});
const vocabulary = instrument('vocabulary', {
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

const choice = z.union([optionId, z.strictObject({ id: optionId, ...words })], { error: 'item' });
const catalog = instrument('catalog', {
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

// --- assessments ---------------------------------------------------------------------------------------

const option = z.strictObject({
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
const scaleUse = z
  .union([id, z.strictObject(scaleKeys)], { error: 'scale' })
  .meta({ description: 'The id of a scale; number, text or date; or a scale in place.' });
const scale = instrument('scale', scaleKeys);

const bands = z.array(
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
const verdicts = z
  .array(z.strictObject({ id, title: text.optional(), when: condition, say: text.optional(), ...info }))
  .meta({ description: 'The first rule that holds wins.' });
const question = z.strictObject({
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
const section = z.strictObject({
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
const template = instrument('template', {
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

// --- the other instruments -----------------------------------------------------------------------------

const idList = z.union([id, z.array(id)], { error: 'id' });
const questionList = instrument('question-list', {
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
const form = instrument('form', {
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
const schedule = instrument('schedule', {
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
const outline = instrument('outline', {
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
const approach = instrument('approach', {
  for: id.optional().meta({ description: 'The term, outcome or stage that it treats; its own id where left out.' }),
  do: items.optional(),
  avoid: items.optional(),
  prepare: items.optional(),
});
const rules = instrument('rules', {
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

const information = instrument('information', {
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

const retention = instrument('retention', {
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

// --- the files -----------------------------------------------------------------------------------------

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
