/** How people of an account stand to each other beside the line of reporting. */
import type { Vocabulary } from '../playbook/list-types.ts';
import type { Person } from '../process/gate-scope.ts';
import type { Tie } from '../records/types.ts';

/** A tie with the two people whom it holds together. */
export interface PersonTie {
  readonly tie: Tie;
  readonly from: Person;
  readonly to: Person;
}

type Ends = Pick<Tie, 'fromId' | 'toId' | 'kind'>;

/** Whether a kind of tie holds both ways; one that the playbook no longer has does not. */
export function isMutual(ties: Vocabulary | null, kind: string): boolean {
  return ties?.terms.find((term) => term.id === kind)?.mutual === true;
}

/**
 * What makes a tie the one it is: its kind and its people, whichever of them comes first where it is mutual.
 * @param ties the vocabulary that says which kinds are mutual
 */
export function tieKey({ fromId, toId, kind }: Ends, ties: Vocabulary | null): string {
  return JSON.stringify([kind, ...(isMutual(ties, kind) ? [fromId, toId].sort() : [fromId, toId])]);
}

/** The tie among those recorded that says the same; null where there is none. */
export function findTie(recorded: readonly Tie[], wanted: Ends, ties: Vocabulary | null): Tie | null {
  const key = tieKey(wanted, ties);
  return recorded.find((tie) => tieKey(tie, ties) === key) ?? null;
}

/**
 * Ties with their people, in the order recorded.
 * @param contacts people of the account; a tie to anybody else (archived, say) is left out
 */
export function joinTies(recorded: readonly Tie[], contacts: readonly Person[]): PersonTie[] {
  const byId = new Map(contacts.map((person) => [person.contact.id, person]));
  return recorded.flatMap((tie) => {
    const [from, to] = [byId.get(tie.fromId), byId.get(tie.toId)];
    return from === undefined || to === undefined ? [] : [{ tie, from, to }];
  });
}
