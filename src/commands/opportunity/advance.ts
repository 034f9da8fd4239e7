import { KamError, message, type Message } from '../../core/errors.ts';
import { advanceOpportunity, isActive } from '../../core/records/opportunity.ts';
import { checkText } from '../../core/text.ts';
import { gateView, opportunityOverview } from '../../views/opportunity.ts';
import { commandInfo } from '../command-info.ts';
import { showForms } from '../form/load-forms.ts';
import { loadPicture, requireProgress } from './picture.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Opportunity } from '../../core/records/types.ts';

interface Options {
  /** Why the gate is passed although it does not hold. */
  readonly override?: string;
}

export async function run(ctx: Context, [words]: [string], { override }: Options): Promise<CommandResult> {
  const fault = override === undefined ? null : checkText('--override', override);
  if (fault !== null) throw new KamError('usage', fault);
  const store = await ctx.store();
  return store.write(commandInfo(ctx, 'opportunity advance'), async (writer) => {
    const picture = await loadPicture(ctx, writer, words);
    const { opportunity } = picture;
    const { process, progress } = requireProgress(picture);
    const name = nameOf(opportunity);
    if (!isActive(opportunity)) throw new KamError('conflict', notOpen(ctx, opportunity));
    const reason = override?.trim() ? override.trim() : null;
    if (!progress.gate.holds && reason === null) {
      ctx.note(message('override-hint', { command: `kam opportunity advance ${opportunity.ref} --override …` }));
      const failed = message('gate-fails', { opportunity: name, stage: ctx.t.text(progress.stage.title) });
      return { view: gateView(opportunity, progress), failed };
    }
    const after = await writer.opportunities.update(
      advanceOpportunity(opportunity, process, { today: ctx.today(), reason }),
    );
    if (after.status === 'won' && opportunity.status !== 'won')
      ctx.note(message('opportunity-won', { opportunity: name }));
    if (progress.next === null) ctx.note(message('opportunity-finished', { opportunity: name }));
    else ctx.note(message('stage-entered', { opportunity: name, stage: ctx.t.text(progress.next.title) }));
    const forms = await showForms(ctx, 'opportunity', after);
    return { view: opportunityOverview(await loadPicture(ctx, writer, after.ref), forms) };
  });
}

/** Says that an opportunity is over, in the words of its status. */
export function notOpen(ctx: Context, { ref, name, status }: Opportunity): Message {
  return message('opportunity-not-open', {
    opportunity: `${ref} ${name}`,
    status: ctx.t.words.records.statuses[status],
  });
}
