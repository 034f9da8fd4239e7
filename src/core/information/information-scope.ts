/** What the `known` of an information map sees: an account as plain values with the names that the guide lists. */
import { fieldsFor, valuesOf } from '../forms/condition-values.ts';
import { mainUnits } from '../money.ts';
import { personValue } from '../process/person-value.ts';
import type { Value } from '../condition/types.ts';
import type { Field } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Account, BudgetLine, Contact } from '../records/types.ts';
import type { Person } from '../process/gate-scope.ts';

export interface AccountState {
  readonly account: Account;
  readonly contacts: readonly Contact[];
  /** Everybody with a part in an open opportunity of the account; once for each part. */
  readonly people: readonly Person[];
  readonly budget: readonly BudgetLine[];
  /** How many are recorded; opportunities and needs: those that are open and not archived. */
  readonly opportunities: number;
  readonly competitors: number;
  readonly needs: number;
  readonly ties: number;
}

/**
 * @param state what is recorded of the account
 * @param playbook its forms say what the fields are
 * @returns the names that `informationEnvironment` declares
 */
export function informationScope(state: AccountState, playbook: Playbook): Record<string, Value> {
  const ofContacts = fieldsFor(playbook, 'contact');
  const { account, contacts, people, budget, opportunities, competitors, needs, ties } = state;
  return {
    account: {
      name: account.name,
      parent: account.parent,
      industry: account.industry,
      region: account.region,
      address: account.address,
      website: account.website,
      owner: account.owner,
      employees: account.employees,
      revenue: mainUnits(account.revenue),
      profit: mainUnits(account.profit),
      fields: valuesOf(fieldsFor(playbook, 'account'), account.fields),
    },
    contacts: contacts.map((contact) => contactValue(contact, ofContacts)),
    people: people.filter((person) => person.role !== null).map((person) => personValue(person)),
    budget: budget.map((line) => ({
      category: line.category,
      year: line.year,
      installed: line.installed,
      budget: mainUnits(line.budget),
      bought: mainUnits(line.bought),
      ours: mainUnits(line.ours),
      planned: mainUnits(line.planned),
    })),
    opportunities,
    competitors,
    needs,
    ties,
  };
}

/**
 * A contact as conditions see them: what is recorded, and of reporting lines and numbers only whether they are.
 * @param fields those of the forms for contacts
 */
export function contactValue(contact: Contact, fields: readonly Field[]): Record<string, Value> {
  return {
    contact: contact.name,
    title: contact.title,
    department: contact.department,
    function: contact.function,
    level: contact.level,
    style: contact.style,
    reportsTo: contact.reportsTo !== null,
    phone: contact.phone !== null || contact.mobile !== null,
    email: contact.email !== null,
    fields: valuesOf(fields, contact.fields),
  };
}
