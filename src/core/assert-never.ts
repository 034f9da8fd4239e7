/**
 * Marks a branch that the types rule out, so that a new member of a union fails to compile.
 * @throws Error when it is reached all the same
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
