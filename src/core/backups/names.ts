/** What the names of copies of the database say: which database, from when, and why they were made. */

/** Why a copy was made: by hand, as that of the day, before a migration, or as what a restore or a repair replaced. */
export type BackupKind = 'manual' | 'automatic' | 'migration' | 'replaced' | 'damaged';

export interface BackupName {
  readonly kind: BackupKind;
  /** The day in the name, `YYYY-MM-DD`; null where the name has none. */
  readonly day: string | null;
  /** Written in the age format, to be opened with its passphrase. */
  readonly encrypted: boolean;
}

/** Ends of the names of copies; one made by hand has none. */
const suffixes = { automatic: '-auto', replaced: '-replaced', damaged: '-damaged' } as const;

/** `kam.db` → `kam`: what the names of its copies begin with. */
export function stemOf(database: string): string {
  return database.replace(/\.[^.]+$/, '');
}

/**
 * The name of a copy that is made now.
 * @param database file name of the database, without its folder
 * @param wall `2026-11-02 14:30` in the user's time zone
 * @param taken whether a file of this name is there already: then a number follows
 */
export function makeBackupName(
  database: string,
  kind: Exclude<BackupKind, 'migration'>,
  wall: string,
  { encrypted, taken }: { readonly encrypted: boolean; readonly taken: (name: string) => boolean },
): string {
  const when = kind === 'automatic' ? wall.slice(0, 10) : `${wall.slice(0, 10)}-${wall.slice(11).replaceAll(':', '')}`;
  const end = encrypted ? '.db.age' : '.db';
  const suffix = kind === 'manual' ? '' : suffixes[kind];
  for (let count = 1; ; count += 1) {
    const name = `${stemOf(database)}-${when}${count === 1 ? '' : `-${count}`}${suffix}${end}`;
    if (kind === 'automatic' || !taken(name)) return name;
  }
}

/** What a file name says; null where it is no copy of this database. */
export function readBackupName(database: string, name: string): BackupName | null {
  if (name.startsWith(`${database}.before-`) && /\.before-\d+\.bak$/.test(name)) {
    return { kind: 'migration', day: null, encrypted: false };
  }
  const stem = `${stemOf(database)}-`;
  if (!name.startsWith(stem)) return null;
  const match = /^(\d{4}-\d{2}-\d{2})(?:-\d{4})?(?:-\d{1,4})?(-auto|-replaced|-damaged)?\.db(\.age)?$/.exec(
    name.slice(stem.length),
  );
  if (match === null) return null;
  const kind = Object.entries(suffixes).find(([, suffix]) => suffix === match[2])?.[0] as BackupKind | undefined;
  return { kind: kind ?? 'manual', day: match[1] ?? null, encrypted: match[3] !== undefined };
}
