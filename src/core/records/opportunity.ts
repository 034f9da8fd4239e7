import type { Fresh, Opportunity, OpportunityStatus } from './types.ts';
import type { Process } from '../playbook/process-types.ts';

/** What a person may say of an opportunity; the stage follows from the process. */
export type OpportunityInput = Partial<
  Pick<Opportunity, 'aliases' | 'externalId' | 'description' | 'amount' | 'closeDate' | 'owner' | 'note' | 'fields'>
> &
  Pick<Opportunity, 'name' | 'accountId' | 'playbook'>;

/**
 * Makes an opportunity in the first stage of its process.
 * @param input texts checked with `checkFields`
 * @param process the process of its playbook; null where that has none
 * @param today date of the entry into the first stage
 */
export function newOpportunity(
  input: OpportunityInput,
  process: Process | null,
  { id, today }: { id: string; today: string },
): Fresh<Opportunity> {
  const first = process?.stages[0] ?? null;
  return {
    id,
    aliases: [],
    externalId: null,
    description: null,
    amount: null,
    closeDate: null,
    owner: null,
    note: null,
    fields: {},
    ...input,
    stage: first?.id ?? null,
    stageSince: first === null ? null : today,
    status: 'open',
    decidedOn: null,
    reason: null,
    closedOn: null,
    archivedAt: null,
  };
}

/**
 * Leaves the present stage for the next one. Passing the stage marked as won wins the opportunity, passing the
 * last one closes it (handbook: the order is won with the signature and ends with the payment).
 * @param reason why its gate was overridden, else null
 */
export function advanceOpportunity(
  opportunity: Opportunity,
  process: Process,
  { today, reason }: { today: string; reason: string | null },
): Opportunity {
  const index = process.stages.findIndex((stage) => stage.id === opportunity.stage);
  const left = process.stages[index];
  const next = process.stages[index + 1];
  const isWon = left?.outcome === 'won';
  return {
    ...opportunity,
    ...(next === undefined ? { closedOn: today } : { stage: next.id, stageSince: today }),
    ...(isWon ? { status: 'won' as const, decidedOn: today } : {}),
    reason: reason ?? opportunity.reason,
  };
}

/** Ends an opportunity with an outcome. */
export function closeOpportunity(
  opportunity: Opportunity,
  { status, reason, today }: { status: Exclude<OpportunityStatus, 'open'>; reason: string; today: string },
): Opportunity {
  return {
    ...opportunity,
    status,
    reason,
    decidedOn: today,
    // A won one is still worked on until its last gate; the others are over.
    closedOn: status === 'won' ? null : today,
  };
}

/** Whether work on it goes on: open, or won and not yet through its last gate. */
export function isActive(opportunity: Opportunity): boolean {
  return opportunity.closedOn === null && (opportunity.status === 'open' || opportunity.status === 'won');
}
