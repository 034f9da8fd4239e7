import { message } from '../../core/errors.ts';
import { playbookCheckView } from '../../views/playbook-check.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly coverage?: boolean;
  readonly strict?: boolean;
}

export async function run(ctx: Context, [folder]: [string?], options: Options): Promise<CommandResult> {
  const content = await ctx.content();
  const found = await content.check(folder ?? null, { coverage: options.coverage === true });
  const problems =
    options.strict === true ? found.map((problem) => ({ ...problem, severity: 'error' as const })) : found;
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) ctx.note(message('check-clean', {}));
  else if (errors === 0) ctx.note(message('check-warnings', { warnings }));
  const view = playbookCheckView(problems, ctx.t);
  return { view, failed: errors === 0 ? null : message('check-errors', { errors, warnings }), failedAs: 'content' };
}
