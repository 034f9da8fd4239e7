import type { Dictionary } from '../en.ts';

export const agenda: Dictionary['agenda'] = {
  title: '日程',
  overdue: '已过期',
  until: (date) => `到 ${date}`,
  date: '日期',
  time: '时间',
  what: '事项',
  late: '过期',
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  none: (date) => `到 ${date} 没有到期的事项。`,
  calendar: 'kam 日程',
  kinds: {
    activity: '',
    'agreed-step': '下一步',
    milestone: '里程碑',
    'payment-contact': '回款',
    complaint: '答复投诉',
    checklist: '待准备',
    decision: '预计决策',
    stage: '阶段停留超过一般时间',
    answers: '评估答案过期',
    review: '复核关系程度',
    anniversary: '',
  },
};
