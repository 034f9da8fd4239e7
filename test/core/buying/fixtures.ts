/** A small club with two roles, three moods, two ties and a grid of four places. */
import { buildBuyerMap, type BuyerMap } from '../../../src/core/buying/buyer-map.ts';
import { newAccount } from '../../../src/core/records/account.ts';
import { newBuyingRole, type BuyingRoleChanges } from '../../../src/core/records/buying-role.ts';
import { newContact } from '../../../src/core/records/contact.ts';
import { newTie } from '../../../src/core/records/tie.ts';
import { ladder, opportunity, record } from '../process/fixtures.ts';
import type { Condition, Expression } from '../../../src/core/condition/types.ts';
import type { Ladder } from '../../../src/core/playbook/process-types.ts';
import type { Term, Vocabulary } from '../../../src/core/playbook/list-types.ts';
import type { Playbook } from '../../../src/core/playbook/types.ts';
import type { Account, BuyingRole, Contact, Dossier, Fresh, Tie } from '../../../src/core/records/types.ts';
import { noSales } from '../../helpers/no-sales.ts';

const info = { text: null, why: null, help: null, note: null, provenance: null, sources: [] };

export function term(id: string, fields: Partial<Term> = {}): Term {
  const serves = { levels: [], roles: [], functions: [] };
  return {
    ...info,
    id,
    title: { en: id },
    value: null,
    definition: null,
    concerns: [],
    symbol: null,
    mutual: false,
    within: null,
    ours: null,
    serves,
    measure: null,
    offTable: false,
    ...fields,
  };
}

export function vocabulary(id: string, terms: readonly Term[], who: Condition | null = null): Vocabulary {
  return { ...info, kind: 'vocabulary', id, origin: 'club', title: { en: id }, terms, who };
}

/** `p.attitude == <id>` */
export function hasAttitude(id: string): Condition {
  const name: Expression = { op: 'name', name: 'p' };
  const expression: Expression = {
    op: '==',
    left: { op: 'field', object: name, name: 'attitude' },
    right: { op: 'literal', value: id },
  };
  return { source: `p.attitude == "${id}"`, expression };
}

export const ties = vocabulary('ties', [term('asks'), term('feuds', { mutual: true })]);

/** @param who conditions of the ladder and of the plans */
export function club(who: { ladder?: Condition; plans?: Condition } = {}): Playbook {
  const rungs: Ladder = { ...ladder, who: who.ladder ?? null };
  const instruments = [
    rungs,
    vocabulary('roles', [term('pays'), term('digs')]),
    vocabulary('attitudes', [
      term('for', { value: 1 }),
      term('undecided', { value: 0 }),
      term('against', { value: -1 }),
    ]),
    vocabulary('functions', [term('use'), term('buy')]),
    vocabulary('levels', [term('low', { value: 1 }), term('high', { value: 2 })]),
    vocabulary('guides', [term('inside')]),
    ties,
    vocabulary('opponents', [term('win'), term('avoid')], who.plans),
  ];
  return {
    id: 'club',
    version: '1.0.0',
    hash: 'sha256:club',
    title: { en: 'Club' },
    summary: null,
    languages: ['en'],
    license: 'MIT',
    authors: [],
    extends: [],
    defaults: {
      relationship: 'ladder',
      roles: 'roles',
      attitudes: 'attitudes',
      functions: 'functions',
      levels: 'levels',
      guides: 'guides',
      ties: 'ties',
      opponents: 'opponents',
    },
    instruments,
    facts: null,
  };
}

function stored<T>(record: Fresh<T>): T {
  return { ref: (record as { id?: string }).id, version: 1, createdAt: '', updatedAt: '', ...record } as T;
}

export interface Member extends Partial<Omit<Contact, 'id' | 'accountId'>> {
  /** Null: at the account, without a part. */
  readonly part?: BuyingRoleChanges | null;
  readonly markers?: readonly string[];
}

/** What is recorded, by the ids of the contacts. */
export interface Records {
  readonly members: Readonly<Record<string, Member>>;
  readonly ties?: readonly (readonly [from: string, kind: string, to: string])[];
  readonly account?: Partial<Account>;
}

export function dossierOf({ members, ties: wanted = [], account = {} }: Records): Dossier {
  const entries = Object.entries(members);
  return {
    account: { ...stored<Account>(newAccount({ name: 'Club' }, { id: 'acc' })), ...account },
    ...noSales,
    parentName: null,
    contacts: entries.map(([id, { part: _part, markers: _markers, ...fields }]) => ({
      ...stored<Contact>(newContact({ name: id, accountId: 'acc' }, { id })),
      ...fields,
    })),
    opportunities: [opportunity],
    roles: entries.flatMap(([contactId, { part = {} }]) =>
      part === null
        ? []
        : [
            stored<BuyingRole>(
              newBuyingRole({ opportunityId: opportunity.id, contactId }, part, { id: `r-${contactId}` }),
            ),
          ],
    ),
    markers: entries.flatMap(([id, { markers = [] }]) =>
      markers.map((marker) => record(marker, '2026-05-01', { subject: { noun: 'contact', id } })),
    ),
    assessments: [],
    activities: [],
    needs: [],
    budgetLines: [],
    ties: wanted.map(([fromId, kind, toId], index) =>
      stored<Tie>(newTie({ accountId: 'acc', fromId, toId, kind }, { id: `t${index}` })),
    ),
    sources: [],
  };
}

export function mapOf(records: Records, playbook: Playbook = club()): BuyerMap {
  return buildBuyerMap(dossierOf(records), opportunity, playbook, '2026-06-01');
}
