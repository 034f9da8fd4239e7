import type { Dictionary } from '../en.ts';

export const activities: Dictionary['activities'] = {
  kind: '活动',
  statuses: { planned: '已计划', done: '已完成', cancelled: '已取消' },
  overdue: '已过期未登记',
  with: '客户方人员',
  team: '我方人员',
  place: '地点',
  goal: '目标',
  cost: '费用',
  minutes: '用时（分钟）',
  outcome: '结果',
  outcomeOrGoal: '结果（或目标）',
  nextStep: '下一步',
  nextOn: '下一步日期',
  plan: '计划',
  report: '报告',
  markers: '达到的标志',
  assessments: '评估记录',
  expected: { marker: '“联系人=标志”，例如 con-2=标志' },
  none: '还没有销售活动。登记一个：kam activity log 客户',
};
