import { describeProblem, problemLine } from './problems.ts';
import { stripControls } from '../core/text.ts';
import type { Problem } from '../core/errors.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from './types.ts';

/** One unwrapped line a problem, so that editors and `grep` can use them. */
export function playbookCheckView(problems: readonly Problem[], t: Translator): View {
  return {
    schema: 'playbook-check/1',
    data: { problems: problems.map((found) => describeProblem(found, t)) },
    formats: ['text', 'json'],
    blocks: () => [],
    text: problems.map((found) => `${stripControls(problemLine(found, t))}\n`).join(''),
  };
}
