/** What a bundle holds. */
import { factsOf } from './facts.ts';
import type { View } from './types.ts';

/** Tables that hold no records. */
const others: ReadonlySet<string> = new Set(['counter', 'command', 'change', 'erasure', 'draft']);

/** @param counts rows by table */
export function bundleView(file: string, counts: ReadonlyMap<string, number>): View & { readonly records: number } {
  const records = [...counts].reduce((sum, [table, count]) => (others.has(table) ? sum : sum + count), 0);
  const of = (table: string): number => counts.get(table) ?? 0;
  return {
    schema: 'bundle/1',
    records,
    data: {
      file,
      records,
      commands: of('command'),
      changes: of('change'),
      drafts: of('draft'),
      tables: Object.fromEntries([...counts].filter(([, count]) => count > 0)),
    },
    formats: ['table', 'json'],
    blocks: (t) => {
      const { exchange } = t.words;
      return [
        { type: 'heading', level: 1, text: exchange.bundle },
        ...factsOf([
          [exchange.file, file],
          [exchange.records, records],
          [exchange.commands, of('command')],
          [exchange.changes, of('change')],
          [exchange.drafts, of('draft') === 0 ? null : of('draft')],
        ]),
      ];
    },
  };
}
