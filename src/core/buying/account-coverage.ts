/** Whom we know at an account, whatever the opportunity. */
import { defaultLadder } from '../playbook/defaults.ts';
import { isActive } from '../records/opportunity.ts';
import { picturePerson } from '../report/opportunity-picture.ts';
import { coverAccount } from './buyer-map.ts';
import { keyPeople, summarizePeople, type ClosenessSummary } from './key-people.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Person } from '../process/gate-scope.ts';
import type { Account, Dossier } from '../records/types.ts';
import type { Coverage } from './coverage.ts';

export interface AccountCoverage {
  readonly account: Account;
  readonly playbook: Playbook;
  /** Null where the playbook has no functions or no levels. */
  readonly coverage: Coverage | null;
  /** Of those who matter in an opportunity that is worked on; null where there are none. */
  readonly closeness: ClosenessSummary | null;
}

/** @param today date against which ages count */
export function pictureCoverage(dossier: Dossier, playbook: Playbook, today: string): AccountCoverage {
  const ladder = defaultLadder(playbook);
  const people = dossier.contacts.map((contact) => picturePerson(dossier, contact, ladder, today));
  const active = new Set(dossier.opportunities.filter((one) => isActive(one)).map(({ id }) => id));
  const parts = dossier.roles
    .filter(({ opportunityId }) => active.has(opportunityId))
    .flatMap((role): Person[] =>
      people.filter(({ contact }) => contact.id === role.contactId).map((person) => ({ ...person, role })),
    );
  const key = new Set(keyPeople(parts, playbook).map(({ contact }) => contact.id));
  return {
    account: dossier.account,
    playbook,
    coverage: coverAccount(dossier.account, people, playbook),
    closeness: summarizePeople(
      people.filter(({ contact }) => key.has(contact.id)),
      playbook,
    ),
  };
}
