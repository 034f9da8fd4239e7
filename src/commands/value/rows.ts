/** Value cards joined with the names that their rows show. */
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { gone, openSources, type NameSources } from '../rows.ts';
import type { Context } from '../../cli/types.ts';
import type { ValueCard } from '../../core/records/sales-types.ts';
import type { Reader } from '../../store/types.ts';
import type { CardRow } from '../../views/competition/value.ts';

/** A card as its view shows it; strength and role in the words of the opportunity's playbook. */
export async function cardRow(ctx: Context, reader: Reader, card: ValueCard): Promise<CardRow> {
  return joinCard(reader, card, openSources(ctx, reader));
}

/** Cards as their list shows them, in the order given. */
export async function cardRows(ctx: Context, reader: Reader, cards: readonly ValueCard[]): Promise<CardRow[]> {
  const sources = openSources(ctx, reader);
  const rows: CardRow[] = [];
  for (const card of cards) rows.push(await joinCard(reader, card, sources));
  return rows;
}

async function joinCard(reader: Reader, card: ValueCard, sources: NameSources): Promise<CardRow> {
  const opportunity = await sources.opportunity(card.opportunityId);
  const playbook = opportunity === null ? null : await sources.playbook(opportunity.playbook);
  const title = (slot: 'strengths' | 'roles', id: string | null) =>
    id === null ? null : termTitle(playbook === null ? null : defaultVocabulary(playbook, slot), id);
  return {
    card,
    opportunity: opportunity ?? gone,
    need: card.needId === null ? null : await reader.needs.get(card.needId),
    strength: title('strengths', card.strength),
    role: title('roles', card.role),
  };
}
