/** All answers of a wizard before they are stored: one table a section and side. */
import { answerText } from './question-words.ts';
import type { Step } from '../core/assessment/interview.ts';
import type { Block, Cell } from '../core/document.ts';
import type { Translator } from '../i18n/types.ts';

/** @param steps every step that is asked, in order */
export function answersBlocks(steps: readonly Step[], t: Translator): Block[] {
  const { assessment: words } = t.words;
  const groups: { title: string; steps: Step[] }[] = [];
  for (const step of steps) {
    const section = t.text(step.section.title);
    const title = step.competitor === null ? section : `${step.competitor} · ${section}`;
    const last = groups.at(-1);
    if (last?.title === title) last.steps.push(step);
    else groups.push({ title, steps: [step] });
  }
  return [
    { type: 'heading', level: 1, text: words.yourAnswers },
    ...groups.map((group): Block => ({
      type: 'table',
      columns: [
        { id: 'question', label: group.title, priority: 2 },
        { id: 'answer', label: '', priority: 3 },
        { id: 'evidence', label: '' },
      ],
      rows: group.steps.map(({ question, answer }): Cell[] => [
        `  ${t.text(question.title)}`,
        answer === null ? { text: `○ ${words.open}`, tone: 'warn' } : answerText(question, answer.value, t),
        evidenceCell(answer?.evidence ?? null),
      ]),
    })),
  ];
}

function evidenceCell(evidence: string | null): Cell {
  return evidence === null ? null : { text: evidence.replaceAll('\n', ' '), tone: 'muted' };
}
