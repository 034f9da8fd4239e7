/** Builds the one `Context` of a run: values at once, everything that costs behind a door opened on first use. */
import { KamError, message, type Message } from '../core/errors.ts';
import { stripControls } from '../core/text.ts';
import { dirname } from 'node:path';
import { writeConfig } from './config.ts';
import { createIds, dateIn, endOfDay, instant, instantAt, wallTime } from './clock.ts';
import { createProgress } from './progress.ts';
import { loadTranslator } from './language.ts';
import { demoFolder, programVersion, shippedFolder } from './program-files.ts';
import { interfaceLanguage, loadConfig, resolveSettings } from './settings.ts';
import type { Content } from '../content/types.ts';
import type { Store } from '../store/types.ts';
import type { Language, Translator } from '../i18n/types.ts';
import type { Invocation } from './program.ts';
import type { Context, Io, Settings } from './types.ts';

/** What has to be known before the command line is parsed, to report errors of the parsing itself. */
export interface Globals {
  readonly language: Language;
  readonly json: boolean;
}

/** Looks for `--lang` and `--json` by eye: the parser may be what fails. */
export async function readGlobals(argv: readonly string[], io: Io): Promise<Globals> {
  let lang: string | undefined;
  let json = false;
  for (const [index, word] of argv.entries()) {
    if (word === '--') break;
    if (word === '--lang') lang = argv[index + 1];
    if (word.startsWith('--lang=')) lang = word.slice('--lang='.length);
    if (word === '--json' || word === '--format=json' || (word === '--format' && argv[index + 1] === 'json'))
      json = true;
  }
  // A broken config file is reported when the settings are read; it must not hide the language of that report.
  const config = await loadConfig(io).then(
    (loaded) => loaded.config,
    () => ({}),
  );
  return { language: interfaceLanguage(lang, config, io), json };
}

/** Remembers the first call's promise, so that a door opens once. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => (opened ??= open());
}

/**
 * @param invocation the parsed command line
 * @param io streams and environment
 * @param t words in the chosen language
 * @returns the context, what prints the notes held back, and what closes whatever was opened
 */
export async function createContext(
  invocation: Pick<Invocation, 'globals' | 'bilingual'> & Partial<Pick<Invocation, 'command'>>,
  io: Io,
  t: Translator,
): Promise<{ context: Context; flushNotes: () => void; close: () => Promise<void> }> {
  const settings = await resolveSettings(invocation.globals, io, invocation.command?.path === 'doctor');
  if (settings.lang === 'both' && !invocation.bilingual) {
    throw new KamError('usage', message('both-not-here', {}));
  }
  const notes: Message[] = [];
  const stores: Promise<Store>[] = [];
  /** Databases that something has been written to. */
  const written = new Set<string>();
  const files = once(async () => (await import('./files.ts')).createFiles(io.cwd));
  const readStdin = once(() => readAll(io.stdin));

  /** One instant for the whole command: everything it writes happened at once. */
  const buildContext = (settings: Settings, at: string, note: Context['note']): Context => {
    const now = (): string => at;
    const context: Context = {
      io,
      settings,
      t,
      translator: loadTranslator,
      now,
      today: () => dateIn(settings.timeZone, at, io.env.KAM_TZ ? 'KAM_TZ' : `time-zone (${settings.configFile})`),
      endOfDay: (date) => endOfDay(settings.timeZone, date),
      wallTime: (instant) => wallTime(settings.timeZone, instant),
      instantAt: (date, time) => instantAt(settings.timeZone, date, time),
      calendar: once(async () => (await import('./calendar/open-calendar.ts')).openCalendar(settings)),
      newId: io.ids ?? createIds(now),
      content: once(() => openContent(settings, io, readStdin)),
      store: once(() => {
        const store = import('../store/open-store.ts').then(({ openStore }) =>
          openStore({ path: settings.database, now, onWritten: () => written.add(settings.database) }),
        );
        stores.push(store);
        return store;
      }),
      safety: once(async () =>
        (await import('./safety.ts')).createSafety({ database: settings.database, cwd: io.cwd }),
      ),
      encryption: () => import('../encryption/age.ts'),
      health: async () => {
        const { examine, repair } = await import('./health.ts');
        const around = { settings, content: context.content, at, wall: context.wallTime(at) };
        return { examine: () => examine(around), repair: (findings) => repair(around, findings) };
      },
      prompter: async (flag) => {
        if (!settings.interactive) throw new KamError('usage', message('no-terminal', { flag }));
        const { createPrompter } = await import('./prompter.ts');
        return createPrompter(io, t);
      },
      files,
      progress: (size) => createProgress(io, t, size, io.stderr.isTTY === true && !settings.quiet),
      version: programVersion,
      demoFolder,
      saveView: async (view, format, file) => {
        const { saveView } = await import('../render/print-view.ts');
        await saveView(view, format, file, context);
      },
      saveConfig: async (values) => {
        const { config, file } = await loadConfig(io);
        const writer = await files();
        await writer.makeFolder(dirname(file));
        await writer.write(file, writeConfig({ ...config, ...values }), { force: true });
      },
      note,
      elsewhere: ({ at: otherTime, ...changes }) =>
        buildContext({ ...settings, ...changes }, otherTime, () => undefined),
    };
    return context;
  };

  const { now: asked } = invocation.globals;
  const at = asked === undefined ? instant(io.env.KAM_NOW, 'KAM_NOW') : instant(asked);
  return {
    context: buildContext(settings, at, (detail) => void notes.push(detail)),
    flushNotes: () => {
      const lines = settings.quiet ? [] : notes.splice(0).map((detail) => `${stripControls(t.message(detail))}\n`);
      if (lines.length > 0) io.stderr.write(lines.join(''));
    },
    close: async () => {
      for (const store of stores) await (await store.catch(() => undefined))?.close();
      if (written.has(settings.database) && settings.isOwnDatabase && settings.backup !== 'off') {
        (await import('./daily-copy.ts')).startDailyCopy(settings.database, io);
      }
    },
  };
}

async function openContent(settings: Settings, io: Io, readStdin: () => Promise<Buffer>): Promise<Content> {
  const { createContent } = await import('../content/library.ts');
  return createContent({
    shippedFolder,
    userFolder: settings.playbooks,
    playbookId: settings.playbook,
    configPlaybook: settings.configPlaybook,
    cacheFolder: settings.cacheFolder,
    programVersion,
    cwd: io.cwd,
    readStdin,
  });
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
