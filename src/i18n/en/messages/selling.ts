import type { SellingMessages } from '../../../core/messages/selling.ts';
import type { MessageTexts } from '../../../core/messages.ts';

export const sellingMessages: MessageTexts<SellingMessages> = {
  // --- activities ---
  'activity-planned': (p) => `Planned ${p.ref} for ${p.on}: ${p.kind}, ${p.account}.`,
  'activity-logged': (p) => `Logged ${p.ref} of ${p.on}: ${p.kind}, ${p.account}.`,
  'activity-edited': (p) => `Changed ${p.ref}: ${p.kind}, ${p.account}.`,
  'activity-cancelled': (p) =>
    `Cancelled ${p.ref}: ${p.kind}, ${p.account}. It is out of lists; markers recorded with it stay until they are retracted.`,
  'activity-restored': (p) => `${p.ref} is planned again: ${p.kind}, ${p.account}.`,
  'activity-no-next': (p) => `No next step is agreed. Once there is one: ${p.command}`,
  'activity-change': (p) => `Change it with: ${p.command}`,
  'activity-not-planned': (p) => `${p.ref} is ${p.status}: only a planned activity can be logged.`,
  'no-activities': (p) =>
    `The playbook ${p.playbook} has no catalog of activities: add one, or name it in its manifest.`,
  'nothing-ranked': () => 'No activity of the playbook fits, so there is nothing to choose from: see why with --all.',
  'activity-in-future': (p) =>
    `${p.on} is later than today (${p.today}): log what has been done, plan what is to come.`,
  'activity-other-account': (p) => `${p.other} does not belong to ${p.account}: an activity is for one account.`,

  // --- needs ---
  'no-need-levels': (p) =>
    `The playbook ${p.playbook} has no need levels: add a vocabulary, and name it under "default" as "needs".`,
  'need-level-missing': (p) => `The level is missing: pass --level with one of ${p.levels}, or --under with a need.`,
  'need-other-tree': (p) => `${p.ref} belongs to another opportunity: choose a need of ${p.opportunity}.`,
  'need-under-itself': (p) => `${p.ref} stands below it, or is it: a need cannot grow out of itself.`,
  'need-level-order': (p) =>
    `"${p.level}" cannot stand under ${p.ref === '' ? '' : `${p.ref}, which is `}"${p.parent}": needs grow in the order ${p.order}.`,
  'need-level-below': (p) =>
    `It cannot become "${p.level}": ${p.ref} below it is "${p.below}". Move that one first: kam need move ${p.ref} --under …`,
  'need-place-missing': () => 'The new place is missing: pass --under with a need, or --root.',
  'need-confirmed-later': (p) =>
    `${p.on} is after today (${p.today}): a need is confirmed when the customer has said so.`,
  'need-by-alone': () => 'It says who confirmed it, and not when: give the date of the confirmation too.',
  'need-reworded': (p) => `The customer confirmed it on ${p.on} in other words. Ask again, then: ${p.command}`,
  'need-added': (p) => `Added ${p.ref} to ${p.opportunity}, ${p.level}: ${p.text}`,
  'need-edited': (p) => `Changed ${p.ref}: ${p.text}`,
  'need-moved': (p) => `${p.ref} now stands under ${p.parent}: ${p.text}`,
  'need-at-root': (p) => `${p.ref} now stands at the root: ${p.text}`,
  'need-leads-nowhere': (p) =>
    `${p.ref} leads to no need of the level "${p.goal}" yet: kam need move ${p.ref} --under …`,
  'needs-confirmed': (p) => `Confirmed ${p.ref}${p.below === 0 ? '' : ` and ${p.below} below it`}: ${p.text}`,
  'needs-archived': (p) =>
    `Archived ${p.ref}${p.below === 0 ? '' : ` and ${p.below} below it`}, nothing is deleted: ${p.text}`,
  'needs-restored': (p) =>
    `Back from the archive: ${p.ref}${p.below === 0 ? '' : ` and ${p.below} below it`}, ${p.text}`,
  'need-archive-below': (p) =>
    `${p.ref} has ${p.below} ${p.below === 1 ? 'need' : 'needs'} below it, which would be archived too: pass --yes, or move them first.`,
  'need-parent-archived': (p) =>
    `${p.parent}, under which ${p.ref} stands, is archived too. Bring that one back: kam need archive ${p.parent} --restore`,
  'needs-added': (p) => `Added ${p.count === 1 ? '1 need' : `${p.count} needs`} to ${p.opportunity}.`,
  'needs-none': () => 'No need was found, so nothing was stored.',
  'no-need-lists': (p) =>
    `The playbook ${p.playbook} has no question list that finds needs: add one with "yields: need", or choose another --level.`,
  'need-under-inside': () =>
    '"under" names a stored need at the top of the file; this need stands below another one already.',
  'need-under-unknown': (p) =>
    `There is no need ${p.ref} in this opportunity${p.refs === '' ? ', which has none yet' : `; there are ${p.refs}`}.`,
  'need-person-unknown': (p) => `"${p.value}" under "${p.key}" is no contact of this account: there are ${p.people}.`,
  'need-person-ambiguous': (p) =>
    `"${p.value}" under "${p.key}" fits more than one contact: ${p.people}. Give the ref.`,
  'needs-other-opportunity': (p) => `The file is for ${p.written}, and the command for ${p.opportunity}.`,
  'needs-draft-kept': (p) =>
    `You left at question ${p.at} of ${p.count}, with ${p.found === 1 ? '1 need' : `${p.found} needs`} found; the answers are kept.`,

  // --- feedback ---
  'feedback-no-fills': (p) =>
    `No records can be made of ${p.ref}: no question of the template ${p.template} fills a field.`,
  'feedback-nothing': (p) => `${p.ref} brings nothing new: all that it says is recorded.`,
  'feedback-applied': (p) => `Recorded what ${p.ref} says, at ${p.account}.`,
  'feedback-apply': (p) => `Make records of it: ${p.command}`,
  'feedback-no-contact': () => 'The sheet names nobody, so no contact is made and no marker recorded.',
  'feedback-no-opportunity': (p) =>
    `The sheet names no project, so ${p.count === 1 ? 'its need is' : `its ${p.count} needs are`} left out: name the opportunity with --opportunity.`,

  // --- plans and reports by an outline ---
  'plan-no-kind': (p) =>
    `The playbook ${p.playbook} has no activity that is planned by an outline: give an entry of its catalog a \`plan\`, or use kam activity add.`,
  'plan-kind-without': (p) => `"${p.kind}" is not planned by an outline: these are: ${p.kinds}.`,
  'report-without-outline': (p) =>
    `${p.ref} (${p.kind}) has no outline to report by: record what came of it with kam activity log ${p.ref}.`,
  'activity-is-cancelled': (p) => `${p.ref} was cancelled. Plan it again first: kam activity cancel ${p.ref} --restore`,
  'activity-is-reported': (p) => `${p.ref} is ${p.status}: there is nothing left to plan.`,
  'proposal-no-outline': (p) =>
    `The playbook "${p.playbook}" does not say what a proposal consists of: name an outline in its "default", as "proposal".`,
  'proposal-changed': (p) => `Proposal for ${p.opportunity}: changed ${p.points}.`,
  'proposal-complete': (p) => `All ${p.count} points of the proposal are ready.`,
  'proposal-dropped': (p) => `"${p.point}" is left out of this proposal. Take it in again: ${p.command}`,
  'occasion-of-other-kind': (p) => `${p.ref} is of another kind: ${p.kind}. Asked for is one of: ${p.kinds}.`,
  'rehearsal-nothing': (p) =>
    p.kinds === ''
      ? `${p.ref} (${p.kind}) is nothing that the playbook rehearses: no entry of its occasions prepares another one.`
      : `${p.ref} (${p.kind}) is nothing that the playbook rehearses. Rehearsed are: ${p.kinds}.`,
  'rehearsal-no-template': (p) =>
    `The playbook "${p.playbook}" has no template to rate a rehearsal with: name one in its "default", as "rehearsal".`,
  'rehearsal-added': (p) => `Added ${p.ref} (${p.kind}) for ${p.of}, on ${p.on}.`,
  'rehearsal-not-asked': (p) =>
    `${p.ref} is not marked as important: it may be held without passing (kam activity edit ${p.ref} --important).`,
  'rehearsal-missing': (p) => `${p.ref} is important, and no rehearsal of it has been rated yet.`,
  'rehearsal-fails': (p) => `${p.ref} is important, and its last rehearsal has not passed.`,
  'part-unknown': (p) =>
    `There is no part "${p.part}" in "${p.outline}"${p.near === null ? '.' : `; did you mean "${p.near}"?`} It has ${p.known}.`,
  'timing-over': (p) =>
    `The times set by hand come to ${p.own} minutes, more than the ${p.total} there are. Shorten a part with --time-of, or give more with --minutes.`,
  'timing-short': (p) =>
    `Every part has a time set by hand, and together they take ${p.own} minutes instead of ${p.total}. Give one back with --time-of PART=, or say --minutes ${p.own}.`,
  'point-unknown': (p) =>
    `There is no point "${p.point}" in "${p.outline}"${p.near === null ? '.' : `; did you mean "${p.near}"?`} It has ${p.known}.`,
  'activity-planned-by': (p) => `Planned ${p.ref}: ${p.kind} at ${p.account} on ${p.on}.`,
  'plan-changed': (p) => `Changed the plan of ${p.ref}.`,
  'plan-not-stored': () => 'Only shown: nothing was stored.',
  'plan-open-points': (p) => `${p.count === 1 ? 'One point is' : `${p.count} points are`} still empty: ${p.points}.`,
  'plan-nobody': (p) => `Nobody of the customer is named yet: ${p.command} --with CONTACT`,
  'check-before-going': (p) => `Before you go, ${p.template}: ${p.command}`,
  'check-found': (p) => `${p.template}: ${p.result}`,
  'report-written': (p) => `Reported ${p.ref}: ${p.kind} at ${p.account}.`,
  'report-next-planned': (p) => `Planned the next one: ${p.ref} on ${p.on}. Prepare it: kam visit plan ${p.ref}`,
  'report-warning': (p) => `Note: ${p.say}`,
  'report-need-words': (p) => `"${p.value}" says no need: write LEVEL: TEXT, or CONTACT=LEVEL: TEXT.`,
  'report-unknown': (p) => `"${p.value}" is not known here${p.known === '' ? '' : `: expected one of ${p.known}`}.`,
  'report-nobody': (p) =>
    `"${p.value}" is nobody of ${p.account}${p.known === '' ? '' : ` (${p.known})`}: add them first with kam contact add NAME --account ${p.account}.`,
  'report-several': (p) => `"${p.value}" fits several people: ${p.known}. Name one by the ref.`,
  'report-who': (p) => `"${p.value}" names nobody: write CONTACT=${p.value}.`,
  'report-no-opportunity': () =>
    'This belongs to an opportunity, and the activity has none: give it one with kam activity edit --opportunity.',
  'report-date': (p) => `"${p.value}" is no date: write DATE: STEP, such as 2026-12-01: send the offer.`,
  'report-date-before': (p) => `The next date ${p.value} is before the day itself (${p.on}).`,
  'report-too-many': (p) => `The point "${p.point}" takes ${p.most === 1 ? 'one line' : `at most ${p.most} lines`}.`,
  'report-field': (p) => `"${p.value}" is not a value for "${p.field}": expected ${p.expected}.`,
  'report-empty': (p) =>
    `Nothing is reported yet: pass --set POINT=TEXT or --answers FILE; ${p.command} --print-answers prints a file to fill in.`,
  'report-other-activity': (p) => `The file is about ${p.written}, not ${p.ref}.`,
  'report-lines': (p) => `"${p.key}" takes a text or a list of texts, not ${p.found}.`,

  // --- budgets ---
  'budget-set': (p) => `Budget of ${p.account} for ${p.year}: set ${p.category}.`,
  'budget-unchanged': (p) => `Budget of ${p.account} for ${p.year}: ${p.category} stays as it is.`,
  'budget-removed': (p) => `Budget of ${p.account} for ${p.year}: removed ${p.category}.`,
  'budget-not-found': (p) => `The budget of ${p.account} for ${p.year} has no line for ${p.category}.`,
  'budget-several': (p) =>
    `The budget of ${p.account} for ${p.year} has ${p.category} in several currencies: say which with --currency.`,
  'budget-nothing': () =>
    'Nothing to set was given: pass --budget, --bought, --ours, --planned, --installed, --as-of, --note or --field.',
  'budget-currencies': (p) =>
    `The amounts of a line are in one currency, and these are in ${p.currencies}: set one line for each.`,
  'budget-out-of-range': (p) => `The amount of ${p.flag} has to lie between 0 and 900 billion.`,

  // --- after the contract ---
  'no-schedule': (p) => `The playbook ${p.playbook} has no schedule in the place ${p.place}.`,
  'milestones-planned': (p) =>
    `Planned ${p.count === 1 ? '1 milestone' : `${p.count} milestones`} of ${p.opportunity}, counted from ${p.from}.`,
  'milestones-kept': (p) =>
    `${p.count === 1 ? '1 has its day already and stays' : `${p.count} have their day already and stay`} as planned; --again plans anew what is not done.`,
  'milestone-set': (p) => `Changed the milestone ${p.milestone} of ${p.opportunity}.`,
  'milestone-unchanged': (p) => `The milestone ${p.milestone} stays as it is.`,
  'milestone-done': (p) => `Done on ${p.on}: ${p.milestone}, ${p.opportunity}.`,
  'milestone-skipped': (p) => `Not recorded yet, although they come before: ${p.milestones}.`,
  'milestone-reopened': (p) =>
    `${p.milestone} is open again; the flag ${p.marker} stays recorded. Take it back: ${p.command}`,
  'date-too-early': (p) => `${p.flag} ${p.on} is before ${p.from}: expected that or later.`,
  'date-in-future': (p) => `${p.on} is after today (${p.today}): ${p.flag} says when it happened.`,
  'amount-not-positive': (p) => `${p.flag} is ${p.value}: expected more than nothing.`,
  'receivable-added': (p) => `Added receivable ${p.ref} ${p.name} of ${p.of}, ${p.amount}.`,
  'receivables-planned': (p) =>
    `Added ${p.count === 1 ? '1 instalment' : `${p.count} instalments`} of ${p.opportunity}, ${p.total} in all.`,
  'receivable-payer-known': (p) => `Kind of payer as with the customer’s other payments: ${p.payer}.`,
  'split-part': (p) =>
    `"${p.value}" is no instalment: expected share:day:name, such as 30%:2026-12-01:Advance, 1/3:+30d or rest:+1y. The name may be left out.`,
  'split-empty': (p) => `The instalment "${p.value}" would come to nothing or less.`,
  'split-sum': (p) =>
    `The instalments do not come to ${p.total}: ${p.left} is left. Change a share, or make the last one rest.`,
  'split-over': (p) => `The instalments come to ${p.over} more than ${p.total}. Make a share smaller.`,
  'split-rests': () => 'Only one instalment can be the rest.',
  'currency-differs': (p) =>
    `${p.flag} is in ${p.given}, but this is owed in ${p.expected}. Nothing is converted: enter it in ${p.expected}.`,
  'receivable-total-missing': (p) => `${p.opportunity} has no amount: pass --total.`,
  'payment-recorded': (p) => `Received ${p.amount} for ${p.ref} ${p.name}; still owed: ${p.balance}.`,
  'payment-complete': (p) => `Received ${p.amount} for ${p.ref} ${p.name}: paid in full.`,
  'payment-over': (p) =>
    `Received ${p.amount} for ${p.ref} ${p.name}: ${p.over} too much. If it was meant for another payment, take this one back with --undo and enter both.`,
  'payment-undone': (p) => `Taken back: the payment of ${p.amount} of ${p.on} for ${p.ref}.`,
  'payment-none': (p) => `${p.ref} has no payment to take back.`,
  'payment-nothing-owed': (p) => `Nothing is owed for ${p.ref}: pass the amount that came.`,
  'contact-recorded': (p) => `Noted for ${p.ref}: ${p.step}.`,
  'contact-before': (p) => `Not made yet, although they come first: ${p.steps}.`,
  'contact-our-cause': (p) =>
    `The delay of ${p.ref} is our cause (${p.cause}): put it right before asking for the money.`,
  'contact-no-step': (p) => `No contact is due for ${p.ref} today: say which one it was. Expected: ${p.steps}.`,
  'contact-day-past': (p) => `--promised ${p.on} lies before the contact of ${p.contact}: expected a later day.`,
  'cause-set': (p) => `Cause of ${p.ref}: ${p.cause}.`,
  'cause-cleared': (p) => `${p.ref} has no cause of delay any more.`,
  'cause-fix-first': () => 'It lies with us: no dunning until it is put right.',
  'survey-lowest': (p) => `The customer is not satisfied. Open a complaint: ${p.command}`,
  'complaint-added': (p) => `Added complaint ${p.ref} of ${p.of}: ${p.text}`,
  'complaint-due': (p) => `${p.ref} needs an answer by ${p.due}.`,
  'complaint-edited': (p) => `Changed complaint ${p.ref}.`,
  'complaint-step-taken': (p) => `${p.ref}, ${p.on}: ${p.step}.`,
  'complaint-step-late': (p) => `The answer came after its time: ${p.due}.`,
  'complaint-closed': (p) => `Closed complaint ${p.ref} on ${p.on}.`,
  'complaint-is-closed': (p) => `${p.ref} was closed on ${p.on}. Open it again: kam complaint close ${p.ref} --reopen`,
  'complaint-reopened': (p) => `Complaint ${p.ref} is open again.`,
  'complaint-not-ready': (p) => `${p.ref} cannot be closed before these steps are taken: ${p.steps}.`,
  'complaint-take-first': (p) => `Take the step: ${p.command}; or say why it closes without it: ${p.override}`,
  'record-of-what': (p) => `Say whose it is: ${p.account} or ${p.opportunity}.`,

  // --- forecast and quotas ---
  'forecast-one-way': (p) => `${p.option} and ${p.with} ask for different things: leave one of them out.`,
  'quota-set': (p) => `Quota of ${p.owner} for ${p.period}: ${p.amount}.`,
  'quota-unchanged': (p) => `Quota of ${p.owner} for ${p.period} stays as it is: ${p.amount}.`,
  'quota-removed': (p) => `Quota of ${p.owner} for ${p.period} removed: ${p.amount}.`,
  'quota-not-found': (p) => `${p.owner} has no quota for ${p.period}.`,
  'quota-several': (p) => `${p.owner} has quotas in several currencies for ${p.period}: say which with --currency.`,
  'quota-out-of-range': (p) => `A quota has to be above 0 and at most 900 billion; "${p.value}" is not.`,

  // --- competition and value ---
  'competitor-added': (p) => `Added competitor ${p.ref} ${p.name}.`,
  'competitor-taken': (p) => `There is a competitor of this name: ${p.ref} ${p.name}. Use it, or choose another name.`,
  'competitor-add-first': (p) => `If it is a new competitor: ${p.command}`,
  'rival-joined': (p) => `${p.name} now competes in ${p.opportunity}.`,
  'rival-changed': (p) => `Changed what is known of ${p.name} in ${p.opportunity}.`,
  'rival-there': (p) => `${p.name} competes in ${p.opportunity} already: nothing differs.`,
  'rival-not-there': (p) => `${p.name} does not compete in ${p.opportunity}.`,
  'rival-left': (p) =>
    `${p.name} no longer competes in ${p.opportunity}${p.ratings === 0 ? '.' : `; ${p.ratings === 1 ? '1 score went' : `${p.ratings} scores went`} with it.`}`,
  'rivals-too-many': (p) =>
    `${p.opportunity} has ${p.most} competitors already (${p.names}): let the least dangerous one leave first.`,
  'ratings-set': (p) =>
    `${p.opportunity}: ${p.set === 1 ? '1 score' : `${p.set} scores`} set${p.cleared === 0 ? '.' : `, ${p.cleared} taken out.`}`,
  'ratings-unchanged': (p) => `The scores of ${p.opportunity} stay as they are: nothing differs.`,
  'criterion-unknown': (p) => `"${p.words}" names no criterion of ${p.opportunity}: name one of ${p.known}.`,
  'criteria-none': (p) =>
    `${p.opportunity} has no needs of the level "${p.level}" yet, so there is nothing to rate by.`,
  'side-unknown': (p) => `"${p.words}" does not compete here: a side is one of ${p.known}.`,
  'about-without-score': (p) =>
    `${p.need} has no score of this side yet: give one with --set before its evidence, or what it is about.`,
  'ratings-draft-kept': (p) => `${p.answered} of ${p.count} scores are kept.`,
  'value-added': (p) => `Added value card ${p.ref} to ${p.opportunity}: ${p.feature}`,
  'value-edited': (p) => `Changed value card ${p.ref}: ${p.feature}`,
  'value-no-evidence': (p) =>
    `Without evidence it is a claim: ${p.refs}. Add some: kam value edit ${p.first} --evidence …`,
  'values-added': (p) => `Added ${p.count === 1 ? '1 value card' : `${p.count} value cards`} to ${p.opportunity}.`,
  'values-none': (p) => `${p.opportunity}: no card was taken, nothing is stored.`,
  'value-behind': (p) => `By ${p.need} a rival is ahead: the card is kept, and proposed to nobody as a strength.`,

  // --- negotiations ---
  'negotiation-started': (p) => `Started ${p.ref} ${p.name} about ${p.opportunity}.`,
  'negotiation-edited': (p) => `Changed the negotiation ${p.ref} ${p.name}`,
  'negotiation-closed': (p) => `Closed ${p.ref} ${p.name}: ${p.status}`,
  'negotiation-reopened': (p) => `Opened ${p.ref} ${p.name} again`,
  'negotiation-is-closed': (p) => `${p.ref} is closed (${p.status}). To go on: ${p.command}`,
  'negotiation-not-agreed': (p) => `Nothing is recorded as agreed for: ${p.terms}`,
  'negotiation-needs-outcome': () => 'Say how it ended: one of --agreed, --broken-off and --reopen.',
  'member-set': (p) => `${p.name} takes part in ${p.negotiation}: ${p.parts}`,
  'member-removed': (p) => `Took ${p.name} out of ${p.negotiation}`,
  'member-not-found': (p) => `Nobody called "${p.name}" takes part in ${p.negotiation}. There are: ${p.known}.`,
  'term-set': (p) => `Set ${p.term} in ${p.negotiation}`,
  'term-removed': (p) => `Took ${p.term} out of ${p.negotiation}`,
  'term-not-found': (p) => `"${p.term}" is no term of ${p.negotiation}. There are: ${p.known}`,
  'term-ambiguous': (p) =>
    `Several terms are called "${p.term}": ${p.matches}. Name one by its own name, or as kind/name.`,
  'term-has-moves': (p) =>
    `${p.term} has ${p.count === 1 ? '1 move' : `${p.count} moves`} on record: it can neither change its unit nor be removed.`,
  'term-unit-changed': (p) =>
    `${p.term} is measured in another unit now: the figures in ${p.before} were taken out. Enter them anew.`,
  'limit-unused': (p) =>
    `The limit of ${p.name}, ${p.limit}, counts for terms in ${p.unit} alone; nothing is converted.`,
  'term-order': (p) => `${p.term}: the target does not lie between the opening and the bottom line. Check the figures.`,
  'move-to-what': (p) => `Say how far ${p.term} moves: --to VALUE, or --by VALUE for the difference.`,
  'move-by-what': (p) =>
    `--by needs a figure to start from and the direction: ${p.term} has no opening, target or bottom line that says them. Give --to, or set them first.`,
  'move-of-nothing': (p) => `${p.term} stands at ${p.value} already: nothing would move.`,
  'move-logged': (p) => `Logged: ${p.side}, ${p.term}, ${p.move}`,
  'move-stopped': (p) => `This move on ${p.term} breaks a limit; nothing was stored.`,
  'move-undone': (p) => `Took back the last move on ${p.term}: ${p.move}`,
  'move-none': (p) => `There is no move on ${p.term} yet: nothing to take back.`,
  'move-override': (p) => `To make it all the same, with the reason on record: ${p.command}`,
  'agreed-stopped': (p) => `Beyond our bottom line: ${p.terms}. Nothing was stored.`,
  'no-deadlock-ladder': (p) =>
    `The playbook ${p.playbook} has no ladder out of a deadlock (a schedule in the place deadlock).`,
  'deadlock-taken': (p) => `Noted for ${p.negotiation}: ${p.step}`,
  'deadlock-note-alone': () => '--note and --on say something of a step: name it with --took.',
  'no-minutes-outline': (p) => `The playbook ${p.playbook} has no outline for minutes.`,
  'minutes-set': (p) => `Changed the minutes of ${p.negotiation}`,
  'minutes-empty-points': (p) => `Nothing is written yet under: ${p.points}. Write it: ${p.command}`,
};
