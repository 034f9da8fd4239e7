/** For whom activities are ranked, from what is recorded. */
import type { Playbook } from '../playbook/types.ts';
import type { Dossier, Opportunity } from '../records/types.ts';
import type { Person } from '../process/gate-scope.ts';
import type { Target, TargetPerson } from './rank-activities.ts';

/** A person as the ranking sees them. */
export function targetPerson({ contact, closeness }: Person): TargetPerson {
  return {
    name: contact.name,
    level: contact.level,
    function: contact.function,
    style: contact.style,
    rung: closeness?.rung?.id ?? null,
  };
}

/**
 * One person, who shall reach the next rung unless another one is named.
 * @param stages ids of the stages in which it would take place; none: not asked
 */
export function personTarget(person: Person, stages: readonly string[], rung: string | null = null): Target {
  const next = person.closeness?.next?.id ?? null;
  return { people: [targetPerson(person)], isGroup: false, stages, rung: rung ?? next };
}

/** The people of an opportunity. @param rung that they shall reach; null: not asked, for they stand on different ones */
export function groupTarget(people: readonly Person[], stages: readonly string[], rung: string | null = null): Target {
  return { people: people.map(targetPerson), isGroup: true, stages, rung };
}

/** The stage of an opportunity as a list of stages to serve; none where it has none. */
export function stageOf({ stage }: Opportunity): readonly string[] {
  return stage === null ? [] : [stage];
}

/** Stages of the open opportunities in which a contact plays a part, as far as they follow this playbook. */
export function openStages(dossier: Dossier, contactId: string, playbook: Playbook): readonly string[] {
  const part = new Set(
    dossier.roles.filter((role) => role.contactId === contactId).map(({ opportunityId }) => opportunityId),
  );
  const stages = dossier.opportunities
    .filter(({ id, status, playbook: own }) => part.has(id) && status === 'open' && own === playbook.id)
    .flatMap(stageOf);
  return [...new Set(stages)];
}
