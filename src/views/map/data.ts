/** The buyer map for scripts: refs and ids, no sentences but those of the playbook. */
import { roleData, named } from '../record-data.ts';
import { tieData } from '../tie.ts';
import { closenessSummaryData } from './closeness.ts';
import type { Coverage } from '../../core/buying/coverage.ts';
import type { BuyerMap } from '../../core/buying/buyer-map.ts';
import type { Person } from '../../core/process/gate-scope.ts';
import type { Json } from '../types.ts';

/** The document of `--json`. */
export function mapData(map: BuyerMap): { readonly [key: string]: Json } {
  const { picture, coverage, warnings } = map;
  const { opportunity, people, contacts, ties, playbook } = picture;
  return {
    opportunity: named(opportunity),
    people: people.map((person) => personData(person, contacts)),
    ties: ties.map(({ tie, from, to }) => tieData(tie, { from: from.contact, to: to.contact }, playbook)),
    keyPeople: closenessSummaryData(map.closeness),
    coverage: coverageData(coverage),
    against: map.against.map(({ contact }) => contact.ref),
    vacantRoles: map.vacant.map(({ id }) => id),
    warnings: warnings.map(({ rule, severity, who }) => ({ rule: rule.id, severity, say: rule.say, who })),
  };
}

/** A person of an opportunity. @param contacts everybody at the account: superiors are named by ref */
export function personData(
  { contact, role, closeness }: Person,
  contacts: readonly Person[],
): { readonly [key: string]: Json } {
  const superior = contacts.find((person) => person.contact.id === contact.reportsTo);
  const { contact: _contact, ...part } = role === null ? emptyPart : roleData(role, contact);
  return {
    ref: contact.ref,
    name: contact.name,
    title: contact.title,
    department: contact.department,
    reportsTo: superior?.contact.ref ?? null,
    function: contact.function,
    level: contact.level,
    style: contact.style,
    ...part,
    rung: closeness?.rung?.id ?? null,
  };
}

const emptyPart = {
  contact: null,
  roles: [],
  attitude: null,
  influence: null,
  guides: [],
  plan: null,
  planNote: null,
  note: null,
};

/** Cell by cell, the highest level first. */
export function coverageData(coverage: Coverage | null): Json {
  return (
    coverage?.rows.flatMap(({ level, cells }) =>
      cells.map((cell) => ({
        function: cell.function.id,
        level: level.id,
        people: cell.people.map(({ contact }) => contact.ref),
        covered: cell.state === 'covered',
        state: cell.state,
      })),
    ) ?? []
  );
}
