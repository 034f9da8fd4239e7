import { message } from '../../core/errors.ts';
import { compareDue, findRetentionDue, retentionRules } from '../../core/privacy/retention.ts';
import { isErasedName } from '../../core/privacy/erased-name.ts';
import { retentionView, type RetentionRow } from '../../views/retention.ts';
import { findRecord } from '../find-record.ts';
import { gone, openSources } from '../rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly account?: string;
}

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const playbook = await (await ctx.content()).active();
  if (retentionRules(playbook).length === 0) ctx.note(message('no-retention-rules', { playbook: playbook.id }));
  const account = options.account === undefined ? null : await findRecord(ctx, store, 'account', options.account);
  const sources = openSources(ctx, store);
  const day = { today: ctx.today(), dateOf: (instant: string) => ctx.wallTime(instant).slice(0, 10) };
  const rows: RetentionRow[] = [];
  const ofAccount = account === null ? {} : { accountId: account.id };
  for (let after: string | null = null; ;) {
    // Whoever was taken out of the lists counts all the more.
    const page = await store.contacts.list({ ...ofAccount, archived: true, limit: 1000, after });
    const traces = await store.privacy.traces(page.items);
    for (const contact of page.items) {
      const trace = traces.get(contact.id);
      if (trace === undefined || isErasedName(contact.name)) continue;
      const due = findRetentionDue(contact, trace, playbook, day);
      if (due === null) continue;
      rows.push({ contact, account: (await sources.account(contact.accountId)) ?? gone, due });
    }
    if (page.next === null) break;
    after = page.next;
  }
  if (rows.length > 0) ctx.note(message('retention-next', {}));
  return { view: retentionView(rows.toSorted((left, right) => compareDue(left.due, right.due))) };
}
