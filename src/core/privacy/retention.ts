/** Whose personal data has been kept as long as the playbook's rules say, and what is to be done with it. */
import { holds } from '../condition/evaluate.ts';
import { addDuration } from '../dates.ts';
import { fieldsFor } from '../forms/condition-values.ts';
import { contactValue } from '../information/information-scope.ts';
import type { RetentionRule } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Contact, OpportunityStatus } from '../records/types.ts';

/** What is known of the dealings with one contact. */
export interface ContactTraces {
  /** The last day on which something was done with them, or is planned; null where there is none. */
  readonly lastOn: string | null;
  /** When the last of the opportunities in which they have a part was won, lost or abandoned. */
  readonly decidedOn: string | null;
  /** How many of these there are by status. */
  readonly opportunities: Readonly<Record<OpportunityStatus, number>>;
}

/** A contact whose term has passed. */
export interface RetentionDue {
  readonly rule: RetentionRule;
  /** The day that the term counts from. */
  readonly since: string;
  /** The day on which it had passed. */
  readonly dueOn: string;
}

/** The rules of a playbook, in its order. */
export function retentionRules(playbook: Playbook): readonly RetentionRule[] {
  return playbook.instruments.flatMap((one) => (one.kind === 'retention' ? one.rules : []));
}

/**
 * The rule by which something is to be done about the data on a contact.
 * @param dateOf the day of an instant in the user's time zone
 * @returns of several, one that erases before one that reviews, then the one that has been due for longest; null
 *   where no term has passed
 */
export function findRetentionDue(
  contact: Contact,
  traces: ContactTraces,
  playbook: Playbook,
  { today, dateOf }: { readonly today: string; readonly dateOf: (instant: string) => string },
): RetentionDue | null {
  const scope = {
    contact: { ...contactValue(contact, fieldsFor(playbook, 'contact')), archived: contact.archivedAt !== null },
    opportunities: traces.opportunities,
  };
  const starts: Readonly<Record<RetentionRule['since'], string | null>> = {
    activity: traces.lastOn ?? dateOf(contact.createdAt),
    archived: contact.archivedAt === null ? null : dateOf(contact.archivedAt),
    decided: traces.opportunities.open > 0 ? null : traces.decidedOn,
    created: dateOf(contact.createdAt),
  };
  const due = retentionRules(playbook).flatMap((rule): RetentionDue[] => {
    const since = starts[rule.since];
    if (since === null || (rule.when !== null && !holds(rule.when, scope))) return [];
    const dueOn = addDuration(since, rule.after);
    return dueOn > today ? [] : [{ rule, since, dueOn }];
  });
  return due.toSorted(compareDue)[0] ?? null;
}

/** What is to be erased first, then what has been due for longest. */
export function compareDue(left: RetentionDue, right: RetentionDue): number {
  if (left.rule.do !== right.rule.do) return left.rule.do === 'erase' ? -1 : 1;
  return left.dueOn < right.dueOn ? -1 : left.dueOn > right.dueOn ? 1 : 0;
}
