/**
 * The content door: playbooks that come with the program, playbooks of the user, answers files. Light on purpose:
 * a shipped playbook and a JSON sheet are read with neither YAML parser nor schema; what needs them is imported
 * where it is used.
 */
// As a whole: its promises are loaded where they are first used, which for a shipped playbook is nowhere.
import * as fs from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { KamError, message, problem, type Message, type Problem } from '../core/errors.ts';
import { nearest } from '../core/text.ts';
import type { Playbook } from '../core/playbook/types.ts';
import { hashFolder, manifestName, peekId, readFolder, type PlaybookFolder } from './playbook-folder.ts';
import { printAnswers, printPoints, writeAnswers } from './print-answers.ts';
import { printNeeds } from './print-needs.ts';
import { readAnswers, readPlaced, readValue } from './read-answers.ts';
import { decodeText, loadText, shownPath, textOrThrow } from './read-text.ts';
import { readShipped, readShippedIndex, type ShippedIndex } from './shipped.ts';
import type { FindBase } from './read-playbook.ts';
import type { PlaybookListing } from '../core/playbook/types.ts';
import type { Content } from './types.ts';

export interface ContentOptions {
  /** Folder of the compiled playbooks that come with the program. */
  readonly shippedFolder: string;
  /** The user's folder of playbooks, or of one playbook; null where none is set. */
  readonly userFolder: string | null;
  /** `--playbook` or KAM_PLAYBOOK. */
  readonly playbookId: string | null;
  readonly configPlaybook: string | null;
  readonly cacheFolder: string;
  readonly programVersion: string;
  readonly cwd: string;
  readonly readStdin: () => Promise<Uint8Array>;
}

/** A folder with a manifest, as far as it can be told without parsing. */
interface UserPlaybook {
  /** Null where the manifest names none that can be seen. */
  readonly id: string | null;
  readonly folder: string;
}

interface Loaded {
  readonly playbook: Playbook | null;
  readonly problems: readonly Problem[];
}

