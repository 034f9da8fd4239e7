/** What all written instruments are made of, as zod schemas: ids, texts, conditions, spans of time, items. */
import * as z from 'zod';

/** Texts may be one string (in the playbook's first language) or one per language. */
export const languageCode = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export const filled = z.string().regex(/\S/, { error: 'text' });
export const text = z
  .union([filled, z.record(z.string().regex(languageCode, { error: 'language' }), filled)], { error: 'text' })
  .meta({ description: 'A text: one string in the first language of the playbook, or {en: …, zh: …}.' });
export const texts = z.union([text, z.array(text)], { error: 'texts' });

export const id = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'id' });
/** Printable, without space, `=` and `:`: it is typed on the command line as `question=option`. */
export const optionId = z.string().regex(/^[^\s=:\p{C}]{1,40}$/u, { error: 'option-id' });
export const ids = z.array(id);
const factId = z.string().regex(/^[A-Za-z0-9][\w.-]*$/, { error: 'fact-id' });
export const condition = z
  .union([z.boolean(), z.string().regex(/\S/, { error: 'condition' })], { error: 'condition' })
  .meta({ description: 'A condition in CEL, of type bool; see the guide to playbooks for the names it can use.' });
const units = '(?:day|workday|week|month|year)s?';
/** `90 days`, or as ISO 8601 writes it with one unit: `P90D`. */
export const duration = z
  .string()
  .regex(new RegExp(`^(?:[1-9]\\d{0,4} ${units}|P[1-9]\\d{0,4}[DWMY])$`), { error: 'duration' });
export const deadline = z.string().regex(new RegExp(`^[1-9]\\d{0,4} (?:hours?|${units})$`), { error: 'deadline' });
export const offset = z.string().regex(new RegExp(`^[+-]?\\d{1,5} ${units}$`), { error: 'offset' });
export const fieldRef = z
  .string()
  .regex(/^(account|contact|opportunity|need)\.[A-Za-z][A-Za-z0-9-]*$/, { error: 'field-ref' });
export const filledRef = z.string().regex(/^(account|opportunity)\.[A-Za-z][A-Za-z0-9-]*$/, { error: 'field-ref' });
export const percent = z.number({ error: 'percent' }).min(0, { error: 'percent' }).max(100, { error: 'percent' });
export const count = z.int({ error: 'count' }).min(0, { error: 'count' });
/** A number of steps to go back. */
export const steps = z.int({ error: 'steps' }).min(1, { error: 'steps' }).max(20, { error: 'steps' });
export const times = z.number({ error: 'times' }).positive({ error: 'times' }).max(1000, { error: 'times' });
/** Sums stay exact in whole hundredths. */
export const value = z
  .number({ error: 'value' })
  .refine((number) => Math.abs(number) <= 1_000_000 && Math.round(number * 100) / 100 === number, { error: 'value' });

export const provenance = z.enum(['handbook', 'public', 'reconstructed']);
export const info = {
  why: text.optional().meta({ description: 'The reason why we ask or do it.' }),
  help: text.optional(),
  note: text.optional(),
  provenance: provenance.optional(),
  sources: z.array(factId).optional().meta({ description: 'Ids of facts in sources.yaml, each in full.' }),
};
export const words = { title: text.optional(), text: text.optional(), ...info };

/** A step, skill, point …: one string, or an object whose id may be left out. */
export const item = z.union([filled, z.strictObject({ id: id.optional(), ...words })], { error: 'item' });
export const items = z.array(item);
export const marker = z.strictObject({
  id,
  ...words,
  startsWith: id
    .optional()
    .meta({ description: 'The end flag of an earlier stage that this start flag is the same as.' }),
});

/** What every instrument has. */
const head = () => ({ id, title: text, text: text.optional(), ...info });
type Instrument<K extends string, S> = z.ZodObject<
  { kind: z.ZodLiteral<K> } & ReturnType<typeof head> & S,
  z.core.$strict
>;

/** A file of one kind of instrument, with what it holds beside its head. */
export function instrument<K extends string, S extends z.core.$ZodShape>(kind: K, shape: S): Instrument<K, S> {
  return z.strictObject({ kind: z.literal(kind), ...head(), ...shape });
}

export const records = z.enum(['account', 'contact', 'opportunity', 'activity', 'visit', 'budget', 'need']);
