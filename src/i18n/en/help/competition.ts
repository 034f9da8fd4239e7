/** Competitors, the comparison with them, and value cards. */
export const competitionHelp = {
  'competitor add': {
    summary: 'Add a competitor.',
    examples: ['kam competitor add "Yuanhe Cloud" --alias 源禾云 --note "Sells through partners only"'],
    more: 'A competitor stands beside all accounts: in which opportunities we meet them, and how it ended, follows from there.',
  },
  'competitor list': {
    summary: 'List competitors with how often we won and lost against them.',
    examples: ['kam competitor list', 'kam competitor list --format csv'],
  },
  'competitor show': {
    summary: 'Show a competitor: where we meet them, what they offer, how it ended.',
    examples: ['kam competitor show "Donglan Software"'],
  },
  'competitor edit': {
    summary: 'Change a competitor by options, or page by page at a terminal; an empty value clears a field.',
    examples: ['kam competitor edit "Donglan Software" --alias 东澜软件'],
  },
  'competitor archive': {
    summary: 'Take a competitor out of lists and searches, or bring it back; nothing is deleted.',
    examples: ['kam competitor archive "Yuanhe Cloud"', 'kam competitor archive com-4 --restore'],
  },
  'competitor join': {
    summary: 'Record that somebody competes in an opportunity, and what they offer; at most five do.',
    examples: ['kam competitor join opp-1 "Yuanhe Cloud" --offer "Platform only, without meters"'],
    more: 'A name that a qualification of the opportunity rated is made a competitor by itself. Without a name, at a terminal, it asks.',
  },
  'competitor leave': {
    summary: 'Record that somebody no longer competes in an opportunity; their scores go with them.',
    examples: ['kam competitor leave opp-1 "Yuanhe Cloud"'],
  },
  'competitor rate': {
    summary: 'Rate us and each rival by the customer’s criteria, 1 to 5. Asks, or takes options.',
    examples: [
      'kam competitor rate opp-1',
      'kam competitor rate opp-1 --set need-9=5 --set "need-9:Langsu Information=3" --evidence "need-9=Tried one by one on 15 September" --about need-9=whole-solution',
    ],
    more: 'The criteria are the needs on the last level of the needs tree. A criterion is named by its ref or a part of its words; without a side after the colon the score is ours, and an empty score takes one out. Unknown is not bad: leave it out. What a criterion is about (--about, a term of the playbook) says who feels it. The wizard asks criterion by criterion; Tab opens the evidence, Ctrl-C keeps what you have.',
  },
  'competitor matrix': {
    summary: 'Compare us with the rivals criterion by criterion: gap, who feels it, what to do about it and why.',
    examples: ['kam competitor matrix opp-1', 'kam competitor matrix opp-1 --format csv'],
    more: 'The gap is our score less that of the best rival. Means go by weight and leave out what is not known. Who feels a criterion is who set it, whose needs it grew from, and those whose part in the purchase judges by such criteria. The move is the first rule of the playbook that holds.',
  },
  'value add': {
    summary: 'Write a value card: what we have, what is better about it, what it brings whom, and what proves it.',
    examples: [
      'kam value add opp-1 "All six systems read through open interfaces" --need need-9 --strength whole-solution --role designer --advantage "Every interface documented; the rivals open half of them" --benefit "The design holds, whatever is added later" --evidence "Tried on 15 September"',
    ],
  },
  'value propose': {
    summary: 'Propose a value card for each strength of the comparison and each role that feels it.',
    examples: ['kam value propose opp-1', 'kam value propose opp-1 --add'],
    more: 'The benefit proposed is what people in such a role are concerned with; make it their own words. At a terminal it goes through the cards one by one.',
  },
  'value list': {
    summary: 'List value cards; those without evidence are marked.',
    examples: ['kam value list --opportunity opp-1', 'kam value list --opportunity opp-1 --format csv'],
  },
  'value show': {
    summary: 'Show a value card.',
    examples: ['kam value show val-1'],
  },
  'value edit': {
    summary: 'Change a value card by options, or page by page at a terminal; an empty value clears a field.',
    examples: ['kam value edit val-1 --evidence "Alarm log of the model plant, first half of 2026"'],
  },
  'value archive': {
    summary: 'Take a value card out of lists and reports, or bring it back; nothing is deleted.',
    examples: ['kam value archive val-1', 'kam value archive val-1 --restore'],
  },
};
