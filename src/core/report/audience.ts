/** For whom a report is. */

/** Ourselves; those above us, who need no personal data of people; the customer, who gets what they know themselves. */
export const audiences = ['internal', 'manager', 'customer'] as const;
export type Audience = (typeof audiences)[number];

/** What may be seen inside the house only. */
export const inHouse: readonly Audience[] = ['internal', 'manager'];
