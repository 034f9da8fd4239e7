/** What the table of commands says of each, and the options that all take. */
import type { HelpWords } from '../../i18n/en/help.ts';
import type { FormatName } from '../../views/types.ts';
import type { CommandResult, Context } from '../types.ts';

export interface ArgumentSpec {
  readonly name: string;
  readonly text: keyof HelpWords['arguments'];
  readonly required?: boolean;
  /** The last one may be given several times, and reaches the command as a list. */
  readonly repeat?: boolean;
}

export interface OptionSpec {
  /** In commander's notation: `--alias <name>`. */
  readonly flags: string;
  readonly text: keyof HelpWords['options'];
  /** May be given several times, one value each. */
  readonly repeat?: boolean;
  readonly choices?: readonly string[];
}

export interface CommandSpec {
  readonly path: keyof HelpWords['commands'];
  readonly args?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  /** Whether `--lang both` has a meaning here. */
  readonly bilingual?: boolean;
  /** Of a command that writes: the formats of what it shows, so that a wrong one is refused before anything is stored. */
  readonly formats?: readonly FormatName[];
  // Each command declares its own arguments and options; the table cannot know them all.
  readonly load: () => Promise<{ run(ctx: Context, args: never, options: never): Promise<CommandResult> }>;
}

/** Options that every command takes. */
export const globalOptions: readonly OptionSpec[] = [
  { flags: '--format <name>', text: 'format' },
  { flags: '--json', text: 'json' },
  { flags: '-o, --output <file>', text: 'output' },
  { flags: '-f, --force', text: 'force' },
  { flags: '--lang <language>', text: 'lang' },
  { flags: '--db <path>', text: 'db' },
  { flags: '--playbooks <folder>', text: 'playbooks' },
  { flags: '--playbook <id>', text: 'playbook' },
  { flags: '--no-input', text: 'noInput' },
  { flags: '-y, --yes', text: 'yes' },
  { flags: '-q, --quiet', text: 'quiet' },
  { flags: '--no-color', text: 'noColor' },
  { flags: '--now <instant>', text: 'now' },
];
