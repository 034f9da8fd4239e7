import { describe, expect, it } from 'vitest';
import { score } from '../../../src/core/assessment/score.ts';
import { buildAccountReport, type NextAction } from '../../../src/core/report/account-report.ts';
import { newAccount } from '../../../src/core/records/account.ts';
import { newAssessment } from '../../../src/core/records/assessment.ts';
import { newBuyingRole } from '../../../src/core/records/buying-role.ts';
import { newContact } from '../../../src/core/records/contact.ts';
import { answer, pin, question, section, sheet, template, when } from '../assessment/fixtures.ts';
import { ladder, opportunity as deal, process, record } from '../process/fixtures.ts';
import type { AnswerSheet } from '../../../src/core/assessment/types.ts';
import type { Stage } from '../../../src/core/playbook/process-types.ts';
import type { Vocabulary } from '../../../src/core/playbook/list-types.ts';
import type { Template } from '../../../src/core/playbook/template-types.ts';
import type { Playbook } from '../../../src/core/playbook/types.ts';
import type {
  Account,
  Assessment,
  BuyingRole,
  Contact,
  Dossier,
  Fresh,
  Opportunity,
  SubjectRef,
} from '../../../src/core/records/types.ts';
import { noSales } from '../../helpers/no-sales.ts';

const today = '2026-11-24';

const asked: Template = template(
  [section('one', [question('need'), question('budget'), question('fit'), question('access')])],
  { minAnswered: 3 },
);

const roles: Vocabulary = {
  who: null,
      kind: 'vocabulary', id: 'roles', origin: 'book', title: { en: 'Roles' }, text: null,
  why: null, help: null, note: null, provenance: null, sources: [],
  terms: ['pays', 'uses'].map((id) => ({
    id, title: { en: id }, text: null, value: null, definition: null, concerns: [], symbol: null, mutual: false,
    serves: { levels: [], roles: [], functions: [] }, measure: null, offTable: false, within: null, ours: null,
    why: null, help: null, note: null, provenance: null, sources: [],
  })),
}; // prettier-ignore

function playbook(id: string, more: Partial<Playbook> = {}): Playbook {
  return {
    id,
    version: '1.0.0',
    hash: `sha256:${id}`,
    title: { en: id },
    summary: null,
    languages: ['en'],
    license: 'MIT',
    authors: [],
    extends: [],
    defaults: { process: process.id, relationship: ladder.id, roles: roles.id, qualification: asked.id },
    instruments: [process, ladder, roles, asked],
    facts: null,
    ...more,
  };
}

const book = playbook('book');

function stored<T extends { readonly id: string }>(
  fresh: T,
  version = 1,
): T & { ref: string; version: number; createdAt: string; updatedAt: string } {
  return { ...fresh, ref: fresh.id, version, createdAt: `${today}T00:00:00.000Z`, updatedAt: `${today}T00:00:00.000Z` };
}

const account: Account = stored<Fresh<Account>>(
  newAccount(
    {
      name: 'Acme',
      owner: 'Wang',
      industry: 'Water',
      region: 'North',
      employees: 10,
      revenue: { minor: 1, currency: 'CNY' },
    },
    { id: 'acc' },
  ),
);

function contact(id: string, more: Partial<Contact> = {}): Contact {
  const known = { name: id, accountId: account.id, title: 'Head', function: 'f', level: 'l' };
  return { ...stored<Fresh<Contact>>(newContact(known, { id })), ...more };
}

function role(contactId: string, more: Partial<BuyingRole> = {}): BuyingRole {
  const ids = { opportunityId: deal.id, contactId };
  return { ...stored(newBuyingRole(ids, {}, { id: `role-${contactId}` })), ...more };
}

function assessment(
  id: string,
  subject: SubjectRef,
  given: Partial<AnswerSheet> & { answers?: AnswerSheet['answers'] } = {},
): Assessment {
  const filled = sheet({ need: '+', budget: '+', fit: '+', access: '+' }, given);
  return stored(
    newAssessment({ sheet: filled, card: score(filled, asked, pin, today), template: asked, pin, subject }, { id }),
  );
}

const dealRef: SubjectRef = { noun: 'opportunity', id: deal.id, ref: deal.ref, name: deal.name };

function dossier(more: Partial<Dossier> = {}): Dossier {
  return {
    account,
    ...noSales,
    parentName: null,
    contacts: [],
    opportunities: [],
    roles: [],
    markers: [],
    assessments: [],
    activities: [],
    needs: [],
    budgetLines: [],
    ties: [],
    sources: [],
    ...more,
  };
}

