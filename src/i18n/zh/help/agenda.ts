/** What is due, by date. */
import type { agendaHelp as english } from '../../en/help/agenda.ts';

export const agendaHelp: typeof english = {
  agenda: {
    summary:
      '按日期查看要做的事，过期的在前：销售活动、下一步、里程碑、回款联系、投诉、预计决策、复核、纪念日。导入日历程序用 --format ics。',
    examples: ['kam agenda', 'kam agenda --days 30 --owner 王敏', 'kam agenda --format ics --output agenda.ics'],
  },
};
