/** Needs, levels and question lists of a method that nobody ships. */
import { newNeed } from '../../../src/core/records/need.ts';
import type { ItemInfo } from '../../../src/core/playbook/item-types.ts';
import type { Term } from '../../../src/core/playbook/list-types.ts';
import type { ListQuestion, QuestionList, QuestionYield } from '../../../src/core/playbook/guide-types.ts';
import type { Need } from '../../../src/core/records/types.ts';

const info: ItemInfo = { why: null, help: null, note: null, provenance: null, sources: [] };

export function level(id: string, value: number | null = null, serves: Partial<Term['serves']> = {}): Term {
  return {
    ...info,
    id,
    title: { en: `Level ${id}` },
    text: null,
    value,
    definition: null,
    concerns: [],
    symbol: null,
    mutual: false,
    measure: null,
    offTable: false,
    within: null,
    ours: null,
    serves: { levels: [], roles: [], functions: [], ...serves },
  };
}

export const levels = [level('why', 1), level('what', 2), level('how', 3)];

export function need(id: string, of: string, parentId: string | null = null, fields: Partial<Need> = {}): Need {
  const made = newNeed({ accountId: 'acc', opportunityId: 'opp', level: of, text: id, parentId }, { id });
  return { ...made, ref: `need-${id}`, version: 1, createdAt: '', updatedAt: '', ...fields };
}

export function question(id: string, yields: QuestionYield | null, of: string | null = null): ListQuestion {
  return { ...info, id, title: { en: `${id}?` }, text: null, guides: [], yields, level: of };
}

export function questions(id: string, opens: readonly string[], asked: readonly ListQuestion[]): QuestionList {
  return {
    ...info,
    kind: 'question-list',
    id,
    origin: 'test',
    title: { en: id },
    text: null,
    opens,
    questions: asked,
  };
}
