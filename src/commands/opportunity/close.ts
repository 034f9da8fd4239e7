import { KamError, message } from '../../core/errors.ts';
import { closeOpportunity, isActive } from '../../core/records/opportunity.ts';
import { checkText } from '../../core/text.ts';
import { opportunityView } from '../../views/opportunity.ts';
import { commandInfo } from '../command-info.ts';
import { loadRecord, nameOf } from '../find-record.ts';
import { showForms } from '../form/load-forms.ts';
import { required } from '../input.ts';
import { opportunityRow } from '../rows.ts';
import { notOpen } from './advance.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly won?: boolean;
  readonly lost?: boolean;
  readonly abandoned?: boolean;
  readonly reason?: string;
}

export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const [status, second] = (['won', 'lost', 'abandoned'] as const).filter((candidate) => options[candidate] === true);
  if (status === undefined || second !== undefined) throw new KamError('usage', message('close-needs-status', {}));
  const { records } = ctx.t.words;
  const reason = required(records.reason, '--reason', options.reason).trim();
  const fault = checkText('--reason', reason);
  if (fault !== null) throw new KamError('usage', fault);
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'opportunity close'), async (writer) => {
    const before = await loadRecord(ctx, writer, 'opportunity', words);
    if (!isActive(before)) throw new KamError('conflict', notOpen(ctx, before));
    const after = await writer.opportunities.update(closeOpportunity(before, { status, reason, today: ctx.today() }));
    ctx.note(message('opportunity-closed', { opportunity: nameOf(after), status: records.statuses[status] }));
    return opportunityRow(ctx, writer, after);
  });
  return { view: opportunityView(row, await showForms(ctx, 'opportunity', row.opportunity)) };
}
