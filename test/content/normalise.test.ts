/** What is written in short becomes what the program uses: lists by name, defaults, places of the program. */
import { describe, expect, it } from 'vitest';
import {
  activityCatalog,
  defaultOutline,
  defaultSchedule,
  defaultTemplate,
  defaultVocabulary,
  findInstrument,
  informationMap,
  occasionCatalog,
  questionLevel,
  resultTemplate,
  rulesOver,
} from '../../src/core/playbook/defaults.ts';
import { adviseAbout } from '../../src/core/insight/advice.ts';
import { formWarnings } from '../../src/core/forms/condition-values.ts';
import { informationEnvironment, type Shape } from '../../src/core/condition/environments.ts';
import { informationScope } from '../../src/core/information/information-scope.ts';
import type { Value } from '../../src/core/condition/types.ts';
import type { Playbook } from '../../src/core/playbook/types.ts';
import type { Account, BudgetLine, Contact } from '../../src/core/records/types.ts';
import { lines, manifest, readFiles, short } from './playbook-fixture.ts';

const files = {
  'playbook.yaml': manifest('default: {roles: parts, needs: depths}'),
  'parts.yaml': lines('kind: vocabulary', 'id: parts', 'title: P', 'terms: [{id: payer, title: Payer}]'),
  'depths.yaml': lines(
    'kind: vocabulary',
    'id: depths',
    'title: D',
    'terms:',
    '  - {id: wish, title: Wish, serves: {roles: [payer]}}',
    '  - {id: demand, title: Demand}',
  ),
  'category.yaml': lines('kind: vocabulary', 'id: category', 'title: C', 'terms: [{id: pump, title: Pump}]'),
  'tie.yaml': lines('kind: vocabulary', 'id: tie', 'title: T', 'terms: [{id: feud, title: Feud, mutual: true}]'),
  'way.yaml': lines(
    'kind: process',
    'id: way',
    'title: W',
    'stages: [{id: look, title: Look}, {id: sell, title: Sell}]',
  ),
  'near.yaml': lines(
    'kind: ladder',
    'id: near',
    'title: N',
    'rungs: [{id: met, title: Met, value: 1, markers: [{id: shook-hands, text: Shook hands}]}]',
  ),
  'manner.yaml': lines(
    'kind: template',
    'id: manner',
    'title: M',
    'subject: contact',
    'result: contact.style',
    'marks: [shook-hands]',
    'scale: {options: [{id: y, value: 1}, {id: n, value: 0}]}',
    'sections:',
    '  - {id: a, title: A, questions: [{id: q, title: Q}, {id: ask, title: R, scale: text, fills: need.wish}]}',
    '  - {id: b, title: B, questions: [{id: r, title: R}]}',
    'scoring:',
    '  method: axes',
    '  axes: {x: {section: a, midpoint: 0.5}, y: {section: b, midpoint: 0.5}}',
    '  quadrants:',
    '    - {x: low, y: low, id: calm}',
    '    - {x: low, y: high, id: stern}',
    '    - {x: high, y: low, id: merry}',
    '    - {x: high, y: high, id: brisk}',
  ),
  'acts.yaml': lines(
    'kind: catalog',
    'id: acts',
    'title: A',
    'attributes:',
    '  - {id: pull, title: Pull, as: effect, scale: 1-5}',
    '  - {id: when, title: When, as: stage, terms: way}',
    '  - {id: step, title: Step, as: rung, terms: near}',
    '  - {id: manners, title: Manners, as: style, terms: manner}',
    '  - {id: rules, title: Rules, as: compliance, terms: [free, ask], withhold: [ask]}',
    'entries:',
    '  - id: call',
    '    title: Call',
    '    values: {pull: 3, when: look, rules: free}',
    '    valuesFrom: {pull: handbook}',
    '    plan: agenda',
    '    feedback: manner',
  ),
  'agenda.yaml': lines(
    'kind: outline',
    'id: agenda',
    'title: A',
    'parts: [{title: One, points: [Own words, {text: Whom, from: people, writes: attitudes}]}]',
  ),
  'asks.yaml': lines(
    'kind: question-list',
    'id: asks',
    'title: A',
    'opens: [payer, demand, wish]',
    'questions: [What else?, {id: why, text: Why?, yields: need}, {id: aim, text: Aim?, level: wish}]',
  ),
  'sheet.yaml': lines(
    'kind: form',
    'id: sheet',
    'title: S',
    'record: account',
    'fields:',
    '  - {id: kinds, label: Kinds, type: multi, options: category}',
    '  - {id: sites, label: Sites, type: number, min: 0, max: 9, default: off}',
    '  - {id: fund, label: Fund, type: money}',
    'checks:',
    '  - {when: \'fields["fund"] > 1000 && fields["sites"] == null\', say: Where is the money spent?}',
  ),
  'map.yaml': lines(
    'kind: information',
    'id: map',
    'title: M',
    'areas:',
    '  - id: money',
    '    title: Money',
    '    questions: asks',
    '    freshFor: 6 months',
    '    items:',
    '      - {id: fund, title: Fund, field: account.fund, ask: [why]}',
    "      - {id: lines, title: Lines, known: 'budget.exists(b, b.budget > 0)', freshFor: 1 year}",
  ),
  'advice.yaml': lines(
    'kind: rules',
    'id: advice',
    'title: A',
    'rules:',
    '  - id: strangers',
    '    when: people.exists(p, p.rung == 0)',
    '    who: p.rung == 0',
    '    say: You do not know them.',
    '    do: [agenda]',
  ),
};