function report(more: Partial<Dossier>, sellers: readonly Assessment[] = [], active = book) {
  return buildAccountReport(dossier(more), sellers, new Map([['test', active]]), active, today, null);
}

/** An action in one word, with what it is about. */
function nameOf(action: NextAction): string {
  if ('marker' in action) return `${action.kind} ${action.marker.id}`;
  if ('point' in action) return `${action.kind} ${action.point.question.id}`;
  if ('term' in action) return `${action.kind} ${action.term.id}`;
  if ('contact' in action) return `${action.kind} ${action.contact.id}`;
  return action.kind;
}

function actionsOf(more: Partial<Dossier>, active = book): string[] {
  return (report(more, [], active).opportunities[0]?.actions ?? []).map(nameOf);
}

describe('the actions of an opportunity', () => {
  const open = { need: answer('+'), budget: answer('?'), fit: answer('-', { evidence: 'They said so.' }) };
  const everything: Partial<Dossier> = {
    opportunities: [deal],
    contacts: [contact('ann'), contact('bob')],
    roles: [role('ann', { roles: ['pays'] }), role('bob', { guides: ['g'] })],
    markers: [
      record('a', '2026-01-01', { subject: { noun: 'contact', id: 'ann' } }),
      record('b', '2026-11-01', { subject: { noun: 'contact', id: 'bob' } }),
    ],
    assessments: [assessment('asm', dealRef, { answers: open })],
  };

  it('come in order: gate, unknown, negative, vacant roles, stale closeness', () => {
    expect(actionsOf(everything)).toEqual([
      'marker seen',
      'find-out budget',
      'find-out access',
      'improve fit',
      'fill-role uses',
      'review ann',
    ]);
  });

  it('ask for evidence where the flag is set without any, and for nothing where it has some', () => {
    const flag = (evidence: string | null) =>
      record('seen', '2026-05-01', { subject: { noun: 'opportunity', id: deal.id }, evidence });
    expect(actionsOf({ opportunities: [deal], markers: [flag(null)] })[1]).toBe('evidence seen');
    expect(actionsOf({ opportunities: [deal], markers: [flag('Minutes of 1 May')] })).not.toContain('evidence seen');
  });

  it('name the condition of the gate after its flags', () => {
    const stages = process.stages.map((stage): Stage =>
      stage.gate === null
        ? stage
        : {
            ...stage,
            gate: { ...stage.gate, when: when(['opportunity', 'amount'], '>', 0), say: { en: 'Set an amount' } },
          },
    );
    const strict = playbook('book', { instruments: [{ ...process, stages }, ladder, roles, asked] });
    expect(actionsOf({ opportunities: [deal], assessments: everything.assessments ?? [] }, strict).slice(0, 3)).toEqual(
      ['marker seen', 'condition', 'find-out budget'],
    );
    const rich: Opportunity = { ...deal, amount: { minor: 100, currency: 'CNY' } };
    expect(actionsOf({ opportunities: [rich] }, strict)).not.toContain('condition');
  });

  it('begin with the qualification where there is none, and only where the method has one', () => {
    expect(actionsOf({ opportunities: [deal] })[0]).toBe('qualify');
    const plain = playbook('book', { defaults: { process: process.id }, instruments: [process] });
    expect(actionsOf({ opportunities: [deal] }, plain)).toEqual(['marker seen']);
  });

  it('tell whom to ask, and what was said', () => {
    const actions = report(everything).opportunities[0]?.actions ?? [];
    const find = actions.find((action) => action.kind === 'find-out');
    const improve = actions.find((action) => action.kind === 'improve');
    expect(find?.guides.map(({ id }) => id)).toEqual(['bob']);
    expect(improve?.evidence).toBe('They said so.');
  });

  it('belong to the owner of the opportunity, else of the account, until the decision', () => {
    const [own, none] = [{ ...deal, owner: 'Li', closeDate: '2026-12-31' }, deal].map(
      (opportunity) => report({ opportunities: [opportunity] }).opportunities[0],
    );
    expect(own?.actions.map(({ owner, before }) => [owner, before])[0]).toEqual(['Li', '2026-12-31']);
    expect(own?.daysToDecision).toBe(37);
    expect(none?.actions.map(({ owner, before }) => [owner, before])[0]).toEqual(['Wang', null]);
    expect(none?.daysToDecision).toBeNull();
  });

  it.each<[string, Partial<Opportunity>, boolean]>([
    ['open', {}, true],
    ['won and still worked on', { status: 'won', stage: 'sell' }, true],
    ['won and through its last gate', { status: 'won', stage: 'care', closedOn: today }, false],
    ['lost', { status: 'lost', closedOn: today }, false],
    ['abandoned', { status: 'abandoned', closedOn: today }, false],
  ])('of one that is %s', (_what, fields, hasActions) => {
    expect(actionsOf({ ...everything, opportunities: [{ ...deal, ...fields }] }).length > 0).toBe(hasActions);
  });
});

