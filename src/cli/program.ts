/** Turns the command table into a commander program, and argv into one invocation. */
import { Argument, Command, CommanderError, Option, type Help } from 'commander';
import { KamError, isKamError, message } from '../core/errors.ts';
import { nearest } from '../core/text.ts';
import { displayWidth, wrapText } from '../render/width.ts';
import { loadNamed } from './command-groups.ts';
import { globalOptions, type CommandSpec, type OptionSpec } from './commands/spec.ts';
import { programVersion } from './program-files.ts';
import type { HelpWords } from '../i18n/en/help.ts';
import type { GlobalOptions } from './settings.ts';
import type { Io } from './types.ts';

/** Where and how the result goes. */
export interface OutputOptions {
  readonly format: string | null;
  readonly file: string | null;
  readonly force: boolean;
  readonly color: boolean;
}

/** One parsed command line. */
export interface Invocation {
  readonly command: CommandSpec;
  /** A list for an argument that repeats. */
  readonly args: readonly (string | readonly string[] | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly globals: GlobalOptions;
  readonly output: OutputOptions;
  readonly bilingual: boolean;
}

/**
 * commander reports usage errors as English sentences; these overrides report them as codes. The methods are
 * not in its typings, but are the ones its own documentation of custom errors names by code.
 */
class ProgramCommand extends Command {
  override createCommand(name?: string): ProgramCommand {
    return new ProgramCommand(name);
  }
  missingArgument(name: string): never {
    throw new KamError('usage', message('missing-argument', { name }), { hints: [seeHelp(this)] });
  }
  optionMissingArgument(option: Option): never {
    throw new KamError('usage', message('option-without-value', { flag: option.flags }), { hints: [seeHelp(this)] });
  }
  unknownOption(flag: string): never {
    const known = optionsOf(this);
    throw new KamError('usage', message('unknown-option', { flag }), {
      hints: [...suggestion(flag, known), seeHelp(this)],
    });
  }
  _excessArguments(received: readonly string[]): never {
    const extra = received.slice(this.registeredArguments.length).join(' ');
    throw new KamError('usage', message('excess-arguments', { extra }), { hints: [seeHelp(this)] });
  }
  unknownCommand(): never {
    const name = this.args[0] ?? '';
    const known = this.commands.flatMap((command) => [command.name(), ...command.aliases()]);
    throw new KamError('usage', message('unknown-command', { name }), {
      hints: [...suggestion(name, known), seeHelp(this)],
    });
  }
}

/** Long flags of a command and of those that it belongs to. */
function optionsOf(command: Command | null): string[] {
  if (command === null) return [];
  return [...command.options.flatMap((option) => option.long ?? []), ...optionsOf(command.parent)];
}

function seeHelp(command: Command): ReturnType<typeof message> {
  return message('see-help', { command: `${commandPath(command)} --help` });
}

function suggestion(word: string, known: readonly string[]): ReturnType<typeof message>[] {
  const near = nearest(word, known);
  return near === null ? [] : [message('did-you-mean', { word: near })];
}

function commandPath(command: Command): string {
  return command.parent === null ? command.name() : `${commandPath(command.parent)} ${command.name()}`;
}

/**
 * Parses with the commands that the words name, and once more with all of them where these do not do: the help lists
 * them all, and so does the search for what an unknown word may have meant.
 * @returns the invocation, or null where help or the version was asked for and printed
 * @throws KamError `usage` for whatever is wrong with the command line
 */
export async function parseCommandLine(
  argv: readonly string[],
  io: Io,
  loadWords: () => Promise<HelpWords>,
): Promise<Invocation | null> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.stdout.write(`${programVersion}\n`);
    return null;
  }
  if (!asksForHelp(argv)) {
    const commands = await loadNamed((word) => isNamed(argv, word));
    const isWhole = commands.some(({ path }) => path.split(' ').every((word) => isNamed(argv, word)));
    const invocation = isWhole ? await parseQuickly(argv, io, commands) : null;
    if (invocation !== null) return invocation;
  }
  const { sections } = await import('./command-table.ts');
  return parse(argv, io, Object.entries(sections), await loadWords());
}

/** @returns null where only the whole program can say what is wrong or print what is asked for */
async function parseQuickly(
  argv: readonly string[],
  io: Io,
  commands: readonly CommandSpec[],
): Promise<Invocation | null> {
  const mute = { write: () => true };
  const silent = { env: io.env, stdout: mute, stderr: mute };
  try {
    return await parse(argv, silent, [['', commands]], null);
  } catch (error) {
    if (isKamError(error)) return null;
    throw error;
  }
}

async function parse(
  argv: readonly string[],
  io: Pick<Io, 'stdout' | 'stderr' | 'env'>,
  sections: Sections,
  words: HelpWords | null,
): Promise<Invocation | null> {
  let invocation: Invocation | null = null;
  const program = buildProgram(argv, io, sections, words, (command, parsed) => {
    if (command.path === 'help' && parsed.args[0] !== 'exit-codes') explain(program, parsed.args);
    else invocation = toInvocation(command, parsed);
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === 'commander.help') return null;
    throw new KamError('usage', message('bad-command-line', { message: error.message }), { cause: error });
  }
  return invocation;
}

/** `kam help account add`: the help of that command, or of the whole program. */
function explain(program: Command, words: readonly string[]): void {
  let command = program;
  for (const word of words) {
    const next = command.commands.find((candidate) => candidate.name() === word || candidate.aliases().includes(word));
    if (next === undefined) {
      const known = command.commands.map((candidate) => candidate.name());
      throw new KamError('usage', message('unknown-command', { name: word }), {
        hints: [...suggestion(word, known), seeHelp(command)],
      });
    }
    command = next;
  }
  command.outputHelp();
}

