import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Connection } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { readAccounts, writeAccounts } from '../../src/store/accounts.ts';
import { readAgenda } from '../../src/store/agenda.ts';
import { readActivities } from '../../src/store/activities.ts';
import { readAssessments } from '../../src/store/assessments.ts';
import { readContacts } from '../../src/store/contacts.ts';
import { readDossier } from '../../src/store/dossier.ts';
import { findRecords } from '../../src/store/find.ts';
import { readMarkers } from '../../src/store/markers.ts';
import { readNeeds } from '../../src/store/needs.ts';
import { readOpportunities, readOpportunitiesAt } from '../../src/store/opportunities.ts';
import { account, at } from './fixtures.ts';
import { openHistory } from '../../src/store/open-history.ts';
import { removeEntry } from '../../src/store/search.ts';
import { createRecorder } from '../../src/store/history.ts';

/** Lists stay as fast with a million records as with ten only where an index has their order. */
describe('the plan of', () => {
  let connection: Connection;
  const queries: string[] = [];
  beforeAll(async () => {
    connection = connect(':memory:');
    await migrate(connection, at);
    const recorder = createRecorder(connection.db, { id: 'c', at, actor: 'x', name: 'x' });
    await writeAccounts(connection.db, recorder).insert(account({ id: 'a', name: '水业', parent: 'p' }));
  });

  afterAll(() => connection.raw.close());

  /** How SQLite goes about the queries of a piece of work, without the lines that say nothing. */
  async function plan(work: () => Promise<unknown>): Promise<string[]> {
    const { raw } = connection;
    const prepare = raw.prepare.bind(raw);
    queries.length = 0;
    raw.prepare = (query: string) => {
      queries.push(query);
      return prepare(query);
    };
    try {
      await work();
    } finally {
      raw.prepare = prepare;
    }
    return queries.flatMap((query) => {
      const names = Array.from({ length: (query.match(/\?/g) ?? []).length }, () => null);
      return (prepare(`explain query plan ${query}`).all(...names) as { detail: string }[]).map(({ detail }) => detail);
    });
  }

  const lists: readonly [string, () => Promise<unknown>, RegExp][] = [
    ['accounts', () => readAccounts(connection.db).list({}), /account_live/],
    ['accounts after one', () => readAccounts(connection.db).list({ after: 'x' }), /account_live \(id<\?\)/],
    [
      'all accounts',
      () => readAccounts(connection.db).list({ archived: true, after: 'x' }),
      /sqlite_autoindex_account_1/,
    ],
    ['contacts', () => readContacts(connection.db).list({}), /contact_live/],
    [
      'contacts of an account',
      () => readContacts(connection.db).list({ accountId: 'a', after: 'x' }),
      /contact_account \(account_id=\? AND id<\?\)/,
    ],
    ['opportunities', () => readOpportunities(connection.db).list({}), /opportunity_live/],
    [
      'opportunities of an account',
      () => readOpportunities(connection.db).list({ accountId: 'a' }),
      /opportunity_account \(account_id=\?\)/,
    ],
    [
      'open opportunities',
      () => readOpportunities(connection.db).list({ status: 'open', after: 'x' }),
      /opportunity_status \(status=\? AND id<\?\)/,
    ],
    [
      'assessments of a record',
      () => readAssessments(connection.db).list({ subjectId: 'a' }),
      /assessment_subject \(subject_id=\?\)/,
    ],
    [
      'assessments of a person',
      () => readAssessments(connection.db).list({ person: 'Ana' }),
      /assessment_person \(subject_noun=\? AND subject_name=\?\)/,
    ],
    [
      'assessments of a template',
      () => readAssessments(connection.db).list({ template: 't', after: 'x' }),
      /assessment_template \(template=\? AND id<\?\)/,
    ],
    [
      'assessments of a playbook',
      () => readAssessments(connection.db).list({ playbook: 'p' }),
      /assessment_playbook \(playbook=\?\)/,
    ],
    [
      'activities of an account',
      () => readActivities(connection.db).list({ accountId: 'a', after: 'x' }),
      /activity_account \(account_id=\? AND id<\?\)/,
    ],
    [
      'activities of an opportunity',
      () => readActivities(connection.db).list({ opportunityId: 'o' }),
      /activity_opportunity \(opportunity_id=\?\)/,
    ],
    ['the history', () => openHistory(connection.db).list({}), /command USING INDEX command_number/],
    [
      'the history after a command',
      () => openHistory(connection.db).list({ after: 3 }),
      /command USING INDEX command_number \(number<\?\)/,
    ],
    [
      'the history of a record',
      () => openHistory(connection.db).list({ records: [{ noun: 'account', id: 'a' }] }),
      /change USING INDEX change_record \(record_id=\?\)/,
    ],
    [
      'the history of a person',
      () => openHistory(connection.db).list({ actors: ['x'] }),
      /command USING INDEX command_actor \(actor=\?\)/,
    ],
    [
      'the history of commands of a name',
      () => openHistory(connection.db).list({ names: ['x'] }),
      /command USING INDEX command_name \(name=\?\)/,
    ],
    [
      'the history of a day',
      () => openHistory(connection.db).list({ since: '2026-11-01', until: '2026-11-02' }),
      /command USING INDEX command_at \(at>\? AND at<\?\)/,
    ],
    ['the last undo', () => openHistory(connection.db).lastUndone(), /made USING INDEX command_undo/],
    [
      'opportunities of a span',
      () => readOpportunities(connection.db).ofSpan({ from: '2026-10-01', to: '2026-12-31' }),
      /opportunity_\w+ \(status=\?\)[^]*opportunity_decided \(status=\? AND decided_on>\? AND decided_on<\?\)/,
    ],
    [
      'opportunities as they were',
      () => readOpportunitiesAt(connection.db, at),
      /change_command \(command_id=\?\)[^]*command_at \(at>\?\)/,
    ],
    ['needs', () => readNeeds(connection.db).list({}), /need_live/],
    ['a needs tree', () => readNeeds(connection.db).ofOpportunity('o'), /need_opportunity \(opportunity_id=\?\)/],
    ['markers', () => readMarkers(connection.db).of('contact', ['x', 'y']), /marker_contact \(contact_id=\?\)/],
  ];
  it.each(lists)('%s follows an index and sorts nothing', async (what, read, index) => {
    const lines = await plan(read);
    expect(lines.join('\n')).toMatch(index);
    // Several subjects are merged, and what one record went through is sorted: both are few.
    if (what !== 'markers' && what !== 'the history of a record')
      expect(lines.filter((line) => line.includes('TEMP B-TREE'))).toEqual([]);
  });

  it('the agenda reads what is open by indexes, and of the rest nothing', async () => {
    const span = { from: '2026-11-02', to: '2026-11-16', until: at };
    const lines = await plan(() => readAgenda(connection.db).due(span));
    expect(
      lines.filter((line) =>
        /^SCAN (?!json_each|receivable USING INDEX receivable_live|complaint USING INDEX complaint_open)/.test(line),
      ),
    ).toEqual([]);
    for (const index of [
      'activity_status',
      'activity_next',
      'milestone_planned',
      'checklist_due',
      'receivable_live',
      'complaint_open',
      'payment_receivable',
    ]) {
      expect(lines.join('\n')).toContain(index);
    }
  });

  it('a search takes hits in the order of the full-text index', async () => {
    const lines = await plan(() => readAccounts(connection.db).list({ search: '水业', limit: 999 }));
    expect(lines.filter((line) => /TEMP B-TREE|SCAN account\b/.test(line))).toEqual([]);
    expect(lines.join('\n')).toMatch(/VIRTUAL TABLE/);
  });

  it('a change finds the names of its record by number, however many names there are', async () => {
    const lines = await plan(() => removeEntry(connection.db, 'account', 7));
    expect(lines.join('\n')).toContain('SEARCH name USING INDEX name_number (noun=? AND number=?)');
  });

  it('looking a name up, and a dossier, read no table from end to end', async () => {
    const found = await plan(() => findRecords(connection.db, 'account', '水业', undefined));
    const dossier = await plan(() => readDossier(connection.db, 'a'));
    const latest = await plan(() => readAssessments(connection.db).latest('a'));
    const scans = [...found, ...dossier, ...latest].filter((line) =>
      /^SCAN (?!.*(VIRTUAL TABLE|CONSTANT|ranked|\(subquery))/.test(line),
    );
    expect(scans).toEqual([]);
  });
});
