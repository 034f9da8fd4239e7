/** The JSON forms of records: flat, English keys, the same in every language. */
import { describeMoney } from '../core/money.ts';
import { formData, type ShownForms } from './form.ts';
import type { Json } from './types.ts';
import type { Text } from '../core/playbook/item-types.ts';
import type { Account, Activity, BuyingRole, Contact, MarkerRecord, Opportunity } from '../core/records/types.ts';

/** A record that another one points to, as documents name it. */
export interface Named {
  readonly ref: string;
  readonly name: string;
}

type Data = { readonly [key: string]: Json };

/** The name of a record that another one points to, in JSON; null where there is none. */
export function named(record: Named): Data;
export function named(record: Named | null): Data | null;
export function named(record: Named | null): Data | null {
  return record === null ? null : { ref: record.ref, name: record.name };
}

/** An account in JSON. @param forms null, as in lists, leaves the fields of forms out */
export function accountData(account: Account, forms: ShownForms | null): Data {
  const { revenue, profit, fields: _fields, ...rest } = account;
  return { ...rest, ...fieldsPart(forms), revenue: describeMoney(revenue), profit: describeMoney(profit) };
}

/** A contact in JSON, with the account and the superior by ref and name. */
export function contactData(contact: Contact, account: Named, superior: Named | null, forms: ShownForms | null): Data {
  const { accountId: _accountId, reportsTo: _reportsTo, fields: _fields, ...rest } = contact;
  return {
    ...rest,
    ...fieldsPart(forms),
    account: named(account),
    reportsTo: superior === null ? null : named(superior),
  };
}

/** An opportunity in JSON, with its account by ref and name. */
export function opportunityData(opportunity: Opportunity, account: Named, forms: ShownForms | null): Data {
  const { accountId: _accountId, amount, fields: _fields, ...rest } = opportunity;
  return { ...rest, ...fieldsPart(forms), account: named(account), amount: describeMoney(amount) };
}

/** What an activity points to, by name, and what its kind is called. */
export interface ActivityNames {
  readonly account: Named;
  readonly opportunity: Named | null;
  readonly contacts: readonly Named[];
  /** Ref of the activity that it prepares. */
  readonly partOf: string | null;
  readonly title: Text;
}

/** An activity in JSON, with its account, opportunity and contacts by ref and name. */
export function activityData(activity: Activity, names: ActivityNames): Data {
  const { accountId: _accountId, opportunityId: _opportunityId, contactIds: _contactIds, cost, ...more } = activity;
  const { partOfId: _partOfId, ...rest } = more;
  return {
    ...rest,
    title: names.title,
    cost: describeMoney(cost),
    account: named(names.account),
    opportunity: names.opportunity === null ? null : named(names.opportunity),
    contacts: names.contacts.map(named),
    partOf: names.partOf,
  };
}

/** A person's part in an opportunity in JSON. */
export function roleData(role: BuyingRole, contact: Named): Data {
  return {
    contact: named(contact),
    roles: role.roles,
    attitude: role.attitude,
    influence: role.influence,
    guides: role.guides,
    plan: role.plan,
    planNote: role.planNote,
    note: role.note,
  };
}

/** A record of a marker in JSON. */
export function markerData(record: MarkerRecord, subject: Named): Data {
  const { subject: _subject, ...rest } = record;
  return { ...rest, subject: named(subject) };
}

function fieldsPart(forms: ShownForms | null): Data {
  return forms === null ? {} : formData(forms);
}
