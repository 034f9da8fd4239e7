import type { Fresh, RecordBase } from './types.ts';
import type { Competitor, Rating, Rival, ValueCard } from './sales-types.ts';

/** Makes a competitor. @param input checked with `checkFields` */
export function newCompetitor(
  input: Partial<Pick<Competitor, 'aliases' | 'note'>> & Pick<Competitor, 'name'>,
  { id }: { id: string },
): Fresh<Competitor> {
  return { id, aliases: [], note: null, ...input, archivedAt: null };
}

/** Makes a competitor's part in an opportunity. */
export function newRival(
  input: Partial<Pick<Rival, 'offer' | 'note'>> & Pick<Rival, 'accountId' | 'opportunityId' | 'competitorId'>,
  { id }: { id: string },
): Fresh<Rival> {
  return { id, offer: null, note: null, ...input };
}

/** Makes a rating of one side by one criterion. @param input score 1 to 5; no competitor: ourselves */
export function newRating(
  input: Omit<Rating, keyof RecordBase | 'evidence' | 'strength'> & Partial<Pick<Rating, 'evidence' | 'strength'>>,
  { id }: { id: string },
): Fresh<Rating> {
  return { id, evidence: null, strength: null, ...input };
}

/** What a person may say of a value card. */
export type ValueCardInput = Partial<Omit<ValueCard, keyof RecordBase | 'archivedAt'>> &
  Pick<ValueCard, 'accountId' | 'opportunityId' | 'feature'>;

/** Makes a value card. @param input checked with `checkFields`; strength and role are terms of the playbook */
export function newValueCard(input: ValueCardInput, { id }: { id: string }): Fresh<ValueCard> {
  return {
    id,
    needId: null,
    strength: null,
    role: null,
    advantage: null,
    benefit: null,
    evidence: null,
    note: null,
    ...input,
    archivedAt: null,
  };
}
