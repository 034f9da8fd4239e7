import { arrangeAgenda } from '../core/agenda/agenda.ts';
import { addDays } from '../core/dates.ts';
import { KamError, message } from '../core/errors.ts';
import { agendaView } from '../views/agenda/agenda.ts';
import { loadAgenda } from './agenda/load.ts';
import { findRecord } from './find-record.ts';
import type { CommandResult, Context } from '../cli/types.ts';
import type { AgendaItem } from '../core/agenda/types.ts';

interface Options {
  readonly days?: string;
  readonly owner?: string;
  readonly account?: string;
  readonly sensitive?: boolean;
}

/** How long an activity is taken to be that says only when it begins, in minutes. */
const usualMinutes = 60;

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const from = ctx.today();
  const to = addDays(from, readDays(options.days ?? '14'));
  const store = await ctx.store();
  const account = options.account === undefined ? null : await findRecord(ctx, store, 'account', options.account);
  const items = await loadAgenda(ctx, store, { from, to }, { sensitive: options.sensitive === true });
  const agenda = arrangeAgenda(
    items,
    { from, to },
    { owner: options.owner?.trim() ?? null, accountId: account?.id ?? null },
  );
  const instants = new Map<AgendaItem, { start: string; end: string }>();
  for (const item of [...agenda.overdue, ...agenda.ahead, ...agenda.cancelled]) {
    if (item.time === null) continue;
    const start = ctx.instantAt(item.on, item.time);
    const minutes = item.minutes === null || item.minutes === 0 ? usualMinutes : item.minutes;
    instants.set(item, { start, end: new Date(Date.parse(start) + minutes * 60_000).toISOString() });
  }
  const late = agenda.overdue.find(({ kind }) => kind === 'activity');
  if (late !== undefined) ctx.note(message('try-next', { command: `kam activity log ${late.ref ?? ''}` }));
  return { view: agendaView(agenda, instants) };
}

function readDays(value: string): number {
  if (/^\d{1,3}$/.test(value) && Number(value) <= 366) return Number(value);
  throw new KamError('usage', message('bad-value', { flag: '--days', value, expected: '0-366' }));
}
