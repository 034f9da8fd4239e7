/** An account's dossier as the conditions of an information map see it, whole or without what is old. */
import { defaultLadder } from '../playbook/defaults.ts';
import { ownFields } from '../records/own-fields.ts';
import { isActive } from '../records/opportunity.ts';
import { picturePerson } from '../report/opportunity-picture.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Person } from '../process/gate-scope.ts';
import type { Account, Contact, Dossier } from '../records/types.ts';
import type { AccountState } from './information-scope.ts';
import type { DatumAge } from './datum.ts';

/**
 * @param today date against which ages count
 */
export function accountState(dossier: Dossier, playbook: Playbook, today: string): AccountState {
  const rated = new Set(dossier.ratings.map(({ competitorId }) => competitorId));
  const rivals = [
    ...dossier.assessments.flatMap(({ card }) => card.competitors.map(({ name }) => name)),
    ...dossier.competitors.flatMap(({ id, name }) => (rated.has(id) ? [name] : [])),
  ];
  return {
    account: dossier.account,
    contacts: dossier.contacts,
    people: involvedPeople(dossier, playbook, today),
    budget: dossier.budgetLines,
    opportunities: dossier.opportunities.filter(isActive).length,
    competitors: new Set(rivals).size,
    needs: dossier.needs.length,
    ties: dossier.ties.length,
  };
}

/** Everybody with a part in an opportunity that is worked on; once for each part. */
function involvedPeople(dossier: Dossier, playbook: Playbook, today: string): Person[] {
  const active = new Set(dossier.opportunities.filter(isActive).map(({ id }) => id));
  const ladder = defaultLadder(playbook);
  return dossier.roles
    .filter(({ opportunityId }) => active.has(opportunityId))
    .flatMap((role) => {
      const contact = dossier.contacts.find(({ id }) => id === role.contactId);
      return contact === undefined ? [] : [{ ...picturePerson(dossier, contact, ladder, today), role }];
    });
}

/**
 * The dossier without what was so before a date: fields of the account and its contacts, budget lines, needs, ties
 * and assessments. Roles and opportunities have no age and stay.
 * @param ageOf the date of each field
 * @param since `YYYY-MM-DD`
 */
export function freshDossier(dossier: Dossier, ageOf: DatumAge, since: string): Dossier {
  const isFresh = (date: string): boolean => date.slice(0, 10) >= since;
  const isOld =
    (id: string) =>
    (field: string): boolean => {
      const on = ageOf(id, field);
      return on !== null && !isFresh(on);
    };
  return {
    ...dossier,
    account: clearFields(dossier.account, ownFields.account, isOld(dossier.account.id)),
    contacts: dossier.contacts.map((contact) => clearFields(contact, ownFields.contact, isOld(contact.id))),
    budgetLines: dossier.budgetLines.filter((line) => isFresh(line.asOf ?? line.updatedAt)),
    needs: dossier.needs.filter((need) => isFresh(need.updatedAt)),
    ties: dossier.ties.filter((tie) => isFresh(tie.updatedAt)),
    assessments: dossier.assessments.filter(({ at }) => isFresh(at)),
    ratings: dossier.ratings.filter((rating) => isFresh(rating.updatedAt)),
  };
}

/** The record with some of its fields empty; its names stay, for without them it would be no record. */
function clearFields<T extends Account | Contact>(
  record: T,
  own: readonly string[],
  isOld: (field: string) => boolean,
): T {
  const cleared = own.filter((field) => field !== 'name' && field !== 'aliases' && isOld(field));
  const fields = Object.fromEntries(Object.entries(record.fields).filter(([field]) => !isOld(field)));
  return { ...record, ...Object.fromEntries(cleared.map((field) => [field, null])), fields };
}
