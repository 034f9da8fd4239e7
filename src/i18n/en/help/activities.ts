/** Activities and visits. */
export const activitiesHelp = {
  'activity add': {
    summary: 'Plan an activity: what, with whom, when.',
    examples: [
      'kam activity add visit --with "Zhou Jianguo" --opportunity opp-1 --on +3d --goal "He names the date of the decision"',
    ],
  },
  'activity list': {
    summary: 'List activities, the newest first.',
    examples: ['kam activity list --account Huayuan', 'kam activity list --status planned --to +7d --format csv'],
  },
  'activity show': {
    summary: 'Show an activity: plan, report, markers that it brought, assessments of it.',
    examples: ['kam activity show act-8', 'kam activity show act-8 --json'],
  },
  'activity edit': {
    summary: 'Change an activity; an empty value clears a field.',
    examples: ['kam activity edit act-14 --place "his office" --with "Zhou Jianguo" --with "Zhao Wenbo"'],
  },
  'activity cancel': {
    summary: 'Call an activity off, or plan it again; it leaves the lists and is not deleted.',
    examples: ['kam activity cancel act-13 --reason "he is away"', 'kam activity cancel act-13 --restore'],
  },
  'activity plan': {
    summary: 'Rank the activities of the playbook for a person or an opportunity, and say why; --schedule plans one.',
    examples: [
      'kam activity plan "Zhou Jianguo"',
      'kam activity plan opp-1 --all',
      'kam activity plan "Zhou Jianguo" --schedule visit --on +7d --goal "He says what worries him"',
    ],
  },
  'visit plan': {
    summary: 'Plan a visit point by point; the program proposes people, style, questions and what is still unknown.',
    examples: [
      'kam visit plan opp-1 --with "Zhou Jianguo" --on +3d --place "his office" --goal "He names the date of the decision"',
      'kam visit plan opp-1 --with "Zhou Jianguo" --print --format markdown --output plan.md',
      'kam visit plan act-14 --set "commitment=A date for the test" --set "fall-back=A call next week"',
    ],
  },
  'visit report': {
    summary: 'Report a visit and write what it brought: people, markers, attitudes, needs, follow-up, the next date.',
    examples: [
      'kam visit report act-12 --print-answers',
      'kam visit report act-12 --on 2026-11-02 --outcome "He wants the delivery plan in writing" --marker "Sun Liqun=keeps-appointment: on time, an hour" --next-on 2026-11-16 --next "Bring the delivery plan"',
    ],
  },
  'visit show': {
    summary: 'Show a visit: plan, report, checks, evaluations side by side, and what came of it.',
    examples: ['kam visit show act-8', 'kam visit show act-8 --format markdown'],
  },
  'activity log': {
    summary: 'Log what was done: with whom, cost, outcome, markers reached, next step. A planned one becomes done.',
    examples: [
      'kam activity log act-12 --on 2026-11-02 --minutes 40 --outcome "He wants the delivery plan in writing" --marker "Sun Liqun=keeps-appointment" --next "Bring the delivery plan" --next-on 2026-11-16',
      'kam activity log Huayuan --kind telephone-selling --with "Zhao Wenbo" --minutes 15 --outcome "The budget round is in November"',
    ],
  },
  'activity stats': {
    summary: 'Show what activities cost and brought: number, cost, time, markers reached, next steps.',
    examples: ['kam activity stats', 'kam activity stats --account Huayuan --by month --format csv'],
  },
};
