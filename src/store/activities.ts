import { sql } from 'kysely';
import { readMoney, readNumbers, readPoints, readTexts } from './columns.ts';
import { refOf } from './refs.ts';
import { addEntry, readPage, replaceEntry, type SearchEntry } from './search.ts';
import type { Activity, Fresh } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { ActivityRow, NewRow } from './tables.ts';
import type { Reader, Writer } from './types.ts';

/** Reads activities through an executor. */
export function readActivities(db: Executor): Reader['activities'] {
  return {
    async get(id) {
      const row = await db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toActivity(row);
    },
    list(query) {
      const { accountId, opportunityId, contactId, status, kind, from, to } = query;
      let rows = db.selectFrom('activity').selectAll();
      if (accountId !== undefined) rows = rows.where('account_id', '=', accountId);
      if (opportunityId !== undefined) rows = rows.where('opportunity_id', '=', opportunityId);
      if (status !== undefined) rows = rows.where('status', '=', status);
      else if (query.archived !== true) rows = rows.where('status', '!=', 'cancelled');
      if (kind !== undefined) rows = rows.where('kind', '=', kind);
      if (query.kinds !== undefined) rows = rows.where('kind', 'in', query.kinds);
      if (from !== undefined) rows = rows.where('on_date', '>=', from);
      if (to !== undefined) rows = rows.where('on_date', '<=', to);
      if (query.partOfId !== undefined) rows = rows.where('part_of_id', '=', query.partOfId);
      if (contactId !== undefined) {
        rows = rows.where(sql<boolean>`exists (select 1 from json_each(contact_ids) where value = ${contactId})`);
      }
      return readPage(
        db,
        'activity',
        query,
        {
          newest: (limit, after) =>
            (after === null ? rows : rows.where('id', '<', after)).orderBy('id', 'desc').limit(limit).execute(),
          numbered: (numbers) => rows.where('number', 'in', numbers).execute(),
          facets: [accountId, opportunityId, contactId, status, kind].filter((facet) => facet !== undefined),
          accountId,
        },
        toActivity,
      );
    },
  };
}

/** Writes activities through a transaction and its recorder. */
export function writeActivities(db: Executor, recorder: Recorder): Writer['activities'] {
  return {
    ...readActivities(db),
    async insert(activity) {
      const row = await recorder.insert('activity', toColumns(activity));
      await addEntry(db, 'activity', row.number, activityEntry(activity));
      return toActivity(row);
    },
    async update(activity) {
      const { before, after } = await recorder.update('activity', {
        ...toColumns(activity),
        version: activity.version,
      });
      if (before === after) return toActivity(after);
      const saved = toActivity(after);
      await replaceEntry(db, 'activity', after.number, {
        before: activityEntry(toActivity(before)),
        after: activityEntry(saved),
      });
      return saved;
    },
  };
}

/** The record that a row holds. */
export function toActivity(row: ActivityRow): Activity {
  const cell = (column: string) => ({ column: `activity.${column}`, id: row.id });
  return {
    id: row.id,
    ref: refOf('activity', row.number),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    accountId: row.account_id,
    opportunityId: row.opportunity_id,
    playbook: row.playbook,
    kind: row.kind,
    status: row.status,
    on: row.on_date,
    place: row.place,
    contactIds: readTexts(row.contact_ids, cell('contact_ids')),
    team: readTexts(row.team, cell('team')),
    owner: row.owner,
    goal: row.goal,
    cost: readMoney(row.cost_minor, row.cost_currency),
    minutes: row.minutes,
    outcome: row.outcome,
    nextStep: row.next_step,
    nextOn: row.next_on,
    plan: readPoints(row.plan, cell('plan')),
    report: readPoints(row.report, cell('report')),
    note: row.note,
    // Rows of the history from before migration 3 lack these.
    time: row.time ?? null,
    partOfId: row.part_of_id ?? null,
    important: row.important === 1,
    timing: readNumbers(row.timing ?? '{}', cell('timing')),
  };
}

function toColumns(activity: Fresh<Activity>): NewRow<ActivityRow> {
  return {
    id: activity.id,
    account_id: activity.accountId,
    opportunity_id: activity.opportunityId,
    playbook: activity.playbook,
    kind: activity.kind,
    status: activity.status,
    on_date: activity.on,
    place: activity.place,
    contact_ids: JSON.stringify(activity.contactIds),
    team: JSON.stringify(activity.team),
    owner: activity.owner,
    goal: activity.goal,
    cost_minor: activity.cost?.minor ?? null,
    cost_currency: activity.cost?.currency ?? null,
    minutes: activity.minutes,
    outcome: activity.outcome,
    next_step: activity.nextStep,
    next_on: activity.nextOn,
    plan: JSON.stringify(activity.plan),
    report: JSON.stringify(activity.report),
    note: activity.note,
    time: activity.time,
    part_of_id: activity.partOfId,
    important: Number(activity.important),
    timing: JSON.stringify(activity.timing),
  };
}

/** What it can be found by. */
export function activityEntry(activity: Fresh<Activity>): SearchEntry {
  const { accountId, opportunityId, contactIds, status, kind } = activity;
  const { goal, place, owner, outcome, nextStep, note, team, plan, report } = activity;
  return {
    names: [],
    texts: [
      kind,
      goal,
      place,
      owner,
      outcome,
      nextStep,
      note,
      ...team,
      ...[plan, report].flatMap((points) => Object.values(points).flat()),
    ],
    facets: [accountId, ...(opportunityId === null ? [] : [opportunityId]), ...contactIds, status, kind],
    accountId: null,
  };
}
