/** What is due, by date. */
import { ofAccount, sensitive } from './shared.ts';
import type { CommandSpec } from './spec.ts';

export const agendaCommands: readonly CommandSpec[] = [
  {
    path: 'agenda',
    options: [
      { flags: '--days <n>', text: 'agendaDays' },
      { flags: '--owner <name>', text: 'ofOwner' },
      { ...ofAccount, text: 'agendaAccount' },
      ...sensitive,
    ],
    load: () => import('../../commands/agenda.ts'),
  },
];
