import { exitCodesView } from '../views/exit-codes.ts';
import type { CommandResult } from '../cli/types.ts';

/** `kam help exit-codes`; the help of commands is printed by the parser, which knows them. */
export function run(): Promise<CommandResult> {
  return Promise.resolve({ view: exitCodesView() });
}
