/** The wizard of a proposal: each open point, with who sees to it and by when. What is said is stored point by point. */
import { parseDate } from '../../core/dates.ts';
import { message } from '../../core/errors.ts';
import { proposalBlocks, proposalView, type ProposalPage } from '../../views/proposal.ts';
import { wasLeft } from '../was-left.ts';
import { loadProposal } from './load-proposal.ts';
import { writePoints, type PointChanges } from './write-points.ts';
import type { Prompter } from '../../cli/prompter-types.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ChecklistPoint } from '../../core/proposal/checklist.ts';

type Choice = 'assign' | 'done' | 'drop' | 'skip' | 'leave';

/** Goes through what is open; leaving loses nothing that was said. */
export async function askPoints(ctx: Context, page: ProposalPage): Promise<CommandResult> {
  const prompter = await ctx.prompter('<point>');
  await prompter.show(proposalBlocks(page, ctx.t));
  const owner = page.opportunity.owner ?? ctx.settings.user;
  for (const point of page.checklist.points) {
    if (point.state === 'done' || point.state === 'dropped') continue;
    const change = await askPoint(ctx, prompter, point, owner).catch((error: unknown) => {
      if (wasLeft(error)) return 'leave' as const;
      throw error;
    });
    if (change === 'leave') break;
    if (change !== null) await writePoints(ctx, 'proposal set', page, [[point, change]]);
  }
  return { view: proposalView(await loadProposal(ctx, await ctx.store(), page.opportunity.ref)) };
}

/**
 * @param usual who sees to a point that has no owner, unless somebody else is named
 * @returns null where it is passed over
 */
async function askPoint(
  ctx: Context,
  prompter: Prompter,
  { part, point, item }: ChecklistPoint,
  usual: string,
): Promise<PointChanges | 'leave' | null> {
  const { proposals: words, records } = ctx.t.words;
  const title = ctx.t.text(point.title);
  await prompter.show([
    { type: 'heading', level: 2, text: ctx.t.text(part.title) },
    { type: 'paragraph', text: ctx.t.text(point.text ?? point.title) },
  ]);
  const choice = await prompter.choose<Choice>(
    title,
    (['assign', 'done', 'drop', 'skip', 'leave'] as const).map((value) => ({ value, label: words.choices[value] })),
    'assign',
  );
  switch (choice) {
    case 'assign': {
      const owner = await prompter.text(words.owner, { initial: item?.owner ?? usual });
      const due = await prompter.text(words.dueWhen, {
        ...(item?.dueOn === undefined || item.dueOn === null ? {} : { initial: item.dueOn }),
        check: (typed) =>
          typed === '' || parseDate(typed, ctx.today()) !== null
            ? null
            : ctx.t.message(message('bad-value', { flag: words.dueBy, value: typed, expected: records.expected.date })),
      });
      return { owner: owner === '' ? null : owner, dueOn: due === '' ? null : parseDate(due, ctx.today()) };
    }
    case 'done':
      return { doneOn: ctx.today() };
    case 'drop':
      return {
        dropped: true,
        note: await prompter.text(words.reason, {
          check: (typed) =>
            typed.trim() === ''
              ? ctx.t.message(message('missing-input', { what: words.reason, flag: '--drop' }))
              : null,
        }),
      };
    case 'skip':
      return null;
    case 'leave':
      return 'leave';
  }
}
