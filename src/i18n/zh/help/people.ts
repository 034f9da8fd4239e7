/** Who plays which part, who influences whom, how close they are. */
import type { peopleHelp as english } from '../../en/help/people.ts';

export const peopleHelp: typeof english = {
  'role set': {
    summary: '设置某人在商机中的角色。',
    examples: [
      'kam role set opp-1 郑秋萍 --role 评估者 --attitude 支持者 --influence 3',
      'kam role set opp-1 唐伟 --role 使用者',
    ],
  },
  'role remove': {
    summary: '把一个人从商机的关系图上移除。',
    examples: ['kam role remove opp-1 唐伟'],
  },
  'role list': {
    summary: '列出商机中的人员：角色、态度、影响力、关系程度和沟通风格。',
    examples: ['kam role list opp-1', 'kam role list opp-1 --format csv'],
  },
  'tie add': {
    summary: '记录同一客户中两个人的人际关系。',
    examples: ['kam tie add 唐伟 赵文博 --kind influences --evidence "网络方面的事赵主任都先问他"'],
  },
  'tie remove': {
    summary: '取消两个人之间的人际关系。',
    examples: ['kam tie remove 唐伟 赵文博 --kind influences'],
  },
  'tie list': {
    summary: '列出客户或某个人的人际关系。',
    examples: ['kam tie list 华源', 'kam tie list 赵文博'],
  },
  'coverage show': {
    summary: '显示客户各层级、各职能中我们认识的人，以及关键人的关系程度。',
    examples: ['kam coverage show 华源'],
  },
  'coverage mark': {
    summary: '记录客户没有这一处，以后不必再找。',
    examples: ['kam coverage mark 华源 finance operating', 'kam coverage mark 华源 finance operating --exists'],
  },
  'marker record': {
    summary: '记录已经发生的事；关系程度或阶段标志随之变化。',
    examples: [
      'kam marker record 周建国 keeps-appointment --on 2026-11-01 --evidence "在他办公室谈了半小时"',
      'kam marker record opp-1 key-players-engaged --evidence "周总、赵主任都按约见面"',
    ],
  },
  'marker retract': {
    summary: '撤回标志；原记录仍留在历史中。',
    examples: ['kam marker retract 周建国 keeps-appointment --reason "来的是副手"'],
  },
};
