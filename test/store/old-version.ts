/** Databases as earlier versions of the program left them. */
import { connect } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/list.ts';

/** When they were written. */
const at = '2026-11-01T08:00:00.000Z';

/** Versions that a database may be found at. */
export const oldVersions: readonly number[] = migrations.slice(0, -1).map(({ version }) => version);

/**
 * Makes a database of an older version with an account, a contact, an opportunity, a role and an assessment, and the
 * history of how they came to be, of which the clock was set back in between.
 */
export async function createOldDatabase(path: string, version: number): Promise<void> {
  const connection = connect(path);
  await migrate(connection, at, migrations.slice(0, version));
  const stamps = `1, '${at}', '${at}'`;
  const { raw } = connection;
  raw.exec(`
    insert into account (id, version, created_at, updated_at, number, name, aliases, fields)
      values ('a', ${stamps}, 1, 'Acme', '[]', '{}');
    insert into contact (id, version, created_at, updated_at, number, account_id, name, aliases, fields)
      values ('c', ${stamps}, 1, 'a', '张伟', '[]', '{}');
    insert into opportunity (id, version, created_at, updated_at, number, account_id, name, aliases, playbook, status, fields)
      values ('o', ${stamps}, 1, 'a', 'Deal', '[]', 'book', 'open', '{}');
    insert into role (id, version, created_at, updated_at, opportunity_id, contact_id, roles, guides)
      values ('r', ${stamps}, 'o', 'c', '["user"]', '[]');
    insert into assessment (id, version, created_at, updated_at, number, playbook, playbook_version, playbook_hash,
        template, subject_noun, subject_id, subject_ref, subject_name, rater, role, at, status, sheet, card)
      values ('s', ${stamps}, 7, 'book', '1.0.0', 'sha256:0', 'check', 'opportunity', 'o', 'opp-1',
        'Deal', '王敏', 'self', '2026-11-01', 'completed',
        '{"template":"book/check","answers":{},"competitors":{}}', '{"template":{},"sections":[],"contributions":[]}');
    update counter set last = 1 where noun in ('account', 'contact', 'opportunity');
    update counter set last = 7 where noun = 'assessment';
    insert into account_search (rowid, names, texts, facets) values (1, 'acme', '', 'live');
    insert into contact_search (rowid, names, texts, facets) values (1, '张伟 伟', '', 'a live');
    insert into opportunity_search (rowid, names, texts, facets) values (1, 'deal', '', 'a open live');
    insert into assessment_search (rowid, names, texts, facets) values (7, 'deal', 'check 王敏 敏 book', 'check o');
    insert into name (noun, key, number, account_id) values ('account', 'acme', 1, 'a'), ('contact', '张伟', 1, 'a'),
      ('opportunity', 'deal', 1, 'a');
    insert into command (id, at, actor, name) values ('late', '${at}', '王敏', 'account add'), ('early', '2026-01-01T00:00:00.000Z', '王敏', 'assess');
  `);
  for (const [table, command] of [
    ['account', 'late'],
    ['contact', 'late'],
    ['opportunity', 'late'],
    ['role', 'late'],
    ['assessment', 'early'],
  ] as const) {
    const row = raw.prepare(`select * from ${table}`).get() as { readonly id: string };
    raw
      .prepare(`insert into change (command_id, noun, record_id, action, after) values (?, ?, ?, 'insert', ?)`)
      .run(command, table, row.id, JSON.stringify(row));
  }
  raw.close();
}
