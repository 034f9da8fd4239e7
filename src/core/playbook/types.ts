/**
 * The method as plain values: what a playbook is once it has been read, checked and normalised.
 * What people write in YAML is another type (`content/schema.ts`); one function joins the two
 * (`content/normalise.ts`). Everything here is JSON, so a compiled playbook can be cached as a file.
 */
import type { Condition } from '../condition/types.ts';

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

// --- process and ladder ----------------------------------------------------------------------------

/** A flag or marker activity: something that did or did not happen, recorded with evidence and a date. */
export interface Marker extends Item {
  /** On a start flag: the end flag of an earlier stage that it is the same as. */
  readonly startsWith: string | null;
}

export interface Gate {
  /** Ids of end flags that must be recorded with evidence. */
  readonly markers: readonly string[];
  readonly when: Condition | null;
  /** What is missing when `when` does not hold. */
  readonly say: Text | null;
}

export interface Stage extends Item {
  readonly goal: Text | null;
  readonly start: readonly Marker[];
  readonly end: readonly Marker[];
  readonly steps: readonly Item[];
  readonly skills: readonly Item[];
  readonly forms: readonly Item[];
  /** Ids of catalog entries. */
  readonly activities: readonly string[];
  readonly gate: Gate | null;
  /** Forecast weight in percent, 0-100. */
  readonly weight: number | null;
  /** How long an opportunity usually stays in it. */
  readonly usual: Duration | null;
  /** `won`: leaving this stage through its gate wins the opportunity. */
  readonly outcome: 'won' | null;
}

/** A limit to the forecast weight: one of `max` and `lower` is there, the other is null. */
export interface ForecastCap extends Item {
  readonly when: Condition;
  /** Highest forecast weight in percent while `when` holds. */
  readonly max: number | null;
  /** While `when` holds, the weight is that of the stage this many stages before. */
  readonly lower: number | null;
  /** Over `p`: the people of the opportunity whom it is about. */
  readonly who: Condition | null;
}

/** How good a forecast has been: the highest of these that it reaches. */
export interface AccuracyBand extends Item {
  /** Lowest accuracy in percent. */
  readonly from: number;
}

/** How a process is forecast, beside the weights of its stages and their caps. */
export interface ForecastMethod extends ItemInfo {
  /** Percent below which no cap pushes a weight. */
  readonly floor: number;
  /** How many times what is still to be sold should be open; null where the method does not say. */
  readonly cover: number | null;
  /** How many times the usual days of its stage make an opportunity a stalled one; null: none is. */
  readonly stalled: number | null;
  /** Ids of the stages whose opportunities count as certain, and of those that could be won too. */
  readonly commit: readonly string[];
  readonly upside: readonly string[];
  /** The highest first. */
  readonly accuracy: readonly AccuracyBand[];
}

interface InstrumentBase extends Item {
  /** Id of the playbook whose files hold it (for an inherited instrument: the base). */
  readonly origin: string;
}

export interface Process extends InstrumentBase {
  readonly kind: 'process';
  readonly record: string;
  readonly stages: readonly Stage[];
  readonly caps: readonly ForecastCap[];
  readonly forecast: ForecastMethod;
}

export interface Rung extends Item {
  readonly value: number;
  readonly definition: Text | null;
  /** How many different markers of this rung must be recorded for it to be reached. */
  readonly needs: number;
  readonly markers: readonly Marker[];
}

export interface Ladder extends InstrumentBase {
  readonly kind: 'ladder';
  readonly record: string;
  /** In ascending order of `value`. */
  readonly rungs: readonly Rung[];
  readonly reviewAfter: Duration | null;
  /** Over `p`: the people whose closeness stands for the account's; null: everybody's. */
  readonly who: Condition | null;
}

// --- word lists --------------------------------------------------------------------------------------

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

// --- assessments -------------------------------------------------------------------------------------

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

// --- the other instruments ---------------------------------------------------------------------------

/** What a wizard does with an answer: a new need, its urgency, its owner …; `more` asks the list again. */
export const questionYields = [
  'need',
  'urgency',
  'owner',
  'evidence',
  'deadline',
  'weight',
  'must',
  'confirm',
  'more',
  'link',
] as const;
export type QuestionYield = (typeof questionYields)[number];

export interface ListQuestion extends Item {
  /** Kinds of guide who could answer it. */
  readonly guides: readonly string[];
  readonly yields: QuestionYield | null;
  /** The level that a need found with it gets; null where the list says it (`questionLevel`). */
  readonly level: string | null;
}

export interface QuestionList extends InstrumentBase {
  readonly kind: 'question-list';
  /** Terms, stages, rungs and areas of an information map that it serves. */
  readonly opens: readonly string[];
  readonly questions: readonly ListQuestion[];
}

export type FieldType = 'text' | 'number' | 'money' | 'date' | 'choice' | 'multi' | 'boolean' | 'long-text';

