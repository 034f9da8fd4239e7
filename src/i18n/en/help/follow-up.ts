/** After the contract: milestones, receivables, complaints. */
export const followUpHelp = {
  'milestone plan': {
    summary: 'Propose the day of each milestone, counted in working days from the contract.',
    examples: ['kam milestone plan opp-1 --from 2026-11-02'],
    more: 'Without --from they count from the day the opportunity was won, else from today. A day that is set stays; --again plans anew what is not done.',
  },
  'milestone list': {
    summary: 'Show the milestones of an opportunity: what is done, what is on time, at risk or late.',
    examples: ['kam milestone list opp-1', 'kam milestone list opp-1 --format csv'],
  },
  'milestone set': {
    summary: 'Change a milestone; an empty value clears, and an empty --actual opens it again.',
    examples: ['kam milestone set opp-1 arrived --planned 2026-11-27 --owner "Chen Lin"'],
  },
  'milestone done': {
    summary: 'Note a milestone done, with what shows it; flags of the stage follow where the playbook says so.',
    examples: ['kam milestone done opp-1 shipped --evidence "waybill SF-1187" --on 2026-11-01'],
  },
  'receivable today': {
    summary: 'Say what to do about payments today: whom to ask what, what to put right first.',
    examples: ['kam receivable today', 'kam receivable today --owner "Wang Min" --format csv'],
  },
  'receivable add': {
    summary: 'Add a payment that a customer owes.',
    examples: ['kam receivable add "Service 2027" --account Huayuan --amount "CNY 48,000" --due 2026-12-31'],
  },
  'receivable plan': {
    summary: 'Add all instalments of an opportunity at once; they come to the total, to the last cent.',
    examples: [
      'kam receivable plan opp-1 --contract HY-2026-088 --part 30%:2026-11-30:Advance --part "60%:+60d:On acceptance" --part rest:+1y:Guarantee',
    ],
    more: 'Each --part is share:day:name. A share is 30%, 1/3, an amount or rest; a day may count from --from; the name may be left out. Without --total it is the amount of the opportunity.',
  },
  'receivable list': {
    summary: 'List receivables with their balance, the newest first.',
    examples: ['kam receivable list --open', 'kam receivable list --opportunity opp-1 --overdue'],
  },
  'receivable show': {
    summary: 'Show a receivable: balance, payments, contacts made and to make, and how to go about it.',
    examples: ['kam receivable show rec-3'],
  },
  'receivable edit': {
    summary: 'Change a receivable by options, or on a page at a terminal; an empty value clears a field.',
    examples: ['kam receivable edit rec-3 --invoice 00187231 --invoiced 2026-11-01'],
  },
  'receivable pay': {
    summary: 'Note money received: all that is owed, or an amount; --undo takes the last one back.',
    examples: ['kam receivable pay rec-3 20000 --on 2026-11-01', 'kam receivable pay rec-3 --undo'],
  },
  'receivable contact': {
    summary: 'Note a contact about a payment; without a step it is the one that is due.',
    examples: [
      'kam receivable contact rec-3 instalment-confirmation --outcome "papers complete" --promised 2026-12-28',
    ],
  },
  'receivable cause': {
    summary: 'Note why a payment is late; where it lies with us, dunning stops. "" takes the cause away.',
    examples: ['kam receivable cause rec-3 acceptance-open --note "two nodes not tested yet"'],
  },
  'receivable ageing': {
    summary: 'Show what is owed by how long it is overdue, each currency for itself.',
    examples: ['kam receivable ageing', 'kam receivable ageing --by owner --format csv'],
  },
  'receivable archive': {
    summary: 'Take a receivable out of lists and sums, or bring it back.',
    examples: ['kam receivable archive rec-3', 'kam receivable archive rec-3 --restore'],
  },
  'complaint add': {
    summary: 'Add a complaint; its grade says by when the customer needs an answer.',
    examples: [
      'kam complaint add "The cluster stops every night" --opportunity opp-1 --grade urgent --owner "Wang Min"',
    ],
  },
  'complaint list': {
    summary: 'List open complaints, the newest first.',
    examples: ['kam complaint list', 'kam complaint list --account Huayuan --closed'],
  },
  'complaint show': {
    summary: 'Show a complaint with the steps taken and to take.',
    examples: ['kam complaint show cpl-2'],
  },
  'complaint edit': {
    summary: 'Change a complaint by options, or on a page at a terminal; another grade has another limit.',
    examples: ['kam complaint edit cpl-2 --grade serious --cause product-fault'],
  },
  'complaint step': {
    summary: 'Note a step taken.',
    examples: ['kam complaint step cpl-2 remedy-agreed --note "new firmware on Thursday"'],
  },
  'complaint close': {
    summary: 'Close a complaint once the required steps are taken, such as the return call.',
    examples: [
      'kam complaint close cpl-2 --override "the customer has withdrawn it"',
      'kam complaint close cpl-2 --reopen',
    ],
  },
};
