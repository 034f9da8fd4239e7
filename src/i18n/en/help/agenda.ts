/** What is due, by date. */
export const agendaHelp = {
  agenda: {
    summary:
      'Show what is due by date, overdue first: activities, next steps, milestones, payment contacts, complaints, decisions, reviews, anniversaries. For a calendar program: --format ics.',
    examples: ['kam agenda', 'kam agenda --days 30 --owner "Wang Min"', 'kam agenda --format ics --output agenda.ics'],
  },
};
