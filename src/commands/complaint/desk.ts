/** Complaints with the names and words that their screens show. */
import { KamError, message } from '../../core/errors.ts';
import { answerDue, complaintState } from '../../core/follow-up/complaint-state.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { noteUnpublished } from '../unpublished.ts';
import { gone, openSources } from '../rows.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Complaint } from '../../core/records/sales-types.ts';
import type { Reader } from '../../store/types.ts';
import type { ComplaintRow } from '../../views/follow-up/complaint.ts';

/** Joins complaints with what belongs to them; names are fetched once. */
export interface ComplaintDesk {
  row(complaint: Complaint): Promise<ComplaintRow>;
}

/** @param reader a store, or a writer within its transaction */
export function openComplaints(ctx: Context, reader: Reader): ComplaintDesk {
  const names = openSources(ctx, reader);
  return {
    row: async (complaint) => {
      const { accountId, opportunityId, contactId, receivedAt, dueAt } = complaint;
      const opportunity = opportunityId === null ? null : await names.opportunity(opportunityId);
      const playbook =
        (opportunity === null ? null : await names.playbook(opportunity.playbook)) ?? (await names.active());
      return {
        state: complaintState(complaint, playbook, ctx.now()),
        account: (await names.account(accountId)) ?? gone,
        opportunity,
        contact: contactId === null ? null : await names.contact(contactId),
        playbook,
        received: ctx.wallTime(receivedAt),
        due: dueAt === null ? null : ctx.wallTime(dueAt),
      };
    },
  };
}

/** @throws KamError `conflict` for one that is closed */
export function requireOpen({ ref, closedOn }: Complaint): void {
  if (closedOn === null) return;
  throw new KamError('conflict', message('complaint-is-closed', { ref, on: closedOn }));
}

/** When an answer is due by the grade of the playbook; null without a grade, or one without a limit. */
export async function dueBy(
  ctx: Context,
  playbook: Playbook,
  grade: string | null,
  receivedAt: string,
): Promise<string | null> {
  const within = defaultVocabulary(playbook, 'grades')?.terms.find(({ id }) => id === grade)?.within ?? null;
  const calendar = await ctx.calendar();
  const dateOf = (instant: string): string => ctx.wallTime(instant).slice(0, 10);
  const due = answerDue(receivedAt, within, calendar, { dateOf, endOfDay: (date) => ctx.endOfDay(date) });
  if (due !== null && within !== null && within.unit === 'workdays') {
    noteUnpublished(ctx, calendar, [dateOf(receivedAt), dateOf(due)]);
  }
  return due;
}

/**
 * The instant of a date and, where one is given, a time of day in the configured time zone.
 * @param time `14:30`; null is the end of the day
 */
export function instantOf(ctx: Context, date: string, time: string | null): string {
  return time === null ? ctx.endOfDay(date) : ctx.instantAt(date, time);
}
