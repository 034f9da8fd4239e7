/** To begin with: settings, calendar, demo. */
import type { FormatName } from '../../views/types.ts';
import type { CommandSpec } from './spec.ts';

const plainFormats: readonly FormatName[] = ['table', 'json'];

export const startCommands: readonly CommandSpec[] = [
  {
    path: 'init',
    options: [
      { flags: '--user <name>', text: 'user' },
      { flags: '--currency <code>', text: 'currency' },
      { flags: '--time-zone <zone>', text: 'timeZone' },
      { flags: '--calendar <country>', text: 'calendar' },
      { flags: '--database <file>', text: 'database' },
    ],
    formats: plainFormats,
    load: () => import('../../commands/init.ts'),
  },
  {
    path: 'calendar',
    args: [{ name: 'when', text: 'calendarWhen' }],
    options: [{ flags: '--workdays <n>', text: 'workdays' }],
    load: () => import('../../commands/calendar.ts'),
  },
  {
    path: 'demo',
    args: [{ name: 'folder', text: 'demoFolder' }],
    options: [{ flags: '--throw-away', text: 'throwAway' }],
    formats: plainFormats,
    load: () => import('../../commands/demo.ts'),
  },
];
