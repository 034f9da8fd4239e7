/** Where in the customer's organisation we know somebody: functions across, levels down. */
import type { Term } from '../playbook/list-types.ts';
import type { Person } from '../process/gate-scope.ts';
import type { Account, CustomFields } from '../records/types.ts';

/**
 * `covered`: somebody is in contact with us. `unknown`: nobody is, so far. `absent`: the customer has no such place,
 * as somebody found out.
 */
export type CellState = 'covered' | 'unknown' | 'absent';

/** A place in an organisation, by term ids. */
export interface Place {
  readonly function: string;
  readonly level: string;
}

export interface CoverageCell {
  readonly function: Term;
  readonly level: Term;
  /** People of this function and level, the closest first. */
  readonly people: readonly Person[];
  readonly state: CellState;
}

export interface Coverage {
  /** Row by row, the highest level first. */
  readonly rows: readonly { readonly level: Term; readonly cells: readonly CoverageCell[] }[];
  /** Cells where nobody stands above the lowest rung of closeness, and where somebody might. */
  readonly uncovered: readonly CoverageCell[];
  /** People whose function or level is not known, and who stand in no cell. */
  readonly unplaced: readonly Person[];
}

/**
 * @param people contacts of the account with their closeness
 * @param functions terms of the playbook, across
 * @param levels terms of the playbook, sorted by value
 * @param absent places that the customer does not have; where somebody stands nevertheless, the people count
 */
export function coverGrid(
  people: readonly Person[],
  functions: readonly Term[],
  levels: readonly Term[],
  absent: readonly Place[] = [],
): Coverage {
  const missing = new Set(absent.map((place) => placeKey(place)));
  const rows = [...levels]
    .sort((left, right) => (right.value ?? 0) - (left.value ?? 0))
    .map((level) => ({
      level,
      cells: functions.map((term): CoverageCell => {
        const known = people
          .filter(({ contact }) => contact.function === term.id && contact.level === level.id)
          .sort((left, right) => closenessOf(right) - closenessOf(left));
        const isAbsent = known.length === 0 && missing.has(placeKey({ function: term.id, level: level.id }));
        const isCovered = known.some((person) => isInContact(person));
        return {
          function: term,
          level,
          people: known,
          state: isCovered ? 'covered' : isAbsent ? 'absent' : 'unknown',
        };
      }),
    }));
  const isPlaced = ({ contact }: Person): boolean =>
    functions.some(({ id }) => id === contact.function) && levels.some(({ id }) => id === contact.level);
  return {
    rows,
    uncovered: rows.flatMap(({ cells }) => cells.filter(({ state }) => state === 'unknown')),
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

// --- places that a customer does not have ------------------------------------------------------------

/** Field of an account that holds them; the colon keeps it apart from the ids of form fields. */
const absentField = 'map:absent';

function placeKey({ function: of, level }: Place): string {
  return `${of}/${level}`;
}

/** Places that somebody found the account not to have. */
export function absentPlaces({ fields }: Pick<Account, 'fields'>): Place[] {
  const written = fields[absentField];
  if (!Array.isArray(written)) return [];
  return written.flatMap((key: string) => {
    const [of, level] = key.split('/');
    return of === undefined || level === undefined ? [] : [{ function: of, level }];
  });
}

/**
 * The fields of an account after places were found not to exist, or to exist after all.
 * @param exists whether the customer has these places
 */
export function markPlaces(account: Pick<Account, 'fields'>, places: readonly Place[], exists: boolean): CustomFields {
  const marked = new Set(places.map((place) => placeKey(place)));
  const others = absentPlaces(account)
    .map((place) => placeKey(place))
    .filter((key) => !marked.has(key));
  const absent = (exists ? others : [...others, ...marked]).sort();
  const { [absentField]: _before, ...fields } = account.fields;
  return absent.length === 0 ? fields : { ...fields, [absentField]: absent };
}
