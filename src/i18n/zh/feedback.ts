import type { Dictionary } from '../en.ts';

export const feedback: Dictionary['feedback'] = {
  contact: '联系人',
  isNew: '新建',
  isFilled: '已有，补充资料',
  isSame: '已有',
  needsAndMarkers: '需求和标志',
  confirm: '写入这些记录吗？',
  sheets: (count) => `${count} 份`,
  question: '题目',
  answer: '回答',
  count: '份数',
  share: '占比',
  mean: (value) => `平均 ${value}`,
  noSheets: '还没有反馈表。',
};
