/** Answers on the way in, the score card on the way out. Both are JSON. */
import type { Text } from '../playbook/item-types.ts';

/** An answer after checking: `value` is an option id, or the number, text or date of an unscored scale. */
export interface Answer {
  readonly value: string | number;
  readonly evidence: string | null;
  /** Who or what it comes from: a contact's ref or free text. */
  readonly source: string | null;
  readonly confirmed: boolean;
  /** Date of the answer where it differs from the sheet's. */
  readonly at: string | null;
  readonly note: string | null;
}

/** In which part somebody rates. */
export const raterRoles = ['self', 'coach', 'manager', 'customer', 'peer'] as const;
export type RaterRole = (typeof raterRoles)[number];

/** All answers of one rater on one subject; what a wizard saves and a script supplies. */
export interface AnswerSheet {
  /** `playbook/template`. */
  readonly template: string;
  /** Ref of the subject, a person's name, or null. */
  readonly for: string | null;
  readonly rater: string;
  readonly role: RaterRole;
  /** `YYYY-MM-DD`, or an instant. */
  readonly at: string;
  readonly answers: Readonly<Record<string, Answer>>;
  /** By the competitor's name or ref. */
  readonly competitors: Readonly<Record<string, Readonly<Record<string, Answer>>>>;
}

/** A verdict, band or outcome as a card shows it, with its words of that day. */
export interface Finding {
  readonly id: string;
  readonly title: Text | null;
  readonly say: Text | null;
}

export interface Contribution {
  readonly question: string;
  readonly section: string;
  /** Option id or recorded value; null where unanswered. */
  readonly answer: string | number | null;
  /** The option's value before reversing; null where nothing is scored. */
  readonly value: number | null;
  readonly weight: number;
  readonly reversed: boolean;
  /** weight × (reversed) value; null where it does not count. */
  readonly points: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unknown: boolean;
  readonly excluded: boolean;
  readonly hidden: boolean;
  readonly evidence: string | null;
  readonly confirmed: boolean;
  readonly stale: boolean;
}

/** The numbers of the whole or of a section. Percent 0-100 and mean are unrounded; null where nothing is scored. */
export interface Totals {
  readonly points: number;
  readonly minPoints: number;
  readonly maxPoints: number;
  readonly percent: number | null;
  readonly mean: number | null;
}

export interface SectionScore extends Totals {
  readonly id: string;
  readonly title: Text;
  readonly band: Finding | null;
  readonly verdict: Finding | null;
  readonly answered: number;
  readonly asked: number;
  readonly unknown: number;
}

export interface CompetitorScore {
  readonly name: string;
  /** Over the questions that are compared and scored for them. */
  readonly points: number;
  readonly answered: number;
  readonly sections: readonly { readonly id: string; readonly points: number; readonly answered: number }[];
  /** One per question answered for both: `gap` = us − them. */
  readonly gaps: readonly {
    readonly question: string;
    readonly us: number;
    readonly them: number;
    readonly gap: number;
  }[];
}

export interface AxisScore {
  readonly section: string;
  readonly mean: number | null;
  readonly midpoint: number;
  readonly side: 'low' | 'high' | null;
}

/** `score-card/1` (without ref), exact and the same for the same sheet, template and date. */
export interface ScoreCard extends Totals {
  readonly template: {
    readonly playbook: string;
    readonly version: string;
    readonly hash: string;
    readonly id: string;
  };
  readonly title: Text;
  readonly subject: string | null;
  readonly rater: string;
  readonly role: AnswerSheet['role'];
  readonly at: string;
  readonly status: 'completed' | 'incomplete';
  readonly band: Finding | null;
  readonly verdict: Finding | null;
  readonly outcome: {
    readonly id: string | null;
    readonly title: Text | null;
    readonly borderline: readonly string[];
  } | null;
  readonly coverage: { readonly answered: number; readonly asked: number; readonly unknown: number };
  readonly evidence: { readonly withEvidence: number; readonly confirmed: number; readonly stale: number };
  readonly sections: readonly SectionScore[];
  readonly axes: { readonly x: AxisScore; readonly y: AxisScore } | null;
  readonly contributions: readonly Contribution[];
  /** Ids of questions asked and not answered. */
  readonly unanswered: readonly string[];
  readonly competitors: readonly CompetitorScore[];
}
