import { contentsData, contentsFacts, type CopyContents } from './backup.ts';
import type { View } from '../types.ts';

/** What a restore did. */
export interface Restored {
  readonly source: string;
  readonly database: string;
  /** Where the database that was there before is kept. */
  readonly kept: string | null;
  readonly facts: CopyContents;
  readonly loss:
    | { readonly state: 'no-database' | 'damaged' }
    | {
        readonly state: 'readable';
        readonly commands: number;
        readonly since: string | null;
        readonly until: string | null;
      };
}

/** Where the database comes from now, what it holds, and what the one before had more. */
export function restoreView({ source, database, kept, facts, loss }: Restored): View {
  const lost = loss.state === 'readable' ? { commands: loss.commands, since: loss.since, until: loss.until } : null;
  return {
    schema: 'restore/1',
    data: { file: source, database, kept, lost, ...contentsData(facts) },
    formats: ['table', 'json'],
    blocks: (t) => {
      const { safety } = t.words;
      return [
        {
          type: 'facts',
          items: [
            { label: safety.restoredFrom, value: source },
            { label: safety.database, value: database },
            ...contentsFacts(facts, t),
            ...(kept === null ? [] : [{ label: safety.keptAs, value: kept }]),
            ...(lost === null || lost.commands === 0
              ? []
              : [{ label: safety.notInCopy, value: safety.entries(lost.commands) }]),
          ],
        },
      ];
    },
  };
}
