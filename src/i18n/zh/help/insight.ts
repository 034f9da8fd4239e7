/** What is known of an account, and its report. */
import type { insightHelp as english } from '../../en/help/insight.ts';

export const insightHelp: typeof english = {
  map: {
    summary: '查看谁向谁汇报、谁支持我们、哪里还没有认识的人，以及要当心什么。',
    examples: ['kam map opp-1', 'kam map opp-1 --as mermaid'],
  },
  information: {
    summary: '查看对客户掌握了哪些信息、谁说的、有多久了，其余的该向谁问什么。',
    examples: ['kam information 华源', 'kam information acc-1 --format csv --output 信息.csv'],
  },
  'report account': {
    summary: '生成客户报告：现状、人员、阶段、评估、未知事项和下一步。',
    examples: [
      'kam report account 华源',
      'kam report account acc-1 --lang both --output report.md',
      'kam report account 华源 --audience customer',
    ],
  },
};
