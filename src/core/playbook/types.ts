/**
 * The method as plain values: what a playbook is once it has been read, checked and normalised.
 * What people write in YAML is another type (`content/schema.ts`); one function joins the two
 * (`content/normalise.ts`). Everything here is JSON, so a compiled playbook can be cached as a file.
 */
import type { Text } from './item-types.ts';
import type { Process, Ladder } from './process-types.ts';
import type { Vocabulary, Catalog } from './list-types.ts';
import type { ScaleInstrument, Template } from './template-types.ts';
import type {
  QuestionList,
  Form,
  Schedule,
  Outline,
  Approach,
  InformationMap,
  Rules,
  Retention,
} from './guide-types.ts';

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
