import { readAccounts } from './accounts.ts';
import { toAssessment } from './assessments.ts';
import { toContact } from './contacts.ts';
import { toMarker } from './markers.ts';
import { toOpportunity } from './opportunities.ts';
import { toRole } from './roles.ts';
import type { Dossier } from '../core/records/types.ts';
import type { Executor } from './database.ts';

/** Everything about one account, in seven queries however much there is. @returns null where there is no such account */
export async function readDossier(db: Executor, accountId: string): Promise<Dossier | null> {
  const account = await readAccounts(db).get(accountId);
  if (account === null) return null;
  const contacts = db.selectFrom('contact').where('account_id', '=', accountId).where('archived_at', 'is', null);
  const opportunities = db
    .selectFrom('opportunity')
    .where('account_id', '=', accountId)
    .where('archived_at', 'is', null);
  const contactIds = contacts.select('id');
  const opportunityIds = opportunities.select('id');

  const parent =
    account.parent === null
      ? undefined
      : await db.selectFrom('account').select('name').where('id', '=', account.parent).executeTakeFirst();
  const roles = db.selectFrom('role').selectAll().where('opportunity_id', 'in', opportunityIds).orderBy('id');
  const markers = db
    .selectFrom('marker')
    .selectAll()
    .where((eb) => eb.or([eb('contact_id', 'in', contactIds), eb('opportunity_id', 'in', opportunityIds)]))
    .orderBy('id');
  const assessments = db
    .selectFrom('assessment')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('subject_id', '=', accountId),
        eb('subject_id', 'in', contactIds),
        eb('subject_id', 'in', opportunityIds),
      ]),
    )
    .orderBy('at', 'desc')
    .orderBy('number', 'desc');

  return {
    account,
    parentName: parent?.name ?? account.parent,
    contacts: (await contacts.selectAll().orderBy('id').execute()).map(toContact),
    opportunities: (await opportunities.selectAll().orderBy('id').execute()).map(toOpportunity),
    roles: (await roles.execute()).map(toRole),
    markers: (await markers.execute()).map(toMarker),
    assessments: (await assessments.execute()).map(toAssessment),
  };
}
