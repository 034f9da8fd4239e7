/** What every command is given. Values are free; thunks open something when they are first called. */
import type { Message } from '../core/errors.ts';
import type { WorkCalendar } from '../core/workdays.ts';
import type { Content } from '../content/types.ts';
import type { Store } from '../store/types.ts';
import type { Language, Translator } from '../i18n/types.ts';
import type { FormatName, View } from '../views/types.ts';
import type { Prompter } from './prompter-types.ts';
import type { Files } from './files.ts';
import type { Finding } from '../core/health/findings.ts';
import type { Repaired } from './health.ts';
import type { Safety } from './safety.ts';

export interface Io {
  readonly stdin: NodeJS.ReadableStream;
  /** Whether stdin is a terminal, known without opening it. */
  readonly isInteractive: boolean;
  readonly stdout: { write(text: string): boolean; isTTY?: boolean; columns?: number };
  readonly stderr: { write(text: string): boolean; isTTY?: boolean; columns?: number; rows?: number };
  /** Never `process.env` itself in tests. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Home folder of the user, for default paths. */
  readonly home: string;
  /** Waits until what was printed has left the program, and says what went wrong where it could not. */
  readonly written?: () => Promise<Error | null>;
  /** Starts the program once more and does not wait for it; absent in tests. */
  readonly startInBackground?: (argv: readonly string[]) => void;
  /** Set by tests: where ids come from instead of chance. */
  readonly ids?: () => string;
}

/** Options that every command takes, merged from flags, environment and the config file. */
export interface Settings {
  readonly database: string;
  /** It is the user's own one, at its usual place or where the config file says, and not named for this run alone. */
  readonly isOwnDatabase: boolean;
  /** Whether a copy is made of each day on which something is written: `daily` or `off`. */
  readonly backup: string;
  readonly playbooks: string | null;
  /** `--playbook` or KAM_PLAYBOOK. */
  readonly playbook: string | null;
  readonly configPlaybook: string | null;
  readonly user: string;
  readonly currency: string;
  /** IANA name; null is the system's. */
  readonly timeZone: string | null;
  /** Country code of the working-day calendar, or `none` for weekends only. */
  readonly calendar: string;
  /** The company's own days off and working days: dates and ranges `2026-12-28..2026-12-31`, joined by commas. */
  readonly daysOff: string;
  readonly workDays: string;
  readonly lang: Language | 'both';
  readonly interactive: boolean;
  readonly yes: boolean;
  readonly quiet: boolean;
  /** What is wrong with the config file, where a command runs in spite of it. */
  readonly configFault: boolean;
  /** Paths, for `init`, `doctor` and messages. */
  readonly configFile: string;
  readonly cacheFolder: string;
}

export interface Context {
  readonly io: Io;
  readonly settings: Settings;
  readonly t: Translator;
  /** Another language than the chosen one, for `--lang both`. */
  translator(language: Language): Promise<Translator>;
  /** The clock's instant, ISO-8601 UTC; fixed by `--now`. */
  now(): string;
  /** Today in the configured time zone, `YYYY-MM-DD`. */
  today(): string;
  /** The last instant of a day in the configured time zone, ISO-8601 UTC. */
  endOfDay(date: string): string;
  /** An instant in the configured time zone, `2026-11-02 14:30`; its date is the first ten signs. */
  wallTime(instant: string): string;
  /** The instant of a date and a time of day `14:30` in the configured time zone, ISO-8601 UTC. */
  instantAt(date: string, time: string): string;
  /** Which days are worked. @throws KamError `content` where the config file names no such calendar or day */
  calendar(): Promise<WorkCalendar>;
  /** A new ULID. */
  newId(): string;
  content(): Promise<Content>;
  store(): Promise<Store>;
  /** @throws KamError `usage` where stdin is no terminal or `--no-input` is given; `flag` is what to pass instead */
  prompter(flag: string): Promise<Prompter>;
  files(): Promise<Files>;
  /** @param size bytes to come; null where nobody knows */
  progress(size: number | null): Progress;
  /** Copies of the database and its health. */
  safety(): Promise<Safety>;
  /** Version of the program. */
  readonly version: string;
  /** Streams in the age format. */
  encryption(): Promise<Encryption>;
  /** The health of the installation, also where its database driver cannot be loaded. */
  health(): Promise<Health>;
  /** Folder of the demo account that comes with the program. */
  readonly demoFolder: string;
  /** Renders a view into a file, replacing what is there. @throws KamError `storage` */
  saveView(view: View, format: FormatName, file: string): Promise<void>;
  /** The same doors on another database, at another time and in another name; what it notes is not printed. */
  elsewhere(place: Partial<Settings> & { readonly at: string }): Context;
  /** Writes these keys into the config file; others in it stay. @throws KamError `storage` */
  saveConfig(values: { readonly [key: string]: string }): Promise<void>;
  /**
   * A line on stderr that says what changed or what to try next; silent with `--quiet`. It is held back until the
   * command has succeeded and its view is printed: nothing is said that a failing transaction takes back.
   */
  note(message: Message): void;
}

/** How far a long command is, on the terminal of whoever waits for it. */
export interface Progress {
  /** Counts the bytes that pass. */
  count(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  rows(rows: number): void;
  /** Takes the line away. */
  end(): void;
}

/** What opens and closes streams with a passphrase; see `encryption/age.ts`. */
export interface Encryption {
  encryptStream(plain: AsyncIterable<Uint8Array>, passphrase: string): Promise<AsyncIterable<Uint8Array>>;
  decryptStream(
    encrypted: AsyncIterable<Uint8Array>,
    passphrase: string,
    name: string,
  ): Promise<AsyncIterable<Uint8Array>>;
}

/** Examination and repair. */
export interface Health {
  examine(): Promise<readonly Finding[]>;
  /** @param findings of an examination just made */
  repair(findings: readonly Finding[]): Promise<Repaired>;
}

/** What a command hands back: never printed by itself. */
export interface CommandResult {
  readonly view: View | null;
  /** A verdict that fails, or content found at fault: said after the view is printed. */
  readonly failed?: Message | null;
  /** Which exit code `failed` has; default `verdict`. */
  readonly failedAs?: 'verdict' | 'content' | 'storage';
}

/** A command: parsed arguments and options in, result out. */
export type Run<A extends readonly unknown[], O> = (ctx: Context, args: A, options: O) => Promise<CommandResult>;
