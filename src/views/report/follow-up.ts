/** What comes after the contract: milestones, what is owed and how late, complaints, and how satisfied the customer is. */
import { adviceParagraphs } from '../advice.ts';
import { ageingBlocks } from '../follow-up/ageing.ts';
import { complaintData, complaintStatus, gradeText } from '../follow-up/complaint.ts';
import { milestoneData, milestoneTable } from '../follow-up/milestones.ts';
import { causeText, receivableData, stateSpans } from '../follow-up/receivable.ts';
import { oneLine } from '../needs/node.ts';
import { termsText } from '../terms.ts';
import { numberText } from '../numbers.ts';
import { dateCell } from '../cells.ts';
import type { Block, Cell, ListItem } from '../../core/document.ts';
import type { ComplaintState } from '../../core/follow-up/complaint-state.ts';
import type { FollowUp } from '../../core/follow-up/follow-up.ts';
import type { ReceivableState } from '../../core/follow-up/receivable-state.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { AccountReport, OpportunityReport } from '../../core/report/account-report.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Json } from '../types.ts';

/** The part of one opportunity; nothing where nothing of it is recorded and nothing is to be said. */
export function followUpBlocks({ picture, milestones, followUpAdvice }: OpportunityReport, t: Translator): Block[] {
  const { followUp, playbook } = picture;
  const body = [
    ...(followUp.milestones.length === 0 ? [] : [milestoneTable(milestones, t)]),
    ...receivableBlocks(followUp.receivables, playbook, 4, t),
    ...complaintBlocks(followUp.complaints, playbook, 4, t),
    ...surveyBlocks(followUp, t),
    ...adviceParagraphs(followUpAdvice, t),
  ];
  return body.length === 0 ? [] : [{ type: 'heading', level: 3, text: t.words.followUp.title }, ...body];
}

/** What the whole account owes by age, and what belongs to no opportunity. */
export function accountFollowUpBlocks({ ageing, followUp, playbook }: AccountReport, t: Translator): Block[] {
  const rows = [
    ...receivableBlocks(followUp.receivables, playbook, 3, t),
    ...complaintBlocks(followUp.complaints, playbook, 3, t),
    ...surveyBlocks(followUp, t),
  ];
  const owed = ageing.totals.some(({ total, credit }) => total.minor > 0 || credit.minor > 0);
  if (rows.length === 0 && !owed) return [];
  return [
    { type: 'heading', level: 2, text: t.words.followUp.title },
    ...(owed ? ageingBlocks(ageing, 'account', t) : []),
    ...rows,
  ];
}

function receivableBlocks(
  states: readonly ReceivableState[],
  playbook: Playbook,
  level: 3 | 4,
  t: Translator,
): Block[] {
  if (states.length === 0) return [];
  const words = t.words.followUp.receivables;
  return [
    { type: 'heading', level, text: words.title },
    {
      type: 'table',
      columns: [
        { id: 'name', label: words.receivable, priority: 3 },
        { id: 'due', label: words.dueOn, priority: 2 },
        { id: 'amount', label: words.amount, align: 'right', priority: 2 },
        { id: 'balance', label: words.balance, align: 'right', priority: 2 },
        { id: 'state', label: words.state, priority: 2 },
        { id: 'payer', label: words.payer },
        { id: 'cause', label: words.cause },
      ],
      rows: states.map((state): Cell[] => [
        state.receivable.name,
        dateCell(state.receivable.dueOn),
        { money: state.receivable.amount },
        { money: state.balance },
        stateSpans(state, t),
        state.receivable.payer === null ? null : termsText(playbook, 'payers', [state.receivable.payer], t),
        causeText(state.receivable.cause, state.ours, playbook, t),
      ]),
    },
  ];
}

/** Open ones first. */
function complaintBlocks(states: readonly ComplaintState[], playbook: Playbook, level: 3 | 4, t: Translator): Block[] {
  if (states.length === 0) return [];
  const items = states
    .toSorted((left, right) => Number(right.isOpen) - Number(left.isOpen))
    .map((state): ListItem => {
      const { complaint, isOpen, next } = state;
      const status = complaintStatus(state, t);
      const grade = gradeText(state, playbook, t);
      const detail = [complaint.closedOn ?? '', grade, complaint.owner ?? ''].filter((part) => part !== '').join(' · ');
      return {
        text: [
          { text: oneLine(complaint.text), strong: isOpen },
          t.words.punctuation.dash,
          status,
          ...(detail === '' ? [] : [` · ${detail}`]),
        ],
        children: isOpen && next !== null ? [{ text: `→ ${t.text(next.title)}` }] : [],
      };
    });
  return [
    { type: 'heading', level, text: t.words.followUp.complaints.title },
    { type: 'list', items },
  ];
}

function surveyBlocks({ survey }: FollowUp, t: Translator): Block[] {
  if (survey === null) return [];
  const { sheets, latest, mean, band } = survey;
  const { followUp, punctuation } = t.words;
  // Where several were asked, each with their own mean: one who is angry must not vanish in it.
  const raters = sheets.map(({ rater, card }) =>
    sheets.length === 1 || card.mean === null ? rater : `${rater} ${numberText(card.mean)}`,
  );
  const parts = [
    mean === null ? '' : numberText(mean),
    band === null ? '' : t.text(band.title),
    raters.join(punctuation.separator),
    latest.at.slice(0, 10),
  ].filter((part) => part !== '');
  return [
    {
      type: 'paragraph',
      text: [{ text: followUp.survey.title, strong: true }, `${punctuation.colon}${parts.join(' · ')}`],
    },
  ];
}

/** The same in JSON. */
export function followUpData(
  followUp: FollowUp,
  of: {
    readonly account: AccountReport['account'];
    readonly opportunity: OpportunityReport['picture']['opportunity'] | null;
  },
  contacts: AccountReport['contacts'],
): { readonly [key: string]: Json } {
  const { receivables, complaints, survey } = followUp;
  return {
    receivables: receivables.map((state) => receivableData({ state, ...of })),
    complaints: complaints.map((state) => {
      const contact = contacts.find(({ id }) => id === state.complaint.contactId) ?? null;
      return complaintData({ state, ...of, contact });
    }),
    survey:
      survey === null
        ? null
        : {
            ref: survey.latest.ref,
            at: survey.latest.at,
            mean: survey.mean,
            band: survey.band?.id ?? null,
            raters: survey.sheets.map(({ rater, card }) => ({ rater, mean: card.mean, band: card.band?.id ?? null })),
          },
  };
}

/** Milestones and advice of an opportunity in JSON, beside the rest. */
export function opportunityFollowUpData(
  { picture, milestones, followUpAdvice }: OpportunityReport,
  { account, contacts }: AccountReport,
): Json {
  const { followUp, opportunity } = picture;
  return {
    milestones: followUp.milestones.length === 0 ? [] : milestones.map((state) => milestoneData(state)),
    ...followUpData(followUp, { account, opportunity }, contacts),
    advice: followUpAdvice.map(({ rule }) => rule.id),
  };
}
