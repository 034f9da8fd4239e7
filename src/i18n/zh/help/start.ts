/** To begin with: settings, calendar, demo. */
import type { startHelp as english } from '../../en/help/start.ts';

export const startHelp: typeof english = {
  init: {
    summary: '设置语言、姓名、币种、时区和数据库的位置。',
    examples: ['kam init', 'kam init --yes --lang zh --user 王敏 --currency CNY --time-zone Asia/Shanghai'],
  },
  calendar: {
    summary: '查工作日历：某天是否上班，一年放哪些假，从某天起数几个工作日。',
    examples: ['kam calendar 2027-03-01 --workdays -15', 'kam calendar 2026', 'kam calendar 2026-02 --format csv'],
    more: '用哪国的日历由配置文件决定（calendar: CN，或其他国家代码；none 只看周末）。本公司自己的放假和上班日也写在里面：days-off: [2026-12-24..2026-12-25]，work-days: [2026-12-26]。',
  },
  demo: {
    summary: '在单独的文件夹里，用一个虚构的客户把主要流程走一遍；不会动您的数据。',
    examples: ['kam demo', 'kam demo ./try-kam --lang zh'],
  },
};
