/** The fields that a record has of itself, beside those that the forms of a playbook add. */
import type { Account, Contact, Opportunity } from './types.ts';

/** Those that a playbook may point at: what somebody can tell us, and nothing that the program keeps. */
export const ownFields = {
  account: [
    'name',
    'aliases',
    'parent',
    'industry',
    'region',
    'address',
    'postalCode',
    'website',
    'employees',
    'revenue',
    'profit',
    'owner',
    'note',
  ],
  contact: [
    'name',
    'aliases',
    'title',
    'department',
    'function',
    'level',
    'style',
    'reportsTo',
    'phone',
    'mobile',
    'email',
    'note',
  ],
  opportunity: ['name', 'aliases', 'description', 'amount', 'closeDate', 'owner', 'note'],
} as const satisfies {
  readonly account: readonly (keyof Account)[];
  readonly contact: readonly (keyof Contact)[];
  readonly opportunity: readonly (keyof Opportunity)[];
};
