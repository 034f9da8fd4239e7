/** How we stand against the rivals in an opportunity, and what our strengths are worth to whom. */
import { adviceParagraphs } from '../advice.ts';
import { competitionBlocks, scoreTable } from '../competition/matrix.ts';
import { competitionData } from '../competition/data.ts';
import { evidenceCell } from '../competition/proposal.ts';
import { oneLine } from '../needs/node.ts';
import { termsText } from '../terms.ts';
import type { Block, Cell, ListItem } from '../../core/document.ts';
import type { OpportunityReport } from '../../core/report/account-report.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Json } from '../types.ts';

/** The comparison and the value cards; nothing where neither a criterion nor a rival is known. */
export function competitionReportBlocks({ picture, competitionAdvice }: OpportunityReport, t: Translator): Block[] {
  const { account, opportunity, playbook, competition } = picture;
  const { rows, rivals } = competition;
  const { competition: words } = t.words;
  if (rows.length === 0 && rivals.length === 0) return cardBlocks(picture, t);
  const isRated = rows.some(({ us, best }) => us !== null || best !== null);
  const names = rivals.map(({ competitor, rival }): ListItem => ({
    text: [
      { text: competitor.name, strong: true },
      ...(rival.offer === null ? [] : [`${t.words.punctuation.colon}${rival.offer}`]),
    ],
  }));
  const input = { account, opportunity, playbook, competition, advice: [], isReport: true };
  // What to do about a criterion is no question any more once it is decided.
  const compared = opportunity.status === 'open' ? competitionBlocks(input, 4, t) : [scoreTable(input, t)];
  return [
    { type: 'heading', level: 3, text: words.title },
    ...(names.length === 0 ? [] : [{ type: 'list' as const, items: names }]),
    ...(isRated ? compared : [{ type: 'paragraph' as const, text: words.notCompared }]),
    ...adviceParagraphs(competitionAdvice, t),
    ...cardBlocks(picture, t),
  ];
}

function cardBlocks({ competition, playbook }: OpportunityReport['picture'], t: Translator): Block[] {
  const { competition: words } = t.words;
  if (competition.cards.length === 0) return [];
  return [
    { type: 'heading', level: 3, text: words.cards },
    {
      type: 'table',
      columns: [
        { id: 'for', label: words.forRole },
        { id: 'feature', label: words.feature, priority: 2 },
        { id: 'advantage', label: words.advantage },
        { id: 'benefit', label: words.benefit, priority: 2 },
        { id: 'evidence', label: words.evidence },
      ],
      rows: competition.cards.map((card): Cell[] => [
        card.role === null ? words.everybody : termsText(playbook, 'roles', [card.role], t),
        oneLine(card.feature),
        card.advantage,
        card.benefit,
        evidenceCell(card.evidence, t),
      ]),
    },
  ];
}

/** The same for scripts. */
export function competitionReportData({ picture, competitionAdvice }: OpportunityReport): {
  readonly [key: string]: Json;
} {
  const { competition } = picture;
  const needs = new Map(competition.rows.map(({ need }) => [need.id, need.ref]));
  return {
    ...competitionData(competition),
    advice: competitionAdvice.map(({ rule }) => rule.id),
    cards: competition.cards.map(({ ref, needId, strength, role, feature, advantage, benefit, evidence, note }) => ({
      ref,
      need: needs.get(needId ?? '') ?? null,
      strength,
      role,
      feature,
      advantage,
      benefit,
      evidence,
      note,
    })),
  };
}
