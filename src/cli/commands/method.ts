/** Playbooks, and the way around the program. */
import type { CommandSpec } from './spec.ts';

export const methodCommands: readonly CommandSpec[] = [
  { path: 'playbook list', load: () => import('../../commands/playbook/list.ts') },
  {
    path: 'playbook show',
    args: [
      { name: 'playbook', text: 'playbook' },
      { name: 'instrument', text: 'instrument' },
    ],
    load: () => import('../../commands/playbook/show.ts'),
  },
  {
    path: 'playbook check',
    args: [{ name: 'folder', text: 'playbookFolder' }],
    options: [
      { flags: '--coverage', text: 'coverage' },
      { flags: '--strict', text: 'strict' },
    ],
    load: () => import('../../commands/playbook/check.ts'),
  },
  { path: 'playbook schema', load: () => import('../../commands/playbook/schema.ts') },
  {
    path: 'help',
    args: [
      { name: 'topic', text: 'topic' },
      { name: 'verb', text: 'topic' },
    ],
    load: () => import('../../commands/help.ts'),
  },
];
