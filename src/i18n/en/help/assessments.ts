/** Templates that are scored, their results, and gates. */
export const assessmentsHelp = {
  'feedback apply': {
    summary: 'Make contact, account, needs and opportunity of a filled-in form, after showing them.',
    examples: ['kam feedback apply asm-16 --yes'],
  },
  'feedback summary': {
    summary:
      'Count the answers of all forms of a template: satisfaction, purchases near at hand, wish to be contacted.',
    examples: ['kam feedback summary exhibition-feedback --since 2026-01-01'],
  },
  qualify: {
    summary: 'Qualify an opportunity: is it real, can we compete, can we win, is it worth it? Asks, or takes a file.',
    examples: [
      'kam qualify opp-1',
      'kam qualify opp-1 --competitor "Donglan Software" --competitor "Langsu Information"',
      'kam qualify opp-1 --print-answers --output answers.yaml',
      'kam qualify opp-1 --answers answers/opportunity-qualification.yaml --set funds=+ --fail-unless pursue',
    ],
    more: 'In the wizard: the key before an answer chooses it, ← goes back, → skips, Tab opens the evidence, Ctrl-N a note. Ctrl-C keeps what you have; go on with --resume.',
  },
  assess: {
    summary: 'Fill in any assessment of the playbook: a self-test, an evaluation, a checklist.',
    examples: [
      'kam assess negotiation-self-test',
      'kam assess presentation-evaluation --for "Wang Min" --rater "Li Lei" --role peer --answers answers/presentation-evaluation.yaml',
      'kam assess negotiation-self-test --answers answers/negotiation-self-test.yaml --fail-below improve',
      'kam assess exhibition-feedback --rater "Gao Lin" --set "name=Gao Lin" --set "company=Jiangbei Heating" --set contact-details=gao.lin@heating.example.com --set purchase-horizon=within-6 --set contact-me=yes',
    ],
  },
  'assessment list': {
    summary: 'List stored results, the newest first.',
    examples: ['kam assessment list --for opp-1', 'kam assessment list --template negotiation-self-test --format csv'],
  },
  'assessment show': {
    summary: 'Show a score card as it was stored.',
    examples: ['kam assessment show asm-1', 'kam assessment show asm-1 --json'],
  },
  'assessment explain': {
    summary: 'Explain a result: every sum, the bands, the rule that held, the fewest answers that would change it.',
    examples: ['kam assessment explain asm-1'],
  },
  'assessment compare': {
    summary: 'Set results of one template side by side: raters, or dates, and where they differ most.',
    examples: ['kam assessment compare asm-5 asm-6', 'kam assessment compare --for con-4 --template style-inventory'],
    more: 'With --for and --template: the latest result of each rater; where there is one rater, his latest results by date.',
  },
  'assessment rescore': {
    summary: 'Show what the rules of today would say of a stored result; nothing is changed.',
    examples: ['kam assessment rescore asm-1'],
  },
  'gate check': {
    summary: 'Say what the gate of the present stage still asks for (exit 5 where it does not hold).',
    examples: ['kam gate check opp-1'],
  },
};
