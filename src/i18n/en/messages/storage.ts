import type { StorageMessages } from '../../../core/messages/storage.ts';
import type { MessageTexts } from '../../../core/messages.ts';

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

export const storageMessages: MessageTexts<StorageMessages> = {
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
    `Wrote ${p.records === 1 ? '1 record with its' : `${p.records} records with their`} whole history to ${p.file}. It holds everything: keep it like the database.`,
  'bundle-read': (p) =>
    `Restored ${p.records === 1 ? '1 record' : `${p.records} records`} and ${p.commands === 1 ? '1 command' : `${p.commands} commands`} of the history.`,
  'bundle-not-empty': (p) =>
    `${p.database} holds records already; a bundle goes only into an empty database. Name another one: --db new.db.`,
  'bundle-foreign': (p) => `${p.file} is no bundle: kam export bundle makes them.`,
  'bundle-newer': (p) =>
    `${p.file} was made by a newer version (schema ${p.found}); this one knows schema ${p.known}. Update kam, then import it again.`,
  'bundle-older': (p) =>
    `${p.file} has schema ${p.found}, this version reads schema ${p.known}. Import it with kam ${p.program}, which made it; this version then brings that database up to date by itself.`,
  'bundle-checksum': (p) =>
    `${p.file} was changed or damaged: its checksum does not fit. Nothing was stored. Take another copy of it.`,
  'bundle-faulty': (p) =>
    `${p.file} is whole, but its records, their history and their numbers do not fit together. Nothing was stored. Take a bundle that kam export bundle has written.`,
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

  // --- storage ---
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
  'backup-damaged': (p) => `The copy ${p.file} is damaged (${p.reason}). Nothing was changed.`,
  'backup-foreign': (p) =>
    `The file ${p.file} is no copy of a kam database, or its beginning is damaged. Nothing was changed.`,
  'restore-itself': (p) => `${p.file} is the database itself, not a copy of it. Nothing was changed.`,
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
};
