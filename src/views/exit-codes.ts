import { exitCodes } from '../core/errors.ts';
import type { View } from './types.ts';

/** The table of exit codes, from the one that the program uses. */
export function exitCodesView(): View {
  const codes = [0, ...new Set(Object.values(exitCodes))].sort((left, right) => left - right);
  return {
    schema: 'exit-code-list/1',
    data: { items: codes.map((code) => ({ code, kinds: kindsOf(code) })) },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      {
        type: 'table',
        columns: [
          { id: 'code', label: t.words.program.exitCode, align: 'right', priority: 2 },
          { id: 'meaning', label: t.words.program.meaning },
        ],
        rows: codes.map((code) => [code, t.words.program.exitCodes[code] ?? '']),
      },
    ],
  };
}

function kindsOf(code: number): string[] {
  return Object.entries(exitCodes)
    .filter(([, value]) => value === code)
    .map(([kind]) => kind);
}
