/** The word lists and catalogs of a playbook as plain values. */
import type { Condition } from '../condition/types.ts';
import type { Text, Provenance, Item, Deadline, InstrumentBase } from './item-types.ts';

/** Who answers best: ids of terms in the places of the program that are named like the keys. */
export interface Serves {
  readonly levels: readonly string[];
  readonly roles: readonly string[];
  readonly functions: readonly string[];
}

export interface Term extends Item {
  readonly value: number | null;
  readonly definition: Text | null;
  readonly concerns: readonly Text[];
  /** One or two display columns, readable without colour. */
  readonly symbol: string | null;
  /** Of a tie between two people: it holds both ways. */
  readonly mutual: boolean;
  /** Of a grade of complaints: when the customer must have an answer. */
  readonly within: Deadline | null;
  /** Of a cause: whether it lies with us (true) or with the customer (false); null where it is neither's. */
  readonly ours: boolean | null;
  readonly serves: Serves;
  /** Of something that is negotiated: what it is usually measured in; null where it is put in words. */
  readonly measure: Measure | null;
  /** Of a part in a negotiation: whoever has it is not at the table, and is named in no minutes. */
  readonly offTable: boolean;
}

/** The unit of a measure that stands for the currency of the opportunity. */
export const moneyUnit = 'money';

/** What figures are given in. */
export interface Measure {
  /** `money`, or what is written behind a figure: `days`, `%` … */
  readonly unit: string;
  readonly title: Text;
  /** Decimal places, 0-6; of money the currency says how many. */
  readonly decimals: number;
}

export interface Vocabulary extends InstrumentBase {
  readonly kind: 'vocabulary';
  readonly terms: readonly Term[];
  /** Over `p`, on the list of plans for opponents: whom such a plan is for. */
  readonly who: Condition | null;
}

/** What the program takes a catalog attribute for; several may be `cost`, and are added up. */
export const attributeUses = [
  'effect',
  'cost',
  'coverage',
  'level',
  'stage',
  'rung',
  'standing',
  'style',
  'function',
  'compliance',
] as const;
export type AttributeUse = (typeof attributeUses)[number];
/** Uses whose values are numbers; the others take terms. */
export const numericUses: readonly AttributeUse[] = ['effect', 'cost', 'coverage'];
/** Uses that leave entries out: an entry without a value suits all. */
export const narrowingUses: readonly AttributeUse[] = ['level', 'stage', 'rung', 'standing', 'style', 'function'];

export interface CatalogAttribute extends Item {
  readonly as: AttributeUse | null;
  readonly scale: { readonly from: number; readonly to: number } | null;
  /** Ids (and titles) that the attribute may take instead of a number. */
  readonly terms: readonly Item[];
  /** Terms whose entries are left out of advice. */
  readonly withhold: readonly string[];
}

export interface CatalogEntry extends Item {
  readonly definition: Text | null;
  /** Of an attribute for level, stage, rung, standing, style or function, no value means: no restriction. */
  readonly values: Readonly<Record<string, number | readonly string[]>>;
  /** Where a value comes from, where that is not the provenance of the entry. */
  readonly valuesFrom: Readonly<Record<string, Provenance>>;
  /** Ids of the outlines to plan it by and to report on it. */
  readonly plan: string | null;
  readonly report: string | null;
  /** Id of the template that those who took part fill in. */
  readonly feedback: string | null;
  /** Ids of templates to go through: those about a person before one, those about the activity afterwards. */
  readonly checks: readonly string[];
  /** Ids of templates about the activity that are gone through before it, such as a check of its slides. */
  readonly before: readonly string[];
  /** Ids of the entries that such an activity prepares, as a rehearsal does a presentation. */
  readonly prepares: readonly string[];
}

export interface Catalog extends InstrumentBase {
  readonly kind: 'catalog';
  readonly attributes: readonly CatalogAttribute[];
  readonly entries: readonly CatalogEntry[];
}
