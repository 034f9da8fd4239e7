import type { Fresh, Tie } from './types.ts';

/** Makes a tie between two people of an account. @param input the kind is a term of the playbook's ties */
export function newTie(
  input: Pick<Tie, 'accountId' | 'fromId' | 'toId' | 'kind'> & Partial<Pick<Tie, 'evidence' | 'note'>>,
  { id }: { id: string },
): Fresh<Tie> {
  return { id, evidence: null, note: null, ...input };
}
