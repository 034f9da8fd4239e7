import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { isKamError, KamError, message } from '../core/errors.ts';

/** The user's settings, all of them words, a list's joined by commas; unknown keys are kept for later versions. */
export type Config = Readonly<Record<string, string>>;

const plainLine = /^([a-z][a-z-]*):[ \t]+(?:("(?:[^"\\]|\\.)*")|([^\s"'[\]{}#&*!|>%@`,?:-][^#]*?))[ \t]*$/;

/**
 * Reads `config.yaml`. Most are flat `key: value` files, which need no YAML parser (it costs more than the
 * rest of the start-up together); anything else is given to it.
 * @param path the file; one that does not exist is an empty configuration
 * @throws KamError `content` when it cannot be read, is not UTF-8, or is no map of scalars and lists of them
 */
export async function readConfig(path: string): Promise<Config> {
  let text: string;
  try {
    const bytes = readFileSync(path);
    if (!isUtf8(bytes)) throw new KamError('content', message('not-utf8', { file: path }));
    text = bytes.toString('utf8').replace(/^\ufeff/, '');
  } catch (error) {
    if (isKamError(error)) throw error;
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    const fault =
      code === 'EISDIR'
        ? message('is-a-directory', { file: path })
        : message('file-unreadable', { file: path, reason: code });
    throw new KamError('content', fault, { cause: error });
  }
  return readFlat(text) ?? (await readYaml(text, path));
}

function readFlat(text: string): Config | null {
  const config: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(#.*)?$/.test(line)) continue;
    const match = plainLine.exec(line);
    if (match === null || match[1] === undefined) return null;
    try {
      config[match[1]] = match[2] === undefined ? String(match[3]) : String(JSON.parse(match[2]));
    } catch {
      return null;
    }
  }
  return config;
}

async function readYaml(text: string, path: string): Promise<Config> {
  const { parseYaml } = await import('./config-yaml.ts');
  let value: unknown;
  try {
    value = parseYaml(text);
  } catch (error) {
    throw new KamError('content', message('config-unreadable', { file: path }), { cause: error });
  }
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value) || Object.values(value).some((entry) => isNested(entry))) {
    throw new KamError('content', message('config-unreadable', { file: path }));
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== null)
      .map(([key, entry]) => [key, Array.isArray(entry) ? entry.join(', ') : String(entry)]),
  );
}

function isNested(entry: unknown): boolean {
  if (Array.isArray(entry)) return entry.some((item) => item === null || typeof item === 'object');
  return typeof entry === 'object' && entry !== null;
}

/**
 * The text of a configuration file that `readConfig` reads back.
 * @param config values by key; empty ones are left out
 */
export function writeConfig(config: Config): string {
  const lines = Object.entries(config)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `${lines.join('\n')}\n`;
}
