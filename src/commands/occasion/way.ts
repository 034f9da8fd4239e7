/** What differs between the commands that plan and report activities by outlines. */
import { plannedKinds, preparedKinds } from '../../core/occasion/occasion.ts';
import type { CatalogEntry, Playbook } from '../../core/playbook/types.ts';

export interface Way {
  /** The group of commands; documents are called after it too. */
  readonly noun: 'visit' | 'presentation';
  /** Kinds of activity that a new one may have. */
  kinds(playbook: Playbook): readonly CatalogEntry[];
  /** Kinds of activity that one which is planned already may have. */
  accepts(playbook: Playbook): readonly CatalogEntry[];
}

/** Selling activities; one of another kind that is planned already can be filled in further all the same. */
export const visits: Way = {
  noun: 'visit',
  kinds: (playbook) => plannedKinds(playbook, 'activities'),
  accepts: (playbook) => [...plannedKinds(playbook, 'activities'), ...plannedKinds(playbook, 'occasions')],
};

/** What is asked for and has to be prepared. */
export const presentations: Way = { noun: 'presentation', kinds: preparedKinds, accepts: preparedKinds };
