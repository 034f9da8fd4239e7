import { segmentAccounts } from '../../core/assessment/segments.ts';
import { KamError, message } from '../../core/errors.ts';
import { approachFor, segmentTemplate } from '../../core/playbook/approaches.ts';
import { segmentsView } from '../../views/segments.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Approach } from '../../core/playbook/guide-types.ts';
import type { Assessment } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

/** Accounts by the template whose result is a field of theirs. */
export async function run(ctx: Context): Promise<CommandResult> {
  const playbook = await (await ctx.content()).active();
  const source = segmentTemplate(playbook);
  if (source === null) throw new KamError('usage', message('no-segments', { playbook: playbook.id }));
  const { template, field } = source;
  const store = await ctx.store();
  const found = [];
  for (const assessment of await readNewest(store, { template: template.id, playbook: playbook.id })) {
    const account = await store.accounts.get(assessment.subject.id ?? '');
    if (account !== null && account.archivedAt === null) found.push({ account, assessment });
  }
  const segmentation = segmentAccounts(template, field, found, ctx.today());
  const approaches = new Map<string, Approach>();
  for (const { segment } of segmentation.accounts) {
    const approach = segment === null ? null : approachFor(playbook, segment);
    if (segment !== null && approach !== null) approaches.set(segment, approach);
  }
  if (found.length === 0) ctx.note(message('try-next', { command: `kam assess ${template.id} --for …` }));
  return { view: segmentsView(segmentation, approaches) };
}

/** The newest completed assessment of each subject, by date and then in the order recorded. */
async function readNewest(
  reader: Reader,
  query: { readonly template: string; readonly playbook: string },
): Promise<readonly Assessment[]> {
  const newest = new Map<string, Assessment>();
  for (let after: string | null = null; ;) {
    const page = await reader.assessments.list({ ...query, limit: 1000, after });
    for (const assessment of page.items) {
      const { id } = assessment.subject;
      if (id === null || assessment.status !== 'completed') continue;
      const known = newest.get(id);
      if (known === undefined || known.at < assessment.at) newest.set(id, assessment);
    }
    if (page.next === null) return [...newest.values()];
    after = page.next;
  }
}
