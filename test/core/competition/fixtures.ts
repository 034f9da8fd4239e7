/** Criteria, rivals and people of a method that nobody ships. */
import { compileCondition } from '../../../src/content/compile-condition.ts';
import { compareRivals, type Competition, type CompetitionRecords } from '../../../src/core/competition/matrix.ts';
import { newBuyingRole, type BuyingRoleChanges } from '../../../src/core/records/buying-role.ts';
import { newCompetitor, newRating, newRival, newValueCard } from '../../../src/core/records/competition.ts';
import { newContact } from '../../../src/core/records/contact.ts';
import { club, term, vocabulary } from '../buying/fixtures.ts';
import { need } from '../needs/fixtures.ts';
import type { Condition } from '../../../src/core/condition/types.ts';
import type { CoachingRule, Rules } from '../../../src/core/playbook/guide-types.ts';
import type { Playbook } from '../../../src/core/playbook/types.ts';
import type { Person } from '../../../src/core/process/gate-scope.ts';
import type { Competitor, Rating, Rival, ValueCard } from '../../../src/core/records/sales-types.ts';
import type { BuyingRole, Contact, Fresh, Need } from '../../../src/core/records/types.ts';

const info = { text: null, why: null, help: null, note: null, provenance: null, sources: [] };

export function condition(source: string): Condition {
  const { condition: compiled } = compileCondition(source);
  if (compiled === null) throw new Error(source);
  return compiled;
}

export function rule(id: string, when: string, fields: Partial<CoachingRule> = {}): CoachingRule {
  return {
    ...info,
    id,
    title: { en: id },
    when: condition(when),
    severity: 'info',
    say: { en: `${id}!` },
    who: null,
    do: [],
    as: null,
    ...fields,
  };
}

export const moves: readonly CoachingRule[] = [
  rule('mend', 'criterion.gap < 0 && felt.exists(p, "pays" in p.roles)', { who: condition('"pays" in p.roles') }),
  rule('hush', 'criterion.gap < 0 && felt.size() == 0'),
  rule('praise', 'criterion.gap > 0 && criterion.weight >= 4'),
];

/** The club with three levels of needs; diggers feel the last one, buyers feel what is about money. */
export function shop(rules: readonly CoachingRule[] = moves): Playbook {
  const base = club();
  const over: Rules = {
    ...info,
    kind: 'rules',
    id: 'moves',
    origin: 'club',
    title: { en: 'moves' },
    over: 'criterion',
    rules,
  };
  return {
    ...base,
    defaults: { ...base.defaults, needs: 'needs', strengths: 'strengths', roles: 'roles', functions: 'functions' },
    instruments: [
      ...base.instruments.filter(({ id }) => id !== 'roles' && id !== 'functions'),
      vocabulary('roles', [
        term('pays', { concerns: [{ en: 'thrift' }] }),
        term('digs', { concerns: [{ en: 'dry feet' }] }),
      ]),
      vocabulary('functions', [term('use', { concerns: [{ en: 'peace' }] }), term('buy')]),
      vocabulary('needs', [
        term('why', { value: 1 }),
        term('how', { value: 2 }),
        term('test', { value: 3, serves: { roles: ['digs'], functions: [], levels: [] } }),
      ]),
      vocabulary('strengths', [
        term('money', { serves: { roles: [], functions: ['buy'], levels: [] } }),
        term('charm'),
      ]),
      over,
    ],
  };
}

function stored<T>(record: Fresh<T>): T {
  return { ref: (record as { id?: string }).id, version: 1, createdAt: '', updatedAt: '', ...record } as T;
}

export function person(id: string, part: BuyingRoleChanges | null, fields: Partial<Contact> = {}): Person {
  const contact = { ...stored<Contact>(newContact({ name: id, accountId: 'acc' }, { id })), ...fields };
  const role =
    part === null
      ? null
      : stored<BuyingRole>(newBuyingRole({ opportunityId: 'opp', contactId: id }, part, { id: `r-${id}` }));
  return { contact, role, closeness: null };
}

/** A criterion, the heaviest weight being 5. */
export function criterion(id: string, weight: number | null, fields: Partial<Need> = {}): Need {
  return need(id, 'test', null, { weight, ...fields });
}

export interface Stand {
  readonly needs: readonly Need[];
  /** Names of competitors, in the order in which they joined. */
  readonly rivals?: readonly string[];
  /** Score by `need` for us, by `need/rival` for them. */
  readonly scores?: Readonly<Record<string, number>>;
  readonly ours?: Readonly<Record<string, Partial<Pick<Rating, 'evidence' | 'strength'>>>>;
  readonly cards?: readonly (Partial<ValueCard> & { readonly feature: string })[];
  readonly people?: readonly Person[];
}

/** The records of a stand in an opportunity. */
export function board(
  { needs, rivals = [], scores = {}, ours = {}, cards = [] }: Stand,
  opportunityId: string,
): CompetitionRecords {
  const here = { accountId: 'acc', opportunityId };
  return {
    needs: needs.map((one) => ({ ...one, opportunityId })),
    competitors: rivals.map((name) => stored<Competitor>(newCompetitor({ name }, { id: name }))),
    rivals: rivals.map((name) => stored<Rival>(newRival({ ...here, competitorId: name }, { id: `in-${name}` }))),
    ratings: Object.entries(scores).map(([key, score]) => {
      const [needId = '', rival] = key.split('/');
      const own = rival === undefined ? ours[needId] : {};
      return stored<Rating>(newRating({ ...here, needId, competitorId: rival ?? null, score, ...own }, { id: key }));
    }),
    valueCards: cards.map((card, index) =>
      stored<ValueCard>(newValueCard({ ...here, ...card }, { id: `v${index + 1}` })),
    ),
  };
}

export function stand(given: Stand, playbook: Playbook = shop()): Competition {
  return compareRivals(playbook, 'opp', board(given, 'opp'), given.people ?? []);
}
