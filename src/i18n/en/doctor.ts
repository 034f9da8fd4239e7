import type { FileKind, FindingCode, FindingParams } from '../../core/health/findings.ts';

const size = (bytes: number): string =>
  bytes < 1e6
    ? `${Math.round(bytes / 1e3)} kB`
    : bytes < 1e9
      ? `${Math.round(bytes / 1e6)} MB`
      : `${(bytes / 1e9).toFixed(1)} GB`;
const kinds: Readonly<Record<FileKind, string>> = {
  database: 'database',
  log: 'log',
  folder: 'folder of the database',
  backup: 'copies',
  config: 'configuration',
  cache: 'cache',
};
const some = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const findings: { readonly [C in FindingCode]: (p: FindingParams[C]) => string } = {
  'versions-known': (p) => `kam ${p.program}, Node ${p.node}, SQLite ${p.sqlite}, schema ${p.schema}, ${p.platform}`,
  'driver-loads': () => 'loads',
  'driver-missing': (p) => `its native part cannot be loaded by Node ${p.node}`,
  'config-reads': () => 'can be read',
  'config-broken': () => 'the file cannot be read',
  'config-backup-unknown': () => 'backup is neither daily nor off, and is taken for daily',
  'playbooks-valid': (p) => `${some(p.count, 'playbook')}, all valid`,
  'playbooks-broken': (p) => some(p.faults, 'error'),
  'place-local': () => 'on a disk of this machine',
  'place-network': (p) => `on a file system over the network or of another system (${p.kind})`,
  'place-synced': (p) => `in a folder that ${p.service} copies`,
  'space-enough': (p) => `${size(p.free)} free`,
  'space-low': (p) => `only ${size(p.free)} free; the database takes ${size(p.size)}`,
  'files-private': () => 'for the owner only',
  'files-open': (p) =>
    `${some(p.count, 'file or folder', 'files and folders')} open to other users: ${p.kinds.map((kind) => kinds[kind]).join(', ')}`,
  'database-none': () => 'not made yet; the first write makes it',
  'database-opens': (p) => `opens; schema ${p.schema}, ${size(p.bytes)}`,
  'database-older': (p) => `of an older version (schema ${p.schema}, this one has ${p.known})`,
  'database-unusable': (p) => `cannot be used (${p.code})`,
  'structure-sound': () => 'whole',
  'structure-indexes': (p) => `${some(p.faults, 'entry', 'entries')} of indexes wrong`,
  'structure-damaged': (p) =>
    `damaged: ${p.faults >= 1000 ? '1000 faults or more' : some(p.faults, 'fault')}, first: ${p.first}`,
  'references-sound': () => 'all lead somewhere',
  'references-broken': (p) => `${some(p.faults, 'row')} refer to nothing: ${p.tables.join(', ')}`,
  'columns-read': () => 'can all be read',
  'columns-unreadable': (p) => `${some(p.faults, 'value')} unreadable: ${p.columns.join(', ')}`,
  'history-agrees': (p) => `${some(p.commands, 'entry', 'entries')}; replayed, they give the records`,
  'history-differs': (p) =>
    `${some(p.faults, 'record')} not as the history tells: ${p.nouns.join(', ')} (${p.kinds.join(', ')})`,
  'counters-right': () => 'no number can come twice',
  'counters-behind': (p) => `numbers could come twice: ${p.nouns.join(', ')}`,
  'index-agrees': () => 'agrees with the records',
  'index-differs': (p) => `${some(p.faults, 'record')} not found by what they say: ${p.nouns.join(', ')}`,
  'log-small': (p) => (p.bytes === 0 ? 'written into the database' : `${size(p.bytes)} waiting`),
  'log-large': (p) => `${size(p.bytes)} have long been waiting to get into the database`,
  'log-off': (p) => `off (${p.mode}): readers and writers wait for each other`,
  'log-leftovers': (p) => `${some(p.count, 'file')} left by commands that were cut off`,
  'backups-recent': (p) =>
    p.count === 0
      ? 'nothing to copy yet'
      : `${some(p.count, 'copy', 'copies')}, the last ${p.days === 0 ? 'of today' : `${some(p.days, 'day')} old`}`,
  'backups-old': (p) => `${some(p.count, 'copy', 'copies')}, the last ${some(p.days, 'day')} old`,
  'backups-none': () => 'no copy of the database',
  'backups-off': (p) =>
    `${some(p.count, 'copy', 'copies')}, the last ${p.days === 0 ? 'of today' : `${some(p.days, 'day')} old`}; none is made by itself`,
  'backups-damaged': (p) => `${some(p.count, 'copy', 'copies')} not what they were when they were made`,
};

/** Words of `kam doctor`. */
export const doctor = {
  state: '',
  check: 'Check',
  found: 'Finding',
  advice: 'What to do',
  states: { ok: 'ok', warning: 'warning', fault: 'FAULT' },
  checks: {
    versions: 'Versions',
    driver: 'Database driver',
    config: 'Configuration',
    playbooks: 'Playbooks',
    place: 'Place',
    space: 'Disk space',
    permissions: 'Permissions',
    database: 'Database',
    structure: 'Structure',
    references: 'References',
    columns: 'Values',
    history: 'History',
    counters: 'Counters',
    index: 'Search index',
    log: 'Write-ahead log',
    backups: 'Copies',
  },
  findings,
  saved: (p: { read: number; replayed: number }) =>
    `Saved from the damaged file: ${some(p.read, 'row')} read, ${some(p.replayed, 'record')} made anew from the history.`,
  /** By the code of a finding. */
  what: {
    'driver-missing': 'in the folder of kam, run npm rebuild better-sqlite3.',
    'config-broken': 'mend it (lines of the form "key: value"), or remove it and run kam init.',
    'config-backup-unknown': 'write backup: daily or backup: off.',
    'playbooks-broken': 'kam playbook check names each with its place.',
    'place-network':
      'locks of such file systems cannot be trusted, and two programs can destroy the database. Move it to a local disk (kam init --database).',
    'place-synced':
      'a program that copies the file while it is written can destroy it. Move it elsewhere (kam init --database), and let only the copies of kam backup be synced.',
    'space-low': 'make room: a copy or a repair needs as much again as the database.',
    'files-open': 'kam doctor --repair closes them to others.',
    'database-older': 'the next command brings it up to date, and makes a copy first.',
    'database-unusable': 'any other command says what is the matter, in a sentence.',
    'structure-indexes': 'kam doctor --repair builds them anew.',
    'structure-damaged':
      'take no more risks with the disk. kam restore goes back to a copy (kam backup list); kam doctor --repair saves what can be read and keeps the damaged file.',
    'references-broken':
      'send this report to the makers of kam, and go back to a copy with kam restore where you need to be sure.',
    'columns-unreadable': 'send this report to the makers of kam; kam restore goes back to a copy.',
    'history-differs':
      'the file was changed by another program, or kam has a fault: send this report. The records themselves can be used.',
    'counters-behind': 'kam doctor --repair puts them right.',
    'index-differs': 'kam doctor --repair makes it anew.',
    'log-large': 'close programs that keep the database open; kam doctor --repair then brings it in.',
    'log-off': 'kam doctor --repair turns it on.',
    'log-leftovers': 'kam doctor --repair removes them.',
    'backups-old': 'run kam backup, best onto another disk.',
    'backups-none': 'run kam backup, best onto another disk.',
    'backups-off': 'write backup: daily into the config file, or run kam backup yourself.',
    'backups-damaged': 'kam backup list --check shows which; remove them and run kam backup.',
  } satisfies Partial<Record<FindingCode, string>>,
};
