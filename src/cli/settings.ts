import { userInfo } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { KamError, message } from '../core/errors.ts';
import { languageOf } from './language.ts';
import { readConfig, type Config } from './config.ts';
import type { Language } from '../i18n/types.ts';
import type { Io, Settings } from './types.ts';

/** Options that every command takes, as the command line gives them. */
export interface GlobalOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly lang?: string;
  readonly db?: string;
  readonly playbooks?: string;
  readonly playbook?: string;
  readonly input?: boolean;
  readonly yes?: boolean;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly now?: string;
}

/** Folders of the program, by the XDG rules (and `%LOCALAPPDATA%` on Windows). */
export function folders(io: Io): { readonly data: string; readonly config: string; readonly cache: string } {
  const local = process.platform === 'win32' ? io.env.LOCALAPPDATA : undefined;
  const base = (variable: string, fallback: string): string => {
    const value = io.env[variable];
    // The XDG rules ignore relative paths.
    return value !== undefined && isAbsolute(value) ? value : (local ?? join(io.home, fallback));
  };
  return {
    data: join(base('XDG_DATA_HOME', '.local/share'), 'kam'),
    config: join(base('XDG_CONFIG_HOME', '.config'), 'kam'),
    cache: join(base('XDG_CACHE_HOME', '.cache'), 'kam'),
  };
}

/**
 * The language of words around the result: `--lang`, KAM_LANG, the config file, the locale, English. What names no
 * language (`both`, `fr`) is passed over, so that its own error has a language to be said in.
 */
export function interfaceLanguage(asked: string | undefined, config: Config, io: Io): Language {
  const { LC_ALL, LC_MESSAGES, LANG, KAM_LANG } = io.env;
  for (const words of [asked, KAM_LANG, config.lang, LC_ALL, LC_MESSAGES, LANG]) {
    const language = languageOf(words);
    if (language !== null) return language;
  }
  return 'en';
}

/** Reads the config file from its place. */
export async function loadConfig(io: Io): Promise<{ config: Config; file: string }> {
  const file = join(folders(io).config, 'config.yaml');
  return { config: await readConfig(file), file };
}

/**
 * Merges flags, environment, config file and defaults, in that order.
 * @param isTolerant goes on without a config file that cannot be read: for the command that says what is wrong
 * @throws KamError `usage` for an unknown language
 */
export async function resolveSettings(options: GlobalOptions, io: Io, isTolerant = false): Promise<Settings> {
  let isBroken = false;
  const nothing: Config = {};
  const { config, file } = await loadConfig(io).catch((error: unknown) => {
    if (!isTolerant) throw error;
    isBroken = true;
    return { config: nothing, file: join(folders(io).config, 'config.yaml') };
  });
  // An empty variable is one that is not set.
  const env = (name: string): string | undefined => io.env[name] || undefined;
  const given = options.lang ?? env('KAM_LANG');
  if (given !== undefined && given !== 'both' && languageOf(given) === null) {
    const flag = options.lang === undefined ? 'KAM_LANG' : '--lang';
    throw new KamError('usage', message('bad-value', { flag, value: given, expected: 'en, zh, both' }));
  }
  const place = folders(io);
  const path = (value: string | undefined): string | null => (value ? resolve(io.cwd, value) : null);
  const database = options.db ?? env('KAM_DB') ?? config.database;
  return {
    database: database === ':memory:' ? database : (path(database) ?? join(place.data, 'kam.db')),
    playbooks: path(options.playbooks ?? env('KAM_PLAYBOOKS') ?? config.playbooks),
    playbook: options.playbook ?? env('KAM_PLAYBOOK') ?? null,
    configPlaybook: config.playbook ?? null,
    backup: env('KAM_BACKUP') ?? config.backup ?? 'daily',
    isOwnDatabase: options.db === undefined && env('KAM_DB') === undefined,
    user: env('KAM_USER') ?? config.user ?? userInfo().username,
    currency: config.currency ?? 'CNY',
    calendar: config.calendar ?? 'CN',
    daysOff: config['days-off'] ?? '',
    workDays: config['work-days'] ?? '',
    timeZone: env('KAM_TZ') ?? config['time-zone'] ?? null,
    lang: (given ?? config.lang) === 'both' ? 'both' : interfaceLanguage(options.lang, config, io),
    get interactive() {
      return options.input !== false && io.isInteractive;
    },
    yes: options.yes === true,
    quiet: options.quiet === true,
    configFault: isBroken,
    configFile: file,
    cacheFolder: place.cache,
  };
}
