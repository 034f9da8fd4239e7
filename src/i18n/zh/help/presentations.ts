/** Proposals, presentations and rehearsals. */
import type { presentationsHelp as english } from '../../en/help/presentations.ts';

export const presentationsHelp: typeof english = {
  'proposal show': {
    summary: '查看建议书的进度：哪些已完成，其余由谁负责，哪些逾期。',
    examples: ['kam proposal show opp-1', 'kam proposal show opp-1 --format csv --output proposal.csv'],
  },
  'proposal set': {
    summary: '给建议书的各项定负责人和截止日期，或注明不需要；不写项目则逐项询问。',
    examples: [
      'kam proposal set opp-1 solution price --owner 王敏 --due +7d',
      'kam proposal set opp-1 references --drop 已参观过两家用户',
    ],
  },
  'proposal done': {
    summary: '登记建议书的某几项已经完成。',
    examples: ['kam proposal done opp-1 product-sheet', 'kam proposal done opp-1 product-sheet --undo'],
  },
  'presentation plan': {
    summary: '逐部分计划一次陈述并分配时间；程序根据对听众的了解给出建议。',
    examples: [
      'kam presentation plan opp-1 --with 周建国 --with 赵文博 --on +14d --time 14:00 --minutes 60 --important',
      'kam presentation plan opp-1 --with 周建国 --print --format markdown --output talk.md',
    ],
  },
  'presentation show': {
    summary: '查看一次陈述：时间安排、讲稿要点、演练、检查，以及结果。',
    examples: ['kam presentation show act-15', 'kam presentation show act-15 --format markdown --output notes.md'],
  },
  'presentation list': {
    summary: '列出陈述、听众和演练情况。',
    examples: ['kam presentation list --status planned', 'kam presentation list --opportunity opp-1 --format csv'],
  },
  'presentation report': {
    summary: '报告一次陈述，并写入结果：客户的问题、态度、需求、阶段标志、下次日期。',
    examples: [
      'kam presentation report act-18 --print-answers',
      'kam presentation report act-18 --outcome 客户要求价格在20万元以内',
    ],
  },
  'rehearsal add': {
    summary: '为一次陈述安排演练。',
    examples: ['kam rehearsal add act-15 --on +7d --time 10:00 --team 李雷'],
  },
  'rehearsal rate': {
    summary: '给一次演练评分，也可以给陈述本身评分；每位评分人填一份。',
    examples: [
      'kam rehearsal rate act-22 --answers answers/presentation-evaluation.yaml',
      'kam rehearsal rate act-16 --print-answers',
    ],
  },
  'rehearsal show': {
    summary: '查看演练结果：是否通过、要改进什么、评分人分歧、进步。',
    examples: ['kam rehearsal show act-18', 'kam rehearsal show act-22 --json'],
  },
  'rehearsal check': {
    summary: '重要的陈述没有通过演练时，以退出码 5 结束。',
    examples: ['kam rehearsal check act-15'],
  },
};