async function read(more: Readonly<Record<string, string>> = {}): Promise<Playbook> {
  const { playbook, problems } = await readFiles({ ...files, ...more });
  expect(short(problems)).toEqual([]);
  if (playbook === null) throw new Error('no playbook');
  return playbook;
}

describe('a playbook with everything', () => {
  it('fills the places of the program', async () => {
    const playbook = await read();
    expect(playbook.defaults).toEqual({
      process: 'way',
      relationship: 'near',
      roles: 'parts',
      needs: 'depths',
      ties: 'tie',
      categories: 'category',
      qualification: 'manner',
      activities: 'acts',
      information: 'map',
    });
    expect(defaultVocabulary(playbook, 'ties')?.terms[0]).toMatchObject({ id: 'feud', mutual: true });
    expect(defaultVocabulary(playbook, 'needs')?.terms.map((term) => term.serves)).toEqual([
      { levels: [], roles: ['payer'], functions: [] },
      { levels: [], roles: [], functions: [] },
    ]);
    expect(resultTemplate(playbook, 'contact.style')?.id).toBe('manner');
    expect(resultTemplate(playbook, 'contact.level')).toBeNull();
  });

  it('fills a place of the later steps by name, and leaves it empty otherwise', async () => {
    const playbook = await read({
      'milestone.yaml': lines('kind: schedule', 'id: milestone', 'title: Way', 'steps: [{id: sent, title: Sent}]'),
      'proposal.yaml': lines('kind: outline', 'id: proposal', 'title: Offer', 'parts: [{id: price, title: Price}]'),
      'care.yaml': lines(
        'kind: rules',
        'id: care',
        'title: Care',
        'over: receivable',
        'rules: [{id: remind, when: receivable.overdueDays > 0, say: Remind}]',
      ),
    });
    expect(defaultSchedule(playbook, 'milestones')?.steps.map(({ id }) => id)).toEqual(['sent']);
    expect(defaultSchedule(playbook, 'collection')).toBeNull();
    expect(defaultOutline(playbook, 'proposal')?.id).toBe('proposal');
    expect(defaultOutline(playbook, 'minutes')).toBeNull();
    expect(defaultTemplate(playbook, 'survey')).toBeNull();
    expect(occasionCatalog(playbook)).toBeNull();
    expect(rulesOver(playbook, 'receivable').map(({ id }) => id)).toEqual(['remind']);
    expect(rulesOver(playbook, 'term')).toEqual([]);
    expect(rulesOver(playbook, 'opportunity').map(({ id }) => id)).not.toContain('remind');
  });

  it('reads what a term is measured in, who is not at the table, and what a rule exchanges', async () => {
    const playbook = await read({
      'terms.yaml': lines(
        'kind: vocabulary',
        'id: terms',
        'title: Terms',
        'terms:',
        '  - {id: fee, title: Fee, measure: {unit: money}}',
        "  - {id: share, title: Share, measure: {unit: '%', decimals: 2}}",
        '  - {id: wait, title: Wait, measure: {unit: days, title: Days}}',
        '  - {id: tone, title: Tone, offTable: true}',
      ),
      'swap.yaml': lines(
        'kind: rules',
        'id: swap',
        'title: Swap',
        'over: term',
        'rules: [{id: give, as: offer, when: true, say: Give}, {id: warn, when: true, say: Warn}]',
      ),
    });
    const terms = defaultVocabulary(playbook, 'terms')?.terms ?? [];
    expect(terms.map(({ measure }) => measure)).toEqual([
      { unit: 'money', title: { en: 'money' }, decimals: 0 },
      { unit: '%', title: { en: '%' }, decimals: 2 },
      { unit: 'days', title: { en: 'Days' }, decimals: 0 },
      null,
    ]);
    expect(terms.map(({ offTable }) => offTable)).toEqual([false, false, false, true]);
    expect(rulesOver(playbook, 'term').map((rule) => rule.as)).toEqual(['offer', null]);
  });

  it('reads what a schedule says of its steps, and a term of its limit', async () => {
    const playbook = await read({
      'milestones.yaml': lines(
        'kind: schedule',
        'id: milestones',
        'title: Way',
        'atRisk: 2 workdays',
        'steps: [{id: sent, title: Sent, by: Depot, offset: 3 workdays}]',
      ),
      'collection.yaml': lines(
        'kind: schedule',
        'id: collection',
        'title: Money',
        'buckets: [30, 60]',
        'steps: [{id: call, title: Call, after: sent, offset: +1 day, every: 7 days, dunning: true}]',
      ),
      'complaints.yaml': lines(
        'kind: schedule',
        'id: complaints',
        'title: Care',
        'steps: [{id: grade, title: Grade, field: grade}, {id: back, title: Back, required: true}]',
      ),
      'grades.yaml': lines(
        'kind: vocabulary',
        'id: grades',
        'title: Grades',
        'terms: [{id: hot, title: Hot, within: 4 hours}, {id: mild, title: Mild, within: 1 workday, ours: true}]',
      ),
    });
    const milestones = defaultSchedule(playbook, 'milestones');
    expect(milestones?.atRisk).toEqual({ amount: 2, unit: 'workdays' });
    expect(milestones?.steps[0]).toMatchObject({ by: { en: 'Depot' }, after: null, every: null, dunning: false });
    const collection = defaultSchedule(playbook, 'collection');
    expect(collection?.buckets).toEqual([30, 60]);
    expect(collection?.steps[0]).toMatchObject({ after: 'sent', every: { amount: 7, unit: 'days' }, dunning: true });
    expect(defaultSchedule(playbook, 'complaints')?.steps.map(({ field, required }) => [field, required])).toEqual([
      ['grade', false],
      [null, true],
    ]);
    expect(defaultVocabulary(playbook, 'grades')?.terms.map(({ within, ours }) => [within, ours])).toEqual([
      [{ amount: 4, unit: 'hours' }, null],
      [{ amount: 1, unit: 'workdays' }, true],
    ]);
  });

  it('takes the terms of an attribute from any list', async () => {
    const catalog = activityCatalog(await read());
    const terms = catalog?.attributes.map((one) => [one.as, one.terms.map((term) => term.id), one.withhold]);
    expect(terms).toEqual([
      ['effect', [], []],
      ['stage', ['look', 'sell'], []],
      ['rung', ['met'], []],
      ['style', ['calm', 'stern', 'merry', 'brisk'], []],
      ['compliance', ['free', 'ask'], ['ask']],
    ]);
    expect(catalog?.entries[0]).toMatchObject({
      values: { pull: 3, when: ['look'], rules: ['free'] },
      valuesFrom: { pull: 'handbook' },
      plan: 'agenda',
      report: null,
      feedback: 'manner',
      checks: [],
      before: [],
      prepares: [],
    });
  });

  it('says what becomes of answers and points', async () => {
    const playbook = await read();
    const template = findInstrument(playbook, 'template', 'manner');
    expect(template).toMatchObject({ result: { record: 'contact', field: 'style' }, marks: ['shook-hands'] });
    expect(template?.sections[0]?.questions.map((one) => one.fills)).toEqual([null, { record: 'need', field: 'wish' }]);
    expect(findInstrument(playbook, 'outline', 'agenda')?.parts[0]?.points).toMatchObject([
      { id: 'item-1', title: { en: 'Own words' }, from: null, writes: null },
      { id: 'item-2', from: 'people', writes: 'attitudes' },
    ]);
  });

  it('gives a need the level of its question, else the first that the list opens', async () => {
    const playbook = await read();
    const list = findInstrument(playbook, 'question-list', 'asks');
    expect(list?.questions.map((one) => [one.yields, questionLevel(playbook, list, one)])).toEqual([
      [null, 'demand'],
      ['need', 'demand'],
      [null, 'wish'],
    ]);
  });

  it('hands the time of an area down to its items', async () => {
    const [area] = informationMap(await read())?.areas ?? [];
    expect(area?.items.map((item) => [item.field, item.known?.source ?? null, item.freshFor])).toEqual([
      [{ record: 'account', field: 'fund' }, null, { amount: 6, unit: 'months' }],
      [null, 'budget.exists(b, b.budget > 0)', { amount: 1, unit: 'years' }],
    ]);
  });

  it('warns across the fields of a form', async () => {
    const form = findInstrument(await read(), 'form', 'sheet');
    if (form === null) throw new Error('no form');
    expect(form.fields.map(({ options, min, max, offByDefault }) => [options.length, min, max, offByDefault])).toEqual([
      [1, null, null, false],
      [0, 0, 9, true],
      [0, null, null, false],
    ]);
    const warned = (fields: Account['fields']): number => formWarnings(form, fields).length;
    expect(warned({ fund: 'CNY 5000.00' })).toBe(1);
    expect(warned({ fund: 'CNY 5000.00', sites: 2 })).toBe(0);
    expect(warned({})).toBe(0);
  });

  it('names the people whom advice is about', async () => {
    const people = [
      { contact: 'Wang', rung: 0 },
      { contact: 'Li', rung: 1 },
      { contact: 'Zhao', rung: null },
      { contact: 'Sun', rung: 0 },
    ];
    expect(adviseAbout(await read(), { people }, 'people').map((advice) => advice.who)).toEqual([['Wang', 'Sun']]);
  });
});

