/** What has changed on a buyer map between two days. */
import { defaultVocabulary } from '../playbook/defaults.ts';
import { attitudeValue } from './key-people.ts';
import { tieKey, type PersonTie } from './ties.ts';
import type { Term } from '../playbook/list-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Person } from '../process/gate-scope.ts';
import type { BuyerMap } from './buyer-map.ts';
import type { CellState, CoverageCell } from './coverage.ts';

/** What a map shows of a person, in the order in which changes are told. */
export const mapFields = [
  'roles',
  'attitude',
  'influence',
  'closeness',
  'guides',
  'plan',
  'title',
  'function',
  'level',
  'reportsTo',
  'style',
] as const;
export type MapField = (typeof mapFields)[number];

export type MapChange =
  | { readonly kind: 'joined' | 'left'; readonly person: Person }
  | {
      readonly kind: 'person';
      readonly field: MapField;
      readonly before: Person;
      readonly after: Person;
      /** Whether it is good for us, where the method has an order: `up` is nearer, for us, or more influence. */
      readonly direction: 'up' | 'down' | null;
    }
  | { readonly kind: 'tied' | 'untied'; readonly tie: PersonTie }
  | {
      readonly kind: 'cell';
      readonly function: Term;
      readonly level: Term;
      readonly before: CellState;
      readonly after: CellState;
    };

/**
 * Every difference between two states of one map: people, then ties, then places in the organisation.
 * @param before null where there was no map yet: then everything is new
 */
export function compareMaps(before: BuyerMap | null, after: BuyerMap): MapChange[] {
  return [...comparePeople(before, after), ...compareTies(before, after), ...compareCells(before, after)];
}

// --- people ------------------------------------------------------------------------------------------

function comparePeople(before: BuyerMap | null, after: BuyerMap): MapChange[] {
  const { playbook, people } = after.picture;
  const earlier = byId(before?.picture.people ?? []);
  const now = byId(people);
  return [
    ...people.flatMap((person): MapChange[] => {
      const was = earlier.get(person.contact.id);
      return was === undefined ? [{ kind: 'joined', person }] : compareFields(was, person, playbook);
    }),
    ...[...earlier.values()]
      .filter(({ contact }) => !now.has(contact.id))
      .map((person): MapChange => ({ kind: 'left', person })),
  ];
}

function compareFields(before: Person, after: Person, playbook: Playbook): MapChange[] {
  return mapFields
    .filter((field) => JSON.stringify(fieldValue(before, field)) !== JSON.stringify(fieldValue(after, field)))
    .map((field) => ({
      kind: 'person',
      field,
      before,
      after,
      direction: directionOf(orderOf(before, field, playbook), orderOf(after, field, playbook)),
    }));
}

/** The plain value of a field: term ids, a number, the id of a rung, of a superior … */
export function fieldValue(
  { contact, role, closeness }: Person,
  field: MapField,
): readonly string[] | string | number | null {
  switch (field) {
    case 'roles':
    case 'guides':
      // Sets: the order in which somebody wrote them says nothing.
      return [...(role?.[field] ?? [])].sort();
    case 'attitude':
    case 'influence':
    case 'plan':
      return role?.[field] ?? null;
    case 'closeness':
      return closeness?.rung?.id ?? null;
    default:
      return contact[field];
  }
}

/** Where the value stands in the order that the method gives it; null where it has none. */
function orderOf(person: Person, field: MapField, playbook: Playbook): number | null {
  switch (field) {
    case 'attitude':
      return attitudeValue(person.role, playbook);
    case 'influence':
      return person.role?.influence ?? null;
    case 'closeness':
      return person.closeness === null ? null : (person.closeness.rung?.value ?? -Infinity);
    default:
      return null;
  }
}

function directionOf(before: number | null, after: number | null): 'up' | 'down' | null {
  if (before === null || after === null || before === after) return null;
  return after > before ? 'up' : 'down';
}

function byId(people: readonly Person[]): Map<string, Person> {
  return new Map(people.map((person) => [person.contact.id, person]));
}

// --- ties and places ---------------------------------------------------------------------------------

function compareTies(before: BuyerMap | null, after: BuyerMap): MapChange[] {
  const vocabulary = defaultVocabulary(after.picture.playbook, 'ties');
  const keyed = (map: BuyerMap | null): Map<string, PersonTie> =>
    new Map((map?.picture.ties ?? []).map((tie) => [tieKey(tie.tie, vocabulary), tie]));
  const [earlier, now] = [keyed(before), keyed(after)];
  return [
    ...[...now].filter(([key]) => !earlier.has(key)).map(([, tie]): MapChange => ({ kind: 'tied', tie })),
    ...[...earlier].filter(([key]) => !now.has(key)).map(([, tie]): MapChange => ({ kind: 'untied', tie })),
  ];
}

/** Where there was no map, no place was known of. */
function compareCells(before: BuyerMap | null, after: BuyerMap): MapChange[] {
  const cellsOf = (map: BuyerMap | null): readonly CoverageCell[] =>
    map?.coverage?.rows.flatMap(({ cells }) => cells) ?? [];
  const earlier = new Map(cellsOf(before).map((cell) => [`${cell.function.id}/${cell.level.id}`, cell.state]));
  return cellsOf(after).flatMap((cell): MapChange[] => {
    const was = earlier.get(`${cell.function.id}/${cell.level.id}`) ?? 'unknown';
    if (was === cell.state) return [];
    return [{ kind: 'cell', function: cell.function, level: cell.level, before: was, after: cell.state }];
  });
}
