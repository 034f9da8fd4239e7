/** Templates that are scored, their results, and gates. */
import type { assessmentsHelp as english } from '../../en/help/assessments.ts';

export const assessmentsHelp: typeof english = {
  'feedback apply': {
    summary: '把一份反馈表转为联系人、客户、需求和商机；先列出来，确认后才写入。',
    examples: ['kam feedback apply asm-16 --yes'],
  },
  'feedback summary': {
    summary: '统计某种反馈表的全部回答：满意程度、近期采购、是否希望联系。',
    examples: ['kam feedback summary exhibition-feedback --since 2026-01-01'],
  },
  qualify: {
    summary: '评估商机：有没有机会，能不能竞争，能不能赢，值不值得赢。逐题回答，或读取文件。',
    examples: [
      'kam qualify opp-1',
      'kam qualify opp-1 --competitor 东澜软件 --competitor 朗溯信息',
      'kam qualify opp-1 --print-answers --output answers.yaml',
      'kam qualify opp-1 --answers answers/opportunity-qualification.yaml --set funds=+ --fail-unless pursue',
    ],
    more: '逐题回答时：按选项前的键即作答，← 上一题，→ 跳过，Tab 填写依据，Ctrl-N 填写备注。Ctrl-C 离开，已答的会保留，用 --resume 继续。',
  },
  assess: {
    summary: '按销售手册中的任一评估模板打分：自测、评价、检查表。',
    examples: [
      'kam assess negotiation-self-test',
      'kam assess presentation-evaluation --for 王敏 --rater 李雷 --role peer --answers answers/presentation-evaluation.yaml',
      'kam assess negotiation-self-test --answers answers/negotiation-self-test.yaml --fail-below improve',
      'kam assess exhibition-feedback --rater 高林 --set name=高林 --set company=江北热力 --set contact-details=gao.lin@heating.example.com --set purchase-horizon=within-6 --set contact-me=yes',
    ],
  },
  'assessment list': {
    summary: '列出评估记录，最新的在前。',
    examples: ['kam assessment list --for opp-1', 'kam assessment list --template negotiation-self-test --format csv'],
  },
  'assessment show': {
    summary: '查看保存时的评分结果。',
    examples: ['kam assessment show asm-1', 'kam assessment show asm-1 --json'],
  },
  'assessment explain': {
    summary: '说明结果怎么来的：每一步加总、分数段、成立的规则，以及怎样最省力地改变结果。',
    examples: ['kam assessment explain asm-1'],
  },
  'assessment compare': {
    summary: '并排对比同一模板的评估记录：不同评分人，或不同日期，并指出分歧最大的题目。',
    examples: ['kam assessment compare asm-5 asm-6', 'kam assessment compare --for con-4 --template style-inventory'],
    more: '用 --for 和 --template 时：取每位评分人最近的一份；只有一位评分人时，按日期对比他最近的几份。',
  },
  'assessment rescore': {
    summary: '按现在的规则重新计算一份评估记录，看看会有什么不同；不改动任何记录。',
    examples: ['kam assessment rescore asm-1'],
  },
  'gate check': {
    summary: '说明当前阶段的阶段门还缺什么（未满足时退出码 5）。',
    examples: ['kam gate check opp-1'],
  },
};
