import { findRecord, loadRecord, present } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { BuyingRole, Contact, Opportunity } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

/** A person and an opportunity, and what is recorded of the one in the other. */
export interface Part {
  readonly opportunity: Opportunity;
  readonly contact: Contact;
  /** The one that the opportunity follows. */
  readonly playbook: Playbook;
  readonly role: BuyingRole | null;
}

/** @throws KamError `not-found` or `conflict`, with the candidates */
export async function findPart(
  ctx: Context,
  reader: Reader,
  [words, person]: readonly [string, string],
): Promise<Part> {
  const opportunity = await loadRecord(ctx, reader, 'opportunity', words);
  const { id, ref } = await findRecord(ctx, reader, 'contact', person, opportunity.accountId);
  const contact = present(await reader.contacts.get(id), ctx.t.words.records.nouns.contact, ref);
  const playbook = await (await ctx.content()).playbook(opportunity.playbook);
  return { opportunity, contact, playbook, role: await reader.roles.get(opportunity.id, contact.id) };
}
