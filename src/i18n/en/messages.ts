import { expectationWords, referentWords, typeWords, yamlWords } from './content-words.ts';
import type { MessageCode, MessageParams } from '../../core/messages.ts';

const importKeys = {
  id: 'id',
  'external-id': 'external id',
  email: 'e-mail address',
  phone: 'phone number',
  name: 'name',
} as const;
const cellExpectations = {
  amount: 'an amount such as 1200000, 1.2M or 120万',
  count: 'a whole number',
  date: 'a date such as 2026-11-01',
  phone: 'a telephone number',
  email: 'an e-mail address',
  currency: 'a currency such as CNY',
  status: 'one of open, won, lost and abandoned',
} as const;

/** Warnings, errors, hints and problems in English: full sentences, the value, what was expected, the way out. */
export const messages: { readonly [C in MessageCode]: (params: MessageParams[C]) => string } = {
  // --- the command line ---
  'unknown-command': (p) => `There is no command "${p.name}".`,
  'unknown-option': (p) => `There is no option ${p.flag} here.`,
  'missing-argument': (p) => `The argument <${p.name}> is missing.`,
  'option-without-value': (p) => `The option ${p.flag} needs a value.`,
  'excess-arguments': (p) => `This is more than the command takes: ${p.extra}. Put a name with spaces in quotes.`,
  'bad-command-line': (p) => `The command line is wrong: ${p.message}.`,
  'json-and-format': (p) => `--json and --format ${p.format} exclude each other: give one of them.`,
  'both-not-here': () => '"both" is a language of reports, maps and exports only: here give --lang en or --lang zh.',
  'see-help': (p) => `Run "${p.command}".`,
  'did-you-mean': (p) => `Did you mean "${p.word}"?`,
  'unknown-format': (p) => `There is no format "${p.format}" here; this command offers ${p.formats}.`,
  'missing-input': (p) => `${p.what.charAt(0).toUpperCase()}${p.what.slice(1)} is missing: pass ${p.flag}.`,
  'no-terminal': (p) =>
    `This needs an answer, and nothing can be asked here (no terminal, or --no-input): pass ${p.flag}.`,
  'bad-value': (p) => `"${p.value}" is not a value for ${p.flag}: expected ${p.expected}.`,

  // --- records ---
  'account-added': (p) => `Added account ${p.ref} ${p.name}.`,
  'try-next': (p) => `Next: ${p.command}`,
  'more-pages': (p) => `There is more: ${p.command}`,
  'record-not-found': (p) => `There is no ${p.noun} "${p.ref}".`,
  'record-ambiguous': (p) => `"${p.ref}" fits more than one ${p.noun}: ${p.matches}.`,
  'use-ref': (p) => `Name it by its ref, such as ${p.ref}.`,
  'several-faults': (p) => `${p.count} values are wrong; nothing was changed.`,
  'name-empty': (p) => `${p.field} is empty: give at least one letter or digit.`,
  'text-has-controls': (p) =>
    `${p.field} holds control characters, which are not allowed: "${p.value}". Type it again without them.`,
  'text-too-long': (p) =>
    `${p.field} is ${p.length} characters long; at most ${p.most} are allowed. Shorten it, or keep the rest in a note.`,
  'name-twice': (p) => `The name was given twice: "${p.first}" and "${p.second}". Give one of them.`,
  'record-edited': (p) => `Changed ${p.noun} ${p.ref} ${p.name}.`,
  'contact-added': (p) => `Added contact ${p.ref} ${p.name} at ${p.account}.`,
  'opportunity-added': (p) =>
    `Added opportunity ${p.ref} ${p.name} at ${p.account}${p.stage === '' ? '' : `, stage: ${p.stage}`}.`,
  'record-archived': (p) => `Archived ${p.ref} ${p.name}: it is out of lists and searches, and nothing is deleted.`,
  'record-restored': (p) => `${p.ref} ${p.name} is back from the archive.`,
  'record-unchanged': (p) => `${p.ref} stays as it is: nothing differs.`,
  'no-segments': (p) =>
    `The playbook ${p.playbook} has no template whose result is a field of accounts: add "result: account.…" to one.`,
  'nothing-to-edit': () => 'Nothing to change was given: pass at least one option, such as --note.',
  'source-recorded': (p) =>
    p.teller === ''
      ? `Noted for ${p.count === 1 ? '1 field' : `${p.count} fields`} of ${p.ref}: as of ${p.on}.`
      : `Noted for ${p.count === 1 ? '1 field' : `${p.count} fields`} of ${p.ref}: source ${p.teller}, as of ${p.on}.`,
  'as-of-in-future': (p) => `${p.on} is after today (${p.today}): --as-of says when it was so.`,
  'no-information-map': (p) =>
    `Playbook ${p.playbook} does not say what one should know of an account: add a file of kind "information" to it, or name another one with --playbook.`,
  'list-all': (p) => `See what there is: ${p.command}`,
  'unknown-term': (p) => `"${p.value}" is not in the list "${p.list}" of the playbook: ${p.flag} takes ${p.terms}.`,
  'no-vocabulary': (p) =>
    `The playbook ${p.playbook} has no list of values for ${p.flag}: leave the option out, or add a vocabulary to the playbook.`,
  'reports-to-self': (p) =>
    `${p.name} cannot report to ${p.name}, directly or through others: choose another --reports-to.`,
  'role-set': (p) => `${p.contact} in ${p.opportunity}: ${p.roles}.`,
  'role-without-role': () =>
    'Nothing to set was given: pass --role, --attitude, --influence, --guide, --plan or --note.',
  'marker-recorded': (p) => `Recorded for ${p.subject}: ${p.marker}`,
  'marker-no-evidence': () =>
    'Without evidence it is kept, but opens no gate. Record it again with --evidence when you have some.',
  'marker-retracted': (p) => `Retracted for ${p.subject}: ${p.marker}`,
  'marker-unknown': (p) => `"${p.marker}" is not a marker of ${p.subject}: the playbook has ${p.markers}.`,
  'marker-not-recorded': (p) => `"${p.marker}" is not recorded for ${p.subject}, so there is nothing to retract.`,
  'marker-in-future': (p) => `${p.on} is after today (${p.today}): a marker is something that has happened.`,
  'rung-now': (p) => `${p.subject}: closeness is now ${p.rung}.`,
  'gate-fails': (p) => `${p.opportunity}: the gate of "${p.stage}" does not hold yet.`,
  'stage-entered': (p) => `${p.opportunity} is now in the stage "${p.stage}".`,
  'opportunity-won': (p) => `${p.opportunity} is won. It stays open until its last gate is passed.`,
  'opportunity-finished': (p) => `${p.opportunity} has passed its last gate and is finished.`,
  'opportunity-closed': (p) => `${p.opportunity} is closed: ${p.status}.`,
  'opportunity-not-open': (p) => `${p.opportunity} is ${p.status}: this works only on open opportunities.`,
  'no-process': (p) => `The playbook ${p.playbook} has no process, so there are no stages or gates.`,
  'stage-not-in-process': (p) =>
    `The stage "${p.stage}" is not in the process "${p.process}" of ${p.playbook}: set it with kam opportunity edit --stage.`,
  'close-needs-status': () => 'Say how it ended: pass one of --won, --lost and --abandoned.',
  'record-marker': (p) => `Record what has happened: ${p.command}`,
  'override-hint': (p) => `To go on all the same, give a reason; it is kept: ${p.command}`,
  'playbook-moved': (p) => `${p.opportunity} now follows the playbook ${p.playbook}.`,
  'no-longer-fits': (p) => `The new playbook has no "${p.value}" (${p.what}).`,

  // --- import and export ---
  'encoding-unknown': (p) =>
    `${p.file} is text neither in UTF-8 nor in GB18030. If it is text at all, name its encoding: --encoding utf-16le.`,
  'encoding-breaks': (p) =>
    `${p.file} begins as ${p.encoding} and stops being it at byte ${p.at} or shortly after. Name the encoding: --encoding gb18030.`,
  'csv-quote-open': (p) =>
    `${p.file}:${p.line}:1: a quotation mark is opened in this row and never closed. Close it, or double it where it belongs to the text.`,
  'csv-row-cells': (p) =>
    `${p.file}:${p.line}:1: this row has more than ${p.most} cells. Is the delimiter right? Name it: --delimiter ";".`,
  'csv-row-long': (p) =>
    `${p.file}:${p.line}:1: this row is longer than ${p.most} characters; probably a quotation mark is not closed.`,
  'json-broken': (p) =>
    `${p.file}:${p.line}:1: expected JSON: a list of records, {"items": […]}, or one record a line.`,
  'json-cut': (p) => `${p.file}:${p.line}:1: the JSON ends in the middle; the file is not complete.`,
  'json-item-long': (p) => `${p.file}:${p.line}:1: this record is longer than ${p.most} characters.`,
  'import-no-columns': (p) =>
    `${p.file} has no column that says what its records are called. Its columns are: ${p.columns}. Say what one of them is: --map "Column=name".`,
  'import-map-form': (p) =>
    `"${p.value}" is not a value for --map: expected "Column=field", such as "Firma=name"; "Column=-" leaves a column out.`,
  'import-map-column': (p) => `The file has no column "${p.column}". Its columns are: ${p.columns}.`,
  'import-map-field': (p) =>
    `There is no field "${p.field}"${p.near === null ? '' : ` (did you mean "${p.near}"?)`}. Fields are: ${p.fields}.`,
  'import-map-hint': (p) => `To leave that column out: --map "${p.column}=-".`,
  'import-done': (p) =>
    `Imported ${p.noun}: ${p.created} created, ${p.updated} updated, ${p.unchanged} unchanged, ${p.rejected} rejected.`,
  'import-dry-run': () => 'Nothing was stored: this was a dry run.',
  'import-mend': (p) => `Mend the rejected rows and import them again: ${p.command}`,
  'export-done': (p) => `Exported ${p.count} ${p.noun}.`,
  'bundle-written': (p) =>
    `Wrote ${p.records} records with their whole history to ${p.file}. It holds everything: keep it like the database.`,
  'bundle-read': (p) => `Restored ${p.records} records and ${p.commands} commands of the history.`,
  'bundle-not-empty': (p) =>
    `${p.database} holds records already; a bundle goes only into an empty database. Name another one: --db new.db.`,
  'bundle-foreign': (p) => `${p.file} is no bundle: kam export bundle makes them.`,
  'bundle-newer': (p) =>
    `${p.file} was made by a newer version (schema ${p.found}); this one knows schema ${p.known}. Update kam, then import it again.`,
  'bundle-older': (p) =>
    `${p.file} has schema ${p.found}, this version reads schema ${p.known}. Import it with kam ${p.program}, which made it; this version then brings that database up to date by itself.`,
  'bundle-checksum': (p) =>
    `${p.file} was changed or damaged: its checksum does not fit. Nothing was stored. Take another copy of it.`,
  'bundle-cut': (p) =>
    `${p.file} ends too early: its last line is missing. Nothing was stored. Take another copy of it.`,
  'bundle-broken': (p) =>
    `${p.file}:${p.line}:1: this line of the bundle cannot be stored. Nothing was stored. Take another copy of it.`,
  'rows-rejected': (p) => `${p.rejected} of ${p.rows} rows were rejected.`,
  'row-without-name': () => 'The row has no name.',
  'row-without-account': () =>
    'The row does not say which account it belongs to: fill in the account, or pass --account.',
  'row-account-unknown': (p) => `There is no account "${p.account}": add it, or pass --create-missing-accounts.`,
  'row-account-ambiguous': (p) => `Several accounts are called "${p.account}": ${p.matches}. Name it by its ref.`,
  'row-ambiguous': (p) => `Several records have the ${importKeys[p.key]} "${p.value}": ${p.matches}.`,
  'row-other-account': (p) => `${p.ref} ${p.name} belongs to another account than the row says.`,
  'row-repeats': (p) =>
    `The row is about ${p.ref} like line ${p.line} of this file, and says something else. Make one row of the two.`,
  'row-too-wide': (p) => `The row has ${p.cells} cells, the header ${p.columns}: is a quotation mark missing?`,
  'cell-wrong': (p) => `${p.column}: "${p.value}" is not ${cellExpectations[p.expected]}.`,
  'cell-field': (p) => `${p.column}: "${p.value}" does not fit: expected ${p.expected}.`,
  'cell-term': (p) => `${p.column}: "${p.value}" is no word of the playbook${p.known === '' ? '' : `: ${p.known}`}.`,
  'cell-date-order': (p) =>
    `${p.column}: in "${p.value}" either number could be the month: pass --date-order dmy or mdy.`,
  'cell-phone-cut': (p) =>
    `${p.column}: "${p.value}" has lost digits in a spreadsheet. Look the number up, or export again with the column as text.`,
  'superior-unknown': (p) => `"${p.words}", whom they report to, is nobody of the account.`,
  'superior-ambiguous': (p) =>
    `Several people of the account are called "${p.words}", whom they report to: ${p.matches}.`,

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
  // --- the buyer map ---
  'role-removed': (p) => `${p.contact} has no part in ${p.opportunity} any more.`,
  'role-not-found': (p) => `${p.contact} has no part in ${p.opportunity}.`,
  'plan-without-opponent': (p) =>
    `${p.contact} is not recorded as being against us. The plan is kept; set --attitude where it is known.`,
  'tie-added': (p) => `Added tie: ${p.tie}.`,
  'tie-changed': (p) => `Changed tie: ${p.tie}.`,
  'tie-exists': (p) => `This tie is there already: ${p.tie}. Nothing was changed.`,
  'tie-removed': (p) => `Removed tie: ${p.tie}.`,
  'tie-not-found': (p) => `There is no such tie: ${p.tie}.`,
  'tie-to-self': (p) => `${p.name} cannot have a tie to themselves: name two people.`,
  'tie-two-accounts': (p) =>
    `A tie holds two people of one account together; ${p.first} and ${p.second} are at different ones.`,
  'place-absent': (p) => `${p.account}: recorded that this does not exist there: ${p.place}.`,
  'place-exists': (p) => `${p.account}: this exists after all: ${p.place}.`,
  'place-in-use': (p) =>
    `Somebody is recorded there: ${p.people}. Change their function or level first (kam contact edit).`,
  'since-in-future': (p) => `--since ${p.date} is not a day of the past: today is ${p.today}.`,

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

  // --- forms ---
  'field-without-value': (p) => `--field "${p.typed}" names no value: write --field ID=VALUE, or ID= to clear it.`,
  'field-unknown': (p) =>
    `No form for the ${p.noun} has a field "${p.field}"${p.near === null ? '' : ` (did you mean "${p.near}"?)`}: --field takes ${p.known}.`,
  'field-value': (p) => `"${p.value}" is not a value for ${p.field}: expected ${p.expected}.`,
  'field-twice': (p) => `${p.field} was given more than once, and takes one value.`,
  'no-forms': (p) => `The playbook ${p.playbook} has no form for the ${p.noun}: leave --field out.`,

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
  'report-other-activity': (p) => `The file is about ${p.written}, not ${p.ref}.`,
  'report-empty': (p) =>
    `Nothing is reported yet: pass --set POINT=TEXT or --answers FILE; ${p.command} --print-answers prints a file to fill in.`,
  'report-lines': (p) => `"${p.key}" takes a text or a list of texts, not ${p.found}.`,

  // --- budgets ---
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
  'forecast-one-way': (p) => `${p.option} and ${p.with} ask for different things: leave one of them out.`,
  'quota-set': (p) => `Quota of ${p.owner} for ${p.period}: ${p.amount}.`,
  'quota-unchanged': (p) => `Quota of ${p.owner} for ${p.period} stays as it is: ${p.amount}.`,
  'quota-removed': (p) => `Quota of ${p.owner} for ${p.period} removed: ${p.amount}.`,
  'quota-not-found': (p) => `${p.owner} has no quota for ${p.period}.`,
  'quota-several': (p) => `${p.owner} has quotas in several currencies for ${p.period}: say which with --currency.`,
  'quota-out-of-range': (p) => `A quota has to be above 0 and at most 900 billion; "${p.value}" is not.`,

  // --- answers and scores ---
  'sheet-other-template': (p) =>
    `This sheet is for the template ${p.written}, not for ${p.template}: name that template, or use another file.`,
  'sheet-role': (p) => `"${p.value}" is not a rater's role: expected one of ${p.roles}.`,
  'answer-unknown-question': (p) =>
    `The template ${p.template} has no question "${p.question}"${p.near === null ? ': take the line out, or see the keys with --print-answers.' : `: did you mean "${p.near}"?`}`,
  'answer-unknown-option': (p) =>
    p.options === ''
      ? `"${p.value}" is not an answer to "${p.question}".`
      : `"${p.value}" is not an answer to "${p.question}": expected one of ${p.options}.`,
  'answer-ambiguous': (p) => `"${p.value}" fits more than one answer to "${p.question}": write one of ${p.options}.`,
  'answer-out-of-range': (p) =>
    `${p.value} is out of range for "${p.question}": expected ${p.from === null ? `at most ${p.to}` : p.to === null ? `at least ${p.from}` : `${p.from} to ${p.to}`}${p.options === '' ? '' : `, written as one of ${p.options}`}.`,
  'answer-boolean': (p) =>
    `${p.value} without quotes is not an answer to "${p.question}"${p.options === '' ? ': put it in quotes.' : `: write one of ${p.options}, or a word such as yes in quotes.`}`,
  'answer-shape': (p) =>
    `The answer to "${p.question}" is neither a value nor a map: write the value, or a map with ${p.keys}.`,
  'answer-not-number': (p) => `"${p.value}" is not an answer to "${p.question}": expected a number such as 12 or 3.5.`,
  'answer-date': (p) => `"${p.value}" is not a date for ${p.field}: expected YYYY-MM-DD, such as 2026-11-24.`,
  'answer-not-text': (p) => `The ${p.field} of "${p.question}" is ${p.value}, which is not a text: put it in quotes.`,
  'answer-confirmed': (p) =>
    `"${p.value}" is not a value for confirmed at "${p.question}": expected true or false, without quotes.`,
  'answer-unknown-key': (p) =>
    `An answer has no key "${p.key}" (at "${p.question}")${p.near === null ? `: expected ${p.keys}.` : `: did you mean "${p.near}"?`}`,
  'answer-without-value': (p) =>
    `The answer to "${p.question}" has no value, so what stands beside it would be lost: add value, or take the entry out.`,
  'competitors-not-compared': (p) => `The template ${p.template} does not rate competitors: take them out.`,
  'competitors-too-many': (p) =>
    `${p.count} competitors are rated, and the template allows ${p.most}: leave out the least dangerous.`,
  'competitor-not-rated': (p) =>
    `Competitors are not rated on "${p.question}" in the template ${p.template}: take the line out.`,
  'competitor-shape': (p) =>
    `The answers for the competitor "${p.name}" are not a map: write one "question: answer" on each line.`,

  // --- assessments at the command line ---
  'template-not-found': (p) =>
    `The playbook ${p.playbook} has no template "${p.id}"${p.near === null ? '.' : `: did you mean "${p.near}"?`} It has ${p.known === '' ? 'none' : p.known}.`,
  'template-ambiguous': (p) => `Several playbooks have a template "${p.id}": write one of ${p.matches}.`,
  'no-qualification': (p) =>
    `The playbook ${p.playbook} names no template for qualification: add one to its manifest, or use kam assess TEMPLATE.`,
  'subject-needed': (p) =>
    `The template ${p.template} is about one ${p.subject === 'activity' ? 'selling activity' : p.subject}, and none is named: pass ${p.flag} with its ref or name.`,
  'subject-not-taken': (p) => `The template ${p.template} is about no record: leave ${p.flag} out.`,
  'subject-ambiguous': (p) => `"${p.words}" can mean several records: ${p.matches}. Name one by its ref.`,
  'sheet-other-subject': (p) =>
    `This sheet is for ${p.written}, not for ${p.subject}: name that opportunity, or change "for" in the file.`,
  'sheets-at-fault': (p) => `${p.count} ${p.count === 1 ? 'problem' : 'problems'} in the answers; nothing was stored.`,
  'sheet-incomplete': (p) =>
    `${p.answered} of ${p.asked} questions are answered, too few for a result; nothing was stored.`,
  'question-unanswered': (p) => `Not answered: ${p.question} (${p.text})`,
  'use-partial': () => 'Answer what is listed, or store it unfinished with --partial.',
  'unknown-competitor': (p) =>
    `The competitor "${p.name}" has no answers in the file: add them under competitors, or leave --competitor out.`,
  'options-exclude': (p) => `${p.first} and ${p.second} exclude each other: pass one of them.`,
  'one-sheet-only': (p) => `${p.flag} writes one sheet, and ${p.count} were given: pass one --answers.`,
  'stdin-twice': () => 'stdin can be read only once: give one --answers -, and files for the other sheets.',
  'no-bands': (p) =>
    `The template ${p.template} has verdicts and no bands, so nothing is below another: use --fail-unless with ${p.verdicts}.`,
  'nothing-to-compare-with': (p) =>
    `${p.flag} needs bands or verdicts, and the template ${p.template} has none: leave ${p.flag} out.`,
  'assessment-stored': (p) => `Stored ${p.ref}: ${p.template}${p.subject === '' ? '' : `, ${p.subject}`}, ${p.result}.`,
  'assessment-not-stored': () => 'Nothing was stored (--dry-run).',
  'assessment-explain': (p) => `See how it came about: ${p.command}`,
  'result-written': (p) => `${p.field} of ${p.ref} ${p.name}: ${p.value}.`,
  'result-open': (p) =>
    `${p.field} of ${p.ref} ${p.name}: not firm, on the border of ${p.names}. The field stays empty.`,
  'result-next': (p) => `What to do with it: ${p.command}`,
  'no-result-template': (p) =>
    `The playbook ${p.playbook} has no template whose result is ${p.field}. Use another playbook with --playbook, or give a template \`result: ${p.field}\`.`,
  'rescore-same': (p) => `The rules have not changed since: the playbook is still that of the result, ${p.version}.`,
  'compare-what': () =>
    'Name two or more results (kam assessment compare asm-1 asm-2), or whom and what: --for REF --template TEMPLATE.',
  'compare-too-few': (p) =>
    `${p.found === 0 ? 'There is no stored result' : 'There is one stored result'} to compare: two are needed. List them: kam assessment list`,
  'compare-other-template': (p) =>
    `${p.ref} is of the template ${p.other}, the first one of ${p.template}: only results of one template can be compared.`,
  'result-below': (p) => `${p.who === '' ? 'The' : `${p.who}: the`} result is "${p.found}", below "${p.wanted}".`,
  'result-other': (p) => `${p.who === '' ? 'The' : `${p.who}: the`} result is "${p.found}", not "${p.wanted}".`,
  'draft-none': (p) => `There is no unfinished "${p.template}" to go on with. Begin one: ${p.command}`,
  'draft-kept': (p) => `You left with ${p.answered} of ${p.count} questions answered; the answers are kept.`,
  'draft-go-on': (p) => `Go on with: ${p.command}`,
  'competitor-named-twice': (p) => `The competitor "${p.name}" is there already: give another name.`,

  // --- playbooks ---
  'playbook-not-found': (p) => `There is no playbook "${p.id}". There are: ${p.known}.`,
  'playbook-invalid': (p) =>
    p.count === 1
      ? `The playbook ${p.id} cannot be used: it has an error. Mend it, then try again.`
      : `The playbook ${p.id} cannot be used: it has ${p.count} errors. Mend them, then try again.`,
  'no-playbook-here': (p) =>
    `${p.folder} holds no playbook: expected a file playbook.yaml in it or in a folder inside it.`,
  'playbook-twice': (p) =>
    `The playbook id "${p.id}" is taken already by ${p.first}: ids are unique within a folder of playbooks.`,
  'yaml-syntax': (p) => `This is not valid YAML: ${yamlWords[p.code] ?? p.reason}.`,
  'yaml-bare-sign': (p) =>
    `Without quotes, ${p.sign} means something else in YAML: write '${p.sign}', or an alias of the option.`,
  'yaml-duplicate-key': (p) => `The key "${p.key}" appears here a second time: keep one of them.`,
  'yaml-too-many-aliases': () => 'The aliases (*) of this file repeat too much of it: write the repeated parts out.',
  'yaml-too-deep': () => 'This file is nested too deeply to be read: flatten it.',
  'yaml-empty': () => 'This file is empty: fill it in, or remove it.',
  'unknown-key': (p) =>
    p.near === null
      ? `There is no key "${p.key}" here; known are: ${p.known}.`
      : `There is no key "${p.key}" here: did you mean "${p.near}"?`,
  'key-missing': (p) => `The key "${p.key}" is missing: expected ${expectationWords[p.expected]}.`,
  'wrong-type': (p) =>
    `${p.key === '' ? 'This file' : `"${p.key}"`} is ${p.found}: expected ${expectationWords[p.expected]}.`,
  'quote-value': (p) =>
    `"${p.key}" is a text, and YAML reads ${p.value} as something else: put it in quotes, '${p.value}'.`,
  'bad-choice': (p) =>
    `${p.value} is not a value for "${p.key}": ${p.near === null ? '' : `did you mean ${p.near}? `}Expected one of: ${p.choices}.`,
  'unknown-kind': (p) =>
    `There is no kind "${p.kind}": ${p.near === null ? '' : `did you mean ${p.near}? `}The kinds are: ${p.kinds}.`,
  'duplicate-id': (p) => `The id "${p.id}" is taken already${p.first === '' ? '' : ` (${p.first})`}: choose another.`,
  'unknown-reference': (p) =>
    `There is no ${referentWords[p.what]} "${p.id}"${p.near === null ? '' : `: did you mean "${p.near}"?`}${p.known === '' ? '; the playbook has none.' : p.near === null ? `; there are: ${p.known}.` : ''}`,
  'text-language-missing': (p) =>
    `The text "${p.text}" lacks the language ${p.language}, which the playbook declares: add it.`,
  'text-language-undeclared': (p) =>
    `The playbook does not declare the language ${p.language} (languages: ${p.languages}): add it there, or remove this text.`,
  'language-twice': (p) => `The language ${p.language} is in the list twice.`,
  'condition-syntax': (p) => `The condition cannot be read (${p.reason}, at character ${p.at}): ${p.source}`,
  'condition-function': (p) => `Conditions do not offer ${p.name}. They offer: ${p.offered}.`,
  'condition-too-large': (p) =>
    `The condition is too large (${p.count}; at most ${p.most}): split it into several rules.`,
  'condition-too-deep': (p) =>
    `The condition is nested ${p.count} levels deep; at most ${p.most} are allowed: split it into several rules.`,
  'condition-too-nested': (p) =>
    `The condition goes through lists within lists ${p.count} levels deep; at most ${p.most} are allowed.`,
  'condition-unknown-name': (p) =>
    `The condition uses ${p.name}, which does not exist${p.near === null ? '' : `: did you mean ${p.near}?`}${p.near !== null ? '' : p.known === '' ? '.' : `; there are: ${p.known}.`}`,
  'condition-hyphen': (p) => `${p.written} is read as a subtraction: write an id with a hyphen as ${p.meant}.`,
  'condition-unknown-value': (p) =>
    `${p.of} is never "${p.value}"${p.near === null ? '' : `: did you mean "${p.near}"?`}${p.near === null ? `; it can be: ${p.known}.` : ''}`,
  'condition-own-answer': (p) => `Whether the question "${p.question}" is asked cannot depend on its own answer.`,
  'condition-type': (p) => `In the condition, ${p.part} is ${typeWords[p.found]}: expected ${typeWords[p.expected]}.`,
  'condition-compares': (p) =>
    `The condition sets ${typeWords[p.left]} against ${typeWords[p.right]} with ${p.operator}: both sides must be of one type.`,
  'scale-form': () => 'A scale has exactly one of options, bipolar and type.',
  'scale-id-taken': (p) => `The scale id "${p.id}" is one of the program's own scales: choose another.`,
  'scale-missing': (p) => `The question "${p.question}" has no scale: give one to it or to the template.`,
  'scale-option-without-value': (p) =>
    `The option "${p.option}" has no value, while others have: give it one, or write excluded: true.`,
  'name-of-two-options': (p) =>
    `"${p.name}" names two options, "${p.first}" and "${p.second}": an answer must mean one of them.`,
  'pole-missing': (p) => `The question "${p.question}" is on a scale between two poles and lacks the text "${p.pole}".`,
  'min-answered-too-high': (p) =>
    `minAnswered is ${p.least}, and there are only ${p.questions} questions: no sheet could ever be complete.`,
  'bands-mixed': (p) => `This band is on ${p.other}, the first one on ${p.first}: all bands of a list count the same.`,
  'axes-missing': () => 'The method axes needs the key "axes" with the sections x and y.',
  'axes-unused': (p) => `Axes are scored with the method axes only, and the method is ${p.method}.`,
  'axes-same-section': (p) => `Both axes are the section "${p.section}": name two.`,
  'quadrant-missing': (p) => `There is no quadrant for x: ${p.x}, y: ${p.y}.`,
  'quadrant-twice': (p) => `There is a second quadrant for x: ${p.x}, y: ${p.y}.`,
  'verdict-unreachable': (p) => `The verdict "${p.id}" can never be reached: "${p.after}" before it always holds.`,
  'starts-with-later': (p) =>
    `startsWith names "${p.flag}", an end flag of this stage or a later one: name one of an earlier stage.`,
  'needs-too-many': (p) =>
    `The rung "${p.rung}" needs ${p.needs} markers and has only ${p.markers}: it could never be reached.`,
  'rung-value-twice': (p) => `Two rungs have the value ${p.value}: each needs its own.`,
  'won-twice': (p) => `The stage "${p.stage}" is a second one with outcome: won; only one stage wins.`,
  'cap-form': (p) => `The cap "${p.id}" needs one of max (a percentage) and lower (a number of stages), and not both.`,
  'commit-and-upside': (p) => `The stage "${p.stage}" stands in both commit and upside; keep one.`,
  'recurs-elsewhere': (p) =>
    `"recurs" stands on the field "${p.field}", which is no date; only a date comes round again.`,
  'catalog-value-missing': (p) => `The entry "${p.entry}" has no value for "${p.attribute}".`,
  'catalog-value-wrong': (p) =>
    `The entry "${p.entry}" has the value ${p.value} for "${p.attribute}": expected ${p.expected}.`,
  'attribute-form': (p) =>
    p.wants === 'scale'
      ? `An attribute with as: ${p.use} is a number: give it a scale.`
      : `An attribute with as: ${p.use} takes terms: name a list of them, or write them out.`,
  'attribute-use-twice': (p) => `Two attributes have as: ${p.use}: only costs are added up.`,
  'withhold-elsewhere': (p) => `"${p.id}" has withhold and not as: compliance: nothing would be left out.`,
  'rule-as-elsewhere': (p) =>
    `"${p.id}" has as, which has a meaning only in rules with over: term. Take it out, or add that.`,
  'fraction-missing': (p) => `The step "${p.id}" of the concessions has no fraction: nothing can be planned for it.`,
  'fractions-over-whole': (p) =>
    `With "${p.id}" the fractions come to ${p.sum}: more than the whole can never be given.`,
  'fractions-growing': (p) =>
    `The step "${p.id}" is larger than "${p.before}" before it: growing concessions tell the other side to wait for more.`,
  'together-one-rater': (p) =>
    `Template "${p.id}" has "together", but one rater fills it in: write "raters: many", or leave "together" out.`,
  'check-subject': (p) =>
    `The template "${p.id}" is about the subject ${p.subject}: checks of an activity are about activity or person.`,
  'contact-erased': (p) => `${p.ref} is erased.`,
  'contact-is-erased': (p) =>
    `${p.ref} was erased: its tombstone takes no data again, and the erasure cannot be undone. Add the person as a new contact if there is a ground for it.`,
  'erase-again': (p) =>
    `Another process holds on to the database, so old pages may still be in its files. Close it, then run: kam contact erase ${p.ref}`,
  'reason-names-person': () =>
    'The reason names the person or gives a number or address of theirs. It stays, so say it without.',
  'erase-tells-person': () => 'The person asked? Tell them that it is done (GDPR art. 12: within a month).',
  'no-retention-rules': (p) =>
    `The playbook "${p.playbook}" has no rules of retention (kind: retention): nobody is due by it.`,
  'retention-next': () =>
    'What is held of somebody: kam contact export-personal REF. To erase it: kam contact erase REF --reason …',
  'retention-review-late': (p) =>
    `"${p.id}" asks to review data that "${p.before}" has already erased by then. Make its term the shorter one.`,
  'information-form': (p) => `"${p.id}" needs one of field and known, and not both: it says when this is known.`,
  'field-without-options': (p) => `The field "${p.field}" is a choice and has no options.`,
  'bounds-of-no-number': (p) => `The field "${p.field}" has min or max and is no number.`,
  'bounds-reversed': (p) => `The field "${p.field}" has a max below its min.`,
  'step-without-offset': (p) => `The step "${p.id}" has ${p.key}, but no offset: it would never be due.`,
  'buckets-order': (p) =>
    `The buckets ${p.buckets} do not ascend: expected the last day of each range, such as [30, 60, 90].`,
  'result-other-subject': (p) =>
    `The template is about the subject ${p.subject}: its outcome cannot be written to a field of ${p.record}.`,
  'result-without-outcome': () => 'The template has no quadrants, verdicts or bands: there is no outcome to write.',
  'result-not-an-option': (p) =>
    `The outcome "${p.outcome}" is none of the options of the field "${p.field}": ${p.known}.`,
  'example-failed': (p) => `The example "${p.example}" expects ${p.key} ${p.expected} and gets ${p.found}.`,
  'provenance-missing': (p) =>
    `${p.id === '' ? 'This item' : `"${p.id}"`} does not say where it comes from: add provenance (handbook, public or reconstructed).`,
  'sources-missing': (p) =>
    `${p.id === '' ? 'This item' : `"${p.id}"`} says that it comes from the handbook and cites no facts: add sources.`,
  'unknown-fact': (p) =>
    `There is no fact "${p.fact}" in sources.yaml${p.near === null ? '.' : `: did you mean ${p.near}?`}`,
  'fact-not-cited': (p) => `Nothing in the playbook cites the fact ${p.fact}.`,
  'base-missing': (p) => `The playbook "${p.id}" to extend does not exist. There are: ${p.known}.`,
  'base-invalid': (p) => `The playbook "${p.id}" to extend has errors of its own: mend them first.`,
  'extends-cycle': (p) => `Playbooks extend each other in a circle: ${p.chain}.`,
  'remove-nothing': (p) => `There is nothing to remove: no inherited instrument is called ${p.what}.`,
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

  'instrument-not-found': (p) => `The playbook ${p.playbook} has nothing called "${p.id}"; it has ${p.ids}.`,
  'check-clean': () => 'No problems found.',
  'check-warnings': (p) => `No errors, ${p.warnings} ${p.warnings === 1 ? 'warning' : 'warnings'}.`,
  'check-errors': (p) =>
    `${p.errors} ${p.errors === 1 ? 'error' : 'errors'}, ${p.warnings} ${p.warnings === 1 ? 'warning' : 'warnings'}.`,

  'band-gap': (p) =>
    `A score of ${p.score} can be reached and lies in no band: "${p.lower}" ends at ${p.from} and "${p.upper}" begins at ${p.to}. Move one of the two.`,
  'band-overlap': (p) =>
    `A score of ${p.score} lies in two bands: "${p.lower}" ends at ${p.from} and "${p.upper}" begins at ${p.to}. Move one of the two.`,
  'band-range': (p) =>
    p.end === 'from'
      ? `Scores go from ${p.min} to ${p.max}, but the first band, "${p.id}", begins at ${p.edge}: let it begin at ${p.min}.`
      : `Scores go from ${p.min} to ${p.max}, but the last band, "${p.id}", ends at ${p.edge}: let it end at ${p.max}.`,
  'band-unreachable': (p) =>
    `No answers lead to the band "${p.id}" (${p.from} to ${p.to}): move its ends, or take it out.`,
  'band-reversed': (p) => `The band "${p.id}" ends at ${p.to}, before it begins at ${p.from}: exchange the two.`,
  'band-points-hidden': (p) =>
    `Bands on points need every question to count, and "${p.question}" can be hidden or excluded: use "on: percent" or "on: mean".`,
  // --- files ---
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
  'move-undone': (p) => `Took back the last move on ${p.term}: ${p.move}`,
  'move-none': (p) => `There is no move on ${p.term} yet: nothing to take back.`,
  'move-stopped': (p) => `This move on ${p.term} breaks a limit; nothing was stored.`,
  'move-override': (p) => `To make it all the same, with the reason on record: ${p.command}`,
  'agreed-stopped': (p) => `Beyond our bottom line: ${p.terms}. Nothing was stored.`,
  'no-deadlock-ladder': (p) =>
    `The playbook ${p.playbook} has no ladder out of a deadlock (a schedule in the place deadlock).`,
  'deadlock-taken': (p) => `Noted for ${p.negotiation}: ${p.step}`,
  'deadlock-note-alone': () => '--note and --on say something of a step: name it with --took.',
  'no-minutes-outline': (p) => `The playbook ${p.playbook} has no outline for minutes.`,
  'minutes-set': (p) => `Changed the minutes of ${p.negotiation}`,
  'minutes-empty-points': (p) => `Nothing is written yet under: ${p.points}. Write it: ${p.command}`,

  'file-empty': (p) => `${p.file} is empty.`,
  'file-missing': (p) => `There is no file ${p.file}: check the name and the folder.`,
  'file-unreadable': (p) => `${p.file} cannot be read (${p.reason}): check its permissions.`,
  'is-a-directory': (p) => `${p.file} is a folder: name a file.`,
  'not-utf8': (p) => `${p.file} is not UTF-8 text: save it again as UTF-8.`,
  'file-too-large': (p) => `${p.file} is larger than ${p.most}, the most that is read: split it.`,
  'answers-invalid': (p) =>
    p.count === 1
      ? `${p.file} cannot be used: it has an error, and nothing was stored.`
      : `${p.file} cannot be used: it has ${p.count} errors, and nothing was stored.`,
  'folder-missing': (p) => `There is no folder ${p.folder}: check the name.`,
  'not-a-directory': (p) => `${p.file} is a file: name a folder.`,
  'file-outside': (p) =>
    `${p.file} is a link that leads out of the folder of the playbook, where nothing is read: put the file itself there.`,
  'file-special': (p) => `${p.file} is a device or a pipe, and no file: it is not read.`,
  'folder-too-many': (p) =>
    `${p.folder} holds more than ${p.most} YAML files, the most that a playbook may have: name the folder of the playbook itself.`,
  'folder-too-deep': (p) =>
    `${p.folder} lies more than ${p.most} folders deep, the most that a playbook may have: name the folder of the playbook itself.`,
  'neither-json-nor-yaml': (p) => `${p.file} is neither JSON nor YAML that can be read.`,
  'calendar-unknown': (p) =>
    `There is no working-day calendar "${p.code}": expected the code of a country or a part of one, such as CN, SG, DE-BY, or none for weekends only. Correct calendar in ${p.file}.`,
  'calendar-day-bad': (p) =>
    `${p.key} in ${p.file} has "${p.value}", which is no date: expected 2026-12-31, or a range 2026-12-28..2026-12-31.`,
  'calendar-count-from': (p) =>
    `--workdays counts from a day, and "${p.value}" is none: give a date such as 2026-11-24.`,
  'calendar-unpublished': (p) =>
    `The holidays of ${p.years} are not published yet: working days are counted by weekends and the holidays fixed by law, without days moved. When they are, update the program, or enter them as days-off and work-days in the config file.`,
  'config-unreadable': (p) =>
    `The configuration ${p.file} cannot be read: expected lines of the form "key: value". Mend it, or remove it and run kam init.`,
  'file-exists': (p) => `${p.file} is there already and was left as it is.`,
  'use-force': () => 'Give --force to replace it, or another name.',
  'file-unwritable': (p) =>
    `${p.file} cannot be written (${p.reason}): check that the folder ${p.folder} exists, is writable and has room.`,
  'demo-folder-used': (p) => `The folder ${p.folder} holds other files, which a demo does not touch.`,
  'demo-other-folder': () => 'Name another folder, kam demo DIR, or give --force to write into this one.',
  'output-is-database': (p) => `${p.file} is the database: give --output another name.`,
  'file-written': (p) => `Written: ${p.file}`,
  'output-unwritable': (p) =>
    `The result could not be printed (${p.reason}): check the disk and the file that it was sent to. What the command was to store is stored.`,

  // --- storage ---
  'command-not-found': (p) => `There is no command ${p.ref} in the history.`,
  'history-of-what': (p) =>
    `There is no record "${p.words}", and no command: say a ref, a name, or cmd-12 as kam history shows it.`,
  'undo-what': (p) => `"${p.words}" is no command of the history: say cmd-12, as kam history shows it.`,
  'undo-nothing': () => 'There is nothing to take back.',
  'redo-nothing': () => 'Nothing has been taken back that could come again.',
  'undo-already': (p) => `${p.ref} is taken back already, by ${p.by}.`,
  'redo-already': (p) => `${p.ref} has not been taken back.`,
  'undo-erasure': (p) =>
    `${p.ref} erased personal data: it is gone from the records and from the history, and cannot come back.`,
  'undo-older': (p) => `An older command can still be taken back: name it, as ${p.command} shows it.`,
  'undo-erased': (p) =>
    `Nothing taken back: ${p.command} is about records whose personal data was erased since, and what is erased cannot come back: ${p.records}.`,
  'undo-conflicts': (p) =>
    `Nothing taken back: ${p.count === 1 ? 'a later change stands' : `${p.count} later changes stand`} against the undo of ${p.command}.`,
  'redo-conflicts': (p) =>
    `Nothing brought back: ${p.count === 1 ? 'a later change stands' : `${p.count} later changes stand`} against the redo of ${p.command}.`,
  'undo-conflict': (p) => (p.by === '' ? p.why : `${p.by}: ${p.why}`),
  'undo-first': (p) => `Take the later ones back first, the newest first: ${p.command}`,
  'undo-overtaken': (p) =>
    `Nothing taken back: another command was stored in the meantime, and ${p.ref} is not the one to take back any more. Look again: kam history`,
  'undo-foreign': (p) => `${p.command} was made by ${p.by}: pass --yes to take it back all the same.`,
  'undo-old': (p) => `${p.command} is older than a day: pass --yes to take it back all the same.`,
  undone: (p) => `Taken back: ${p.command}, ${p.changes}.`,
  redone: (p) => `Brought back: ${p.command}, ${p.changes}.`,
  'undo-drafts': (p) =>
    `A draft of the answers that was thrown away when they were stored does not come back; the answers stand in the history: ${p.command}`,
  'undo-counter': (p) => `To turn this round again: ${p.command}`,
  'record-changed': (p) =>
    `${p.ref} has been changed in the meantime, so nothing was written. Look at it again and repeat the change.`,
  'record-unreadable': (p) =>
    `The value of ${p.column} in the record ${p.id} cannot be read: it is not what kam wrote there. Run kam doctor, or kam restore to go back to a copy.`,
  'database-driver-missing': (p) =>
    `The database driver better-sqlite3 is not built for this Node (${p.node}). In the folder of kam, run: npm rebuild better-sqlite3`,
  'database-disk-full': (p) =>
    `The database ${p.file} could not be written: the disk is full. Nothing of this command was stored. Make room in ${p.folder} and run it again.`,
  'database-locked': (p) =>
    `Another program has kept the database ${p.file} locked for more than ${p.seconds} seconds. Nothing was written. Wait until it has finished, or close it, and try again.`,
  'database-read-only': (p) =>
    `The database ${p.file} cannot be written: the file or its folder is read-only. Make the file, those of the same name with -wal and -shm, and the folder ${p.folder} writable, or name another database with --db.`,
  'database-foreign': (p) => `${p.file} is not a database of kam and was left as it is. Name another file with --db.`,
  'database-damaged': (p) =>
    `The database ${p.file} is damaged (${p.reason}). Run kam doctor to see what is at fault and can be repaired, or kam restore to go back to a copy; kam backup list shows them.`,
  'database-is-folder': (p) => `The database ${p.file} is a folder: a file was expected. Name a file with --db.`,
  'database-no-access': (p) =>
    `The database ${p.file} cannot be opened (${p.reason}): check that you may read and write the file and the folder ${p.folder}, or name another database with --db.`,
  'database-failed': (p) =>
    `The database ${p.file} cannot be used (${p.reason}): check the disk and the path, or name another database with --db.`,
  'database-newer': (p) =>
    `The database ${p.file} was written by a newer kam (schema ${p.found}; this one knows up to ${p.known}). Nothing was changed. Update kam, or name another database with --db.`,
  'database-in-use': (p) =>
    `Another program has the database ${p.file} open, and did not close it within ${p.seconds} seconds. Nothing was changed. Close it and try again.`,
  'database-replaced': (p) =>
    `Another database was put in the place of ${p.file} while this command waited. Nothing was written. Run it again.`,

  // --- copies of the database ---
  'nothing-to-back-up': (p) => `There is no database ${p.file} yet, so there is nothing to copy.`,
  'backup-made': (p) => `Copied and checked: ${p.file}`,
  'backup-of-today': (p) => `The copy of today is there already: ${p.file}`,
  'backup-not-found': (p) => `There is no copy ${p.file}: neither a file of that name nor one in ${p.folder}.`,
  'backup-foreign': (p) =>
    `The file ${p.file} is no copy of a kam database, or its beginning is damaged. Nothing was changed.`,
  'restore-itself': (p) => `${p.file} is the database itself, not a copy of it. Nothing was changed.`,
  'backup-damaged': (p) => `The copy ${p.file} is damaged (${p.reason}). Nothing was changed.`,
  'backup-checksum': (p) =>
    `The copy ${p.file} is not what it was when it was made: its checksum differs from ${p.checksum}. Nothing was changed.`,
  'backup-other': () => 'kam backup list --check shows all copies, and which of them are sound.',
  'encrypted-damaged': (p) => `The encrypted file ${p.file} is damaged or cut off (${p.reason}). Nothing was changed.`,
  'passphrase-wrong': (p) => `This passphrase does not open ${p.file}.`,
  'passphrase-short': (p) =>
    `The passphrase is too short: at least ${p.least} characters, better four or five words that nobody would guess.`,
  'passphrase-file-empty': (p) => `The first line of ${p.file} is empty: a passphrase was expected there.`,
  'passphrase-differs': () => 'The two passphrases are not the same.',
  'passphrase-keep': () =>
    'Without the passphrase nobody can open the file, not even we: keep it, but not beside the file.',
  'passphrase-ways': () =>
    'A passphrase is asked for at a terminal, read from the first line of a file (--passphrase-file FILE) or taken from KAM_PASSPHRASE.',
  'restore-loses': (p) =>
    `The database ${p.file} has ${p.commands} ${p.commands === 1 ? 'entry' : 'entries'} of the change history that the copy does not have, from ${p.since} to ${p.until}. Nothing was changed.`,
  'restore-over-damaged': (p) =>
    `The database ${p.file} is damaged: what it has that the copy does not have cannot be said. Nothing was changed.`,
  'doctor-faults': (p) => (p.count === 1 ? 'Something is at fault.' : `${p.count} things are at fault.`),
  'doctor-repair': () => 'kam doctor --repair can repair some of it.',
  'doctor-repaired': (p) => `Repaired: ${p.count}.`,
  'give-yes': () => 'Give --yes to put the copy in its place; the present database is kept as a copy.',
  restored: (p) => `${p.database} is now the copy ${p.file}.`,
  'replaced-kept': (p) => `The database that was there before is kept: ${p.file}`,

  // --- program ---
  internal: (p) => `kam has a fault: ${p.message}`,
  cancelled: () => 'Cancelled.',
};
