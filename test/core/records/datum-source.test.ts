import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSources, givenFields, type SourcedRecord } from '../../../src/core/records/datum-source.ts';
import type { DatumSource } from '../../../src/core/records/types.ts';

const chen = { contactId: 'chen', source: null, on: '2026-10-01' };
const report = { contactId: null, source: 'annual report', on: '2026-04-30' };

function record(own: Readonly<Record<string, unknown>>, fields: Readonly<Record<string, unknown>> = {}): SourcedRecord {
  return { ...own, fields };
}

function source(field: string, told: Pick<DatumSource, 'contactId' | 'source' | 'on'>): DatumSource {
  const stamps = { version: 1, createdAt: '', updatedAt: '' };
  return { id: field, ...stamps, accountId: 'acc', subject: { noun: 'account', id: 'acc' }, field, ...told };
}

describe('the sources of a record', () => {
  const nothing = { insert: [], update: [], remove: [] };
  const told = source('region', chen);

  it('belong to the fields that were given with a source', () => {
    const after = record({ region: '江州市', industry: '水务' }, { segment: 'grow' });
    expect(changeSources(null, after, ['region', 'segment'], chen, [])).toEqual({
      ...nothing,
      insert: ['region', 'segment'],
    });
    expect(changeSources(null, after, ['region', 'segment'], null, [])).toEqual(nothing);
  });

  it('go when the value changes, and the new value has the new one', () => {
    const [before, after] = [record({ region: '江州市' }), record({ region: '临江市' })];
    expect(changeSources(before, after, ['region'], null, [told])).toEqual({ ...nothing, remove: [told] });
    expect(changeSources(before, after, ['region'], report, [told])).toEqual({
      ...nothing,
      insert: ['region'],
      remove: [told],
    });
  });

  it('are two when two tell the same, and one when one tells it twice', () => {
    const same = record({ region: '江州市' });
    expect(changeSources(same, same, ['region'], report, [told])).toEqual({ ...nothing, insert: ['region'] });
    const again = { ...chen, on: '2026-11-01' };
    expect(changeSources(same, same, ['region'], again, [told])).toEqual({
      ...nothing,
      update: [{ ...told, on: '2026-11-01' }],
    });
    expect(changeSources(same, same, ['region'], chen, [told])).toEqual(nothing);
  });

  it('go with a value that is cleared, whoever says so', () => {
    const [before, after] = [record({}, { segment: 'grow' }), record({}, {})];
    const segment = source('segment', chen);
    expect(changeSources(before, after, ['segment'], report, [segment])).toEqual({ ...nothing, remove: [segment] });
  });

  it('stay as they are where nothing is said of their field', () => {
    const same = record({ region: '江州市', industry: '水务' });
    expect(changeSources(same, same, ['industry'], report, [told])).toEqual({ ...nothing, insert: ['industry'] });
  });

  it('never keep a source of a value that is not there', () => {
    const value = fc.option(fc.constantFrom('a', 'b', ''), { nil: null });
    fc.assert(
      fc.property(value, value, fc.boolean(), fc.boolean(), (old, now, isGiven, isTold) => {
        const { insert, remove } = changeSources(
          record({ region: old }),
          record({ region: now }),
          isGiven ? ['region'] : [],
          isTold ? report : null,
          old === null ? [] : [told],
        );
        const kept = (old === null ? 0 : 1) - remove.length + insert.length;
        return now === null || now === '' ? kept === 0 : old === now || remove.length === (old === null ? 0 : 1);
      }),
    );
  });
});

it('fields that are given are named as the history names them', () => {
  expect(givenFields({ region: null, name: undefined, fields: { 'it-head': 'x', segment: null } })).toEqual([
    'region',
    'it-head',
    'segment',
  ]);
});
