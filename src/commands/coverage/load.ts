import { pictureCoverage, type AccountCoverage } from '../../core/buying/account-coverage.ts';
import { present } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Reader } from '../../store/types.ts';

/** Whom we know at an account, in the words of the active playbook. */
export async function loadCoverage(
  ctx: Context,
  reader: Reader,
  { id, ref }: { readonly id: string; readonly ref: string },
): Promise<AccountCoverage> {
  const dossier = present(await reader.dossier(id), ctx.t.words.records.nouns.account, ref);
  return pictureCoverage(dossier, await (await ctx.content()).active(), ctx.today());
}
