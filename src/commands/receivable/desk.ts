/** Receivables with all that is known around them: payments, contacts, names, and what to do by the schedule. */
import { contactSteps, type ContactStep } from '../../core/follow-up/collection.ts';
import { receivableState, type ReceivableState } from '../../core/follow-up/receivable-state.ts';
import { defaultSchedule } from '../../core/playbook/defaults.ts';
import { gone, openSources } from '../rows.ts';
import { noteUnpublished } from '../unpublished.ts';
import { compareText } from '../../core/text.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Milestone, Receivable, ReceivableContact } from '../../core/records/sales-types.ts';
import type { ReceivableRow } from '../../views/follow-up/receivable.ts';
import type { Page, Reader } from '../../store/types.ts';

/** Joins receivables with what belongs to them; what several need is fetched once. */
export interface ReceivableDesk {
  row(receivable: Receivable): Promise<ReceivableRow>;
}

/** @param reader a store, or a writer within its transaction */
export function openReceivables(ctx: Context, reader: Reader): ReceivableDesk {
  const names = openSources(ctx, reader);
  const contacts = new Map<string, Promise<readonly ReceivableContact[]>>();
  const milestones = new Map<string, Promise<readonly Milestone[]>>();
  const once = <T>(known: Map<string, Promise<T>>, key: string, fetch: () => Promise<T>): Promise<T> => {
    const found = known.get(key) ?? fetch();
    known.set(key, found);
    return found;
  };
  const aboutOpportunity = async (opportunityId: string): Promise<readonly ReceivableContact[]> => {
    const siblings = (await allReceivables(reader, { opportunityId })).map(({ id }) => id);
    const found: ReceivableContact[] = [];
    for (const receivableId of siblings) found.push(...(await reader.receivableContacts.of({ receivableId })));
    return found.sort((left, right) => compareText(left.on, right.on));
  };
  return {
    row: async (receivable) => {
      const { accountId, opportunityId, id: receivableId } = receivable;
      const opportunity = opportunityId === null ? null : await names.opportunity(opportunityId);
      // A receivable stays readable without the playbook of its opportunity.
      const playbook =
        (opportunity === null ? null : await names.playbook(opportunity.playbook)) ?? (await names.active());
      const payments = await reader.payments.of({ receivableId });
      const receivableContacts = await reader.receivableContacts.of({ receivableId });
      const state = receivableState(receivable, { payments, receivableContacts }, playbook, ctx.today());
      const people: Record<string, string> = {};
      for (const { contactId } of receivableContacts) {
        if (contactId !== null) people[contactId] = (await names.contact(contactId))?.name ?? '';
      }
      return {
        state,
        account: (await names.account(accountId)) ?? gone,
        opportunity,
        playbook,
        people,
        steps: await stepsOf(ctx, state, playbook, {
          milestones:
            opportunityId === null
              ? []
              : await once(milestones, opportunityId, () => reader.milestones.of({ opportunityId })),
          related:
            opportunityId === null
              ? receivableContacts
              : await once(contacts, opportunityId, () => aboutOpportunity(opportunityId)),
        }),
      };
    },
  };
}

async function stepsOf(
  ctx: Context,
  state: ReceivableState,
  playbook: Playbook,
  about: { readonly milestones: readonly Milestone[]; readonly related: readonly ReceivableContact[] },
): Promise<readonly ContactStep[]> {
  const schedule = defaultSchedule(playbook, 'collection');
  if (schedule === null) return [];
  return contactSteps(state, { schedule, calendar: await ctx.calendar(), ...about }, ctx.today());
}

type ReceivableWhere = Parameters<Reader['receivables']['list']>[0]['where'];

/** All that are not archived, page by page, the newest first. */
export async function allReceivables(reader: Reader, where: ReceivableWhere = {}): Promise<readonly Receivable[]> {
  const found: Receivable[] = [];
  for (let after: string | null = null; ;) {
    const page: Page<Receivable> = await reader.receivables.list({ where, limit: 1000, after });
    found.push(...page.items);
    if (page.next === null) return found;
    after = page.next;
  }
}

/**
 * Says so where a day of the schedule was counted in a year of which the days off are not known yet.
 * @param isMeant which steps are shown
 */
export async function noteCalendar(
  ctx: Context,
  rows: readonly ReceivableRow[],
  isMeant: (step: ContactStep) => boolean = ({ status }) => status === 'due' || status === 'ahead',
): Promise<void> {
  const days = rows.flatMap(({ steps }) => steps.filter((step) => isMeant(step)).map(({ on }) => on));
  if (days.length > 0) noteUnpublished(ctx, await ctx.calendar(), [ctx.today(), ...days]);
}
