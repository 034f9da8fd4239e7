/** Sheets of several raters at rehearsals, under a template whose ids say nothing. */
import { compileCondition } from '../../../src/content/compile-condition.ts';
import { score } from '../../../src/core/assessment/score.ts';
import { newActivity } from '../../../src/core/records/activity.ts';
import { newAssessment } from '../../../src/core/records/assessment.ts';
import { pin, question, rating, section, sheet, template, today } from '../assessment/fixtures.ts';
import type { Condition } from '../../../src/core/condition/types.ts';
import type { Requirement, Template, Together } from '../../../src/core/playbook/template-types.ts';
import type { Playbook } from '../../../src/core/playbook/types.ts';
import type { Activity, Assessment } from '../../../src/core/records/types.ts';

const info = { why: null, help: null, note: null, provenance: null, sources: [], text: null };
const stored = { version: 1, createdAt: '', updatedAt: '' };
export const scale = rating(5, 4, 3, 2, 1);

export function condition(source: string): Condition {
  const { condition: compiled } = compileCondition(source);
  if (compiled === null) throw new Error(source);
  return compiled;
}

function requirement(id: string, when: string, which: string | null): Requirement {
  const words = { en: id };
  const found = which === null ? null : condition(which);
  return { ...info, id, title: words, say: words, when: condition(when), which: found };
}

export const together: Together = {
  improve: condition('item.mean <= 2'),
  differ: condition('item.spread >= 2'),
  gate: [
    requirement('enough', 'total.points >= 9 && raters > 1', null),
    requirement('nothing-low', '!items.exists(i, i.min <= 1)', 'item.min <= 1'),
  ],
};

/** Three questions of 1 to 5 points. */
export const watching: Template = template(
  [
    section(
      'talk',
      ['tone', 'pace', 'close'].map((id) => question(id, { scale })),
    ),
  ],
  {},
  { id: 'watching', subject: 'person', raters: 'many', together },
);

export const playbook = {
  id: 'book',
  defaults: { rehearsal: 'watching' },
  instruments: [watching],
} as unknown as Playbook;

export function activity(number: number, more: Partial<Activity> = {}): Activity {
  const input = { accountId: 'acc', playbook: 'book', kind: 'talk', status: 'done', on: '2026-11-10' } as const;
  return { ...newActivity({ ...input, ...more }, { id: `act-${number}` }), ...stored, ref: `act-${number}`, ...more };
}

/** A sheet of three marks; a mark that is left out is null. */
export function rated(
  occasionId: string,
  rater: string,
  marks: readonly (number | null)[],
  {
    about = 'Li',
    at = '2026-11-10',
    number = 1,
    by = watching,
  }: { about?: string; at?: string; number?: number; by?: Template } = {},
): Assessment {
  const ids = by.sections.flatMap(({ questions }) => questions.map(({ id }) => id));
  const given = ids.flatMap((id, index) => (marks[index] === null ? [] : [[id, String(marks[index])] as const]));
  const filled = sheet(Object.fromEntries(given), { rater, at, for: about });
  const subject = { noun: 'person', id: null, ref: null, name: about } as const;
  const input = { sheet: filled, card: score(filled, by, pin, today), template: by, pin, subject, occasionId };
  return {
    ...newAssessment(input, { id: `asm-${number}` }),
    ...stored,
    ref: `asm-${number}`,
    createdAt: `${at}T0${number % 10}`,
  };
}
