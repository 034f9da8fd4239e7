import type { Dictionary } from '../en.ts';

export const calendar: Dictionary['calendar'] = {
  weekdays: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  date: '日期',
  weekday: '星期',
  day: '类别',
  holiday: '节假日',
  calendar: '工作日历',
  weekendsOnly: '只看周末',
  isWorkday: '工作日',
  kinds: {
    workday: '工作日',
    weekend: '周末',
    holiday: '放假',
    'make-up': '调休上班',
    'own-off': '本公司放假',
    'own-work': '本公司上班',
  },
  previous: '上一个工作日',
  next: '下一个工作日',
  later: (count) => `${count} 个工作日后`,
  earlier: (count) => `${count} 个工作日前`,
  workdays: (count) => `工作日 ${count} 天`,
  unpublished: '放假安排尚未公布，按周末和法定节假日推算',
  asTheWeek: '没有与平常不同的日子。',
};
