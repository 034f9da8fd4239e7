/** Where in the customer's organisation we know somebody: functions across, levels down. */
import type { Term } from '../playbook/types.ts';
import type { Person } from '../process/gate-scope.ts';

export interface CoverageCell {
  readonly function: Term;
  readonly level: Term;
  /** People of this function and level, the closest first. */
  readonly people: readonly Person[];
}

export interface Coverage {
  /** Row by row, the highest level first. */
  readonly rows: readonly { readonly level: Term; readonly cells: readonly CoverageCell[] }[];
  /** Cells where nobody stands above the lowest rung of closeness. */
  readonly uncovered: readonly CoverageCell[];
  /** People whose function or level is not known, and who stand in no cell. */
  readonly unplaced: readonly Person[];
}

/**
 * @param people contacts of the account with their closeness
 * @param functions terms of the playbook, across
 * @param levels terms of the playbook, sorted by value
 */
export function coverGrid(people: readonly Person[], functions: readonly Term[], levels: readonly Term[]): Coverage {
  const rows = [...levels]
    .sort((left, right) => (right.value ?? 0) - (left.value ?? 0))
    .map((level) => ({
      level,
      cells: functions.map((term): CoverageCell => ({
        function: term,
        level,
        people: people
          .filter(({ contact }) => contact.function === term.id && contact.level === level.id)
          .sort((left, right) => closenessOf(right) - closenessOf(left)),
      })),
    }));
  const isPlaced = ({ contact }: Person): boolean =>
    functions.some(({ id }) => id === contact.function) && levels.some(({ id }) => id === contact.level);
  return {
    rows,
    uncovered: rows.flatMap(({ cells }) =>
      cells.filter(({ people: known }) => !known.some((person) => isInContact(person))),
    ),
    unplaced: people.filter((person) => !isPlaced(person)),
  };
}

function closenessOf({ closeness }: Person): number {
  return closeness?.rung?.value ?? 0;
}

/** Somebody whose rung was earned by a marker; where the playbook has no ladder, somebody we know of. */
function isInContact({ closeness }: Person): boolean {
  return closeness === null || closeness.because.length > 0;
}
