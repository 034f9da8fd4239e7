/** Options of the scripts of this project: what is none of them ends a script with one line and how it is used. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Reads the options of the process. Ends it after `--help`, and where an option is unknown or lacks its value.
 * @param usage lines that say what there is
 */
export function readOptions<const T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  if (process.argv.slice(2).includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) throw error;
    const [sentence] = error.message.split('. ');
    return endWith(`${sentence?.replace(/\.$/, '') ?? ''}.`, usage);
  }
}

/** A number that is at least 0; ends the process where it is none. */
export function readNumber(flag: string, text: string, usage: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  return value >= 0 ? value : endWith(`--${flag} is “${text}”: a number is needed.`, usage);
}

function endWith(sentence: string, usage: string): never {
  process.stderr.write(`${sentence}\n\n${usage}\n`);
  process.exit(2);
}
