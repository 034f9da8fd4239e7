/** What an examination of the installation finds. Nothing in it is personal, so that it can be sent to somebody. */

export type FindingState = 'ok' | 'warning' | 'fault';

/** What was looked at, in the order of the report. */
export const checks = [
  'versions',
  'driver',
  'config',
  'playbooks',
  'place',
  'space',
  'permissions',
  'database',
  'structure',
  'references',
  'columns',
  'history',
  'counters',
  'index',
  'log',
  'backups',
] as const;
export type Check = (typeof checks)[number];

/** What a finding says, with the parameters of its sentence: numbers, names of ours, never data of users. */
export interface FindingParams {
  'versions-known': { program: string; node: string; sqlite: string; schema: number; platform: string };
  'driver-loads': Record<string, never>;
  'driver-missing': { node: string };
  'config-reads': Record<string, never>;
  'config-broken': Record<string, never>;
  'config-backup-unknown': Record<string, never>;
  'playbooks-valid': { count: number };
  'playbooks-broken': { faults: number };
  'place-local': Record<string, never>;
  'place-network': { kind: string };
  'place-synced': { service: string };
  'space-enough': { free: number };
  'space-low': { free: number; size: number };
  'files-private': Record<string, never>;
  'files-open': { count: number; kinds: readonly FileKind[] };
  'database-none': Record<string, never>;
  'database-opens': { schema: number; bytes: number };
  'database-older': { schema: number; known: number };
  'database-unusable': { code: string };
  'structure-sound': Record<string, never>;
  'structure-indexes': { faults: number };
  'structure-damaged': { faults: number; first: string };
  'references-sound': Record<string, never>;
  'references-broken': { faults: number; tables: readonly string[] };
  'columns-read': Record<string, never>;
  'columns-unreadable': { faults: number; columns: readonly string[] };
  'history-agrees': { commands: number };
  'history-differs': { faults: number; kinds: readonly string[]; nouns: readonly string[] };
  'counters-right': Record<string, never>;
  'counters-behind': { nouns: readonly string[] };
  'index-agrees': Record<string, never>;
  'index-differs': { faults: number; nouns: readonly string[] };
  'log-small': { bytes: number };
  'log-large': { bytes: number };
  'log-off': { mode: string };
  'log-leftovers': { count: number };
  'backups-recent': { count: number; days: number };
  'backups-old': { count: number; days: number };
  'backups-none': Record<string, never>;
  'backups-off': { count: number; days: number };
  'backups-damaged': { count: number };
}
export type FindingCode = keyof FindingParams;

/** Files of the program, by what they are: a path could hold a name. */
export type FileKind = 'database' | 'log' | 'folder' | 'backup' | 'config' | 'cache';

export type Finding = {
  readonly [C in FindingCode]: {
    readonly check: Check;
    readonly state: FindingState;
    readonly code: C;
    readonly params: FindingParams[C];
    /** `kam doctor --repair` can do something about it. */
    readonly canRepair: boolean;
  };
}[FindingCode];

/** Makes a finding; the compiler checks the parameters against the code. */
export function finding<C extends FindingCode>(
  check: Check,
  state: FindingState,
  code: C,
  params: FindingParams[C],
  canRepair = false,
): Finding {
  return { check, state, code, params, canRepair } as Finding;
}

/** The worst of all. */
export function worstOf(findings: readonly Finding[]): FindingState {
  for (const state of ['fault', 'warning'] as const) if (findings.some((one) => one.state === state)) return state;
  return 'ok';
}
