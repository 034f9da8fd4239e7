/** Your data: copies of the database, going back to one, its health. */
export const safetyHelp = {
  backup: {
    summary: 'Copy the database, also while others work with it; the copy is checked and gets a checksum.',
    examples: ['kam backup', 'kam backup ./acme-before-the-trip.db', 'kam backup --encrypt ./for-the-stick.db.age'],
    more: 'Without a file the copy goes into the folder backups beside the database. On each day on which something is written, a copy is made there in the background; of these, 7 days, 4 weeks and 12 months are kept (backup: off in the config file, or KAM_BACKUP=off, turns it off; none is made of a database named by --db or KAM_DB). Beside each copy lies its checksum, for sha256sum -c. --encrypt writes the age format: the program age opens it too. The passphrase is asked for, or taken from KAM_PASSPHRASE or the first line of a file.',
  },
  doctor: {
    summary:
      'Examine the installation: database, history, index, copies, place, space, permissions, playbooks, versions.',
    examples: ['kam doctor --output doctor.txt', 'kam doctor --repair --output repaired.txt'],
    more: 'The report holds nothing personal, no names and no paths, so that it can be sent to somebody who helps. It ends with 4 where something is at fault. --repair makes a copy first and then repairs what can be repaired: permissions, the search index, counters, indexes, the log; of a damaged database it saves what can be read into a new file, and keeps the damaged one.',
  },
  'backup list': {
    summary: 'Copies of the database, newest first: by hand, of the day, before an update, before a restore.',
    examples: ['kam backup list', 'kam backup list --check'],
  },
  restore: {
    summary: 'Go back to a copy of the database; what is there now is kept as a copy.',
    examples: ['kam restore kam-2026-11-02-1000.db --yes'],
    more: 'The copy is checked before anything is touched: its checksum, its structure, its references. Where the present database knows of later changes, it says how many and since when, and asks. An encrypted copy is opened with its passphrase; one of an older version is brought up to date.',
  },
};