/** Opens the door; nothing is read before it is asked for. */
export function createContent(options: ContentOptions): Content {
  const { shippedFolder, userFolder, cwd } = options;
  const shipped = once(() => readShippedIndex(shippedFolder));
  const mine = once(() => (userFolder === null ? Promise.resolve([]) : findPlaybooks(userFolder, cwd)));
  const loaded = new Map<string, Promise<Loaded>>();
  const shippedOnes = new Map<string, Promise<Playbook>>();

  const isShipped = async (id: string): Promise<boolean> => (await shipped()).playbooks.some((one) => one.id === id);
  const loadShipped = (id: string): Promise<Playbook> =>
    remember(shippedOnes, id, () => readShipped(shippedFolder, id));

  const knownIds = async (): Promise<readonly string[]> => {
    const ids = [...(await mine()).flatMap(({ id }) => id ?? []), ...(await shipped()).playbooks.map(({ id }) => id)];
    return [...new Set(ids)].toSorted();
  };

  const notFound = async (id: string): Promise<KamError> => {
    const known = await knownIds();
    const near = nearest(id, known);
    const hints = near === null ? [] : [message('did-you-mean', { word: near })];
    return new KamError('not-found', message('playbook-not-found', { id, known: known.join(', ') }), { hints });
  };

  /** A base of a user's playbook: another of theirs, or a shipped one; under its own id, the shipped one. */
  const findBase =
    (chain: readonly string[]): FindBase =>
    async (id) => {
      const isSelf = chain.at(-1) === id;
      const own = isSelf ? undefined : (await mine()).find((one) => one.id === id);
      if (own === undefined && (await isShipped(id))) return { playbook: await loadShipped(id) };
      if (chain.includes(id)) return { fault: message('extends-cycle', { chain: [...chain, id].join(' → ') }) };
      if (own === undefined) return { fault: message('base-missing', { id, known: (await knownIds()).join(', ') }) };
      const { playbook } = await loadFolder(own.folder, [...chain, id]);
      return playbook === null ? { fault: message('base-invalid', { id }) } : { playbook };
    };

  const loadFolder = async (folder: string, chain: readonly string[]): Promise<Loaded> => {
    const files = await readFolder(folder, cwd);
    const cached = await readCache(options, files, findBase(chain));
    if (cached !== null) return { playbook: cached, problems: [] };
    const { readPlaybook } = await import('./read-playbook.ts');
    const { playbook, problems } = await readPlaybook(files, findBase(chain), { coverage: false });
    if (playbook === null || problems.some(isError)) return { playbook: null, problems };
    await writeCache(options, files, playbook, findBase(chain));
    return { playbook, problems };
  };

  const load = async (id: string): Promise<Playbook> => {
    const own = (await mine()).find((one) => one.id === id);
    if (own === undefined) {
      if (await isShipped(id)) return loadShipped(id);
      throw await notFound(id);
    }
    const { playbook, problems } = await remember(loaded, id, () => loadFolder(own.folder, [id]));
    if (playbook !== null) return playbook;
    const errors = problems.filter(isError);
    throw new KamError('content', message('playbook-invalid', { id, count: errors.length }), { problems: errors });
  };

  const activeId = async (): Promise<string> => {
    const chosen = options.playbookId ?? options.configPlaybook;
    if (chosen !== null) return chosen;
    const named = (await mine()).flatMap(({ id }) => id ?? []);
    return named.length === 1 ? (named[0] ?? '') : (await shipped()).flagship;
  };

  const list = async (): Promise<readonly PlaybookListing[]> => {
    const active = await activeId();
    const index = await shipped();
    const own = await Promise.all(
      (await mine()).map(async ({ id, folder }): Promise<PlaybookListing> => {
        const { playbook } = await remember(loaded, id ?? folder, () => loadFolder(folder, [id ?? '']));
        const name = playbook?.id ?? id ?? basename(folder);
        return {
          id: name,
          version: playbook?.version ?? '',
          title: playbook?.title ?? {},
          languages: playbook?.languages ?? [],
          origin: 'user',
          folder: shownPath(folder, cwd),
          replacesShipped: index.playbooks.some((one) => one.id === name),
          valid: playbook !== null,
          active: name === active,
        };
      }),
    );
    const rest = await Promise.all(
      index.playbooks
        .filter((one) => !own.some(({ id }) => id === one.id))
        .map(async ({ id, version, title, languages, source }): Promise<PlaybookListing> => {
          const folder = await shippedSource(shippedFolder, source);
          const shown = shownPath(folder ?? join(shippedFolder, `${id}.json`), cwd);
          return {
            id,
            version,
            title,
            languages,
            origin: 'shipped',
            folder: shown,
            replacesShipped: false,
            valid: true,
            active: id === active,
          };
        }),
    );
    return [...own, ...rest].toSorted((left, right) => (left.id < right.id ? -1 : 1));
  };

  const checkFolders = async (
    folders: readonly UserPlaybook[],
    coverage: boolean,
    base: (chain: readonly string[]) => FindBase,
  ): Promise<readonly Problem[]> => {
    const { readPlaybook } = await import('./read-playbook.ts');
    const problems: Problem[] = [];
    const first = new Map<string, string>();
    for (const { id, folder } of folders) {
      const files = await readFolder(folder, cwd);
      problems.push(...(await readPlaybook(files, base([id ?? '']), { coverage })).problems);
      problems.push(...(await checkName(id, files, first)));
    }
    return problems;
  };

  return {
    active: async () => load(await activeId()),
    playbook: load,
    list,
    async check(folder, { coverage }) {
      if (folder === null) {
        const index: ShippedIndex = await shipped();
        const own = await mine();
        const others = index.playbooks.filter((one) => !own.some(({ id }) => id === one.id));
        const sources = await Promise.all(
          others.map(async ({ id, source }) => ({ id, folder: await shippedSource(shippedFolder, source) })),
        );
        // Installed without its sources, a shipped playbook was checked when it was compiled.
        const there = sources.flatMap(({ id, folder: found }) => (found === null ? [] : [{ id, folder: found }]));
        return checkFolders([...own, ...there], coverage, findBase);
      }
      const named = await findPlaybooks(resolve(cwd, folder), cwd);
      if (named.length === 0) {
        throw new KamError('content', message('no-playbook-here', { folder: shownPath(folder, cwd) }));
      }
      // Playbooks that lie side by side extend each other before any others.
      const beside =
        (chain: readonly string[]): FindBase =>
        async (id) => {
          const neighbour = chain.at(-1) === id ? undefined : named.find((one) => one.id === id);
          if (neighbour === undefined || chain.includes(id)) return findBase(chain)(id);
          const { readPlaybook } = await import('./read-playbook.ts');
          const read = await readPlaybook(await readFolder(neighbour.folder, cwd), beside([...chain, id]), {
            coverage: false,
          });
          const isGood = read.playbook !== null && !read.problems.some(isError);
          return isGood && read.playbook !== null
            ? { playbook: read.playbook }
            : { fault: message('base-invalid', { id }) };
        };
      return checkFolders(named, coverage, beside);
    },
    schema: async () => (await import('./json-schema.ts')).playbookJsonSchema(),
    async readText(path) {
      if (path === '-') return textOrThrow('<stdin>', decodeText('<stdin>', await options.readStdin()));
      return textOrThrow(path, await loadText(resolve(cwd, path), path));
    },
    readAnswers,
    readPlaced,
    readValue,
    needsForm: printNeeds,
    answersTemplate: printAnswers,
    pointsTemplate: printPoints,
    answersFile: writeAnswers,
  };
}