describe('the opportunities of a report', () => {
  it('come with those worked on first', () => {
    const [lost, open]: Opportunity[] = [
      { ...deal, id: 'lost', status: 'lost', closedOn: today },
      { ...deal, id: 'open' },
    ];
    const found = report({ opportunities: [lost, open] as Opportunity[] }).opportunities;
    expect(found.map(({ picture }) => picture.opportunity.id)).toEqual(['open', 'lost']);
  });

  it('show their newest completed qualification and no other', () => {
    const answers = { need: answer('+') };
    const newest = assessment('new', dealRef, { at: '2026-11-20' });
    const found = report({
      opportunities: [deal],
      assessments: [
        { ...assessment('part', dealRef, { at: '2026-11-22', answers }), status: 'incomplete' },
        newest,
        assessment('old', dealRef, { at: '2026-10-01' }),
      ],
    });
    expect(found.opportunities[0]?.picture.qualification?.id).toBe('new');
    expect(found.assessments.map(({ id }) => id)).not.toContain('new');
  });

  it('name the roles that nobody holds', () => {
    const people = { opportunities: [deal], contacts: [contact('ann')] };
    const vacant = (held: readonly string[]) =>
      report({ ...people, roles: [role('ann', { roles: held })] }).opportunities[0]?.vacantRoles.map(({ id }) => id);
    expect(vacant([])).toEqual(['pays', 'uses']);
    expect(vacant(['uses'])).toEqual(['pays']);
    expect(vacant(['uses', 'pays'])).toEqual([]);
  });

  it('rest on their own playbooks, each named once, the active one last', () => {
    const other = playbook('other');
    const books = new Map([
      ['test', other],
      ['book', book],
    ]);
    const made = (ids: readonly string[]) =>
      buildAccountReport(
        dossier({ opportunities: ids.map((id, index) => ({ ...deal, id: `o${index}`, playbook: id })) }),
        [],
        books,
        book,
        today,
        null,
      ).playbooks.map(({ id }) => id);
    expect(made([])).toEqual(['book']);
    expect(made(['test', 'test', 'book'])).toEqual(['other', 'book']);
    expect(made(['gone'])).toEqual(['book']);
  });
});

describe('the other assessments of a report', () => {
  const person = (name: string): SubjectRef => ({ noun: 'person', id: null, ref: null, name });
  const ids = (...assessments: Assessment[]): string[] => report({}, assessments).assessments.map(({ id }) => id);

  it('are the newest of each template, subject and rater', () => {
    expect(
      ids(
        assessment('a1', person('Wang'), { at: '2026-10-01' }),
        assessment('a2', person('Wang'), { at: '2026-11-01' }),
        assessment('b', person('Li'), { at: '2026-09-01' }),
        assessment('c', person('Wang'), { at: '2026-08-01', rater: 'Gu' }),
      ),
    ).toEqual(['a2', 'b', 'c']);
  });

  it('go by the order of recording on the same day', () => {
    const [first, second] = ['x1', 'x2'].map((id) => assessment(id, person('Wang'))) as [Assessment, Assessment];
    expect([ids(first, second), ids(second, first)]).toEqual([['x2'], ['x2']]);
  });

  it('leave out those that were not finished', () => {
    expect(ids({ ...assessment('a', person('Wang')), status: 'incomplete' })).toEqual([]);
  });

  it('come from the account as well as from its sellers', () => {
    const subject: SubjectRef = { noun: 'account', id: account.id, ref: account.ref, name: account.name };
    const found = report({ assessments: [assessment('of-account', subject)] }, [
      assessment('of-seller', person('Wang')),
    ]);
    expect(found.assessments.map(({ id }) => id).sort()).toEqual(['of-account', 'of-seller']);
  });
});

describe('the people of a report', () => {
  it('stand with their opportunity, the most influential first, or else among the others', () => {
    const found = report({
      opportunities: [deal],
      contacts: [contact('ann'), contact('bob'), contact('cid')],
      roles: [role('ann', { influence: 2 }), role('cid', { influence: 5 })],
    });
    expect(found.opportunities[0]?.picture.people.map(({ contact: { id } }) => id)).toEqual(['cid', 'ann']);
    expect(found.others.map(({ contact: { id } }) => id)).toEqual(['bob']);
  });
});
