/** What is known of an account, and its report. */
export const insightHelp = {
  map: {
    summary: 'Show who reports to whom, who is for us, where we know nobody, and what to watch out for.',
    examples: ['kam map opp-1', 'kam map opp-1 --as mermaid'],
  },
  information: {
    summary: 'Show what we know of an account, who told us and how old it is, and what to ask whom about the rest.',
    examples: ['kam information Huayuan', 'kam information acc-1 --format csv --output what-we-know.csv'],
  },
  'report account': {
    summary: 'Write the account report: state, people, stage, qualification, what is open and what to do.',
    examples: [
      'kam report account Huayuan',
      'kam report account acc-1 --lang both --output report.md',
      'kam report account Huayuan --audience customer',
    ],
  },
};
