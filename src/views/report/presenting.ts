/** What is handed over and presented: how far the proposal is, and when we present, to whom and how well prepared. */
import { isHeldBack } from '../../core/rehearsal/preparation.ts';
import { adviceParagraphs } from '../advice.ts';
import { statusSpans, whenCell } from '../activity.ts';
import { factsOf } from '../facts.ts';
import { proposalData, proposalState } from '../proposal.ts';
import { readinessSpans } from '../rehearsal.ts';
import type { Block, Cell } from '../../core/document.ts';
import type { AccountReport, OpportunityReport } from '../../core/report/account-report.ts';
import type { PreparedPresentation } from '../../core/rehearsal/presenting.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Json } from '../types.ts';

/** The section of an opportunity; nothing where nothing was said about either. */
export function presentingBlocks(
  { picture, presentingAdvice }: OpportunityReport,
  report: AccountReport,
  t: Translator,
): Block[] {
  const { presentations, proposal } = picture.presenting;
  const { rehearsals: words } = t.words;
  const body = [
    ...(proposal?.isBegun === true ? factsOf([[t.text(proposal.outline.title), proposalState(proposal, t)]]) : []),
    ...(presentations.length === 0 ? [] : [presentationTable(presentations, report, t)]),
    ...adviceParagraphs(presentingAdvice, t),
  ];
  return body.length === 0 ? [] : [{ type: 'heading', level: 3, text: words.section }, ...body];
}

function presentationTable(
  presentations: readonly PreparedPresentation[],
  report: AccountReport,
  t: Translator,
): Block {
  const { activities: words, punctuation, records, rehearsals } = t.words;
  const names = new Map(report.contacts.map(({ id, name }) => [id, name]));
  return {
    type: 'table',
    columns: [
      { id: 'on', label: records.on, priority: 3 },
      { id: 'status', label: records.status, priority: 2 },
      { id: 'with', label: rehearsals.audience },
      { id: 'rehearsal', label: rehearsals.state, priority: 2 },
      { id: 'result', label: words.outcomeOrGoal },
    ],
    rows: presentations.map(({ preparation }): Cell[] => {
      const { activity } = preparation;
      return [
        whenCell(activity),
        statusSpans(activity, report.asOf, t),
        activity.contactIds.map((id) => names.get(id) ?? '').join(punctuation.separator),
        readinessSpans(preparation, t),
        activity.outcome ?? activity.goal,
      ];
    }),
  };
}

/** The same in JSON. */
export function presentingData({ picture, presentingAdvice }: OpportunityReport, report: AccountReport): Json {
  const { presentations, proposal } = picture.presenting;
  const refs = new Map(report.contacts.map(({ id, ref }) => [id, ref]));
  return {
    proposal: proposal?.isBegun === true ? proposalData(proposal) : null,
    presentations: presentations.map(({ preparation, unchecked }) => {
      const { activity, readiness, latest, evaluation, rehearsals } = preparation;
      return {
        ref: activity.ref,
        on: activity.on,
        time: activity.time,
        status: activity.status,
        important: activity.important,
        contacts: activity.contactIds.map((id) => refs.get(id) ?? null),
        rehearsals: rehearsals.map((one) => one.activity.ref),
        readiness,
        held: isHeldBack(preparation),
        points: latest?.judgement?.merged.total.points ?? null,
        evaluation: evaluation?.merged.total.points ?? null,
        unchecked: unchecked.map(({ id }) => id),
        outcome: activity.outcome,
      };
    }),
    advice: presentingAdvice.map(({ rule }) => rule.id),
  };
}