describe('what an information map sees', () => {
  const base = { id: 'x', ref: 'x-1', version: 1, createdAt: '', updatedAt: '', note: null, archivedAt: null };
  const account: Account = {
    ...base, name: 'A', aliases: [], externalId: null, parent: null, industry: null, region: null, address: null, postalCode: null,
    website: null, employees: 5, revenue: { minor: 12345, currency: 'CNY' }, profit: null, owner: null,
    fields: { fund: 'USD 200.50', stray: 1 },
  }; // prettier-ignore
  const contact: Contact = {
    ...base, accountId: 'x', name: 'C', aliases: [], externalId: null, title: null, department: null, function: null, level: null,
    style: null, reportsTo: null, phone: null, mobile: '1', email: null, fields: {},
  }; // prettier-ignore
  const line: BudgetLine = {
    ...base, accountId: 'x', category: 'pump', year: 2026, currency: 'JPY', installed: 3,
    budget: { minor: 900, currency: 'JPY' }, bought: null, ours: null, planned: null, asOf: null, fields: {},
  }; // prettier-ignore
  const person = { contact, role: null, closeness: null };
  const role = {
    ...base, opportunityId: 'o', contactId: 'x', roles: [], attitude: null, influence: null, guides: [],
    plan: null, planNote: null,
  }; // prettier-ignore

  it('has every name that is declared, and no other', async () => {
    const playbook = await read();
    const scope = informationScope(
      {
        account,
        contacts: [contact],
        people: [person, { ...person, role }],
        budget: [line],
        opportunities: 1,
        competitors: 0,
        needs: 0,
        ties: 0,
      },
      playbook,
    );
    expect(shapeOf(scope)).toEqual(namesOf({ type: 'object', fields: informationEnvironment(playbook) }));
    expect(scope).toMatchObject({
      account: { employees: 5, revenue: 123.45, fields: { fund: 200.5, sites: null } },
      contacts: [{ phone: true, email: false, reportsTo: false }],
      budget: [{ budget: 900, bought: null }],
    });
    expect(scope.people).toHaveLength(1);
  });

  function namesOf(shape: Shape): unknown {
    if (shape.type === 'list') return namesOf(shape.of);
    if (shape.type !== 'object') return null;
    return Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, namesOf(field)]));
  }

  function shapeOf(value: Value): unknown {
    if (Array.isArray(value)) return shapeOf((value as readonly Value[])[0] ?? null);
    if (typeof value !== 'object' || value === null) return null;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
  }
});
