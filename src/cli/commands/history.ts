/** What was changed, and how to take it back. */
import { sensitive } from './shared.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './spec.ts';

const commandArgument: readonly ArgumentSpec[] = [{ name: 'command', text: 'historyCommand' }];
const dryRun: readonly OptionSpec[] = [{ flags: '--dry-run', text: 'dryRun' }];

export const historyCommands: readonly CommandSpec[] = [
  {
    path: 'history',
    args: [{ name: 'ref', text: 'historyRef' }],
    options: [
      { flags: '--since <date>', text: 'historySince' },
      { flags: '--until <date>', text: 'historyUntil' },
      { flags: '--by <name>', text: 'historyBy' },
      { flags: '--command <words>', text: 'historyName' },
      { flags: '--limit <n>', text: 'limit' },
      { flags: '--after <cursor>', text: 'after' },
      ...sensitive,
    ],
    load: () => import('../../commands/history.ts'),
  },
  {
    path: 'undo',
    args: commandArgument,
    options: dryRun,
    formats: ['table', 'json', 'markdown'],
    load: () => import('../../commands/undo.ts'),
  },
  {
    path: 'redo',
    args: commandArgument,
    options: dryRun,
    formats: ['table', 'json', 'markdown'],
    load: () => import('../../commands/redo.ts'),
  },
];
