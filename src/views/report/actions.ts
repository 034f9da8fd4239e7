/** What to do next, by opportunity: who has to do it, until when, and what first. */
import { optionLabel } from '../question-words.ts';
import type { Block, ListItem, Span } from '../../core/document.ts';
import type { AccountReport, NextAction } from '../../core/report/account-report.ts';
import type { Contact } from '../../core/records/types.ts';
import type { Text } from '../../core/playbook/item-types.ts';
import type { Translator } from '../../i18n/types.ts';

/** How many actions of each opportunity the first page names; the rest stand with the opportunity. */
const topActions = 5;

/** The first actions of each opportunity that has any. */
export function actionBlocks(report: AccountReport, t: Translator): Block[] {
  const { words } = t;
  const due = report.opportunities.filter(({ actions }) => actions.length > 0);
  if (due.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: words.report.nextActions },
    ...due.flatMap(({ actions, picture }): Block[] => [
      { type: 'paragraph', text: [{ text: picture.opportunity.name, strong: true }, whoAndWhen(actions, t)] },
      actionList(actions.slice(0, topActions), t),
      ...(actions.length > topActions
        ? [{ type: 'paragraph' as const, text: words.report.moreActions(actions.length - topActions) }]
        : []),
    ]),
  ];
}

/** The actions that the first page left out. */
export function furtherActionBlocks(actions: readonly NextAction[], t: Translator): Block[] {
  if (actions.length <= topActions) return [];
  return [{ type: 'heading', level: 3, text: t.words.report.alsoToDo }, actionList(actions.slice(topActions), t)];
}

function actionList(actions: readonly NextAction[], t: Translator): Block {
  const items = actions.map((action): ListItem => {
    const { text, details } = describeAction(action, t);
    return { text, children: details };
  });
  return { type: 'list', ordered: true, items };
}

/** All actions of an opportunity have its owner, and its decision as their date. */
function whoAndWhen([first]: readonly NextAction[], t: Translator): string {
  const { report, punctuation } = t.words;
  if (first === undefined) return '';
  const when = first.before === null ? report.noDate : report.before(first.before);
  return punctuation.brackets([first.owner ?? report.nobody, when].join(' · '));
}

function describeAction(action: NextAction, t: Translator): { text: (string | Span)[]; details: ListItem[] } {
  const { report, punctuation, records } = t.words;
  const strong = (text: string): Span => ({ text, strong: true });
  switch (action.kind) {
    case 'marker':
      return { text: [report.reach, strong(t.text(action.marker.title))], details: detail(action.marker.why, t) };
    case 'evidence':
      return { text: [report.prove, strong(t.text(action.marker.title))], details: detail(action.marker.why, t) };
    case 'condition':
      return { text: [report.meet, strong(action.say === null ? action.source : t.text(action.say))], details: [] };
    case 'find-out': {
      const { question } = action.point;
      const guides = action.guides.map((guide) => nameAndTitle(guide, t)).join(punctuation.separator);
      const whom = guides === '' ? [] : [{ text: report.askWhom(guides) }];
      const asks = question.ask.map((ask) => ({ text: t.text(ask) }));
      return { text: [report.findOut, strong(t.text(question.title))], details: [...asks, ...whom] };
    }
    case 'improve': {
      const evidence = action.evidence === null ? [] : [{ text: action.evidence }];
      return { text: [report.improve, strong(pointText(action, t))], details: evidence };
    }
    case 'fill-role':
      return { text: [report.fillRole, strong(t.text(action.term.title))], details: detail(action.term.definition, t) };
    case 'qualify':
      return { text: [report.qualify], details: [] };
    case 'review':
      return { text: [report.review, strong(action.contact.name), ` ${records.since(action.since)}`], details: [] };
  }
}

function nameAndTitle({ name, title }: Contact, t: Translator): string {
  return title === null ? name : `${name}${t.words.punctuation.brackets(title)}`;
}

/** “Solution fit: does not fit” */
function pointText({ point }: Extract<NextAction, { kind: 'improve' }>, t: Translator): string {
  const { question, answer } = point;
  const title = t.text(question.title);
  const label = typeof answer === 'string' ? optionLabel(question, answer, t) : '';
  return label === '' ? title : `${title}${t.words.punctuation.colon}${label}`;
}

function detail(text: Text | null, t: Translator): ListItem[] {
  return text === null ? [] : [{ text: t.text(text) }];
}
