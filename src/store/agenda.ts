/** What is due by a date, out of many tables: only rows that are open, each found by an index. */
import { sql } from 'kysely';
import { toAccount } from './accounts.ts';
import { toActivity } from './activities.ts';
import { toContact } from './contacts.ts';
import { toOpportunity } from './opportunities.ts';
import { checklist, complaints, milestones, receivables } from './sales.ts';
import type { Executor } from './database.ts';
import type { AgendaQuery, AgendaRecords, Reader } from './types.ts';

/** Reads through an executor. */
export function readAgenda(db: Executor): Reader['agenda'] {
  return {
    due: (query) => readDue(db, query),
    accountsWith: async (field) =>
      (
        await db
          .selectFrom('account')
          .selectAll()
          .where('archived_at', 'is', null)
          .where(holdsField(field))
          .orderBy('id')
          .execute()
      ).map(toAccount),
    contactsWith: async (field) =>
      (
        await db
          .selectFrom('contact')
          .selectAll()
          .where('archived_at', 'is', null)
          .where(holdsField(field))
          .orderBy('id')
          .execute()
      ).map(toContact),
  };
}

function holdsField(field: string) {
  // Literally as in the index of those that have any field: most have none.
  return sql<boolean>`(fields <> '{}' and json_extract(fields, ${`$."${field}"`}) is not null)`;
}

async function readDue(db: Executor, { from, to, until }: AgendaQuery): Promise<AgendaRecords> {
  const planned = db.selectFrom('activity').selectAll().where('on_date', '<=', to);
  const opportunities = await db
    .selectFrom('opportunity')
    .selectAll()
    .where('archived_at', 'is', null)
    .where('status', 'in', ['open', 'won'])
    .where('closed_on', 'is', null)
    .orderBy('id')
    .execute();
  const activeIds = JSON.stringify(opportunities.map(({ id }) => id));
  const due = {
    activities: (await planned.where('status', '=', 'planned').execute()).map(toActivity),
    cancelled: (await planned.where('on_date', '>=', from).where('status', '=', 'cancelled').execute()).map(toActivity),
    nextSteps: (await readNextSteps(db, to)).map(toActivity),
    milestones: (
      await db
        .selectFrom('milestone')
        .selectAll()
        .where('planned_on', '<=', to)
        .where('planned_on', 'is not', null)
        .where('actual_on', 'is', null)
        .execute()
    ).map(milestones.toRecord),
    checklist: (
      await db
        .selectFrom('checklist')
        .selectAll()
        .where('due_on', '<=', to)
        .where('due_on', 'is not', null)
        .where('done_on', 'is', null)
        .where('dropped', '=', sql<number>`0`)
        .execute()
    ).map(checklist.toRecord),
    receivables: (
      await db
        .selectFrom('receivable')
        .selectAll()
        .where('archived_at', 'is', null)
        .where(
          sql<boolean>`amount_minor > (select ifnull(sum(payment.amount_minor), 0) from payment where payment.receivable_id = receivable.id)`,
        )
        .orderBy('id')
        .execute()
    ).map(receivables.map.toRecord),
    complaints: (
      await db
        .selectFrom('complaint')
        .selectAll()
        .where('closed_on', 'is', null)
        .where('due_at', '<=', until)
        .orderBy('id')
        .execute()
    ).map(complaints.map.toRecord),
    opportunities: opportunities.map(toOpportunity),
    contacts: (
      await db
        .selectFrom('contact')
        .selectAll()
        .where('archived_at', 'is', null)
        .where('id', 'in', (eb) =>
          eb
            .selectFrom('role')
            .select('contact_id')
            .where('opportunity_id', 'in', sql<string>`(select value from json_each(${activeIds}))`),
        )
        .orderBy('id')
        .execute()
    ).map(toContact),
  };
  const accountIds = new Set(
    Object.values(due).flatMap((records: readonly { readonly accountId: string }[]) =>
      records.map(({ accountId }) => accountId),
    ),
  );
  const accounts = await db
    .selectFrom('account')
    .selectAll()
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify([...accountIds])}))`)
    .execute();
  return { ...due, accounts: accounts.map(toAccount) };
}

/**
 * Next steps that stand: nothing has been done about the same opportunity (or the account, where there is none) on that
 * day or after it, and nothing is planned for that day.
 */
function readNextSteps(db: Executor, to: string) {
  return (
    db
      .selectFrom('activity as step')
      .selectAll('step')
      .where('step.next_on', '<=', to)
      .where('step.next_on', 'is not', null)
      // The plus keeps the index by status out of it: nearly all activities are done, and few have a date ahead.
      .where(sql<boolean>`+step.status = 'done'`)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('activity as later')
              .select('later.id')
              .whereRef('later.account_id', '=', 'step.account_id')
              .where(sql<boolean>`later.opportunity_id is step.opportunity_id`)
              .whereRef('later.id', '<>', 'step.id')
              .where((inner) =>
                inner.or([
                  inner.and([inner('later.status', '=', 'done'), sql<boolean>`later.on_date >= step.next_on`]),
                  inner.and([inner('later.status', '=', 'planned'), sql<boolean>`later.on_date = step.next_on`]),
                ]),
              ),
          ),
        ),
      )
      .execute()
  );
}
