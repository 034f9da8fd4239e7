/**
 * Compiles the playbooks that come with the program: checked, normalised, hashed, as JSON. Run by the build, and
 * by hand as `tsx scripts/compile-playbooks.ts [from] [to]`.
 */
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { manifestName, readFolder } from '../src/content/playbook-folder.ts';
import { readPlaybook } from '../src/content/read-playbook.ts';
import { packPlaybook, type ShippedIndex } from '../src/content/shipped.ts';
import { message, type Problem } from '../src/core/errors.ts';
import type { Playbook } from '../src/core/playbook/types.ts';
import { messages } from '../src/i18n/en/messages.ts';

const root = resolve(import.meta.dirname, '..');

/**
 * Writes `<to>/<id>.json` and `<to>/<id>.instruments` for every playbook folder in `from`, and `<to>/index.json` that lists them. The playbook
 * that is active where nobody chose one is named in `<from>/index.yaml` (`flagship: id`); a lone playbook is it.
 * @throws Error that lists every problem of every playbook, where one has errors
 */
export async function compileShipped(from: string, to: string): Promise<void> {
  const compiled = new Map<string, { playbook: Playbook; folder: string }>();
  const problems: Problem[] = [];
  const folders = await playbookFolders(from);
  const compile = async (id: string, chain: readonly string[]): Promise<Playbook | null> => {
    const known = compiled.get(id);
    if (known !== undefined) return known.playbook;
    const folder = join(from, id);
    const files = await readFolder(folder, root);
    const read = await readPlaybook(
      files,
      async (base) => {
        if ([...chain, id].includes(base))
          return { fault: message('extends-cycle', { chain: [...chain, id, base].join(' → ') }) };
        if (!folders.includes(base)) return { fault: message('base-missing', { id: base, known: folders.join(', ') }) };
        const playbook = await compile(base, [...chain, id]);
        return playbook === null ? { fault: message('base-invalid', { id: base }) } : { playbook };
      },
      { coverage: false },
    );
    problems.push(...read.problems);
    if (read.playbook === null || read.problems.some((found) => found.severity === 'error')) return null;
    compiled.set(id, { playbook: read.playbook, folder });
    return read.playbook;
  };
  for (const folder of folders) await compile(folder, []);
  if (problems.some((found) => found.severity === 'error')) throw new Error(problems.map(line).join('\n'));

  await mkdir(to, { recursive: true });
  for (const { playbook } of compiled.values()) {
    for (const [name, content] of Object.entries(packPlaybook(playbook))) await writeFile(join(to, name), content);
  }
  const index: ShippedIndex = {
    schema: 'playbook-index/1',
    flagship: await flagshipOf(from, folders),
    playbooks: [...compiled.values()].map(({ playbook, folder }) => ({
      id: playbook.id,
      version: playbook.version,
      hash: playbook.hash,
      title: playbook.title,
      languages: playbook.languages,
      source: relative(to, folder).split('\\').join('/'),
    })),
  };
  await writeFile(join(to, 'index.json'), `${JSON.stringify(index, null, 2)}\n`);
}

async function playbookFolders(from: string): Promise<readonly string[]> {
  const names = (await readdir(from)).toSorted();
  const found = await Promise.all(
    names.map(async (name) => ((await stat(join(from, name, manifestName)).catch(() => null)) === null ? [] : [name])),
  );
  return found.flat();
}

async function flagshipOf(from: string, folders: readonly string[]): Promise<string> {
  const text = await readFile(join(from, 'index.yaml'), 'utf8').catch(() => '');
  const id = /^flagship:\s*(\S+)/m.exec(text)?.[1] ?? (folders.length === 1 ? folders[0] : undefined);
  if (id === undefined || !folders.includes(id)) {
    throw new Error(`${join(from, 'index.yaml')}: expected "flagship: <id>" with one of ${folders.join(', ')}`);
  }
  return id;
}

function line({ place, severity, message: detail }: Problem): string {
  const at = place === null ? '' : `${place.file}:${place.line}:${place.column}: `;
  return `${at}${severity}: ${(messages[detail.code] as (params: unknown) => string)(detail.params)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [from = join(root, 'playbooks'), to = join(root, 'dist/playbooks')] = process.argv.slice(2);
  try {
    await compileShipped(resolve(from), resolve(to));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 3;
  }
}
