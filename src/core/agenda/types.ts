/** What is to be done, by date: one list out of records of many kinds. */
import type { Text } from '../playbook/item-types.ts';
import type { Account, Contact, Opportunity } from '../records/types.ts';

/** Where an entry comes from; on one day in this order. */
export const agendaKinds = [
  'activity',
  'agreed-step',
  'milestone',
  'payment-contact',
  'complaint',
  'checklist',
  'decision',
  'stage',
  'answers',
  'review',
  'anniversary',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

export interface AgendaItem {
  readonly kind: AgendaKind;
  /** The same for the same thing for ever, made of record ids. */
  readonly uid: string;
  /** Rises with every change of what the entry is made from. */
  readonly version: number;
  /** Instant of the last change. */
  readonly changedAt: string;
  readonly on: string;
  /** `14:30` in the configured time zone; null for all day. */
  readonly time: string | null;
  readonly minutes: number | null;
  /** The method's words for it; null where the user's words say it all. */
  readonly title: Text | null;
  /** The user's words. */
  readonly detail: string | null;
  /** How many things it stands for. */
  readonly count: number;
  /** Ref of the record to look at. */
  readonly ref: string | null;
  readonly account: Account;
  readonly opportunity: Opportunity | null;
  readonly people: readonly Contact[];
  readonly place: string | null;
  readonly owner: string | null;
  readonly isCancelled: boolean;
  /** About a person as a person: shown where asked for, never handed on. */
  readonly isPersonal: boolean;
}

/** Whom an entry belongs to. */
export interface Belonging {
  readonly account: Account;
  readonly opportunity: Opportunity | null;
}
