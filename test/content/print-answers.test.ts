import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printAnswers, writeAnswers } from '../../src/content/print-answers.ts';
import { readAnswers } from '../../src/content/read-answers.ts';
import { checkAnswers } from '../../src/core/assessment/check-answers.ts';
import type { Template } from '../../src/core/playbook/template-types.ts';
import type { Playbook } from '../../src/core/playbook/types.ts';
import { lines, readFiles } from './playbook-fixture.ts';

async function fixture(): Promise<{ playbook: Playbook; template: Template }> {
  const { playbook, problems } = await readFiles({
    't.yaml': lines(
      'kind: template',
      'id: t',
      'title: "Title\\nsecond: line\\u2028third"',
      'compare: {competitors: 2}',
      'scale: {options: [{id: "+", value: 1, label: good}, {id: "?", value: 0, unknown: true}, {id: "it\'s", value: -1}]}',
      'sections:',
      '  - id: s',
      '    title: Section',
      '    questions:',
      '      - {id: q, title: "First\\nq: injected", ask: ["Who?\\n  r: x"]}',
      '      - {id: r, title: Second}',
      '      - {id: free, title: Words, scale: text}',
      '      - {id: when, title: Day, scale: date}',
      '      - {id: many, title: Count, scale: {type: number, min: 0}}',
      '      - {id: poles, title: Poles, scale: {bipolar: {from: 2, to: 0}}, left: warm, right: cold}',
    ),
  });
  expect(problems).toEqual([]);
  const template = playbook?.instruments.find((one) => one.kind === 'template');
  if (playbook === null || template === undefined) throw new Error('the fixture has a template');
  return { playbook, template };
}

describe('a blank answers file', () => {
  it('reads back with every question and no answer, whatever the texts hold', async () => {
    const { playbook, template } = await fixture();
    const text = printAnswers(template, playbook, { subject: 'opp-1', rater: '王敏: #1', language: 'en' });
    const { sheet } = await readAnswers({ name: 'a', text });
    expect(sheet).toMatchObject({ template: 'method/t', for: 'opp-1', rater: '王敏: #1' });
    expect(sheet.answers).toEqual({ q: null, r: null, free: null, when: null, many: null, poles: null });
  });

  it('shows options in quotes, as they have to be typed', async () => {
    const { playbook, template } = await fixture();
    const text = printAnswers(template, playbook, { subject: null, rater: 'x', language: 'en' });
    expect(text).toContain("#   '+'  good\n");
    expect(text).toContain("#   'it''s'");
    expect(text).toContain('for: null\n');
  });
});

describe('a sheet as a file', () => {
  const ids = { playbook: 'method', subject: 'opp-1', rater: 'rater', role: 'coach', at: '2026-11-01' } as const;

  it('reads back to the same sheet', async () => {
    const { template } = await fixture();
    const text = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((raw) => raw.replace(/\p{C}|\u2028|\u2029/gu, '').trim());
    const extra = fc.record({
      evidence: fc.option(text.filter((one) => one !== '')),
      source: fc.option(fc.constant('con-3')),
      confirmed: fc.boolean(),
      at: fc.option(fc.constant('2026-10-20')),
      note: fc.option(fc.constant('line one\nline "two": # no comment')),
    });
    const answer = (values: fc.Arbitrary<string | number>) =>
      fc.tuple(values, extra).map(([value, rest]) => ({ value, ...rest }));
    const option = answer(fc.constantFrom('+', '?', "it's"));
    const sheets = fc.record({
      template: fc.constant('method/t'),
      for: fc.constant(ids.subject),
      rater: fc.constant(ids.rater),
      role: fc.constant(ids.role),
      at: fc.constant(ids.at),
      answers: fc.record(
        {
          q: option,
          r: option,
          free: answer(text.filter((one) => one !== '')),
          when: answer(fc.constant('2026-02-28')),
          many: answer(fc.nat()),
          poles: answer(fc.constantFrom('0', '1', '2')),
        },
        { requiredKeys: [] },
      ),
      competitors: fc.dictionary(fc.constantFrom('华远科技', 'a: b'), fc.record({ q: option }), {
        maxKeys: 2,
        noNullPrototype: true,
      }),
    });
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) => {
        const { sheet: written } = await readAnswers({
          name: 'a',
          text: writeAnswers(sheet, template, 'en'),
        });
        const back = checkAnswers(written, template, ids);
        expect(back.problems).toEqual([]);
        expect(back.sheet).toEqual(sheet);
      }),
      { numRuns: 60 },
    );
  });
});
