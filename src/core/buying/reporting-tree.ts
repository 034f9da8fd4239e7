/** People of an opportunity in the order of who reports to whom. */
import type { Person } from '../process/gate-scope.ts';

export interface TreeNode {
  readonly person: Person;
  readonly reports: readonly TreeNode[];
}

/**
 * The people with a part, and whoever stands between them in the line of reporting.
 * @param people with a part, in the order to be shown
 * @param contacts all people of the account: superiors without a part keep the lines whole
 */
export function withSuperiors(people: readonly Person[], contacts: readonly Person[]): Person[] {
  const byId = new Map(contacts.map((person) => [person.contact.id, person]));
  const shown = new Map(people.map((person) => [person.contact.id, person]));
  for (const { contact } of people) {
    const line: Person[] = [];
    for (let at = contact.reportsTo; at !== null && !shown.has(at);) {
      const superior = byId.get(at);
      if (superior === undefined || line.includes(superior)) break;
      line.push(superior);
      at = superior.contact.reportsTo;
    }
    for (const superior of line) shown.set(superior.contact.id, superior);
  }
  return [...shown.values()];
}

/** The same people as trees: those without a known superior are the roots, in the order given. */
export function reportingTrees(people: readonly Person[], contacts: readonly Person[]): TreeNode[] {
  const shown = withSuperiors(people, contacts);
  const ids = new Set(shown.map(({ contact }) => contact.id));
  const nodeOf = (person: Person): TreeNode => ({
    person,
    reports: shown.filter(({ contact }) => contact.reportsTo === person.contact.id).map((report) => nodeOf(report)),
  });
  return shown
    .filter(({ contact }) => contact.reportsTo === null || !ids.has(contact.reportsTo))
    .map((person) => nodeOf(person));
}
