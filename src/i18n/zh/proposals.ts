import type { Dictionary } from '../en.ts';

export const proposals: Dictionary['proposals'] = {
  state: '状态',
  states: { open: '未完成', overdue: '已逾期', done: '已完成', dropped: '不需要' },
  part: '内容',
  section: '部分',
  point: '建议书中的一项',
  id: '代号',
  owner: '负责人',
  due: '截止/完成',
  done: '完成日期',
  reason: '为什么不需要',
  dueBy: '截止日期',
  dueWhen: '截止日期（留空：不定）',
  ready: (done, needed) => `共 ${needed} 项，已完成 ${done} 项`,
  late: (count) => `${count} 项逾期`,
  nobody: (count) => `${count} 项没有负责人`,
  next: (date) => `最近的截止日期 ${date}`,
  choices: {
    assign: '定负责人和日期',
    done: '已经完成',
    drop: '这次不需要',
    skip: '下一项',
    leave: '先到这里',
  },
};
