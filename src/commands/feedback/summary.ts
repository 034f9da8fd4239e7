import { countAnswers } from '../../core/feedback/feedback-summary.ts';
import { feedbackSummaryView } from '../../views/feedback.ts';
import { findTemplate } from '../find-template.ts';
import { createInputReader, type Typed } from '../input.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Assessment } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

interface Options {
  readonly since?: Typed;
}

/** Counts the answers of all sheets of a template. */
export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const input = createInputReader(ctx);
  const { since = null } = input.finish({ since: input.date('--since', options.since) });
  const { template, playbook } = await findTemplate(ctx, words);
  const sheets = (await allSheets(await ctx.store(), playbook.id, template.id)).filter(
    ({ at }) => since === null || at.slice(0, 10) >= since,
  );
  return {
    view: feedbackSummaryView({ template, since, sheets: sheets.length, counts: countAnswers(template, sheets) }),
  };
}

async function allSheets(reader: Reader, playbook: string, template: string): Promise<readonly Assessment[]> {
  const sheets: Assessment[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Reader['assessments']['list']>> = await reader.assessments.list({
      playbook,
      template,
      limit: 1000,
      after,
    });
    sheets.push(...page.items);
    after = page.next;
  } while (after !== null);
  return sheets;
}
