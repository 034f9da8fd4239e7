import type { Dictionary } from '../en.ts';

export const init: Dictionary['init'] = {
  lang: '语言',
  user: '您的姓名（写在评估记录上）',
  currency: '金额未注明时的币种',
  'time-zone': '“今天”和到期日所用的时区',
  calendar: '工作日历（国家代码）',
  database: '数据库存放的位置',
  labels: {
    lang: '语言',
    user: '姓名',
    currency: '币种',
    'time-zone': '时区',
    calendar: '工作日历',
    database: '数据库',
  },
  expected: {
    currency: '三个字母，例如 CNY',
    calendar: '两个字母的国家代码，例如 CN',
    'time-zone': '时区名，例如 Asia/Shanghai',
  },
};
