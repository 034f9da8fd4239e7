import { whatWouldChange, type Change } from '../../core/assessment/explain.ts';
import { findRecord, present } from '../find-record.ts';
import { pinnedTemplate, type PinnedTemplate } from '../find-template.ts';
import type { Context } from '../../cli/types.ts';
import type { Template } from '../../core/playbook/template-types.ts';
import type { Assessment } from '../../core/records/types.ts';

/** A stored assessment, and what is still there of its template. */
export async function findAssessment(
  ctx: Context,
  words: string,
): Promise<{ assessment: Assessment } & PinnedTemplate> {
  const store = await ctx.store();
  const { id, ref } = await findRecord(ctx, store, 'assessment', words);
  const assessment = present(await store.assessments.get(id), ctx.t.words.records.nouns.assessment, ref);
  return { assessment, ...(await pinnedTemplate(ctx, assessment.pin, assessment.template)) };
}

/** The answers that would change a stored result; none where its rules are not at hand. */
export function changesOf(
  ctx: Context,
  { sheet, pin }: Assessment,
  template: Template | null,
  limit: number,
): readonly Change[] {
  return template === null ? [] : whatWouldChange(sheet, template, pin, ctx.today(), limit);
}
