import type { Dictionary } from '../en.ts';

export const init: Dictionary['init'] = {
  lang: '语言',
  user: '您的姓名（写在评估记录上）',
  currency: '默认币种（金额未注明币种时使用）',
  'time-zone': '时区（用来确定“今天”和到期日）',
  calendar: '工作日历（国家代码）',
  database: '数据库的存放位置',
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
    calendar: '国家或地区代码，例如 CN、SG，或 none',
    'time-zone': '时区名，例如 Asia/Shanghai',
  },
};
