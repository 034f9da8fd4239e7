/** Negotiations. */
import type { negotiationHelp as english } from '../../en/help/negotiation.ts';

export const negotiationHelp: typeof english = {
  'negotiation start': {
    summary: '为商机开始一场谈判。内容保密，不会出现在给客户的任何文件里。',
    examples: [
      'kam negotiation start opp-1 --common-interest "供暖季之前计量上线" --our-alternative "先只交付试点片区" --their-alternative "选华远，价低但要晚半年"',
    ],
  },
  'negotiation team': {
    summary: '登记谁参加谈判、各自能让多少；不写姓名则列出。',
    examples: [
      'kam negotiation team neg-2 王敏 --part lead --part commercial --limit 10万',
      'kam negotiation team neg-2 刘洋 --part authority --limit 30万',
      'kam negotiation team neg-2 孙丽 --side them --note 采购部',
      'kam negotiation team neg-2',
    ],
    more: '可让金额指此人在价格上总共可以自行让出多少。对方人员如果是客户的联系人，写编号或姓名即可找到。',
  },
  'negotiation term': {
    summary: '设定一项谈判内容：我方数值、双方看重程度、背后的利益。可以逐项提问，也可以用选项。',
    examples: [
      'kam negotiation term neg-2 price --opening 860万 --target 820万 --bottom 810万 --their-bottom 830万 --us 5 --them 4 --position "再降一成" --interest "不能超出批下来的预算"',
      'kam negotiation term neg-2 交货期与地点 --opening 90天 --bottom 60天 --their-bottom 75天 --us 2 --them 5 --interest "供暖季就要开始"',
      'kam negotiation term neg-2 付款方式 --opening 60% --target 50% --bottom 40% --us 5 --them 2',
      'kam negotiation term neg-2 support --target "8 小时内到场" --bottom "4 小时内到场" --us 2 --them 4',
    ],
    more: '数值用手册规定的单位，也可以自己写（--unit）；--unit 无 表示用文字谈。同类内容有几项时各起名称（--label）。在终端里不带选项运行，会逐页提问。',
  },
  'negotiation exchange': {
    summary: '看清双方各看重什么，拿什么换什么。',
    examples: ['kam negotiation exchange neg-2'],
  },
  'negotiation plan': {
    summary: '安排分几步让、每步让多少：精确到最小单位，并留出收尾的余地。',
    examples: ['kam negotiation plan neg-2 price', 'kam negotiation plan neg-2 --format csv'],
    more: '让步总额从开价算到目标（没有目标则到底线），也可以用 kam negotiation term … --expected 直接说明。步骤和比例出自销售手册。',
  },
  'negotiation concede': {
    summary: '记录任何一方的让步；我方的让步先与计划和限制核对。',
    examples: [
      'kam negotiation concede neg-2 price --by-them --to 780万',
      'kam negotiation concede neg-2 price --by 10万 --in-return "到货付款 50%"',
      'kam negotiation concede neg-2 price --to 805万',
    ],
    more: '低于底线、超过预期让步总额的让步会被拦下（退出码 5，不保存），除非用 --override 写明理由。超过计划次数、超过在座所有人权限的，要有 --approved-by 或 --override。其余只作提醒。',
  },
  'negotiation deadlock': {
    summary: '查看打破僵局的步骤，记下试过什么。',
    examples: [
      'kam negotiation deadlock neg-2 --took show-goodwill --note 当晚就打了电话',
      'kam negotiation deadlock neg-2',
    ],
  },
  'negotiation minutes': {
    summary: '起草并交出谈判纪要：谁参加、谈成什么、还剩什么。不含目标、底线和替代方案。',
    examples: [
      'kam negotiation minutes neg-2 --set "place-and-time=华源，11 月 2 日 10:00" --set "tasks=王敏周五前发出交付计划"',
      'kam negotiation minutes neg-2 --format markdown',
    ],
    more: '提纲里的内容用 --set 要点=内容 填写，或用 --edit 逐页填写。程序已知的内容会自动列出，自己写了就以写的为准。',
  },
  'negotiation show': {
    summary: '查看一场谈判：人员、内容、让步记录和手册的提醒。',
    examples: ['kam negotiation show neg-2'],
  },
  'negotiation list': {
    summary: '列出谈判。',
    examples: ['kam negotiation list --status open'],
  },
  'negotiation edit': {
    summary: '修改名称、替代方案或共同利益；值留空则清除该项。',
    examples: ['kam negotiation edit neg-2 --their-alternative "选华远，要晚半年"'],
  },
  'negotiation close': {
    summary: '登记谈判的结果和谈定的数值，或重新开始。',
    examples: ['kam negotiation close neg-2 --agreed --set price=825万 --set delivery=75天 --set payment=50%'],
    more: '在终端不写结果时，会逐项询问谈成没有、谈定多少。谈定的结果低于我方底线时要写明理由（--override），理由记入备注。',
  },
};
