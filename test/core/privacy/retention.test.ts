import { describe, expect, test } from 'vitest';
import { findRetentionDue, type ContactTraces } from '../../../src/core/privacy/retention.ts';
import { newContact } from '../../../src/core/records/contact.ts';
import type { Retention, RetentionRule } from '../../../src/core/playbook/guide-types.ts';
import type { Playbook } from '../../../src/core/playbook/types.ts';
import type { Contact } from '../../../src/core/records/types.ts';

const info = { why: null, help: null, note: null, provenance: null, sources: [] };

function rule(id: string, more: Partial<RetentionRule>): RetentionRule {
  const title = { en: id };
  const term = { since: 'created', after: { amount: 1, unit: 'years' }, when: null, do: 'review' } as const;
  return { ...info, ...term, id, title, text: null, say: title, ...more };
}

function due(rules: readonly RetentionRule[], contact: Partial<Contact> = {}, traces: Partial<ContactTraces> = {}) {
  const kept: Retention = { ...info, id: 'k', title: { en: 'k' }, text: null, origin: 'x', kind: 'retention', rules };
  const stamps = { ref: 'con-1', version: 1, createdAt: '2025-01-31T22:00:00Z', updatedAt: '2025-01-31T22:00:00Z' };
  const person: Contact = { ...newContact({ name: 'A', accountId: 'a' }, { id: 'c' }), ...stamps, ...contact };
  const none: ContactTraces = {
    lastOn: null,
    decidedOn: null,
    opportunities: { open: 0, won: 0, lost: 0, abandoned: 0 },
  };
  const found = findRetentionDue(person, { ...none, ...traces }, { instruments: [kept] } as unknown as Playbook, {
    today: '2026-11-02',
    // East of Greenwich it is tomorrow already.
    dateOf: (instant) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10),
  });
  return found === null ? null : `${found.rule.id} ${found.since} ${found.dueOn}`;
}

describe('what a term counts from', () => {
  test('the day of recording, in the time of the user', () => {
    expect(due([rule('r', {})])).toBe('r 2025-02-01 2026-02-01');
  });
  test('the last activity, else the day of recording', () => {
    const rules = [rule('r', { since: 'activity' })];
    expect(due(rules)).toBe('r 2025-02-01 2026-02-01');
    expect(due(rules, {}, { lastOn: '2025-11-02' })).toBe('r 2025-11-02 2026-11-02');
    expect(due(rules, {}, { lastOn: '2025-11-03' })).toBeNull();
    expect(due(rules, {}, { lastOn: '2027-01-01' })).toBeNull();
  });
  test('being archived', () => {
    const rules = [rule('r', { since: 'archived' })];
    expect(due(rules)).toBeNull();
    expect(due(rules, { archivedAt: '2025-10-01T12:00:00Z' })).toBe('r 2025-10-01 2026-10-01');
  });
  test('the last decision, while nothing is open', () => {
    const rules = [rule('r', { since: 'decided' })];
    const lost = { open: 0, won: 0, lost: 1, abandoned: 0 };
    expect(due(rules)).toBeNull();
    expect(due(rules, {}, { decidedOn: '2025-06-30', opportunities: lost })).toBe('r 2025-06-30 2026-06-30');
    expect(due(rules, {}, { decidedOn: '2025-06-30', opportunities: { ...lost, open: 1 } })).toBeNull();
  });
});

describe('whom a rule is about', () => {
  const archived: RetentionRule['when'] = {
    source: 'contact.archived',
    expression: { op: 'field', object: { op: 'name', name: 'contact' }, name: 'archived' },
  };
  test('those for whom its condition holds', () => {
    expect(due([rule('r', { when: archived })])).toBeNull();
    expect(due([rule('r', { when: archived })], { archivedAt: '2026-11-01T00:00:00Z' })).not.toBeNull();
  });
});

describe('several rules that hold', () => {
  test('one that erases goes first, then the one that is due for longest', () => {
    const review = rule('review', { after: { amount: 1, unit: 'months' } });
    const late = rule('late', { do: 'erase', after: { amount: 18, unit: 'months' } });
    const early = rule('early', { do: 'erase' });
    expect(due([review, late, early])).toBe('early 2025-02-01 2026-02-01');
    expect(due([rule('r', {}), review])).toBe('review 2025-02-01 2025-03-01');
  });
});
