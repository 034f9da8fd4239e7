import type { DossierSales } from '../../src/core/records/sales-types.ts';

/** For a dossier in which nothing of steps 4 to 6 has happened. */
export const noSales: DossierSales = {
  rivals: [],
  competitors: [],
  ratings: [],
  valueCards: [],
  checklist: [],
  negotiations: [],
  negotiators: [],
  terms: [],
  concessions: [],
  milestones: [],
  receivables: [],
  payments: [],
  receivableContacts: [],
  complaints: [],
};
