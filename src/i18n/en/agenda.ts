/** Words of the agenda. */
export const agenda = {
  title: 'Agenda',
  overdue: 'Overdue',
  until: (date: string) => `Until ${date}`,
  date: 'Date',
  time: 'Time',
  what: 'What',
  late: 'Late',
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  none: (date: string) => `Nothing is due until ${date}.`,
  calendar: 'kam agenda',
  /** Said in front of what it is; empty where that says it all. */
  kinds: {
    activity: '',
    'agreed-step': 'Next step',
    milestone: 'Milestone',
    'payment-contact': 'Payment',
    complaint: 'Answer a complaint',
    checklist: 'To prepare',
    decision: 'Decision expected',
    stage: 'Longer in the stage than usual',
    answers: 'Answers out of date',
    review: 'Check closeness again',
    anniversary: '',
  },
};
