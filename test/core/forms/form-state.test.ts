import { describe, expect, it } from 'vitest';
import { fieldsOf, fillForms, withoutSensitive } from '../../../src/core/forms/form-state.ts';
import { field, form } from './fixtures.ts';

const forms = [
  form('one', [field('text', { id: 'a' }), field('text', { id: 'b', sensitive: true }), field('text', { id: 'c' })]),
  form('two', [field('text', { id: 'd' })]),
];

describe('a record held against its forms', () => {
  it('counts what is filled, form by form', () => {
    const state = fillForms(forms, { a: 'x', b: 'y' });
    expect(state.forms.map(({ form: { id }, filled, count }) => [id, filled, count])).toEqual([
      ['one', 2, 3],
      ['two', 0, 1],
    ]);
  });

  it('keeps what no form knows', () => {
    expect(fillForms(forms, { a: 'x', gone: ['p', 'q'] }).others).toEqual([{ id: 'gone', value: ['p', 'q'] }]);
  });

  it('counts false and 0 as known', () => {
    const state = fillForms([form('one', [field('boolean', { id: 'a' }), field('number', { id: 'b' })])], {
      a: false,
      b: 0,
    });
    expect(state.forms[0]?.filled).toBe(2);
  });

  it('hands on nothing that is personal, or that nobody knows to be harmless', () => {
    const state = withoutSensitive(fillForms(forms, { a: 'x', b: 'secret', gone: 'secret too' }));
    expect(JSON.stringify(state)).not.toContain('secret');
    expect(state.forms[0]).toMatchObject({ filled: 1, count: 2 });
  });
});

it('names each field once, in the order of the forms', () => {
  const twice = [...forms, form('three', [field('number', { id: 'a' }), field('text', { id: 'e' })])];
  expect(fieldsOf(twice).map(({ id, type }) => `${id} ${type}`)).toEqual([
    'a text',
    'b text',
    'c text',
    'd text',
    'e text',
  ]);
});
