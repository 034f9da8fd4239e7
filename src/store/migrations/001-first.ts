/** The first schema. A migration is never edited once released: a change is a new one. */
import { applicationId } from '../tables.ts';
import type { Migration } from '../migrate.ts';

const base = `
  id text primary key check (length(id) between 1 and 64),
  version integer not null check (version >= 1),
  created_at text not null,
  updated_at text not null`;
const numbered = `${base},
  number integer not null unique check (number >= 1)`;

export const first: Migration = {
  version: 1,
  name: 'first',
  statements: [
    `pragma application_id = ${applicationId}`,
    `create table migration (
      version integer primary key,
      name text not null,
      at text not null
    ) strict`,
    `create table counter (
      noun text primary key,
      last integer not null check (last >= 0)
    ) strict`,
    `insert into counter (noun, last) values ('account', 0), ('contact', 0), ('opportunity', 0), ('assessment', 0)`,

    `create table account (${numbered},
      name text not null check (name <> ''),
      aliases text not null check (json_valid(aliases)),
      parent text,
      industry text,
      region text,
      address text,
      postal_code text,
      website text,
      employees integer check (employees >= 0),
      revenue_minor integer,
      revenue_currency text,
      profit_minor integer,
      profit_currency text,
      owner text,
      note text,
      fields text not null check (json_valid(fields)),
      archived_at text,
      check ((revenue_minor is null) = (revenue_currency is null)),
      check ((profit_minor is null) = (profit_currency is null))
    ) strict`,
    // Partial indexes in the order of the lists: a page costs the same however many records there are.
    `create index account_live on account (id) where archived_at is null`,

    `create table contact (${numbered},
      account_id text not null references account (id),
      name text not null check (name <> ''),
      aliases text not null check (json_valid(aliases)),
      title text,
      department text,
      function text,
      level text,
      style text,
      reports_to text references contact (id) deferrable initially deferred,
      phone text,
      mobile text,
      email text,
      note text,
      fields text not null check (json_valid(fields)),
      archived_at text,
      check (reports_to is null or reports_to <> id)
    ) strict`,
    `create index contact_live on contact (id) where archived_at is null`,
    `create index contact_account on contact (account_id, id)`,
    `create index contact_reports_to on contact (reports_to) where reports_to is not null`,

    `create table opportunity (${numbered},
      account_id text not null references account (id),
      name text not null check (name <> ''),
      aliases text not null check (json_valid(aliases)),
      description text,
      amount_minor integer,
      amount_currency text,
      close_date text,
      owner text,
      playbook text not null,
      stage text,
      stage_since text,
      status text not null check (status in ('open', 'won', 'lost', 'abandoned')),
      decided_on text,
      reason text,
      closed_on text,
      note text,
      fields text not null check (json_valid(fields)),
      archived_at text,
      check ((amount_minor is null) = (amount_currency is null))
    ) strict`,
    `create index opportunity_live on opportunity (id) where archived_at is null`,
    `create index opportunity_account on opportunity (account_id, id)`,
    `create index opportunity_status on opportunity (status, id)`,

    `create table role (${base},
      opportunity_id text not null references opportunity (id),
      contact_id text not null references contact (id),
      roles text not null check (json_valid(roles)),
      attitude text,
      influence integer check (influence between 1 and 5),
      guides text not null check (json_valid(guides)),
      note text,
      unique (opportunity_id, contact_id)
    ) strict`,
    `create index role_contact on role (contact_id)`,

    `create table marker (${base},
      contact_id text references contact (id),
      opportunity_id text references opportunity (id),
      marker text not null,
      on_date text not null,
      evidence text,
      retracted_on text,
      retract_reason text,
      check ((contact_id is null) <> (opportunity_id is null))
    ) strict`,
    `create index marker_contact on marker (contact_id, id) where contact_id is not null`,
    `create index marker_opportunity on marker (opportunity_id, id) where opportunity_id is not null`,

    `create table assessment (${numbered},
      playbook text not null,
      playbook_version text not null,
      playbook_hash text not null,
      template text not null,
      subject_noun text not null check (subject_noun in ('account', 'contact', 'opportunity', 'person', 'none')),
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
    `create index assessment_subject on assessment (subject_id, id) where subject_id is not null`,
    `create index assessment_person on assessment (subject_noun, subject_name, id)`,
    `create index assessment_template on assessment (template, id)`,
    `create index assessment_playbook on assessment (playbook, id)`,

    `create table draft (
      playbook text not null,
      template text not null,
      subject text not null,
      rater text not null,
      sheet text not null check (json_valid(sheet)),
      question text,
      saved_at text not null,
      primary key (playbook, template, subject, rater)
    ) strict`,

    // Derived from the records, in the same transaction: names for look-ups, tokens for the search.
    `create table name (
      noun text not null,
      key text not null,
      number integer not null,
      account_id text not null,
      primary key (noun, key, number)
    ) strict, without rowid`,
    `create index name_number on name (noun, number)`,
    ...(['account', 'contact', 'opportunity', 'assessment'] as const).map(
      // The tokens are made by the program, so the tokenizer must leave them whole: \`ascii\` takes every
      // character beyond ASCII as part of a word, unicode61 drops those younger than its tables.
      (noun) =>
        `create virtual table ${noun}_search using fts5(names, texts, facets,
          content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1')`,
    ),

    `create table command (
      id text primary key,
      at text not null,
      actor text not null,
      name text not null
    ) strict`,
    `create table change (
      id integer primary key autoincrement,
      command_id text not null references command (id),
      noun text not null,
      record_id text not null,
      ref text,
      action text not null check (action in ('insert', 'update', 'delete')),
      before text check (json_valid(before)),
      after text check (json_valid(after)),
      check ((before is null) = (action = 'insert')),
      check ((after is null) = (action = 'delete'))
    ) strict`,
    `create index change_command on change (command_id)`,
    `create index change_record on change (record_id, id)`,
    ...(['command', 'change'] as const).flatMap((table) =>
      (['update', 'delete'] as const).map(
        (action) =>
          `create trigger ${table}_no_${action} before ${action} on ${table}
            begin select raise(abort, 'the history is never rewritten'); end`,
      ),
    ),
  ],
};
