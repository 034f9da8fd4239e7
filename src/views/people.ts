/** The columns that tell a person's part in an opportunity. */
import { attitudeText, rungText, termsText } from './terms.ts';
import type { Cell, Column } from '../core/document.ts';
import type { Playbook } from '../core/playbook/types.ts';
import type { Person } from '../core/process/gate-scope.ts';
import type { Translator } from '../i18n/types.ts';

/** The columns of `partCells`. */
export function partColumns({ words: { records } }: Translator): Column[] {
  return [
    { id: 'roles', label: records.roles, priority: 2 },
    { id: 'attitude', label: records.attitude, priority: 2 },
    { id: 'influence', label: records.influence, align: 'right' },
    { id: 'closeness', label: records.closeness },
    { id: 'guides', label: records.guides },
  ];
}

/** @param playbook the one that the opportunity follows */
export function partCells({ role, closeness }: Person, playbook: Playbook, t: Translator): Cell[] {
  return [
    termsText(playbook, 'roles', role?.roles ?? [], t),
    attitudeText(playbook, role?.attitude ?? null, t),
    role?.influence ?? null,
    rungText(closeness, t),
    termsText(playbook, 'guides', role?.guides ?? [], t),
  ];
}