function isError(found: Problem): boolean {
  return found.severity === 'error';
}

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => (opened ??= open());
}

function remember<T>(known: Map<string, Promise<T>>, key: string, open: () => Promise<T>): Promise<T> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const opened = open();
  known.set(key, opened);
  return opened;
}

/**
 * The playbooks in a folder: the folder itself where it has a manifest, else each folder in it that has one.
 * @throws KamError `content` where the folder cannot be read
 */
async function findPlaybooks(folder: string, cwd: string): Promise<readonly UserPlaybook[]> {
  const name = shownPath(folder, cwd);
  const isFolder = await fs.promises.stat(folder).then(
    (found) => found.isDirectory(),
    () => null,
  );
  if (isFolder === null) throw new KamError('content', message('folder-missing', { folder: name }));
  if (!isFolder) throw new KamError('content', message('not-a-directory', { file: name }));
  const at = async (inside: string): Promise<readonly UserPlaybook[]> => {
    const path = join(inside, manifestName);
    const found = await fs.promises.lstat(path).catch(() => null);
    if (found === null) return [];
    // What is no file, or a link, is looked at when the folder is read.
    const read = found.isFile() ? await loadText(path, path) : { text: '' };
    return [{ id: 'text' in read ? peekId(read.text) : null, folder: inside }];
  };
  const itself = await at(folder);
  if (itself.length > 0) return itself;
  const entries = (await fs.promises.readdir(folder)).filter((entry) => !entry.startsWith('.')).toSorted();
  return (await Promise.all(entries.map((entry) => at(join(folder, entry))))).flat();
}

/** Two playbooks of one id, and a folder that is not called like its playbook. */
async function checkName(
  id: string | null,
  files: PlaybookFolder,
  first: Map<string, string>,
): Promise<readonly Problem[]> {
  const manifest = files.files.find((file) => file.path === manifestName);
  if (id === null || manifest === undefined) return [];
  const before = first.get(id);
  if (before === undefined) {
    first.set(id, manifest.name);
    return [];
  }
  return [
    await placeAtId(
      manifest.name,
      'text' in manifest.read ? manifest.read.text : '',
      message('playbook-twice', { id, first: before }),
    ),
  ];
}

async function placeAtId(name: string, text: string, detail: Message): Promise<Problem> {
  const { readYaml } = await import('./read-yaml.ts');
  return { ...problem(detail), place: readYaml(name, text).place(['id']) };
}

async function shippedSource(shippedFolder: string, source: string): Promise<string | null> {
  const folder = resolve(shippedFolder, source);
  return fs.promises.stat(join(folder, manifestName)).then(
    () => folder,
    () => null,
  );
}

// --- the cache of compiled playbooks -----------------------------------------------------------------------

/** A compiled playbook of the user with the bases that it was compiled on. */
interface CacheEntry {
  readonly bases: readonly { readonly id: string; readonly hash: string }[];
  readonly playbook: Playbook;
}

function cacheFile({ cacheFolder, programVersion }: ContentOptions, files: PlaybookFolder): string {
  return join(cacheFolder, 'playbooks', `${hashFolder(files, programVersion)}.json`);
}

/** A cache can only save time: an entry that is missing, damaged or built on other bases is built again. */
async function readCache(options: ContentOptions, files: PlaybookFolder, findBase: FindBase): Promise<Playbook | null> {
  try {
    const entry = JSON.parse(await fs.promises.readFile(cacheFile(options, files), 'utf8')) as CacheEntry;
    for (const { id, hash } of entry.bases) {
      const base = await findBase(id);
      if (!('playbook' in base) || base.playbook.hash !== hash) return null;
    }
    return typeof entry.playbook.hash === 'string' ? entry.playbook : null;
  } catch {
    return null;
  }
}

async function writeCache(
  options: ContentOptions,
  files: PlaybookFolder,
  playbook: Playbook,
  findBase: FindBase,
): Promise<void> {
  const target = cacheFile(options, files);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    const bases = await Promise.all(playbook.extends.map(async (id) => ({ id, found: await findBase(id) })));
    const entry: CacheEntry = {
      bases: bases.flatMap(({ id, found }) => ('playbook' in found ? [{ id, hash: found.playbook.hash }] : [])),
      playbook,
    };
    await fs.promises.mkdir(join(options.cacheFolder, 'playbooks'), { recursive: true, mode: 0o700 });
    await fs.promises.writeFile(temporary, JSON.stringify(entry), { mode: 0o600 });
    await fs.promises.rename(temporary, target);
  } catch {
    // A read-only home is no reason to fail: the next run compiles again.
    await fs.promises.rm(temporary, { force: true }).catch(() => undefined);
  }
}
