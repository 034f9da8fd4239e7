/** Activities, needs, budget lines, ties between people, and where a datum comes from. */
import type { Migration } from '../migrate.ts';

const base = `
  id text primary key check (length(id) between 1 and 64),
  version integer not null check (version >= 1),
  created_at text not null,
  updated_at text not null`;
const numbered = `${base},
  number integer not null unique check (number >= 1)`;
const assessmentColumns = `id, version, created_at, updated_at, number, playbook, playbook_version, playbook_hash, template,
  subject_noun, subject_id, subject_ref, subject_name, rater, role, at, status, sheet, card`;

export const selling: Migration = {
  version: 2,
  name: 'selling',
  statements: [
    `insert into counter (noun, last) values ('activity', 0), ('need', 0)`,

    `alter table role add column plan text`,
    `alter table role add column plan_note text`,

    // An activity can be assessed too. SQLite cannot change a check, so the table is made anew.
    `create table assessment_new (${numbered},
      playbook text not null,
      playbook_version text not null,
      playbook_hash text not null,
      template text not null,
      subject_noun text not null
        check (subject_noun in ('account', 'contact', 'opportunity', 'activity', 'person', 'none')),
      subject_id text,
      subject_ref text,
      subject_name text,
      rater text not null,
      role text not null check (role in ('self', 'coach', 'manager', 'customer', 'peer')),
      at text not null,
      status text not null check (status in ('completed', 'incomplete')),
      sheet text not null check (json_valid(sheet)),
      card text not null check (json_valid(card)),
      check ((subject_noun in ('person', 'none')) = (subject_id is null)),
      check ((subject_noun = 'none') = (subject_name is null))
    ) strict`,
    `insert into assessment_new (${assessmentColumns}) select ${assessmentColumns} from assessment`,
    `drop table assessment`,
    `alter table assessment_new rename to assessment`,
    `create index assessment_subject on assessment (subject_id, id) where subject_id is not null`,
    `create index assessment_person on assessment (subject_noun, subject_name, id)`,
    `create index assessment_template on assessment (template, id)`,
    `create index assessment_playbook on assessment (playbook, id)`,

    `create table activity (${numbered},
      account_id text not null references account (id),
      opportunity_id text references opportunity (id),
      playbook text not null,
      kind text not null,
      status text not null check (status in ('planned', 'done', 'cancelled')),
      on_date text not null,
      place text,
      contact_ids text not null check (json_valid(contact_ids)),
      team text not null check (json_valid(team)),
      owner text,
      goal text,
      cost_minor integer,
      cost_currency text,
      minutes integer check (minutes >= 0),
      outcome text,
      next_step text,
      next_on text,
      plan text not null check (json_valid(plan)),
      report text not null check (json_valid(report)),
      note text,
      check ((cost_minor is null) = (cost_currency is null))
    ) strict`,
    `create index activity_account on activity (account_id, id)`,
    `create index activity_opportunity on activity (opportunity_id, id) where opportunity_id is not null`,
    `create index activity_kind on activity (kind, id)`,
    `create index activity_date on activity (on_date)`,

    `create table need (${numbered},
      account_id text not null references account (id),
      opportunity_id text not null references opportunity (id),
      level text not null,
      parent_id text references need (id) deferrable initially deferred,
      text text not null check (text <> ''),
      owner_id text references contact (id),
      evidence text,
      confirmed_on text,
      confirmed_by text references contact (id),
      urgency integer check (urgency between 1 and 5),
      weight integer check (weight between 1 and 5),
      must integer check (must in (0, 1)),
      deadline text,
      note text,
      archived_at text,
      check (parent_id is null or parent_id <> id)
    ) strict`,
    `create index need_live on need (id) where archived_at is null`,
    `create index need_account on need (account_id, id)`,
    `create index need_opportunity on need (opportunity_id, id)`,
    `create index need_parent on need (parent_id) where parent_id is not null`,

    `create table budget_line (${base},
      account_id text not null references account (id),
      category text not null,
      year integer not null check (year between 1900 and 9999),
      currency text not null check (length(currency) = 3),
      installed integer check (installed >= 0),
      budget_minor integer check (budget_minor >= 0),
      bought_minor integer check (bought_minor >= 0),
      ours_minor integer check (ours_minor >= 0),
      planned_minor integer check (planned_minor >= 0),
      as_of text,
      note text,
      fields text not null check (json_valid(fields)),
      unique (account_id, year, category, currency)
    ) strict`,

    `create table tie (${base},
      account_id text not null references account (id),
      from_id text not null references contact (id),
      to_id text not null references contact (id),
      kind text not null,
      evidence text,
      note text,
      unique (from_id, to_id, kind),
      check (from_id <> to_id)
    ) strict`,
    `create index tie_account on tie (account_id)`,
    `create index tie_to on tie (to_id)`,

    `create table source (${base},
      account_id text not null references account (id),
      subject_noun text not null check (subject_noun in ('account', 'contact', 'opportunity')),
      subject_id text not null,
      field text not null,
      teller_id text references contact (id),
      source text,
      on_date text not null
    ) strict`,
    `create index source_account on source (account_id)`,

    ...(['activity', 'need'] as const).map(
      // Like those of the first migration: the tokens are ours and must stay whole.
      (noun) =>
        `create virtual table ${noun}_search using fts5(names, texts, facets,
          content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1')`,
    ),
    // What was deleted since a day: \`map --since\` brings it back to compare.
    `create index change_delete on change (id) where action = 'delete'`,
  ],
};
