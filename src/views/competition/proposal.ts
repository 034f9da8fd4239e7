/** Value cards that could be written, in words that a person then makes their own. */
import { factsOf } from '../facts.ts';
import { headingWith } from '../heading.ts';
import { oneLine } from '../needs/node.ts';
import { concernsText } from './pitch.ts';
import { idColumns } from '../cells.ts';
import { named } from '../record-data.ts';
import type { Block, Cell, ListItem, Span } from '../../core/document.ts';
import type { CardProposal } from '../../core/competition/value.ts';
import type { ValueCard } from '../../core/records/sales-types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Named } from '../record-data.ts';
import type { View } from '../types.ts';

/** A proposal with the texts that a card would have. */
export interface ProposedCard extends Pick<ValueCard, 'feature' | 'advantage' | 'benefit' | 'evidence'> {
  readonly proposal: CardProposal;
}

/** The texts of a proposal: the criterion, how far we are ahead, the concerns of the role, the evidence of our score. */
export function proposedCard(proposal: CardProposal, t: Translator): ProposedCard {
  const { competition, punctuation } = t.words;
  const { need, us, best } = proposal.row;
  const names = (best?.by ?? []).map(({ competitor }) => competitor.name).join(punctuation.separator);
  const benefit = concernsText(proposal.concerns, t);
  return {
    proposal,
    feature: oneLine(need.text),
    advantage: us === null || best === null ? null : competition.betterThan(us.score, best.score, names),
    benefit: benefit === '' ? null : benefit,
    evidence: us?.evidence ?? null,
  };
}

/** What could be written for an opportunity. */
export function proposalListView(opportunity: Named, cards: readonly ProposedCard[]): View {
  return {
    schema: 'value-proposal-list/1',
    data: {
      opportunity: named(opportunity),
      items: cards.map(({ proposal: { row, role, people }, ...texts }) => ({
        need: { ref: row.need.ref, text: row.need.text },
        strength: row.strength?.id ?? null,
        role: role?.id ?? null,
        people: people.map(({ contact }) => named(contact)),
        ...texts,
      })),
      next: null,
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [
      headingWith(1, t.words.competition.proposals(opportunity.name), opportunity.ref),
      cards.length === 0 ? { type: 'paragraph', text: t.words.competition.noProposals } : proposalList(cards, t),
    ],
    csvTable: (t) => csvTable(cards, t),
  };
}

/** Criterion by criterion: what makes us better and what proves it, then what it brings each role. */
function proposalList(cards: readonly ProposedCard[], t: Translator): Block {
  const { competition, punctuation } = t.words;
  const rows = [...new Set(cards.map(({ proposal }) => proposal.row))];
  return {
    type: 'list',
    items: rows.map((row): ListItem => {
      const own = cards.filter(({ proposal }) => proposal.row === row);
      const [first] = own;
      return {
        text: [
          { text: `${row.need.ref} `, tone: 'muted' },
          { text: oneLine(row.need.text), strong: true },
          `  ${first?.advantage ?? ''}`,
        ],
        children: [
          { text: [`${competition.evidence}${punctuation.colon}`, evidenceCell(first?.evidence ?? null, t)] },
          ...own.map((card): ListItem => ({
            text: [
              { text: audience(card, t), strong: true },
              card.benefit === null ? '' : punctuation.colon + card.benefit,
            ],
          })),
        ],
      };
    }),
  };
}

function csvTable(cards: readonly ProposedCard[], t: Translator): Block {
  const ids = ['need', 'strength', 'role', 'people', 'feature', 'advantage', 'benefit', 'evidence'];
  return {
    type: 'table',
    columns: idColumns(ids),
    rows: cards.map(({ proposal: { row, role, people }, ...texts }): Cell[] => [
      row.need.ref,
      row.strength?.id ?? null,
      role?.id ?? null,
      people.map(({ contact }) => contact.name).join(t.words.punctuation.separator),
      texts.feature,
      texts.advantage,
      texts.benefit,
      texts.evidence,
    ]),
  };
}

/** Whom a proposal is for: the role with those who hold it, else the people by name. */
function audience({ proposal: { role, people } }: ProposedCard, t: Translator): string {
  const names = people.map(({ contact }) => contact.name).join(t.words.punctuation.separator);
  return role === null ? names : t.text(role.title) + t.words.punctuation.brackets(names);
}

/** Evidence; where there is none, that is said. */
export function evidenceCell(evidence: string | null, t: Translator): string | Span {
  return evidence ?? { text: `△ ${t.words.competition.noEvidence}`, tone: 'warn' };
}

/** One proposal, above the question what to do with it. */
export function proposalBlocks(card: ProposedCard, t: Translator): Block[] {
  const { competition: words } = t.words;
  return [
    headingWith(2, audience(card, t), card.proposal.row.need.ref),
    ...factsOf([
      [words.feature, card.feature],
      [words.advantage, card.advantage],
      [words.benefit, card.benefit],
      [words.evidence, evidenceCell(card.evidence, t)],
    ]),
  ];
}
