/** The proposal of an opportunity: the outline of its playbook, and how far each point is. */
import { KamError, message } from '../../core/errors.ts';
import { pointsOf } from '../../core/occasion/occasion.ts';
import { workThrough, type ChecklistPoint } from '../../core/proposal/checklist.ts';
import { defaultOutline } from '../../core/playbook/defaults.ts';
import { resolveTerm } from '../../core/playbook/terms.ts';
import { nearest } from '../../core/text.ts';
import { loadRecord } from '../find-record.ts';
import { createInputReader } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { ProposalPage } from '../../views/proposal.ts';
import type { Reader } from '../../store/types.ts';

/** @throws KamError `not-found`, `conflict` where the playbook does not say what a proposal consists of */
export async function loadProposal(ctx: Context, reader: Reader, words: string): Promise<ProposalPage> {
  const opportunity = await loadRecord(ctx, reader, 'opportunity', words);
  const playbook = await (await ctx.content()).playbook(opportunity.playbook);
  const outline = defaultOutline(playbook, 'proposal');
  if (outline === null) throw new KamError('conflict', message('proposal-no-outline', { playbook: playbook.id }));
  const items = await reader.checklist.of({ opportunityId: opportunity.id });
  return { opportunity, checklist: workThrough(outline, items, ctx.today()) };
}

/**
 * The points that a person names by id or title.
 * @throws KamError `usage` for all that the outline does not have
 */
export function findPoints(
  ctx: Context,
  { checklist }: ProposalPage,
  typed: readonly string[],
): readonly ChecklistPoint[] {
  const { outline } = checklist;
  const points = pointsOf(outline);
  const input = createInputReader(ctx);
  const found = typed.map((words) => {
    const point = resolveTerm({ terms: points }, words);
    if (point !== null) return point.id;
    const known = points.map(({ id }) => id);
    const near = nearest(words, known);
    input.check(message('point-unknown', { point: words, outline: outline.id, near, known: known.join(', ') }));
    return null;
  });
  input.finish({});
  return checklist.points.filter(({ point }) => found.includes(point.id));
}
