/** Negotiations. */
export const negotiationHelp = {
  'negotiation start': {
    summary: 'Begin a negotiation about an opportunity. It is confidential: nothing of it is in what a customer gets.',
    examples: [
      'kam negotiation start opp-1 --common-interest "Metering is live before the heating season" --our-alternative "Deliver the pilot area only" --their-alternative "Donglan, at a lower price and half a year later"',
    ],
  },
  'negotiation team': {
    summary: 'Name who takes part, and what each may give away; without a name, show them.',
    examples: [
      'kam negotiation team neg-2 "Wang Min" --part lead --part commercial --limit "CNY 100k"',
      'kam negotiation team neg-2 "Liu Yang" --part authority --limit "CNY 300k"',
      'kam negotiation team neg-2 "Sun Liqun" --side them --note "purchasing"',
      'kam negotiation team neg-2',
    ],
    more: 'A limit is what somebody may give away of a price by themselves, in all. On the other side, a contact of the account is found by ref or name.',
  },
  'negotiation term': {
    summary:
      'Set what is negotiated: our figures, what it matters to either side, what lies behind it. Asks, or takes options.',
    examples: [
      'kam negotiation term neg-2 price --opening "CNY 8.6M" --target "CNY 8.2M" --bottom "CNY 8.1M" --their-bottom "CNY 8.3M" --us 5 --them 4 --position "Ten percent less" --interest "The approved budget must hold"',
      'kam negotiation term neg-2 delivery --opening 90 --bottom 60 --their-bottom 75 --us 2 --them 5 --interest "The heating season begins"',
      'kam negotiation term neg-2 payment --opening 60% --target 50% --bottom 40% --us 5 --them 2',
      'kam negotiation term neg-2 support --target "Within 8 hours" --bottom "Within 4 hours" --us 2 --them 4',
    ],
    more: 'Figures take the unit that the playbook says, or one that you write (--unit); --unit none puts a term in words. Several of a kind have names of their own (--label). At a terminal, without options, it asks page by page.',
  },
  'negotiation exchange': {
    summary: 'Show what matters to either side, and what to give for what.',
    examples: ['kam negotiation exchange neg-2'],
  },
  'negotiation plan': {
    summary: 'Plan in which steps to concede: exact to the smallest unit, with a reserve for the close.',
    examples: ['kam negotiation plan neg-2 price', 'kam negotiation plan neg-2 --format csv'],
    more: 'What is given in all goes from the opening to the target (without one, to the bottom line), or is said with `kam negotiation term … --expected`. The steps and their shares come from the playbook.',
  },
  'negotiation concede': {
    summary: 'Log a move of either side; ours is held against the plan and our limits first.',
    examples: [
      'kam negotiation concede neg-2 price --by-them --to "CNY 7.8M"',
      'kam negotiation concede neg-2 price --by 100k --in-return "Payment on delivery 50%"',
      'kam negotiation concede neg-2 price --to "CNY 8.05M"',
    ],
    more: 'Below the bottom line and over what we expect to give stop a move (exit 5, nothing stored) unless --override says why. More rounds than planned, and more than anybody in the team may give away, stop it unless --approved-by or --override is given. All else is only said.',
  },
  'negotiation deadlock': {
    summary: 'Show the ladder out of a deadlock, and note what was tried.',
    examples: [
      'kam negotiation deadlock neg-2 --took show-goodwill --note "Called the same evening"',
      'kam negotiation deadlock neg-2',
    ],
  },
  'negotiation minutes': {
    summary: 'Write and hand over the minutes: who, what was agreed, what is open. No targets, limits or alternatives.',
    examples: [
      'kam negotiation minutes neg-2 --set "place-and-time=Huayuan, 2 November, 10:00" --set "tasks=Wang Min sends the delivery plan by Friday"',
      'kam negotiation minutes neg-2 --format markdown',
    ],
    more: 'Lines of the outline are written with --set POINT=TEXT, or page by page with --edit. What the program knows stands there by itself, unless somebody writes the point.',
  },
  'negotiation show': {
    summary: 'Show a negotiation: team, terms, moves, and what the playbook warns of.',
    examples: ['kam negotiation show neg-2'],
  },
  'negotiation list': {
    summary: 'List negotiations.',
    examples: ['kam negotiation list --status open'],
  },
  'negotiation edit': {
    summary: 'Change the name, the alternatives or the common interest; an empty value clears a field.',
    examples: ['kam negotiation edit neg-2 --their-alternative "Donglan, half a year later"'],
  },
  'negotiation close': {
    summary: 'Record how a negotiation ended and what was agreed, or open it again.',
    examples: ['kam negotiation close neg-2 --agreed --set "price=CNY 8.25M" --set delivery=75 --set payment=50%'],
    more: 'At a terminal, without an outcome, it asks how it ended and what was agreed. An agreement below our bottom line takes a reason (--override); it is kept with the note.',
  },
};
