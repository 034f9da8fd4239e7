/** Commands that can be named and taken back, ids of other systems, and the one way in which history is blanked. */
import { phoneDigits } from '../phone-digits.ts';
import type { Migration } from '../migrate.ts';

const neverRewritten = (table: string, action: 'update' | 'delete', condition = ''): string =>
  `create trigger ${table}_no_${action} before ${action} on ${table} ${condition}
    begin select raise(abort, 'the history is never rewritten'); end`;

export const trust: Migration = {
  version: 4,
  name: 'trust',
  statements: [
    // Commands are numbered in the order in which they were stored: clocks may jump, ids then lie.
    `alter table command add column number integer`,
    // What a command is about: itself, or the original command that it takes back or brings back.
    `alter table command add column kind text not null default 'do' check (kind in ('do', 'undo', 'redo', 'erase'))`,
    `alter table command add column of_id text references command (id)`,
    `drop trigger command_no_update`,
    `update command set number = counted.number
      from (select rowid as at, row_number() over (order by rowid) as number from command) as counted
      where command.rowid = counted.at`,
    neverRewritten('command', 'update'),
    `create unique index command_number on command (number)`,
    `create index command_of on command (of_id, number) where of_id is not null`,
    `create index command_undo on command (number) where kind = 'undo'`,
    `create index command_name on command (name, number)`,
    `create index command_actor on command (actor, number)`,

    ...['account', 'contact', 'opportunity'].flatMap((table) => [
      `alter table ${table} add column external_id text`,
      `create index ${table}_external on ${table} (external_id) where external_id is not null`,
    ]),

    // What an import finds people by; the digits of a number as `phoneDigits` of the look-ups has them.
    `create index contact_email on contact (lower(email)) where email is not null`,
    ...(['phone', 'mobile'] as const).map(
      (column) => `create index contact_${column} on contact (${phoneDigits(column)}) where ${column} is not null`,
    ),

    // Who has any field of a form: anniversaries are looked for among these alone.
    ...['account', 'contact'].map(
      (table) => `create index ${table}_fields on ${table} (id) where archived_at is null and fields <> '{}'`,
    ),

    // Among Chinese names, those that a part of a Latin word can be in.
    `create index name_latin on name (noun, number) where key glob '*[a-z]*'`,

    // Whose values were blanked in the history, and by which command: the law may ask for it.
    `create table erasure (
      id integer primary key autoincrement,
      command_id text not null references command (id),
      noun text not null,
      record_id text not null,
      ref text,
      -- The person themselves, a row about them, or one whose texts named them.
      scope text not null default 'mention' check (scope in ('person', 'part', 'mention')),
      reason text,
      check ((scope = 'person') = (reason is not null))
    ) strict`,
    `create index erasure_record on erasure (record_id)`,
    neverRewritten('erasure', 'update'),
    neverRewritten('erasure', 'delete'),
    `drop trigger change_no_update`,
    // Only the values of records named by the newest command, and only while it is the newest.
    neverRewritten(
      'change',
      'update',
      `when not (
        exists (
          select 1 from erasure
          where erasure.record_id = old.record_id
            and erasure.command_id = (select id from command order by number desc limit 1)
        )
        and new.id = old.id and new.command_id = old.command_id and new.noun = old.noun
        and new.record_id = old.record_id and new.ref is old.ref and new.action = old.action
      )`,
    ),
  ],
};
