import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseMoney } from '../../src/core/money.ts';

// --- the files as they are written -------------------------------------------------------------------

interface Happened {
  marker: string;
  on: string;
  evidence: string;
}
interface Contact {
  id: string;
  name: string;
  function: string;
  level: string;
  'reports-to': string | null;
  phone: string | null;
  mobile: string | null;
  email: string | null;
  markers: Happened[];
}
interface Role {
  contact: string;
  roles: string[];
  attitude: string;
  influence: number;
  guides: string[];
}
interface Opportunity {
  id: string;
  name: string;
  amount: string;
  'close-date': string;
  flags: Happened[];
  advanced: { on: string }[];
  roles: Role[];
  activities?: Activity[];
  needs: Need[];
  proposal?: { point: string }[];
  rivals?: { competitor: string }[];
  milestones?: { milestone: string; planned: string; actual: string | null }[];
}
interface Need {
  level: string;
  owner: string;
  ratings?: Record<string, { score: number; strength?: string }>;
  cards?: { strength: string; role: string }[];
  below: Need[];
}
interface DemoRecords {
  user: string;
  account: { revenue: string; profit: string };
  contacts: Contact[];
  competitors: Entry[];
  opportunities: Opportunity[];
  ties: { from: string; to: string; kind: string }[];
  activities: Activity[];
  receivables: Receivable[];
  complaints: Complaint[];
  sources: { of: string }[];
}
interface Activity {
  kind: string;
  on: string;
  status: string;
  with: string[];
  id?: string;
  'part-of'?: string;
  sheets?: string[];
}
interface Receivable {
  opportunity: string | null;
  amount: string;
  due: string;
  payer: string;
  payments: { on: string; amount: string }[];
  contacts: { step: string; on: string; contact: string }[];
}
interface Complaint {
  opportunity: string;
  contact: string;
  grade: string;
  cause: string;
  steps: { step: string; on: string }[];
}
type Answers = Record<string, string | number | { value: string | number; at?: string }>;
interface Sheet {
  template: string;
  for: string;
  rater: string;
  role: string;
  at: string;
  answers: Answers;
  competitors?: Record<string, Answers>;
}
interface Entry {
  id: string;
}
interface Ladder {
  rungs: { markers: Entry[] }[];
}
interface Process {
  stages: { end: Entry[]; gate: { markers: string[] } }[];
}
interface Scale {
  options: { id: string; value: number }[];
  bipolar?: { from: number; to: number };
}
interface Template {
  scale: string | Scale;
  sections: { compare?: boolean; questions: (Entry & { scale?: string | Scale })[] }[];
}

const root = join(import.meta.dirname, '../..');
const languages = ['en', 'zh'] as const;
type Language = (typeof languages)[number];
const sheetNames = ['opportunity-qualification', 'negotiation-self-test', 'presentation-evaluation', 'segmentation', 'style-inventory-1', 'style-inventory-2', 'survey', 'talk-1-coach', 'talk-1-peer', 'talk-2-coach', 'talk-2-peer'] as const;
type SheetName = (typeof sheetNames)[number];
/** The first day of the demo's three months, and the day of its sheets. */
const firstDay = '2026-08-01';
const sheetDay = '2026-10-30';

const readYaml = (...path: string[]): unknown => parse(readFileSync(join(root, ...path), 'utf8'));
const readRecords = (language: Language): DemoRecords =>
  readYaml('data/demo', language, 'records.yaml') as DemoRecords;
const readSheet = (language: Language, name: SheetName): Sheet =>
  readYaml('data/demo', language, 'answers', `${name}.yaml`) as Sheet;
const readInstrument = (name: string): unknown => readYaml('playbooks/key-account-handbook', `${name}.yaml`);

const idsOf = (list: readonly Entry[]): string[] => list.map(({ id }) => id);
const termsOf = (name: string): string[] =>
  idsOf((readInstrument(`vocabularies/${name}`) as { terms: Entry[] }).terms);
const stepsOf = (name: string): string[] =>
  idsOf((readInstrument(`schedules/${name}`) as { steps: Entry[] }).steps);
const readTemplate = (name: SheetName): Template =>
  readInstrument(`templates/${readSheet('en', name).template.replace(/^.*\//, '')}`) as Template;
