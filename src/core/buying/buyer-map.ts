/** The buyer map of an opportunity as a value: people, ties, where we know whom, and what to watch out for. */
import { adviseAbout, type Advice } from '../insight/advice.ts';
import { defaultVocabulary } from '../playbook/defaults.ts';
import { pictureOpportunity, vacantRoles, type OpportunityPicture } from '../report/opportunity-picture.ts';
import { absentPlaces, coverGrid, type Coverage } from './coverage.ts';
import { keyPeople, peopleAgainst, summarizePeople, type ClosenessSummary } from './key-people.ts';
import type { Person } from '../process/gate-scope.ts';
import type { Term } from '../playbook/list-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Account, Dossier, Opportunity } from '../records/types.ts';

export interface BuyerMap {
  readonly picture: OpportunityPicture;
  /** Of all people of the account; null where the playbook has no functions or no levels. */
  readonly coverage: Coverage | null;
  /** How close the key people are; null where there are none. */
  readonly closeness: ClosenessSummary | null;
  /** People against us, and key people who do not support us. */
  readonly against: readonly Person[];
  /** Roles that nobody is known to hold. */
  readonly vacant: readonly Term[];
  /** What the playbook says of the people, and of nothing that is shown elsewhere. */
  readonly warnings: readonly Advice[];
}

/**
 * @param dossier the account with all that belongs to it, as it is or as it was
 * @param opportunity one of the account's
 * @param playbook the playbook that the opportunity follows
 * @param today date against which ages count
 */
export function buildBuyerMap(dossier: Dossier, opportunity: Opportunity, playbook: Playbook, today: string): BuyerMap {
  const picture = pictureOpportunity(dossier, opportunity, playbook, today);
  return {
    picture,
    coverage: coverAccount(picture.account, picture.contacts, playbook),
    closeness: summarizePeople(keyPeople(picture.people, playbook), playbook),
    against: peopleAgainst(picture.people, playbook),
    vacant: vacantRoles(picture),
    warnings: adviseAbout(playbook, picture.scope, 'people'),
  };
}

/** The grid of an account in the words of a playbook; null where it has no functions or no levels. */
export function coverAccount(account: Account, contacts: readonly Person[], playbook: Playbook): Coverage | null {
  const functions = defaultVocabulary(playbook, 'functions');
  const levels = defaultVocabulary(playbook, 'levels');
  if (functions === null || levels === null) return null;
  return coverGrid(contacts, functions.terms, levels.terms, absentPlaces(account));
}
