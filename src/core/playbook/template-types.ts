/** The templates of assessments as plain values: questions, scales, scoring, bands, verdicts and examples. */
import type { Condition } from '../condition/types.ts';
import type { Text, ItemInfo, Item, Duration, FieldRef, InstrumentBase } from './item-types.ts';

export interface Option extends ItemInfo {
  readonly id: string;
  readonly label: Text;
  /** Up to two decimals; null for an excluded option. */
  readonly value: number | null;
  readonly aliases: readonly string[];
  /** "I do not know": scored with its value, counted as unknown. */
  readonly unknown: boolean;
  /** "Does not apply": answered, but in no sum. */
  readonly excluded: boolean;
}

/** `options` and `bipolar` are scored; `number`, `text` and `date` are recorded only. */
export type Scale =
  | { readonly type: 'options'; readonly options: readonly Option[] }
  /** From the value of the left pole to that of the right, one option per whole number. */
  | { readonly type: 'bipolar'; readonly from: number; readonly to: number; readonly options: readonly Option[] }
  | { readonly type: 'number'; readonly min: number | null; readonly max: number | null }
  | { readonly type: 'text' }
  | { readonly type: 'date' };

export interface ScaleInstrument extends InstrumentBase {
  readonly kind: 'scale';
  readonly scale: Scale;
}

export interface Question extends Item {
  /** What to ask the customer to find out. */
  readonly ask: readonly Text[];
  /** Integer ≥ 0. */
  readonly weight: number;
  readonly reverse: boolean;
  readonly when: Condition | null;
  readonly scale: Scale;
  /** This question's own words for an option, by option id. */
  readonly labels: Readonly<Record<string, Text>>;
  /** Anchors: what an option looks like for this question, by option id. */
  readonly describes: Readonly<Record<string, Text>>;
  readonly left: Text | null;
  readonly right: Text | null;
  /** Whether competitors are rated on it. */
  readonly compare: boolean;
  readonly freshFor: Duration | null;
  /** The field that the answer is proposed for. */
  readonly fills: FieldRef | null;
}

export type BandBasis = 'points' | 'percent' | 'mean';

export interface Band extends ItemInfo {
  readonly id: string;
  readonly title: Text;
  readonly say: Text | null;
  readonly from: number;
  readonly to: number;
}

/** Bands of one list; all on the same basis, in ascending order of `from`. */
export interface BandList {
  readonly on: BandBasis;
  readonly bands: readonly Band[];
}

export interface Verdict extends ItemInfo {
  readonly id: string;
  readonly title: Text | null;
  readonly when: Condition;
  readonly say: Text | null;
}

export interface Section extends Item {
  readonly questions: readonly Question[];
  readonly compare: boolean;
  /** What a low and a high score mean, on an axis. */
  readonly low: Text | null;
  readonly high: Text | null;
  readonly bands: BandList | null;
  readonly verdicts: readonly Verdict[];
}

export type ScoringMethod = 'sum' | 'percent' | 'mean' | 'min' | 'axes' | 'none';

export interface Axis {
  readonly section: string;
  /** On the section's mean. */
  readonly midpoint: number;
}

export interface Quadrant extends ItemInfo {
  readonly x: 'low' | 'high';
  readonly y: 'low' | 'high';
  readonly id: string;
  readonly title: Text;
  readonly say: Text | null;
  readonly approach: string | null;
}

export interface Axes {
  readonly x: Axis;
  readonly y: Axis;
  /** Closer to a midpoint than this: the neighbours are reported too. 0 where not given. */
  readonly borderline: number;
  /** In the order written, which is the order "safest first". */
  readonly quadrants: readonly Quadrant[];
}

export interface Scoring {
  readonly method: ScoringMethod;
  /** Null: every question asked. With axes it counts per axis. */
  readonly minAnswered: number | null;
  readonly bands: BandList | null;
  readonly verdicts: readonly Verdict[];
  readonly axes: Axes | null;
}

export type TemplateSubject = 'account' | 'contact' | 'opportunity' | 'activity' | 'person' | 'none';

/** An example in a template: run by `kam playbook check` and by the test suite. */
export interface Example {
  readonly name: string;
  /** Written answers by question id (option id, alias or value). */
  readonly answers: Readonly<Record<string, string | number>>;
  readonly expect: {
    readonly status?: 'completed' | 'incomplete';
    readonly points?: number | null;
    readonly percent?: number | null;
    readonly mean?: number | null;
    readonly band?: string | null;
    readonly verdict?: string | null;
    readonly outcome?: string | null;
  };
}

/** Something that the sheets of one occasion must show, and what is missing where they do not. */
export interface Requirement extends Item {
  /** Over what the sheets say together. */
  readonly when: Condition;
  readonly say: Text;
  /** Over `item`: the questions that stand in the way. */
  readonly which: Condition | null;
}

/** What is made of the sheets that several raters fill in at one occasion. */
export interface Together {
  /** Over `item`: it is so low that something must be done about it. */
  readonly improve: Condition | null;
  /** Over `item`: the raters are too far apart. */
  readonly differ: Condition | null;
  /** All must hold before one goes to the customer with something important. */
  readonly gate: readonly Requirement[];
}

export interface Template extends InstrumentBase {
  readonly kind: 'template';
  readonly subject: TemplateSubject;
  readonly raters: 'one' | 'many';
  readonly compare: { readonly competitors: number } | null;
  readonly freshFor: Duration | null;
  readonly sections: readonly Section[];
  readonly scoring: Scoring;
  readonly together: Together | null;
  /** The field of its subject that the outcome (quadrant, else verdict, else band) is written to. */
  readonly result: FieldRef | null;
  /** Markers to record for the contact when a sheet is turned into records. */
  readonly marks: readonly string[];
  readonly examples: readonly Example[];
}
