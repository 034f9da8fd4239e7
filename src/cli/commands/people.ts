/** Who plays which part, who influences whom, how close they are. */
import { accountArgument, contactArgument, opportunityArgument, recordFormats } from './shared.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './spec.ts';

const tieArguments: readonly ArgumentSpec[] = [
  { name: 'from', text: 'tieFrom', required: true },
  { name: 'to', text: 'tieTo', required: true },
];
const tieKind: OptionSpec = { flags: '--kind <term>', text: 'tieKind' };

export const peopleCommands: readonly CommandSpec[] = [
  {
    path: 'role set',
    args: [...opportunityArgument, ...contactArgument],
    options: [
      { flags: '--role <term>', text: 'role', repeat: true },
      { flags: '--attitude <term>', text: 'attitude' },
      { flags: '--influence <n>', text: 'influence' },
      { flags: '--guide <term>', text: 'guide', repeat: true },
      { flags: '--plan <term>', text: 'opponentPlan' },
      { flags: '--plan-note <text>', text: 'planNote' },
      { flags: '--note <text>', text: 'note' },
    ],
    formats: recordFormats,
    load: () => import('../../commands/role/set.ts'),
  },
  {
    path: 'role remove',
    args: [...opportunityArgument, ...contactArgument],
    formats: recordFormats,
    load: () => import('../../commands/role/remove.ts'),
  },
  { path: 'role list', args: opportunityArgument, load: () => import('../../commands/role/list.ts') },
  {
    path: 'tie add',
    args: tieArguments,
    options: [tieKind, { flags: '--evidence <text>', text: 'evidence' }, { flags: '--note <text>', text: 'note' }],
    formats: recordFormats,
    load: () => import('../../commands/tie/add.ts'),
  },
  {
    path: 'tie remove',
    args: tieArguments,
    options: [tieKind],
    formats: recordFormats,
    load: () => import('../../commands/tie/remove.ts'),
  },
  {
    path: 'tie list',
    args: [{ name: 'subject', text: 'accountOrContact', required: true }],
    load: () => import('../../commands/tie/list.ts'),
  },
  { path: 'coverage show', args: accountArgument, load: () => import('../../commands/coverage/show.ts') },
  {
    path: 'coverage mark',
    args: [
      ...accountArgument,
      { name: 'function', text: 'function', required: true },
      { name: 'level', text: 'levelOrAll' },
    ],
    options: [{ flags: '--exists', text: 'exists' }],
    formats: recordFormats,
    load: () => import('../../commands/coverage/mark.ts'),
  },
  {
    path: 'marker record',
    args: [
      { name: 'subject', text: 'subject', required: true },
      { name: 'marker', text: 'marker', required: true },
    ],
    options: [
      { flags: '--evidence <text>', text: 'evidence' },
      { flags: '--on <date>', text: 'on' },
    ],
    formats: recordFormats,
    load: () => import('../../commands/marker/record.ts'),
  },
  {
    path: 'marker retract',
    args: [
      { name: 'subject', text: 'subject', required: true },
      { name: 'marker', text: 'marker', required: true },
    ],
    options: [{ flags: '--reason <text>', text: 'reason' }],
    formats: recordFormats,
    load: () => import('../../commands/marker/retract.ts'),
  },
];