export interface Field extends Item {
  readonly type: FieldType;
  readonly sensitive: boolean;
  readonly required: boolean;
  readonly options: readonly Item[];
  /** Bounds of a number, both included. */
  readonly min: number | null;
  readonly max: number | null;
  /** The wizard leaves it out unless it is asked for by name. */
  readonly offByDefault: boolean;
  /** A date that comes round again every year, such as a birthday. */
  readonly recurs: 'yearly' | null;
}

/** A warning across fields. */
export interface FormCheck extends ItemInfo {
  readonly id: string;
  /** Holds: warned. */
  readonly when: Condition;
  readonly say: Text;
}

export interface Form extends InstrumentBase {
  readonly kind: 'form';
  readonly record: string;
  readonly fields: readonly Field[];
  readonly checks: readonly FormCheck[];
}

/** Fields of a complaint that can take a step by themselves. */
export const complaintFields = ['text', 'grade', 'owner', 'cause'] as const;
export type ComplaintField = (typeof complaintFields)[number];

export interface ScheduleStep extends Item {
  /** Exact fraction as [numerator, denominator]. */
  readonly fraction: readonly [number, number] | null;
  readonly offset: Duration | null;
  /** Whose task it usually is. */
  readonly by: Text | null;
  /** Id of a step of the schedule of milestones, from whose day the offset counts. */
  readonly after: string | null;
  /** It is due again so long after it was last taken, until the next step is due. */
  readonly every: Duration | null;
  /** Id of the flag that is recorded when it is done with evidence. */
  readonly records: string | null;
  /** It is left out while the cause of the delay is ours. */
  readonly dunning: boolean;
  /** Nothing is closed before it is taken. */
  readonly required: boolean;
  /** With it the customer has an answer: the time limit is kept or missed. */
  readonly answers: boolean;
  /** It is taken as soon as this field is filled. */
  readonly field: ComplaintField | null;
}

export interface Schedule extends InstrumentBase {
  readonly kind: 'schedule';
  /** So long before its day a step that is open is at risk. */
  readonly atRisk: Duration | null;
  /** Last days of the ranges in which what is overdue is counted, ascending. */
  readonly buckets: readonly number[];
  readonly steps: readonly ScheduleStep[];
}

/** What the program proposes as the content of a point. */
export const pointSources = [
  'appointment',
  'opportunity',
  'people',
  'roles',
  'closeness',
  'style',
  'unknowns',
  'needs',
  'questions',
  'competition',
  'strengths',
  'checks',
  'goal',
  'team',
  'agreed',
  'open-terms',
  'confirmed-needs',
  'reminder',
] as const;
export type PointSource = (typeof pointSources)[number];

/** What the answer to a point of a report is written back to. */
export const pointTargets = [
  'people',
  'markers',
  'attitudes',
  'needs',
  'confirmed-needs',
  'information',
  'competition',
  'follow-up',
  'next-date',
  'outcome',
  'flags',
  'goal',
] as const;
export type PointTarget = (typeof pointTargets)[number];

export interface OutlinePoint extends Item {
  /** Null: the user writes it. */
  readonly from: PointSource | null;
  /** Null: it is kept with the plan or report only. */
  readonly writes: PointTarget | null;
  /** Fields of forms for the account or the opportunity that the lines written here go to: one a field, the rest to the last. */
  readonly fills: readonly FieldRef[];
  /** Ids of the question lists that proposed questions are taken from; empty: those that fit the people and the stage. */
  readonly lists: readonly string[];
}

export interface OutlinePart extends Item {
  readonly points: readonly OutlinePoint[];
  readonly minutes: number | null;
}

export interface Outline extends InstrumentBase {
  readonly kind: 'outline';
  readonly parts: readonly OutlinePart[];
}

export interface Approach extends InstrumentBase {
  readonly kind: 'approach';
  readonly for: string;
  readonly do: readonly Item[];
  readonly avoid: readonly Item[];
  readonly prepare: readonly Item[];
}

/** One thing to know of an account: a field that is filled, or a condition that holds. */
export interface InformationItem extends Item {
  /** Of a contact or opportunity: looked at for each person with a role, and for each open opportunity. */
  readonly field: FieldRef | null;
  readonly known: Condition | null;
  /** Ids of questions in the list of its area. */
  readonly ask: readonly string[];
  /** Kinds of guide who could tell it. */
  readonly guides: readonly string[];
  /** What one has told is only certain when another has said so too. */
  readonly crossCheck: boolean;
  /** Nice to know: it is not asked for, and its lack lowers no completeness. */
  readonly optional: boolean;
  /** Its own, else its area's. */
  readonly freshFor: Duration | null;
}

export interface InformationArea extends Item {
  /** Id of the question list that its questions come from. */
  readonly questions: string | null;
  readonly freshFor: Duration | null;
  readonly items: readonly InformationItem[];
}

/** What one should know of an account. */
export interface InformationMap extends InstrumentBase {
  readonly kind: 'information';
  readonly areas: readonly InformationArea[];
}

export type Severity = 'info' | 'warning' | 'critical';

