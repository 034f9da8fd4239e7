/** Proposals, presentations and rehearsals. */
export const presentationsHelp = {
  'proposal show': {
    summary: 'Show how far the proposal is: what is ready, who sees to the rest, what is late.',
    examples: ['kam proposal show opp-1', 'kam proposal show opp-1 --format csv --output proposal.csv'],
  },
  'proposal set': {
    summary: 'Say who sees to points of the proposal and by when, or that they are not needed; without points it asks.',
    examples: [
      'kam proposal set opp-1 solution price --owner "Wang Min" --due +7d',
      'kam proposal set opp-1 references --drop "They have visited two customers already"',
    ],
  },
  'proposal done': {
    summary: 'Say that points of the proposal are ready.',
    examples: ['kam proposal done opp-1 product-sheet', 'kam proposal done opp-1 product-sheet --undo'],
  },
  'presentation plan': {
    summary:
      'Plan a presentation part by part, with the time of each; the program proposes what it knows of the audience.',
    examples: [
      'kam presentation plan opp-1 --with "Zhou Jianguo" --with "Zhao Wenbo" --on +14d --time 14:00 --minutes 60 --important',
      'kam presentation plan opp-1 --with "Zhou Jianguo" --print --format markdown --output talk.md',
    ],
  },
  'presentation show': {
    summary: 'Show a presentation: running order, notes to speak by, rehearsals, checks, and what came of it.',
    examples: ['kam presentation show act-15', 'kam presentation show act-15 --format markdown --output notes.md'],
  },
  'presentation list': {
    summary: 'List presentations with their audience and whether they are rehearsed.',
    examples: ['kam presentation list --status planned', 'kam presentation list --opportunity opp-1 --format csv'],
  },
  'presentation report': {
    summary: 'Report a presentation and write what it brought: questions, attitudes, needs, flags, the next date.',
    examples: [
      'kam presentation report act-18 --print-answers',
      'kam presentation report act-18 --outcome "They want the price below 200,000 yuan"',
    ],
  },
  'rehearsal add': {
    summary: 'Add a rehearsal of a presentation.',
    examples: ['kam rehearsal add act-15 --on +7d --time 10:00 --team "Li Lei"'],
  },
  'rehearsal rate': {
    summary: 'Rate a rehearsal, or the presentation itself; each rater fills in a sheet.',
    examples: [
      'kam rehearsal rate act-22 --answers answers/presentation-evaluation.yaml',
      'kam rehearsal rate act-16 --print-answers',
    ],
  },
  'rehearsal show': {
    summary: 'Show what the rehearsals said: the gate, what to improve, where the raters differ, progress.',
    examples: ['kam rehearsal show act-18', 'kam rehearsal show act-22 --json'],
  },
  'rehearsal check': {
    summary: 'Exit 5 where an important presentation has not passed its rehearsal.',
    examples: ['kam rehearsal check act-15'],
  },
};
