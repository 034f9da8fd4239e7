/** Whom the method looks at in particular: conditions of the playbook over one person pick them. */
import { holds } from '../condition/evaluate.ts';
import { defaultLadder, defaultVocabulary } from '../playbook/defaults.ts';
import { personValue } from '../process/person-value.ts';
import type { Condition } from '../condition/types.ts';
import type { Rung } from '../playbook/process-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { BuyingRole } from '../records/types.ts';
import type { Person } from '../process/gate-scope.ts';

/**
 * The people whose closeness stands for the account's: those of the ladder's `who`, by default everybody.
 * @param people with a part in an opportunity (handbook section 2: decision makers and designers)
 */
export function keyPeople(people: readonly Person[], playbook: Playbook): Person[] {
  const who = defaultLadder(playbook)?.who ?? null;
  return people.filter((person) => who === null || isMeant(who, person));
}

/**
 * The people to be won or worked around: those of the opponents list's `who`, by default those whose attitude has a
 * negative value (handbook section 3: key people who do not support us or whose attitude is unclear).
 * @param people with a part in an opportunity
 */
export function peopleAgainst(people: readonly Person[], playbook: Playbook): Person[] {
  const who = defaultVocabulary(playbook, 'opponents')?.who ?? null;
  return people.filter((person) =>
    who === null ? (attitudeValue(person.role, playbook) ?? 0) < 0 : isMeant(who, person),
  );
}

function isMeant(who: Condition, person: Person): boolean {
  return holds(who, { p: personValue(person) });
}

/** Above zero for us, below against us; null where the attitude or its value is not known. */
export function attitudeValue(role: Pick<BuyingRole, 'attitude'> | null, playbook: Playbook): number | null {
  const terms = defaultVocabulary(playbook, 'attitudes')?.terms ?? [];
  return terms.find((term) => term.id === role?.attitude)?.value ?? null;
}

export interface ClosenessSummary {
  /** How many people it is about, at least one. */
  readonly count: number;
  /** The lowest rung that one of them stands on, null below the first one, and who stands there. */
  readonly worst: { readonly rung: Rung | null; readonly people: readonly Person[] };
  /** Rungs that somebody stands on, the highest first; null is below the first one. */
  readonly rungs: readonly { readonly rung: Rung | null; readonly count: number }[];
}

/**
 * How close people are, by the worst of them; null where there are none, or the playbook has no ladder.
 * @param people the key people
 */
export function summarizePeople(people: readonly Person[], playbook: Playbook): ClosenessSummary | null {
  const ladder = defaultLadder(playbook);
  if (ladder === null) return null;
  const rungs = [null, ...ladder.rungs]
    .map((rung) => ({
      rung,
      people: people.filter(({ closeness }) => (closeness?.rung?.id ?? null) === (rung?.id ?? null)),
    }))
    .filter((found) => found.people.length > 0);
  const [worst] = rungs;
  if (worst === undefined) return null;
  return {
    count: people.length,
    worst,
    rungs: rungs.map(({ rung, people: standing }) => ({ rung, count: standing.length })).reverse(),
  };
}
