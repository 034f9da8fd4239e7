/** Who plays which part, who influences whom, how close they are. */
export const peopleHelp = {
  'role set': {
    summary: 'Set the part that a person plays in an opportunity.',
    examples: [
      'kam role set opp-1 "Zheng Qiuping" --role evaluator --attitude supporter --influence 3',
      'kam role set opp-1 "Tang Wei" --role user',
    ],
  },
  'role remove': {
    summary: 'Take a person off the map of an opportunity.',
    examples: ['kam role remove opp-1 "Tang Wei"'],
  },
  'role list': {
    summary: 'List the people of an opportunity with role, attitude, influence, closeness and style.',
    examples: ['kam role list opp-1', 'kam role list opp-1 --format csv'],
  },
  'tie add': {
    summary: 'Record how two people of an account stand to each other.',
    examples: [
      'kam tie add "Tang Wei" "Zhao Wenbo" --kind influences --evidence "Mr Zhao takes no network decision without him"',
    ],
  },
  'tie remove': {
    summary: 'Take a tie between two people back.',
    examples: ['kam tie remove "Tang Wei" "Zhao Wenbo" --kind influences'],
  },
  'tie list': {
    summary: 'List the ties of an account or of one person.',
    examples: ['kam tie list Huayuan', 'kam tie list "Zhao Wenbo"'],
  },
  'coverage show': {
    summary: 'Show at which levels and functions of a customer we know somebody, and how close the key people are.',
    examples: ['kam coverage show Huayuan'],
  },
  'coverage mark': {
    summary: 'Record that a customer has no such place, so that nobody looks for it any more.',
    examples: ['kam coverage mark Huayuan finance operating', 'kam coverage mark Huayuan finance operating --exists'],
  },
  'marker record': {
    summary: 'Record that something has happened; rung or flag follow from it.',
    examples: [
      'kam marker record "Zhou Jianguo" keeps-appointment --on 2026-11-01 --evidence "half an hour in his office"',
      'kam marker record opp-1 key-players-engaged --evidence "Mr Zhou and Mr Zhao both keep appointments"',
    ],
  },
  'marker retract': {
    summary: 'Take a marker back; the record stays in the history.',
    examples: ['kam marker retract "Zhou Jianguo" keeps-appointment --reason "his deputy came instead"'],
  },
};
