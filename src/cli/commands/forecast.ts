/** The forecast and quotas. */
import { groupings } from '../../core/forecast/forecast.ts';
import type { ArgumentSpec, CommandSpec, OptionSpec } from './spec.ts';

const quotaOf: readonly ArgumentSpec[] = [
  { name: 'owner', text: 'quotaOwner', required: true },
  { name: 'period', text: 'quotaPeriod', required: true },
];
const ofOwner: OptionSpec = { flags: '--owner <name>', text: 'ofOwner' };

export const forecastCommands: readonly CommandSpec[] = [
  {
    path: 'forecast',
    args: [{ name: 'opportunity', text: 'forecastOpportunity' }],
    options: [
      { flags: '--period <period>', text: 'forecastPeriod' },
      { flags: '--by <what>', text: 'forecastBy', choices: groupings },
      ofOwner,
      { flags: '--currency <code>', text: 'ofCurrency' },
      { flags: '--accuracy', text: 'accuracy' },
      { flags: '--periods <n>', text: 'periods' },
    ],
    load: () => import('../../commands/forecast.ts'),
  },
  {
    path: 'quota set',
    args: [...quotaOf, { name: 'amount', text: 'quotaAmount', required: true }],
    formats: ['table', 'json'],
    load: () => import('../../commands/quota/set.ts'),
  },
  {
    path: 'quota list',
    options: [ofOwner, { flags: '--period <period>', text: 'quotaPeriodOnly' }],
    load: () => import('../../commands/quota/list.ts'),
  },
  {
    path: 'quota remove',
    args: quotaOf,
    options: [{ flags: '--currency <code>', text: 'quotaCurrency' }],
    formats: ['table', 'json', 'csv', 'markdown'],
    load: () => import('../../commands/quota/remove.ts'),
  },
];
