/** What a strength is worth to somebody: value cards, and what stands in for them where there are none yet. */
import { termIn } from '../playbook/defaults.ts';
import { rowsThatAre, type Competition, type CriterionRow } from './matrix.ts';
import type { Term } from '../playbook/list-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Person } from '../process/gate-scope.ts';
import type { ValueCard } from '../records/sales-types.ts';

/** A strength as it can be told to certain people. */
export interface Pitch {
  /** Null: nobody has written a card for them yet. */
  readonly card: ValueCard | null;
  /** The criterion that it answers; null where a card names none. */
  readonly row: CriterionRow | null;
  /** Whom of them it is for. */
  readonly people: readonly Person[];
  /** Terms whose concerns stand in for the benefit where no card says it. */
  readonly concerns: readonly Term[];
}

/**
 * Our strengths for certain people, the heaviest criterion first: from the cards that are meant for them, else from
 * the comparison. What we are behind in is no strength, whatever a card says. Source: handbook §8.
 * @param people such as the audience of a presentation
 */
export function pitchesFor(competition: Competition, people: readonly Person[], playbook: Playbook): readonly Pitch[] {
  const { rows, cards } = competition;
  const ofRows = rows.flatMap((row): Pitch[] => {
    if (row.standing === 'weakness') return [];
    const own = cards.filter(({ needId }) => needId === row.need.id);
    const written = own.flatMap((card) => cardPitch(card, row, people));
    const feel = feeling(row, people);
    if (written.length > 0 || row.standing !== 'strength' || feel.length === 0) return written;
    return [{ card: null, row, people: feel, concerns: concernsOf(feel, playbook) }];
  });
  const known = new Set(rows.map(({ need }) => need.id));
  const loose = cards.filter(({ needId }) => needId === null || !known.has(needId));
  return [...ofRows, ...loose.flatMap((card) => cardPitch(card, null, people))];
}

/** A card for a role is for those who hold it; one for everybody for those who feel the criterion. */
function cardPitch(card: ValueCard, row: CriterionRow | null, people: readonly Person[]): readonly Pitch[] {
  const { role } = card;
  const meant =
    role === null
      ? row === null
        ? people
        : feeling(row, people)
      : people.filter((person) => person.role?.roles.includes(role) === true);
  return meant.length === 0 ? [] : [{ card, row, people: meant, concerns: [] }];
}

function feeling({ felt }: CriterionRow, people: readonly Person[]): readonly Person[] {
  return people.filter(({ contact }) => felt.some(({ person }) => person.contact.id === contact.id));
}

/** A card that could be written. */
export interface CardProposal {
  readonly row: CriterionRow;
  /** The role that it is for; null for those whose role is not known. */
  readonly role: Term | null;
  readonly people: readonly Person[];
  readonly concerns: readonly Term[];
}

/**
 * A card for each strength and each role that feels it, where there is none yet. A card for everybody is one for
 * every role. Strengths that nobody feels have none: they have to be made felt first.
 */
export function proposeCards(competition: Competition, playbook: Playbook): readonly CardProposal[] {
  return rowsThatAre('strength', competition).flatMap((row) => {
    const written = competition.cards.filter(({ needId }) => needId === row.need.id).map(({ role }) => role);
    if (written.includes(null)) return [];
    const people = row.felt.map(({ person }) => person);
    const roles = [...new Set(people.flatMap(({ role }) => role?.roles ?? []))];
    const known = roles.filter((id) => termIn(playbook, 'roles', id) !== null);
    // Whose role is not known gets a card only where there is no role to write one for.
    const groups = known.length > 0 ? known : [null];
    return groups.flatMap((id): CardProposal[] => {
      const group = people.filter(({ role }) => (id === null ? isWithoutRole(role) : role?.roles.includes(id)));
      if (group.length === 0 || written.includes(id)) return [];
      const role = termIn(playbook, 'roles', id);
      return [{ row, role, people: group, concerns: role === null ? concernsOf(group, playbook) : [role] }];
    });
  });
}

function isWithoutRole(role: Person['role']): boolean {
  return (role?.roles.length ?? 0) === 0;
}

/** The terms whose concerns somebody has: their roles, else their function, else their level; each once. */
function concernsOf(people: readonly Person[], playbook: Playbook): readonly Term[] {
  return [...new Set(people.flatMap((person) => concernsOfOne(person, playbook)))];
}

function concernsOfOne({ role, contact }: Person, playbook: Playbook): readonly Term[] {
  const ways = [
    (role?.roles ?? []).map((id) => termIn(playbook, 'roles', id)),
    [termIn(playbook, 'functions', contact.function)],
    [termIn(playbook, 'levels', contact.level)],
  ].map((terms) => terms.filter((term) => term !== null).filter(({ concerns }) => concerns.length > 0));
  return ways.find((terms) => terms.length > 0) ?? [];
}