export interface CoachingRule extends Item {
  readonly when: Condition;
  readonly severity: Severity;
  readonly say: Text;
  /** Over `p`: names the people of the opportunity for whom it holds. */
  readonly who: Condition | null;
  /** Ids of an activity, template, question list, outline or approach. */
  readonly do: readonly string[];
  /** Of a rule over a term: whether the term is one to give or to ask for; null: it only warns. */
  readonly as: ExchangeSide | null;
}

/** What to do with a term in an exchange. */
export const exchangeSides = ['offer', 'ask'] as const;
export type ExchangeSide = (typeof exchangeSides)[number];

/** What the conditions of rules look at. */
export const ruleSubjects = ['opportunity', 'criterion', 'term', 'receivable'] as const;
export type RuleSubject = (typeof ruleSubjects)[number];

export interface Rules extends InstrumentBase {
  readonly kind: 'rules';
  /** Rules over an opportunity advise; of those over something else, the first that holds says what to do with it. */
  readonly over: RuleSubject;
  readonly rules: readonly CoachingRule[];
}

/** What a term of retention counts from. */
export const retentionEvents = ['activity', 'archived', 'decided', 'created'] as const;
/**
 * `activity`: the last day on which something was done with the person, else the day they were recorded; `archived`:
 * they were taken out of the lists, as somebody who has left; `decided`: the last opportunity in which they had a part
 * was won, lost or abandoned, and none is open; `created`: they were recorded.
 */
export type RetentionEvent = (typeof retentionEvents)[number];

/** What is to be done with the data on a person when a term has passed. Whether it is done, a person decides. */
export const retentionActs = ['review', 'erase'] as const;
export type RetentionAct = (typeof retentionActs)[number];

/** How long the data on a contact is kept. */
export interface RetentionRule extends Item {
  readonly since: RetentionEvent;
  readonly after: Duration;
  /** Over the contact: whom the rule is about; null: everybody. */
  readonly when: Condition | null;
  readonly do: RetentionAct;
  readonly say: Text;
}

/** How long data on people is kept; where several rules hold, the one that erases counts, else the earliest. */
export interface Retention extends InstrumentBase {
  readonly kind: 'retention';
  readonly rules: readonly RetentionRule[];
}

export type Instrument =
  | Process
  | Ladder
  | Vocabulary
  | Catalog
  | ScaleInstrument
  | Template
  | QuestionList
  | Form
  | Schedule
  | Outline
  | Approach
  | Rules
  | InformationMap
  | Retention;
export type InstrumentKind = Instrument['kind'];

// --- the playbook ------------------------------------------------------------------------------------

/** Places of the program that a playbook fills with one instrument each. */
export type DefaultSlot =
  | 'process'
  | 'relationship'
  | VocabularySlot
  | TemplateSlot
  | 'activities'
  | 'occasions'
  | ScheduleSlot
  | OutlineSlot
  | 'information';
/** Those that a template fills. */
export type TemplateSlot = 'qualification' | 'rehearsal' | 'survey';
/** Those that a schedule fills. */
export type ScheduleSlot = 'concessions' | 'deadlock' | 'milestones' | 'collection' | 'complaints';
/** Those that an outline fills. */
export type OutlineSlot = 'proposal' | 'presentation' | 'minutes';
/** Those that a vocabulary fills. */
export type VocabularySlot =
  | 'roles'
  | 'attitudes'
  | 'functions'
  | 'levels'
  | 'guides'
  | 'needs'
  | 'ties'
  | 'opponents'
  | 'categories'
  | 'strengths'
  | 'negotiators'
  | 'terms'
  | 'payers'
  | 'causes'
  | 'grades';

export interface Fact {
  readonly fact: string;
  /** The source's own key phrase. */
  readonly phrase: string | null;
}

export interface Playbook {
  readonly id: string;
  readonly version: string;
  /** `sha256:…` of the normalised playbook with all that it inherits, without this key. */
  readonly hash: string;
  readonly title: Text;
  readonly summary: Text | null;
  /** In the order declared; texts fall back to the first. */
  readonly languages: readonly string[];
  readonly license: string;
  readonly authors: readonly string[];
  readonly extends: readonly string[];
  /** Resolved: named in `default`, or the only instrument that fits; a slot nobody fills is absent. */
  readonly defaults: Readonly<Partial<Record<DefaultSlot, string>>>;
  readonly instruments: readonly Instrument[];
  readonly facts: Readonly<Record<string, Fact>> | null;
}

/** What a stored result remembers of the playbook that made it. */
export interface PlaybookPin {
  readonly playbook: string;
  readonly version: string;
  readonly hash: string;
}

/** A playbook that can be seen, without its content. */
export interface PlaybookListing {
  readonly id: string;
  readonly version: string;
  readonly title: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly origin: 'shipped' | 'user';
  readonly folder: string;
  /** A shipped playbook of the same id that this one replaces. */
  readonly replacesShipped: boolean;
  /** False where its files have errors; `check` says which. */
  readonly valid: boolean;
  readonly active: boolean;
}
