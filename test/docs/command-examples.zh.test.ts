/** A file of its own, so that it runs beside the English one. */
import { expect, it } from 'vitest';
import { createDemoWorld } from '../helpers/demo.ts';
import { failedExamples, runExamples } from '../helpers/examples.ts';

it('the examples of the help in zh work as they stand', async () => {
  const outputs = await runExamples(await createDemoWorld('zh'), 'zh');
  expect(outputs.size).toBeGreaterThan(100);
  expect(failedExamples(outputs, 'zh')).toEqual([]);
}, 300_000);
