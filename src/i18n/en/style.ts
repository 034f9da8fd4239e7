/** Words for how to treat people and accounts: styles, segments, and results side by side. */
export const style = {
  style: 'Style',
  observer: 'Observer',
  observers: (count: number) => (count === 1 ? 'seen by one observer' : `seen by ${count} observers`),
  noObservers: (command: string) => `Nobody has rated this person yet: ${command}`,
  between: (names: string) => `Between ${names}`,
  safest: (name: string) =>
    `Too close to a midpoint to be sure. Until more is known, treat the person as “${name}”: of these it is the one with which a mistake costs least.`,
  then: (version: string) => `then (${version})`,
  now: (version: string) => `now (${version})`,
  together: 'together',
  apart: 'apart',
  split: (axis: string, spread: string) =>
    `The observers stand on different sides of “${axis}”, ${spread} apart: talk about what each has seen.`,
  differences: 'Where they differ most',
  alike: (count: number) => (count === 1 ? '1 question is answered alike.' : `${count} questions are answered alike.`),
  moreDifferences: (count: number) => `${count} smaller differences are left out; --json has them all.`,
  treatAll: 'How to treat the people',
  allAlike: (count: number) => `All ${count} questions are answered alike.`,
  treat: 'How to treat them',
  segment: 'Segment',
  outOfDate: 'out of date',
  noSegments: 'No account has been placed yet.',
};
