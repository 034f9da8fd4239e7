/** What was done with contacts, and how the opportunities stand in which they have a part. */
import { sql } from 'kysely';
import { opportunityStatuses } from '../core/records/types.ts';
import type { ContactTraces } from '../core/privacy/retention.ts';
import type { Contact, OpportunityStatus } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { Erasure } from './types.ts';

/**
 * The traces of some contacts, by their ids. What was called off or retracted is none.
 * @param contacts any number; a thousand at a time keep the queries small
 */
export async function readContactTraces(
  db: Executor,
  contacts: readonly Pick<Contact, 'id' | 'accountId'>[],
): Promise<ReadonlyMap<string, ContactTraces>> {
  const ids = JSON.stringify(contacts.map(({ id }) => id));
  const accounts = JSON.stringify([...new Set(contacts.map(({ accountId }) => accountId))]);
  // Each part starts from an index: of the account, or of the contact.
  const { rows: dates } = await sql<{ id: string; last: string }>`
    with wanted as materialized (select value as id from json_each(${ids})),
      of as materialized (select value as id from json_each(${accounts})),
      trace (id, at) as (
        select p.value, a.on_date from of join activity a on a.account_id = of.id, json_each(a.contact_ids) p
          where a.status <> 'cancelled'
        union all select m.contact_id, m.on_date from wanted join marker m on m.contact_id = wanted.id
          where m.retracted_on is null
        union all select r.contact_id, r."on" from of join receivable_contact r on r.account_id = of.id
        union all select n.confirmed_by, n.confirmed_on from of join need n on n.account_id = of.id
        union all select c.contact_id, substr(c.received_at, 1, 10) from of join complaint c on c.account_id = of.id
        union all select s.subject_id, substr(s.at, 1, 10) from wanted join assessment s on s.subject_id = wanted.id
      )
    select trace.id as id, max(trace.at) as last from trace join wanted on wanted.id = trace.id
      where trace.at is not null group by trace.id`.execute(db);
  const { rows: parts } = await sql<{ id: string; status: OpportunityStatus; count: number; decided: string | null }>`
    select r.contact_id as id, o.status as status, count(*) as count, max(coalesce(o.decided_on, o.closed_on)) as decided
      from json_each(${ids}) w join role r on r.contact_id = w.value join opportunity o on o.id = r.opportunity_id
      group by r.contact_id, o.status`.execute(db);
  const last = new Map(dates.map((row) => [row.id, row.last]));
  return new Map(
    contacts.map(({ id }) => {
      const own = parts.filter((part) => part.id === id);
      const counts = opportunityStatuses.map((status) => [status, own.find((p) => p.status === status)?.count ?? 0]);
      const decided = own.flatMap((part) => part.decided ?? []).toSorted();
      return [
        id,
        {
          lastOn: last.get(id) ?? null,
          decidedOn: decided.at(-1) ?? null,
          opportunities: Object.fromEntries(counts) as ContactTraces['opportunities'],
        },
      ];
    }),
  );
}

/** When, by whom and why a contact was erased; null where it was not. */
export async function readErasure(db: Executor, contactId: string): Promise<Erasure | null> {
  const row = await db
    .selectFrom('erasure')
    .innerJoin('command', 'command.id', 'erasure.command_id')
    .select(['command.at', 'command.actor', 'erasure.reason'])
    .where('erasure.record_id', '=', contactId)
    .where('erasure.scope', '=', 'person')
    .executeTakeFirst();
  return row === undefined ? null : { at: row.at, actor: row.actor, reason: row.reason ?? '' };
}
