/** What all parts of a playbook have in common, as plain values: texts, where an item comes from, spans of time, fields that are pointed at. */

/** A text in each language the playbook declares; the first key is the playbook's first language. */
export type Text = Readonly<Record<string, string>>;

/** In the order in which they are listed: what can be read in the source first. */
export const provenances = ['handbook', 'public', 'reconstructed'] as const;
/** Where an item comes from: the source itself, public practice, or the authors of the playbook. */
export type Provenance = (typeof provenances)[number];

/** Keys that every item of a playbook may carry. */
export interface ItemInfo {
  readonly why: Text | null;
  readonly help: Text | null;
  readonly note: Text | null;
  readonly provenance: Provenance | null;
  /** Ids of facts in `sources.yaml`. */
  readonly sources: readonly string[];
}

/** An item with an id and words: a step, a skill, a point, a question of a list … */
export interface Item extends ItemInfo {
  readonly id: string;
  /** `title`, else `text`: never empty. */
  readonly title: Text;
  /** The full wording where it differs from the title. */
  readonly text: Text | null;
}

export type DurationUnit = 'days' | 'workdays' | 'weeks' | 'months' | 'years';
/** A span of time; negative amounts are offsets before a date. */
export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** A time limit: it may also be a matter of hours. */
export interface Deadline {
  readonly amount: number;
  readonly unit: DurationUnit | 'hours';
}

/** Records whose own fields and form fields a playbook can point at. */
export const fieldRecords = ['account', 'contact', 'opportunity'] as const;

/** A field that a playbook points at, written `record.field`; of a `need`, the field is the level. */
export interface FieldRef {
  readonly record: (typeof fieldRecords)[number] | 'need';
  /** One of the record's own (`core/records/own-fields.ts`), or the id of a field in a form for it. */
  readonly field: string;
}

/** What every instrument is: an item with an origin. */
export interface InstrumentBase extends Item {
  /** Id of the playbook whose files hold it (for an inherited instrument: the base). */
  readonly origin: string;
}