const scaleOf = ({ scale }: Template): Scale =>
  typeof scale === 'string' ? (readInstrument(`scales/${scale}`) as Scale) : scale;
const valuesOf = (answers: Answers): string[] =>
  Object.values(answers).map((answer) => String(typeof answer === 'object' ? answer.value : answer));
const isWithinDemo = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && day >= firstDay && day <= sheetDay;

// --- comparing the languages -------------------------------------------------------------------------

/** Keys whose text is words or a name, and so differs between the languages. */
const worded = new Set(
  'user name title department note evidence description parent industry region address owner for rater source text goal outcome place next plan-note locations it-head approval-flow offer feature advantage benefit ourAlternative theirAlternative commonInterest subject place-and-time participants agreed-points tasks theirPosition theirInterest targetText bottomText agreedText inReturn approvedBy cause-note'.split(
    ' ',
  ),
);
const amounts = new Set(['revenue', 'profit', 'amount', 'budget', 'bought', 'ours', 'planned', 'cost', 'limit']);

/** What both languages must share: words become a mark, money becomes its amount, everything else stays. */
function skeleton(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => (key === 'aliases' || worded.has(key) ? 'words' : skeleton(item)));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    // Competitors are keyed by their names.
    if (key === 'competitors') return entries.map(([, answers]) => skeleton(answers));
    return Object.fromEntries(entries.map(([name, item]) => [name, skeleton(item, name)]));
  }
  if (typeof value === 'string' && worded.has(key)) return value.trim() === '' ? 'empty' : 'words';
  if (typeof value === 'string' && amounts.has(key)) return parseMoney(value, 'CNY');
  return value;
}

/** Every text and every key of a tree, with its path. */
function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    { path: `${path}/${key}`, text: key },
    ...textsIn(item, `${path}/${key}`),
  ]);
}

const textsOf = (language: Language): { path: string; text: string }[] =>
  [readRecords(language), ...sheetNames.map((name) => readSheet(language, name))].flatMap((file) => textsIn(file));

describe('the two languages', () => {
  it('have the same files', () => {
    for (const language of languages) {
      const folder = join(root, 'data/demo', language);
      expect(readdirSync(folder).sort()).toEqual(['answers', 'records.yaml']);
      expect(readdirSync(join(folder, 'answers')).sort()).toEqual(sheetNames.map((name) => `${name}.yaml`).sort());
    }
  });

  it('have the same records, ids, numbers and dates', () => {
    expect(skeleton(readRecords('en'))).toEqual(skeleton(readRecords('zh')));
  });

  it.each(sheetNames)('have the same answers in %s', (name) => {
    expect(skeleton(readSheet('en', name))).toEqual(skeleton(readSheet('zh', name)));
  });

  it('have English without Chinese characters, but for aliases', () => {
    const strays = textsOf('en').filter(({ path, text }) => /\p{Script=Han}/u.test(text) && !path.includes('/aliases/'));
    expect(strays).toEqual([]);
  });

  it('have Chinese with full-width punctuation', () => {
    const halfWidth = /[\p{Script=Han}”%][,.;:!?()]|[,;:!?()]\s*\p{Script=Han}/u;
    expect(textsOf('zh').filter(({ text }) => halfWidth.test(text))).toEqual([]);
  });
});

