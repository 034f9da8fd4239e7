/** Who feels the difference between us and the others by a criterion. */
import type { Serves, Term } from '../playbook/list-types.ts';
import type { Person } from '../process/gate-scope.ts';
import type { Need } from '../records/types.ts';

/**
 * Why somebody feels it: the criterion is theirs; a need that it grew out of is; or people in their part of the
 * purchase judge by such criteria.
 */
export type Reason = 'owner' | 'above' | 'part';

export interface Feeling {
  readonly person: Person;
  readonly reason: Reason;
}

const order: Readonly<Record<Reason, number>> = { owner: 0, above: 1, part: 2 };

/**
 * The people who feel how a criterion is met: whose it is first, then the most influential. Source: handbook §8.
 * @param above needs that the criterion grew out of
 * @param serves whom the playbook says such criteria matter to: of the strength that it is about, else of the level
 * @param people everybody of the account, those without a part in the opportunity included
 */
export function whoFeels(
  criterion: Need,
  above: readonly Need[],
  serves: Serves,
  people: readonly Person[],
): readonly Feeling[] {
  const owners = new Set(above.map(({ ownerId }) => ownerId));
  return people
    .flatMap((person): Feeling[] => {
      const reason = reasonFor(person, criterion, owners, serves);
      return reason === null ? [] : [{ person, reason }];
    })
    .sort((left, right) => order[left.reason] - order[right.reason] || influence(right) - influence(left));
}

function reasonFor(person: Person, criterion: Need, owners: ReadonlySet<string | null>, serves: Serves): Reason | null {
  const { id } = person.contact;
  if (criterion.ownerId === id) return 'owner';
  if (owners.has(id)) return 'above';
  return isServed(person, serves) ? 'part' : null;
}

/** Somebody without a part in the opportunity judges nothing, whatever their place. */
function isServed({ role, contact }: Person, { roles, functions, levels }: Serves): boolean {
  if (role === null) return false;
  return (
    role.roles.some((one) => roles.includes(one)) ||
    (contact.function !== null && functions.includes(contact.function)) ||
    (contact.level !== null && levels.includes(contact.level))
  );
}

function influence({ person }: Feeling): number {
  return person.role?.influence ?? 0;
}

/** Whom a criterion matters to: what it is about says so more exactly than its level. */
export function servesOf(strength: Term | null, level: Term): Serves {
  const own = strength?.serves;
  const isSaid = own !== undefined && [own.roles, own.functions, own.levels].some((list) => list.length > 0);
  return isSaid ? own : level.serves;
}

/** The needs above one, the nearest first; a circle ends where it closes. */
export function needsAbove(need: Need, needs: ReadonlyMap<string, Need>): readonly Need[] {
  const found: Need[] = [];
  const seen = new Set([need.id]);
  for (
    let at = needs.get(need.parentId ?? '');
    at !== undefined && !seen.has(at.id);
    at = needs.get(at.parentId ?? '')
  ) {
    seen.add(at.id);
    found.push(at);
  }
  return found;
}
