/** What stands behind the opportunities: other people, other results, the account, what is not known, the method. */
import { addressText } from '../account.ts';
import { factsOf } from '../facts.ts';
import { questionBlocks } from '../information-questions.ts';
import { areaTable, completenessText, legend } from '../information-summary.ts';
import { numberText } from '../numbers.ts';
import { resultText, subjectText } from '../score-card.ts';
import { formPartBlocks, reportForms } from './forms.ts';
import { rungText } from '../terms.ts';
import { questionsToAsk } from '../../core/information/questions.ts';
import type { Block, Cell, ListItem } from '../../core/document.ts';
import type { AccountReport } from '../../core/report/account-report.ts';
import type { InformationSurvey } from '../../core/information/survey.ts';
import type { Question } from '../../core/playbook/template-types.ts';
import type { Translator } from '../../i18n/types.ts';

/** Contacts without a part in an opportunity. */
export function otherPeopleBlocks({ others }: AccountReport, t: Translator): Block[] {
  if (others.length === 0) return [];
  const { records, report } = t.words;
  return [
    { type: 'heading', level: 2, text: report.otherPeople },
    {
      type: 'table',
      columns: [
        { id: 'name', label: records.personName, priority: 2 },
        { id: 'title', label: records.title },
        { id: 'department', label: records.department },
        { id: 'closeness', label: records.closeness },
      ],
      rows: others.map(({ contact, closeness }): Cell[] => [
        contact.name,
        contact.title,
        contact.department,
        rungText(closeness, t),
      ]),
    },
  ];
}

/** Results that are not shown with their opportunity. */
export function assessmentBlocks({ assessments }: AccountReport, t: Translator): Block[] {
  if (assessments.length === 0) return [];
  const { assessment, records, report } = t.words;
  return [
    { type: 'heading', level: 2, text: report.assessments },
    {
      type: 'table',
      columns: [
        { id: 'ref', label: records.ref },
        { id: 'template', label: assessment.template, priority: 2 },
        { id: 'subject', label: records.subject },
        { id: 'rater', label: assessment.rater },
        { id: 'at', label: records.on },
        { id: 'points', label: assessment.pointsLabel, align: 'right' },
        { id: 'result', label: assessment.resultLabel, priority: 2 },
      ],
      rows: assessments.map(({ ref, card, subject, rater, at }): Cell[] => [
        ref,
        t.text(card.title),
        subjectText(subject),
        rater,
        { date: at },
        // A template that only gives verdicts has nothing to add up.
        card.maxPoints === card.minPoints ? null : `${numberText(card.points)} / ${numberText(card.maxPoints)}`,
        resultText(card, t),
      ]),
    },
  ];
}

/** The account itself; what a report should know of it stands there even where it is not known. */
export function factBlocks(
  { account, parentName, playbook }: AccountReport,
  sensitive: boolean,
  t: Translator,
): Block[] {
  const { punctuation, records, report } = t.words;
  const known = (value: Cell): Cell =>
    value === null || value === '' ? { text: report.unknown, tone: 'muted' } : value;
  return [
    { type: 'heading', level: 2, text: report.facts },
    ...factsOf([
      [records.aliases, account.aliases.join(punctuation.separator)],
      [records.parent, parentName],
      [records.industry, known(account.industry)],
      [records.region, known(account.region)],
      [records.employees, known(account.employees)],
      [records.revenue, known(account.revenue === null ? null : { money: account.revenue })],
      [records.profit, known(account.profit === null ? null : { money: account.profit })],
      [records.address, addressText(account)],
      [records.website, account.website === null ? null : { text: account.website, code: true }],
      [records.owner, known(account.owner)],
      [records.note, account.note],
    ]),
    ...formPartBlocks(reportForms(playbook, 'account', account, sensitive), t),
  ];
}

/** Open answers of the assessments first, then what the information map asks for, by whom to ask. */
export function unknownBlocks({ information, opportunities }: AccountReport, t: Translator): Block[] {
  const { punctuation, report } = t.words;
  const open = opportunities.flatMap(({ points, picture }) =>
    points
      .filter((point) => point.kind !== 'negative')
      .map(({ question }): ListItem => ({
        text: [`${picture.opportunity.name} · ${t.text(question.title)}${punctuation.colon}`, unknownText(question, t)],
      })),
  );
  const blocks: Block[] = [
    ...(open.length === 0 ? [] : [{ type: 'list' as const, items: open }]),
    ...(information === null ? [] : surveyBlocks(information, t)),
  ];
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 2, text: report.notKnown }, ...blocks];
}

function surveyBlocks(survey: InformationSurvey, t: Translator): Block[] {
  if (survey.percent === null) return [];
  return [
    { type: 'paragraph', text: completenessText(survey, t) },
    areaTable(survey, t),
    { type: 'paragraph', text: legend(t) },
    ...questionBlocks(questionsToAsk(survey), survey, 3, t),
  ];
}

/** Which method, in which state, and the date of the records. */
export function sourceBlocks({ playbooks, asOf }: AccountReport, t: Translator): Block[] {
  const { report } = t.words;
  const items = playbooks.map(({ title, id, version, hash }): ListItem => ({
    text: [t.text(title), ' ', { text: `${id} ${version}`, code: true }, ` ${hash.slice(0, 19)}…`],
  }));
  return [
    { type: 'heading', level: 2, text: report.sources },
    { type: 'list', items: [...items, { text: report.asOf(asOf) }] },
  ];
}

/** What would have to be asked; a criterion by itself reads as if it were known. */
function unknownText({ ask, text, title }: Question, t: Translator): string {
  const questions = ask.map((question) => t.text(question)).join(t.words.punctuation.gap);
  return questions === '' ? t.text(text ?? title) : questions;
}