describe.each(languages)('the records in %s', (language) => {
  const { account, contacts, competitors, opportunities, ties, activities, sources, receivables, complaints } =
    readRecords(language);
  const contactIds = idsOf(contacts);

  it('hold at least eight people and three opportunities, each with an id and a name of its own', () => {
    expect(contacts.length).toBeGreaterThanOrEqual(8);
    expect(opportunities).toHaveLength(3);
    for (const list of [contacts, opportunities]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    }
  });

  it('use functions, levels, roles, attitudes and guides of the playbook', () => {
    const functions = termsOf('functions');
    const levels = termsOf('levels');
    const roles = termsOf('buying-roles');
    const attitudes = termsOf('attitudes');
    const guides = termsOf('guides');
    for (const contact of contacts) {
      expect(functions).toContain(contact.function);
      expect(levels).toContain(contact.level);
    }
    for (const role of opportunities.flatMap((opportunity) => opportunity.roles)) {
      expect(contactIds).toContain(role.contact);
      expect(role.roles.length).toBeGreaterThan(0);
      for (const id of role.roles) expect(roles).toContain(id);
      for (const id of role.guides) expect(guides).toContain(id);
      expect(attitudes).toContain(role.attitude);
      expect([1, 2, 3, 4, 5]).toContain(role.influence);
    }
  });

  it('cover every function, level, role, attitude and guide, and leave some cells of the grid open', () => {
    expect(new Set(contacts.map((contact) => contact.function))).toEqual(new Set(termsOf('functions')));
    expect(new Set(contacts.map(({ level }) => level))).toEqual(new Set(termsOf('levels')));
    const cells = new Set(contacts.map((contact) => `${contact.function}/${contact.level}`));
    expect(cells.size).toBeLessThan(termsOf('functions').length * termsOf('levels').length);
    const roles = opportunities[0]?.roles ?? [];
    expect(new Set(roles.flatMap((role) => role.roles))).toEqual(new Set(termsOf('buying-roles')));
    expect(new Set(roles.map(({ attitude }) => attitude))).toEqual(new Set(termsOf('attitudes')));
    expect(new Set(roles.flatMap(({ guides }) => guides))).toEqual(new Set(termsOf('guides')));
  });

  it('name each person once in an opportunity', () => {
    for (const { roles } of opportunities) {
      expect(new Set(roles.map(({ contact }) => contact)).size).toBe(roles.length);
    }
  });

  it('name colleagues as superiors, in lines that end', () => {
    const boss = new Map(contacts.map((contact) => [contact.id, contact['reports-to']]));
    for (const id of contactIds) {
      const seen: string[] = [];
      for (let at = id as string | null; at !== null; at = boss.get(at) ?? null) {
        expect(contactIds).toContain(at);
        expect(seen).not.toContain(at);
        seen.push(at);
      }
    }
  });

  it('use markers of the ladder, once each, in the order of their dates, with evidence', () => {
    const known = (readInstrument('relationship') as Ladder).rungs.flatMap(({ markers }) => idsOf(markers));
    for (const { markers } of contacts) {
      for (const { marker, evidence } of markers) {
        expect(known).toContain(marker);
        expect(evidence).not.toBe('');
      }
      const days = markers.map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
      expect(new Set(markers.map(({ marker }) => marker)).size).toBe(markers.length);
    }
  });

  it('leave a stage only after the flags of its gate, and stand partly through the next or at the end', () => {
    const { stages } = readInstrument('process/six-steps') as Process;
    for (const { flags, advanced } of opportunities) {
      const days = flags.map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
      const dayOf = new Map(flags.map(({ marker, on }) => [marker, on]));
      for (const [index, move] of advanced.entries()) {
        const needed = stages[index]?.gate.markers ?? [];
        for (const marker of needed) expect((dayOf.get(marker) ?? 'missing') <= move.on).toBe(true);
      }
      const reached = stages.slice(0, advanced.length + 1).flatMap(({ end }) => idsOf(end));
      for (const marker of dayOf.keys()) expect(reached).toContain(marker);
      if (advanced.length === stages.length) continue;
      const present = stages[advanced.length]?.gate.markers ?? [];
      const done = present.filter((marker) => dayOf.has(marker));
      expect(done.length).toBeGreaterThan(0);
      expect(done.length).toBeLessThan(present.length);
    }
  });

  it('keep to the three months of the demo, with decisions still ahead where there are any', () => {
    const happened = [
      ...contacts.flatMap(({ markers }) => markers),
      ...opportunities.flatMap(({ flags, advanced }) => [...flags, ...advanced]),
    ];
    expect(happened.filter(({ on }) => !isWithinDemo(on))).toEqual([]);
    const decided = opportunities.filter((opportunity) => opportunity['close-date'] <= sheetDay);
    expect(idsOf(decided)).toEqual(['night-flow']);
  });

  it('have ties, activities and sources between people who are there, of kinds that the playbook knows', () => {
    const kinds = ['selling-activities', 'occasions'].flatMap((name) =>
      idsOf((readInstrument(`catalogs/${name}`) as { entries: Entry[] }).entries),
    );
    for (const { from, to } of ties) for (const id of [from, to]) expect(contactIds).toContain(id);
    const lists = [activities, ...opportunities.map((opportunity) => opportunity.activities ?? [])];
    for (const activity of lists.flat()) {
      expect(kinds).toContain(activity.kind);
      for (const id of activity.with) expect(contactIds).toContain(id);
      if (activity.status === 'done') expect(isWithinDemo(activity.on)).toBe(true);
      else expect(activity.on > sheetDay).toBe(true);
    }
    for (const list of lists) {
      const days = list.map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
    }
    for (const { of } of sources) expect(['account', ...contactIds]).toContain(of);
  });

  it('have a needs tree that goes down level by level, with one criterion that no goal stands behind', () => {
    const levels = termsOf('need-levels');
    const visit = (needs: readonly Need[], above: number): void => {
      for (const need of needs) {
        expect(levels.indexOf(need.level)).toBeGreaterThan(above);
        expect(contactIds).toContain(need.owner);
        visit(need.below, levels.indexOf(need.level));
      }
    };
    const [main] = opportunities;
    visit(main?.needs ?? [], -1);
    const roots = (main?.needs ?? []).map(({ level }) => levels.indexOf(level));
    expect(roots.filter((level) => level > 0)).toEqual([levels.length - 1]);
  });

  it('rate us and rivals who are there, by criteria, with strengths of the playbook', () => {
    const rivals = idsOf(competitors);
    const strengths = termsOf('strengths');
    const visit = (needs: readonly Need[]): Need[] => needs.flatMap((need) => [need, ...visit(need.below)]);
    for (const opportunity of opportunities) {
      const joined = (opportunity.rivals ?? []).map(({ competitor }) => competitor);
      for (const id of joined) expect(rivals).toContain(id);
      for (const { level, ratings, cards } of visit(opportunity.needs)) {
        if (ratings === undefined) continue;
        expect(level).toBe(termsOf('need-levels').at(-1));
        for (const [side, { score }] of Object.entries(ratings)) {
          expect(['us', ...joined]).toContain(side);
          expect([1, 2, 3, 4, 5]).toContain(score);
        }
        expect(strengths).toContain(ratings.us?.strength);
        for (const { strength, role } of cards ?? []) {
          expect(strengths).toContain(strength);
          expect(termsOf('buying-roles')).toContain(role);
        }
      }
    }
  });

  it('tell one opportunity to its end: the whole proposal, every milestone, every instalment paid', () => {
    const done = opportunities.find(({ id }) => id === 'night-flow');
    const outline = readInstrument('outlines/proposal-pack') as { parts: { points: Entry[] }[] };
    expect((done?.proposal ?? []).map(({ point }) => point).toSorted()).toEqual(
      outline.parts.flatMap(({ points }) => idsOf(points)).toSorted(),
    );
    expect((done?.milestones ?? []).map(({ milestone }) => milestone)).toEqual(stepsOf('milestones'));
    expect((done?.milestones ?? []).filter(({ actual }) => actual === null)).toEqual([]);
    const instalments = receivables.filter(({ opportunity }) => opportunity === 'night-flow');
    const sum = (texts: readonly string[]): number =>
      texts.reduce((total, text) => total + (parseMoney(text, 'CNY')?.minor ?? NaN), 0);
    expect(sum(instalments.map(({ amount }) => amount))).toBe(sum([done?.amount ?? '']));
    for (const { amount, payments } of instalments) {
      expect(sum(payments.map((payment) => payment.amount))).toBe(sum([amount]));
    }
  });

  it('speak of payments and complaints in the terms and steps of the playbook', () => {
    for (const { payer, contacts: made } of receivables) {
      expect(termsOf('payer-types')).toContain(payer);
      for (const { step, contact } of made) {
        expect(stepsOf('collection-contacts')).toContain(step);
        expect(contactIds).toContain(contact);
      }
    }
    for (const { contact, grade, cause, steps } of complaints) {
      expect(contactIds).toContain(contact);
      expect(termsOf('complaint-grades')).toContain(grade);
      expect(termsOf('delay-causes')).toContain(cause);
      for (const { step } of steps) expect(stepsOf('complaint-steps')).toContain(step);
    }
    // Rehearsals are part of a presentation that is there.
    for (const { activities: own = [] } of opportunities) {
      const named = own.map(({ id }) => id);
      for (const { 'part-of': whole } of own) if (whole !== undefined) expect(named).toContain(whole);
    }
  });

  it('give amounts that the program reads', () => {
    for (const text of [account.revenue, account.profit, ...opportunities.map(({ amount }) => amount)]) {
      expect(parseMoney(text, 'CNY')).toMatchObject({ currency: 'CNY' });
    }
  });

  it('reach nobody real', () => {
    for (const { email, phone, mobile } of contacts) {
      if (email !== null) expect(email).toMatch(/@([a-z-]+\.)?example\.com$/);
      if (phone !== null) expect(phone).toMatch(/^0500-5550-\d{4}$/);
      if (mobile !== null) expect(mobile).toMatch(/^138-0000-\d{4}$/);
    }
  });
});

