/** The forecast and quotas. */
export const forecastHelp = {
  forecast: {
    summary: 'Show what is expected to be sold, what holds it down, and what it is worth against the quota.',
    examples: [
      'kam forecast',
      'kam forecast --period 2026 --by owner',
      'kam forecast opp-1',
      'kam forecast --accuracy',
    ],
  },
  'quota set': {
    summary: 'Set what somebody is to sell in a year, quarter or month.',
    examples: ['kam quota set "Wang Min" 2026-Q4 3M', 'kam quota set "Wang Min" 2026-11 1M'],
  },
  'quota list': {
    summary: 'List quotas.',
    examples: ['kam quota list', 'kam quota list --owner "Wang Min"'],
  },
  'quota remove': {
    summary: 'Remove a quota.',
    examples: ['kam quota remove "Wang Min" 2026-11'],
  },
};
