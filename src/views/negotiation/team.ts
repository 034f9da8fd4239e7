/** Who takes part in a negotiation, and what each may give away. */
import { confidentialHeading } from './heading.ts';
import { memberData } from './data.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { named } from '../record-data.ts';
import type { Block } from '../../core/document.ts';
import type { NegotiationPicture } from '../../core/negotiation/negotiation.ts';
import type { Translator } from '../../i18n/types.ts';
import type { View } from '../types.ts';

/** The team of a negotiation. */
export function teamView(picture: NegotiationPicture): View {
  const { negotiation, team } = picture;
  return {
    schema: 'negotiation-team/1',
    data: {
      negotiation: named(negotiation),
      items: team.map((member) => memberData(member)),
      next: null,
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [
      confidentialHeading(t.words.negotiation.team, picture, t),
      ...(team.length === 0 ? [nobody(picture, t)] : [teamTable(picture, t)]),
    ],
  };
}

function nobody({ negotiation }: NegotiationPicture, t: Translator): Block {
  const command = `kam negotiation team ${negotiation.ref} NAME`;
  return { type: 'paragraph', text: [t.words.negotiation.noTeam, { text: command, code: true }] };
}

/** Both sides, ours first. */
export function teamTable({ team, roles }: NegotiationPicture, t: Translator): Block {
  const { negotiation: words, punctuation, records } = t.words;
  const sorted = team.toSorted((left, right) => Number(left.side === 'them') - Number(right.side === 'them'));
  return {
    type: 'table',
    columns: [
      { id: 'side', label: words.side, priority: 2 },
      { id: 'name', label: records.personName, priority: 3 },
      { id: 'part', label: words.part },
      { id: 'limit', label: words.limit, align: 'right', priority: 2 },
      { id: 'limitNote', label: words.limitNote, optional: true },
      { id: 'note', label: records.note, optional: true },
    ],
    rows: sorted.map((member) => [
      words.sides[member.side],
      member.name,
      member.roles.map((id) => t.text(termTitle(roles, id))).join(punctuation.separator),
      member.limit === null ? null : { money: member.limit },
      member.limitNote,
      member.note,
    ]),
  };
}