function asksForHelp(argv: readonly string[]): boolean {
  return argv.some((word) => word === '-h' || word === '--help' || word === 'help');
}

function isNamed(argv: readonly string[], word: string): boolean {
  return argv.includes(word) || (word === 'opportunity' && argv.includes('opp'));
}

/** Commands by the heading that they have in the help. */
type Sections = readonly (readonly [string, readonly CommandSpec[]])[];

/** @param words null where no help will be printed */
function buildProgram(
  argv: readonly string[],
  io: Pick<Io, 'stdout' | 'stderr' | 'env'>,
  sections: Sections,
  words: HelpWords | null,
  found: (command: CommandSpec, parsed: Command) => void,
): Command {
  const program = new ProgramCommand('kam');
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => helpWidth(io.stdout, io),
      getErrHelpWidth: () => helpWidth(io.stderr, io),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => words?.titles[title as keyof HelpWords['titles']] ?? title,
      displayWidth,
      boxWrap: wrapText,
      visibleGlobalOptions,
      commandUsage: (command) => {
        const [options, verb] = words?.usage ?? ['[options]', '[command]'];
        return `${commandPath(command)} ${command.usage()}`.replace('[options]', options).replace('[command]', verb);
      },
    })
    .helpCommand(false)
    .helpOption('-h, --help', words?.options.help ?? '')
    .version(programVersion, '-V, --version', words?.options.version ?? '')
    .addHelpText('before', `${words?.about ?? ''}\n`)
    .addHelpText('after', `\n${words?.footer ?? ''}`);
  for (const spec of globalOptions) program.addOption(toOption(spec, words));

  // A run needs one command: options are only made for those that the command line may mean.
  const named = (word: string): boolean => isNamed(argv, word);
  const groups = new Map<string, Command>();
  for (const [section, specs] of sections) {
    program.commandsGroup(words?.sections[section as keyof HelpWords['sections']] ?? '');
    for (const spec of specs) {
      const [first = '', second] = spec.path.split(' ');
      const group = second === undefined ? null : (groups.get(first) ?? addGroup(program, first, words, groups));
      if (group !== null && !named(first)) continue;
      const command = addCommand(group ?? program, second ?? first, spec, words);
      // A command may have verbs of its own beside it: `backup` and `backup list`.
      if (group === null) groups.set(first, command);
      if (!named(second ?? first)) continue;
      addDetails(command, spec, words).action((...parsed: unknown[]) => {
        found(spec, parsed.at(-1) as Command);
      });
    }
  }
  return program;
}

function addGroup(program: Command, noun: string, words: HelpWords | null, groups: Map<string, Command>): Command {
  const group = program.command(noun).description(words?.groups[noun as keyof HelpWords['groups']] ?? '');
  if (noun === 'opportunity') group.alias('opp');
  group.helpCommand(false);
  groups.set(noun, group);
  return group;
}

function addCommand(parent: Command, name: string, spec: CommandSpec, words: HelpWords | null): Command {
  return parent.command(name).summary(words?.commands[spec.path].summary ?? '');
}

/** Examples, arguments and options: what parsing the command, or its help, needs. */
function addDetails(command: Command, spec: CommandSpec, words: HelpWords | null): Command {
  if (words !== null) {
    const text = words.commands[spec.path];
    const examples = text.examples.map((example) => `  ${example}\n`).join('');
    command.addHelpText('before', `${text.summary}\n\n${words.titles['Examples:']}\n${examples}`);
    if ('more' in text && typeof text.more === 'string') command.addHelpText('after', `\n${text.more}`);
  }
  for (const argument of spec.args ?? []) {
    const name = argument.repeat === true ? `${argument.name}...` : argument.name;
    const label = argument.required === true ? `<${name}>` : `[${name}]`;
    command.addArgument(new Argument(label, words?.arguments[argument.text] ?? ''));
  }
  for (const option of spec.options ?? []) command.addOption(toOption(option, words));
  return command;
}

function toOption(spec: OptionSpec, words: HelpWords | null): Option {
  const option = new Option(spec.flags, words?.options[spec.text] ?? '');
  if (spec.repeat === true) {
    option.argParser((value: string, previous: readonly string[] | undefined) => [...(previous ?? []), value]);
  }
  return option;
}

/** In the help of a command the options that every command takes are one line, not twelve. */
function visibleGlobalOptions(this: Help): Option[] {
  return [];
}

function helpWidth(stream: { columns?: number }, io: Pick<Io, 'env'>): number {
  return Math.min(stream.columns ?? (Number(io.env.COLUMNS) || 80), 100);
}

function toInvocation(command: CommandSpec, parsed: Command): Invocation {
  const options = parsed.optsWithGlobals<GlobalOptions & Record<string, unknown>>();
  const format = options.json === true ? 'json' : (options.format ?? null);
  if (options.json === true && options.format !== undefined && options.format !== 'json') {
    throw new KamError('usage', message('json-and-format', { format: options.format }));
  }
  for (const option of command.options ?? []) checkChoice(option, options);
  return {
    command,
    args: parsed.processedArgs as Invocation['args'],
    options,
    globals: options,
    output: {
      format,
      file: options.output ?? null,
      force: options.force === true,
      color: options.color !== false,
    },
    bilingual: command.bilingual === true,
  };
}

function checkChoice(spec: OptionSpec, options: Readonly<Record<string, unknown>>): void {
  if (spec.choices === undefined) return;
  const option = new Option(spec.flags);
  const value = options[option.attributeName()];
  if (typeof value === 'string' && !spec.choices.includes(value)) {
    const flag = option.long ?? spec.flags;
    throw new KamError('usage', message('bad-value', { flag, value, expected: spec.choices.join(', ') }));
  }
}
