import type { RecordsMessages } from '../../../core/messages/records.ts';
import type { MessageTexts } from '../../../core/messages.ts';

export const recordsMessages: MessageTexts<RecordsMessages> = {
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
  'nothing-to-edit': () => 'Nothing to change was given: pass at least one option, such as --note.',
  'no-segments': (p) =>
    `The playbook ${p.playbook} has no template whose result is a field of accounts: add "result: account.…" to one.`,
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

  // --- personal data ---
  'no-retention-rules': (p) =>
    `The playbook "${p.playbook}" has no rules of retention (kind: retention): nobody is due by it.`,
  'retention-next': () =>
    'What is held of somebody: kam contact export-personal REF. To erase it: kam contact erase REF --reason …',
  'contact-erased': (p) => `${p.ref} is erased.`,
  'contact-is-erased': (p) =>
    `${p.ref} was erased: its tombstone takes no data again, and the erasure cannot be undone. Add the person as a new contact if there is a ground for it.`,
  'erase-again': (p) =>
    `Another process holds on to the database, so old pages may still be in its files. Close it, then run: kam contact erase ${p.ref}`,
  'reason-names-person': () =>
    'The reason names the person or gives a number or address of theirs. It stays, so say it without.',
  'erase-tells-person': () => 'The person asked? Tell them that it is done (GDPR art. 12: within a month).',

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

  // --- forms ---
  'field-without-value': (p) => `--field "${p.typed}" names no value: write --field ID=VALUE, or ID= to clear it.`,
  'field-unknown': (p) =>
    `No form for the ${p.noun} has a field "${p.field}"${p.near === null ? '' : ` (did you mean "${p.near}"?)`}: --field takes ${p.known}.`,
  'field-value': (p) => `"${p.value}" is not a value for ${p.field}: expected ${p.expected}.`,
  'field-twice': (p) => `${p.field} was given more than once, and takes one value.`,
  'no-forms': (p) => `The playbook ${p.playbook} has no form for the ${p.noun}: leave --field out.`,

  // --- history ---
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
};
