import { applyChanges } from './fields.ts';
import type { BuyingRole, Fresh } from './types.ts';

/** What is said of a person's part in an opportunity; what is left out stays as it was. */
export type BuyingRoleChanges = Partial<
  Pick<BuyingRole, 'roles' | 'attitude' | 'influence' | 'guides' | 'plan' | 'planNote' | 'note'>
>;

/** Makes the part of a contact in an opportunity. */
export function newBuyingRole(
  { opportunityId, contactId }: Pick<BuyingRole, 'opportunityId' | 'contactId'>,
  changes: BuyingRoleChanges,
  { id }: { id: string },
): Fresh<BuyingRole> {
  const empty = {
    id,
    opportunityId,
    contactId,
    roles: [],
    attitude: null,
    influence: null,
    guides: [],
    plan: null,
    planNote: null,
    note: null,
  };
  return applyChanges<Fresh<BuyingRole>>(empty, changes);
}
