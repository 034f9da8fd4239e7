import type { Value } from '../condition/types.ts';
import type { Person } from './gate-scope.ts';

/** A person as conditions see them: an element of `people`. */
export function personValue({ contact, role, closeness }: Person): Value {
  return {
    contact: contact.name,
    roles: role?.roles ?? [],
    attitude: role?.attitude ?? null,
    influence: role?.influence ?? null,
    guides: role?.guides ?? [],
    plan: role?.plan ?? null,
    function: contact.function,
    level: contact.level,
    style: contact.style,
    rung: closeness?.rung?.value ?? null,
    rungAgeDays: closeness?.ageDays ?? null,
  };
}
