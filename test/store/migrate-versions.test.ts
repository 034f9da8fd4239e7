import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connect } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/list.ts';
import { at, newFolder, openAt, readRows } from './fixtures.ts';

it.each(migrations.slice(0, -1).map(({ version }) => version))(
  'takes a database of version %i to today',
  async (version) => {
    const path = join(newFolder(), 'kam.db');
    const connection = connect(path);
    await migrate(connection, at, migrations.slice(0, version));
    const stamps = `1, '${at}', '${at}'`;
    connection.raw.exec(`
    insert into account (id, version, created_at, updated_at, number, name, aliases, fields)
      values ('a', ${stamps}, 1, 'Acme', '[]', '{}');
    insert into contact (id, version, created_at, updated_at, number, account_id, name, aliases, fields)
      values ('c', ${stamps}, 1, 'a', '张伟', '[]', '{}');
    insert into opportunity (id, version, created_at, updated_at, number, account_id, name, aliases, playbook, status, fields)
      values ('o', ${stamps}, 1, 'a', 'Deal', '[]', 'book', 'open', '{}');
    insert into role (id, version, created_at, updated_at, opportunity_id, contact_id, roles, guides)
      values ('r', ${stamps}, 'o', 'c', '["user"]', '[]');
    insert into assessment (id, version, created_at, updated_at, number, playbook, playbook_version, playbook_hash, template,
      subject_noun, subject_id, subject_ref, subject_name, rater, role, at, status, sheet, card) values ('s', ${stamps}, 7, 'book', '1.0.0', 'sha256:0', 'check', 'opportunity', 'o', 'opp-1',
      'Deal', '王敏', 'self', '2026-11-01', 'completed',
      '{"template":"book/check","answers":{},"competitors":{}}', '{"template":{},"sections":[],"contributions":[]}');
    update counter set last = 7 where noun = 'assessment';
    insert into command (id, at, actor, name) values ('late', '2026-11-02', 'x', 'one'), ('early', '2026-11-01', 'x', 'two');
  `);
    connection.raw.close();

    const store = await openAt(path);
    const dossier = await store.dossier('a');
    expect(dossier?.roles).toMatchObject([{ roles: ['user'], plan: null, planNote: null }]);
    expect(dossier?.assessments).toMatchObject([{ ref: 'asm-7', subject: { noun: 'opportunity', id: 'o' } }]);
    expect(dossier).toMatchObject({
      activities: [],
      needs: [],
      budgetLines: [],
      ties: [],
      sources: [],
      receivables: [],
      negotiations: [],
    });
    expect(readRows(path, 'select id, number, kind from command order by number')).toEqual([
      { id: 'late', number: 1, kind: 'do' },
      { id: 'early', number: 2, kind: 'do' },
    ]);
    expect(readRows(path, 'pragma foreign_key_check')).toEqual([]);
    expect(readRows(path, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  },
);