describe.each(languages)('the sheets in %s', (language) => {
  it.each(sheetNames)('answer every question of %s with one of its options, for competitors what is compared', (name) => {
    const template = readTemplate(name);
    const sheet = readSheet(language, name);
    const questions = template.sections.flatMap((section) => section.questions);
    expect(Object.keys(sheet.answers)).toEqual(idsOf(questions));
    const wrong = questions.filter((question, index) => {
      const value = valuesOf(sheet.answers)[index];
      const scale = question.scale ?? template.scale;
      if (typeof scale === 'object' && scale.bipolar !== undefined) {
        return !(Number(value) >= scale.bipolar.to && Number(value) <= scale.bipolar.from);
      }
      return !idsOf(scaleOf({ ...template, scale }).options).includes(value ?? '');
    });
    expect(wrong).toEqual([]);
    const options = name === 'opportunity-qualification' ? idsOf(scaleOf(template).options) : [];

    const compared = template.sections.flatMap(({ compare, questions }) => (compare === false ? [] : idsOf(questions)));
    for (const answers of Object.values(sheet.competitors ?? {})) {
      expect(Object.keys(answers)).toEqual(compared);
      for (const value of valuesOf(answers)) expect(options).toContain(value);
    }
  });

  it('know nothing that came after them', () => {
    const late = sheetNames.flatMap((name) => {
      const { at, answers, competitors = {} } = readSheet(language, name);
      expect(isWithinDemo(at)).toBe(true);
      return [answers, ...Object.values(competitors)]
        .flatMap((list) => Object.values(list))
        .filter((answer) => typeof answer === 'object' && answer.at !== undefined && !isWithinDemo(answer.at));
    });
    expect(late).toEqual([]);
  });

  it('are about the main opportunity and the seller', () => {
    const { user, opportunities } = readRecords(language);
    const head = (name: SheetName): Sheet => readSheet(language, name);
    for (const name of sheetNames.slice(0, 3)) expect(head(name).template).toBe(`key-account-handbook/${name}`);
    const [main] = opportunities;
    expect(head('opportunity-qualification')).toMatchObject({ for: main?.name, rater: user, role: 'self' });
    expect(head('negotiation-self-test')).toMatchObject({ for: user, rater: user, role: 'self' });
    expect(head('presentation-evaluation')).toMatchObject({ for: user, role: 'coach' });
    expect(head('presentation-evaluation').rater).not.toBe(user);
    const [own, other] = [head('style-inventory-1'), head('style-inventory-2')];
    expect(own).toMatchObject({ template: 'key-account-handbook/style-inventory', for: other.for, rater: user });
    expect([other.template, other.role]).toEqual([own.template, 'coach']);
  });

  it('leave two or three points unknown and one or two against us, and rate two competitors', () => {
    const { answers, competitors = {} } = readSheet(language, 'opportunity-qualification');
    expect([2, 3]).toContain(valuesOf(answers).filter((value) => value === '?').length);
    expect([1, 2]).toContain(valuesOf(answers).filter((value) => value === '-').length);
    expect(Object.keys(competitors)).toHaveLength(2);
  });

  it('come out in the middle band of the self-test and the good band of the presentation', () => {
    const points = (name: SheetName): number[] => {
      const values = new Map(scaleOf(readTemplate(name)).options.map(({ id, value }) => [id, value]));
      return valuesOf(readSheet(language, name).answers).map((id) => values.get(id) ?? Number.NaN);
    };
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
    const selfTest = sum(points('negotiation-self-test'));
    expect(selfTest >= 26 && selfTest <= 32).toBe(true);
    const presentation = points('presentation-evaluation');
    expect(sum(presentation) >= 70 && sum(presentation) <= 84).toBe(true);
    expect(presentation.filter((value) => value <= 2)).toEqual([2, 2]);
  });
});
