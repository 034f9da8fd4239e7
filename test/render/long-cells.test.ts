/** What people wrote at length is laid out in a time that grows with its length, not with the square of it. */
import { expect, it } from 'vitest';
import { layOutWrapped } from '../../src/render/wrapped-table.ts';
import { plain } from '../../src/render/paint.ts';

it('lays out cells of twenty thousand characters', () => {
  const text = `é${'a'.repeat(19_999)}`;
  const columns = ['one', 'two'].map((id) => ({ id, label: id }));
  const lines = layOutWrapped(columns, [[[{ text }], [{ text: '中'.repeat(5000) }]]], [40, 40], plain).split('\n');
  expect(lines).toHaveLength(1 + 500);
  expect(
    lines
      .map((line) => line.slice(0, 40))
      .join('')
      .replaceAll(/\s/g, ''),
  ).toBe(`one${text}`);
});
