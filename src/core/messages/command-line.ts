/** Messages about the command line, the files that it names, and the program itself, by area. */
export interface CommandLineMessages {
  // --- the command line (exit 2) ---
  'unknown-command': { name: string };
  'unknown-option': { flag: string };
  'missing-argument': { name: string };
  'option-without-value': { flag: string };
  'excess-arguments': { extra: string };
  'bad-command-line': { message: string };
  'json-and-format': { format: string };
  'both-not-here': Record<string, never>;
  'see-help': { command: string };
  'did-you-mean': { word: string };
  'unknown-format': { format: string; formats: string };
  'missing-input': { what: string; flag: string };
  'no-terminal': { flag: string };
  'bad-value': { flag: string; value: string; expected: string };
  // --- files (exit 3 to read, 4 to write) ---
  'file-missing': { file: string };
  'file-empty': { file: string };
  'file-unreadable': { file: string; reason: string };
  'is-a-directory': { file: string };
  'not-utf8': { file: string };
  'file-too-large': { file: string; most: string };
  'neither-json-nor-yaml': { file: string };
  'answers-invalid': { file: string; count: number };
  'folder-missing': { folder: string };
  'not-a-directory': { file: string };
  'file-outside': { file: string };
  'file-special': { file: string };
  'folder-too-many': { folder: string; most: number };
  'folder-too-deep': { folder: string; most: number };
  'config-unreadable': { file: string };
  'calendar-unknown': { code: string; file: string };
  'calendar-day-bad': { key: string; value: string; file: string };
  'calendar-count-from': { value: string };
  'calendar-unpublished': { years: string };
  'file-exists': { file: string };
  'use-force': Record<string, never>;
  'file-unwritable': { file: string; folder: string; reason: string };
  'file-written': { file: string };
  'output-unwritable': { reason: string };
  'output-is-database': { file: string };
  'demo-folder-used': { folder: string };
  'demo-other-folder': Record<string, never>;
  // --- program (exit 70, 130) ---
  internal: { message: string };
  cancelled: Record<string, never>;
}
