/** What leads through the work, as plain values: questions, forms, schedules, outlines, approaches, information maps, rules. */
import type { Condition } from '../condition/types.ts';
import type { Text, ItemInfo, Item, Duration, FieldRef, InstrumentBase } from './item-types.ts';

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
