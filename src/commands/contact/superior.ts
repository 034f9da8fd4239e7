import { KamError, message } from '../../core/errors.ts';
import { mayReportTo } from '../../core/records/contact.ts';
import { findRecord } from '../find-record.ts';
import type { Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { Contact } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

/**
 * The contact that somebody reports to, of the same account.
 * @param typed undefined leaves it, empty clears it
 * @returns their id, null, or undefined
 * @throws KamError `conflict` where the line of reporting would run in a circle
 */
export async function findSuperior(
  ctx: Context,
  reader: Reader,
  typed: Typed,
  contact: Pick<Contact, 'id' | 'name' | 'accountId'>,
): Promise<string | null | undefined> {
  if (typed === undefined) return undefined;
  if (typed.trim() === '') return null;
  const superior = await findRecord(ctx, reader, 'contact', typed, contact.accountId);
  const dossier = await reader.dossier(contact.accountId);
  if (!mayReportTo(contact.id, superior.id, dossier?.contacts ?? [])) {
    throw new KamError('conflict', message('reports-to-self', { name: contact.name }));
  }
  return superior.id;
}
