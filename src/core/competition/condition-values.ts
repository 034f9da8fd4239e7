/** What gates and coaching rules see of the competition and of the value cards. */
import { criterionValue } from './move.ts';
import { rowsThatAre, type Competition } from './matrix.ts';
import type { Value } from '../condition/types.ts';

/** `competition` in conditions. */
export function competitionValue(competition: Competition): Value {
  const { rows, rivals } = competition;
  return {
    rivals: rivals.length,
    strengths: rowsThatAre('strength', competition).length,
    weaknesses: rowsThatAre('weakness', competition).length,
    parities: rowsThatAre('parity', competition).length,
    unrated: rows.filter(({ gap }) => gap === null).length,
    criteria: rows.map((row) => ({
      ...criterionValue(row),
      felt: row.felt.map(({ person }) => person.contact.name),
    })),
  };
}

/** `values` in conditions. */
export function valuesValue({ cards }: Pick<Competition, 'cards'>): Value {
  return cards.map(({ strength, role, benefit, evidence }) => ({
    strength,
    role,
    benefit: benefit !== null,
    evidence: evidence !== null,
  }));
}
