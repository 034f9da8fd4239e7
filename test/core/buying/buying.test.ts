import { describe, expect, it } from 'vitest';
import { coverGrid } from '../../../src/core/buying/coverage.ts';
import { reportingTrees, type TreeNode } from '../../../src/core/buying/reporting-tree.ts';
import { closeness } from '../../../src/core/process/closeness.ts';
import { newContact } from '../../../src/core/records/contact.ts';
import { ladder, record } from '../process/fixtures.ts';
import { term } from './fixtures.ts';
import type { Person } from '../../../src/core/process/gate-scope.ts';
import type { Contact } from '../../../src/core/records/types.ts';

function contact(id: string, fields: Partial<Contact> = {}): Contact {
  const made = {
    ...newContact({ name: id, accountId: 'acc' }, { id }),
    ref: id,
    version: 1,
    createdAt: '',
    updatedAt: '',
  };
  return { ...made, ...fields };
}

function person(id: string, fields: Partial<Contact> = {}, markers: readonly string[] = []): Person {
  const records = markers.map((marker) => record(marker, '2026-05-01'));
  return { contact: contact(id, fields), role: null, closeness: closeness(ladder, records, '2026-06-01') };
}

describe('coverGrid', () => {
  const functions = [term('use'), term('buy')];
  const levels = [term('low', { value: 1 }), term('high', { value: 2 })];

  it('has the highest level first and the functions across', () => {
    const { rows } = coverGrid([], functions, levels);
    expect(rows.map(({ level, cells }) => [level.id, cells.map((cell) => cell.function.id)])).toEqual([
      ['high', ['use', 'buy']],
      ['low', ['use', 'buy']],
    ]);
  });

  it('counts a cell as covered by somebody in contact, not by somebody known by name', () => {
    const ann = person('ann', { function: 'use', level: 'low' }, ['a']);
    const bob = person('bob', { function: 'buy', level: 'high' });
    const { uncovered } = coverGrid([ann, bob], functions, levels);
    expect(uncovered.map((cell) => [cell.function.id, cell.level.id])).toEqual([
      ['use', 'high'],
      ['buy', 'high'],
      ['buy', 'low'],
    ]);
  });

  it('puts the closest first, and names who cannot be placed', () => {
    const far = person('far', { function: 'use', level: 'low' });
    const near = person('near', { function: 'use', level: 'low' }, ['a', 'c', 'd']);
    const lost = person('lost', { function: 'use' });
    const { rows, unplaced } = coverGrid([far, near, lost], functions, levels);
    expect(rows[1]?.cells[0]?.people.map(({ contact: { id } }) => id)).toEqual(['near', 'far']);
    expect(unplaced.map(({ contact: { id } }) => id)).toEqual(['lost']);
  });
});

describe('reportingTrees', () => {
  const shape = ({ person: { contact: found }, reports }: TreeNode): unknown => [
    found.id,
    ...reports.map((node) => shape(node)),
  ];

  it('hangs people under their superiors', () => {
    const people = [person('boss'), person('head', { reportsTo: 'boss' }), person('clerk', { reportsTo: 'head' })];
    expect(reportingTrees(people, people).map((node) => shape(node))).toEqual([['boss', ['head', ['clerk']]]]);
  });

  it('shows superiors without a part, so that the lines stay whole', () => {
    const boss = person('boss');
    const people = [person('a', { reportsTo: 'boss' }), person('b', { reportsTo: 'boss' })];
    expect(reportingTrees(people, [boss, ...people]).map((node) => shape(node))).toEqual([['boss', ['a'], ['b']]]);
  });

  it('makes a root of somebody whose superior is not known', () => {
    const people = [person('a', { reportsTo: 'gone' })];
    expect(reportingTrees(people, []).map((node) => shape(node))).toEqual([['a']]);
  });
});
