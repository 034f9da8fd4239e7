import { numberText } from './numbers.ts';
import { resultText, scoreCardData } from './score-card.ts';
import { quoteWord } from '../core/text.ts';
import type { Block, ListItem, Rich, Span } from '../core/document.ts';
import type { Assessment } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from './types.ts';

export interface DemoResult {
  readonly imported: {
    readonly account: { readonly ref: string; readonly name: string };
    readonly contacts: number;
    readonly opportunities: readonly { readonly ref: string; readonly name: string }[];
  };
  readonly assessments: readonly Assessment[];
  readonly folder: string;
  readonly reportFile: string;
  readonly database: string;
  /** How the program is called where the user stands. */
  readonly program: string;
}

/** What was done, what it means, and what to try next. */
export function demoView(result: DemoResult): View {
  const { imported, assessments, folder, reportFile, database } = result;
  return {
    schema: 'demo/1',
    data: {
      folder,
      report: reportFile,
      database,
      account: { ...imported.account },
      contacts: imported.contacts,
      opportunities: imported.opportunities.map(({ ref, name }) => ({ ref, name })),
      assessments: assessments.map(({ ref, card }) => ({ ref, ...scoreCardData(card) })),
    },
    formats: ['table', 'json'],
    blocks: (t) => demoBlocks(result, t),
  };
}

function demoBlocks({ imported, assessments, reportFile, database, program }: DemoResult, t: Translator): Block[] {
  const { demo } = t.words;
  const { account, contacts, opportunities } = imported;
  const steps: ListItem[] = [
    { text: demo.imported(account.name, contacts, opportunities.length), done: true },
    ...assessments.map((assessment): ListItem => ({ text: assessmentText(assessment, t), done: true })),
    { text: [demo.report, { text: reportFile, strong: true }], done: true },
  ];
  const [opportunity] = opportunities;
  const second = opportunities[1] ?? opportunity;
  const qualification = assessments[0];
  const commands = [
    `export KAM_DB=${quoteWord(database)}`,
    ...(opportunity === undefined
      ? []
      : [`${program} opportunity show ${opportunity.ref}`, `${program} gate check ${opportunity.ref}`]),
    ...(qualification === undefined ? [] : [`${program} assessment explain ${qualification.ref}`]),
    ...(second === undefined ? [] : [`${program} qualify ${second.ref}`]),
  ];
  return [
    { type: 'list', items: steps },
    { type: 'paragraph', text: demo.next },
    { type: 'list', items: commands.map((command) => ({ text: { text: command, code: true } })) },
  ];
}

function assessmentText({ ref, card, subject }: Assessment, t: Translator): Rich {
  const result: Span = { text: resultText(card, t), strong: true, tone: 'accent' };
  const [template, who] = [t.text(card.title), subject.name ?? ''];
  // On axes a sum of both says nothing, and without scoring there is none.
  if (card.mean === null || card.axes !== null) {
    return [t.words.demo.found(template, who), result, t.words.punctuation.brackets(ref)];
  }
  return [
    t.words.demo.assessed(
      template,
      who,
      numberText(card.points),
      numberText(card.minPoints),
      numberText(card.maxPoints),
    ),
    t.words.punctuation.gap,
    result,
    t.words.punctuation.brackets(ref),
  ];
}
