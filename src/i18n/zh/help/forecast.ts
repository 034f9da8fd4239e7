/** The forecast and quotas. */
import type { forecastHelp as english } from '../../en/help/forecast.ts';

export const forecastHelp: typeof english = {
  forecast: {
    summary: '查看预计能卖多少、被什么压低，与销售指标相差多少。',
    examples: [
      'kam forecast',
      'kam forecast --period 2026 --by owner',
      'kam forecast opp-1',
      'kam forecast --accuracy',
    ],
  },
  'quota set': {
    summary: '设定某人在某年、某季度或某月的销售指标。',
    examples: ['kam quota set 王敏 2026-Q4 300万', 'kam quota set 王敏 2026-11 100万'],
  },
  'quota list': {
    summary: '列出销售指标。',
    examples: ['kam quota list', 'kam quota list --owner 王敏'],
  },
  'quota remove': {
    summary: '删除一项销售指标。',
    examples: ['kam quota remove 王敏 2026-11'],
  },
};
