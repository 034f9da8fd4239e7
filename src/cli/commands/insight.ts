/** What is known of an account, and its report. */
import { audiences } from '../../core/report/audience.ts';
import { sensitive, accountArgument, opportunityArgument } from './shared.ts';
import type { CommandSpec } from './spec.ts';

export const insightCommands: readonly CommandSpec[] = [
  {
    path: 'map',
    args: opportunityArgument,
    options: [
      { flags: '--as <form>', text: 'as', choices: ['tree', 'mermaid', 'dot'] },
      { flags: '--since <date>', text: 'since' },
    ],
    load: () => import('../../commands/map.ts'),
  },
  {
    path: 'information',
    args: accountArgument,
    options: sensitive,
    load: () => import('../../commands/information.ts'),
  },
  {
    path: 'report account',
    args: accountArgument,
    options: [{ flags: '--audience <audience>', text: 'audience', choices: audiences }, ...sensitive],
    bilingual: true,
    load: () => import('../../commands/report/account.ts'),
  },
];
