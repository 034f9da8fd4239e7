/** Needs joined with the names that their rows show. */
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { gone, openSources, type NameSources } from '../rows.ts';
import type { Context } from '../../cli/types.ts';
import type { Need } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';
import type { NeedView } from '../../views/needs/record.ts';

/** A need as its view shows it; the level is named in the words of the opportunity's playbook. */
export async function needRow(ctx: Context, reader: Reader, need: Need): Promise<NeedView> {
  return joinNeed(reader, need, openSources(ctx, reader));
}

/** Needs as their list shows them, in the order given. */
export async function needRows(ctx: Context, reader: Reader, needs: readonly Need[]): Promise<NeedView[]> {
  const sources = openSources(ctx, reader);
  const rows: NeedView[] = [];
  for (const need of needs) rows.push(await joinNeed(reader, need, sources));
  return rows;
}

async function joinNeed(reader: Reader, need: Need, sources: NameSources): Promise<NeedView> {
  const opportunity = await sources.opportunity(need.opportunityId);
  const playbook = opportunity === null ? null : await sources.playbook(opportunity.playbook);
  const person = async (id: string | null) => (id === null ? null : sources.contact(id));
  return {
    need,
    opportunity: opportunity ?? gone,
    parent: need.parentId === null ? null : await reader.needs.get(need.parentId),
    owner: await person(need.ownerId),
    confirmedBy: await person(need.confirmedBy),
    level: termTitle(playbook === null ? null : defaultVocabulary(playbook, 'needs'), need.level),
  };
}
