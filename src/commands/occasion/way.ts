/** What differs between the commands that plan and report activities by outlines. */
import { plannedKinds, preparedKinds } from '../../core/playbook/defaults.ts';
import type { CatalogEntry } from '../../core/playbook/list-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';

export interface Way {
  /** The group of commands; documents are called after it too. */
  readonly noun: 'visit' | 'presentation';
  /** Kinds of activity that a new one may have. */
  kinds(playbook: Playbook): readonly CatalogEntry[];
  /** Kinds of activity that one which is planned already may have. */
  accepts(playbook: Playbook): readonly CatalogEntry[];
  /** The command to go on with once one is planned. */
  next(ref: string, isImportant: boolean): string;
}

/** Selling activities; one of another kind that is planned already can be filled in further all the same. */
export const visits: Way = {
  noun: 'visit',
  kinds: (playbook) => plannedKinds(playbook, 'activities'),
  accepts: (playbook) => [...plannedKinds(playbook, 'activities'), ...plannedKinds(playbook, 'occasions')],
  next: (ref) => `kam visit report ${ref}`,
};

/** What is asked for and has to be prepared. */
export const presentations: Way = {
  noun: 'presentation',
  kinds: preparedKinds,
  accepts: preparedKinds,
  // What is important is rehearsed first.
  next: (ref, isImportant) => (isImportant ? `kam rehearsal add ${ref} --on …` : `kam presentation report ${ref}`),
};
