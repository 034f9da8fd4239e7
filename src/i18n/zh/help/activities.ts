/** Activities and visits. */
import type { activitiesHelp as english } from '../../en/help/activities.ts';

export const activitiesHelp: typeof english = {
  'activity add': {
    summary: '计划一项活动：做什么、与谁、哪天。',
    examples: ['kam activity add 拜访 --with 周建国 --opportunity opp-1 --on +3d --goal "请他明确决策日期"'],
  },
  'activity list': {
    summary: '列出销售活动，最新的在前。',
    examples: ['kam activity list --account 华源', 'kam activity list --status planned --to +7d --format csv'],
  },
  'activity show': {
    summary: '查看一项活动：计划、报告、带来的标志、相关评估。',
    examples: ['kam activity show act-8', 'kam activity show act-8 --json'],
  },
  'activity edit': {
    summary: '修改活动；空值表示清空该项。',
    examples: ['kam activity edit act-14 --place 周总办公室 --with 周建国 --with 赵文博'],
  },
  'activity cancel': {
    summary: '取消活动，或恢复为已计划；只是不再列出，并不删除。',
    examples: ['kam activity cancel act-13 --reason "他出差了"', 'kam activity cancel act-13 --restore'],
  },
  'activity plan': {
    summary: '为某人或某个商机排出合适的销售活动并说明理由；--schedule 把其中一项列入计划。',
    examples: [
      'kam activity plan 周建国',
      'kam activity plan opp-1 --all',
      'kam activity plan 周建国 --schedule 拜访 --on +7d --goal "听他说说担心什么"',
    ],
  },
  'visit plan': {
    summary: '逐点计划一次拜访；程序按已知和未知建议见谁、怎么谈、问什么。',
    examples: [
      'kam visit plan opp-1 --with 周建国 --on +3d --place 周总办公室 --goal "请他明确决策日期"',
      'kam visit plan opp-1 --with 周建国 --print --format markdown --output plan.md',
      'kam visit plan act-14 --set commitment=定下测试日期 --set fall-back=下周通一次电话',
    ],
  },
  'visit report': {
    summary: '填写拜访报告，并写入结果：到场人员、标志、态度、需求、是否跟进、下一步日期。',
    examples: [
      'kam visit report act-12 --print-answers',
      'kam visit report act-12 --on 2026-11-02 --outcome "他要一份书面的交付计划" --marker "孙立群=keeps-appointment: 准时，谈了一小时" --next-on 2026-11-16 --next 送去交付计划',
    ],
  },
  'visit show': {
    summary: '查看一次拜访：计划、报告、检查、各人评估对照和带来的结果。',
    examples: ['kam visit show act-8', 'kam visit show act-8 --format markdown'],
  },
  'activity log': {
    summary: '登记做过的活动：与谁、费用、结果、达到的标志、下一步。已计划的活动随之完成。',
    examples: [
      'kam activity log act-12 --on 2026-11-02 --minutes 40 --outcome "他要一份书面的交付计划" --marker 孙立群=keeps-appointment --next "送去交付计划" --next-on 2026-11-16',
      'kam activity log 华源 --kind 电话销售 --with 赵文博 --minutes 15 --outcome "11月做预算"',
    ],
  },
  'activity stats': {
    summary: '统计销售活动的费用与成效：次数、费用、用时、达到的标志、下一步。',
    examples: ['kam activity stats', 'kam activity stats --account 华源 --by month --format csv'],
  },
};
