/** The files of a playbook folder, read as text. Loads no parser: the cache is found with this alone. */
import * as fs from 'node:fs';
import { join, sep } from 'node:path';
import { message, type Message } from '../core/errors.ts';
import { loadText, readFault, shownPath } from './read-text.ts';

/** A file of a playbook, or why it cannot be read. */
export interface PlaybookFile {
  /** Inside the folder, with `/`. */
  readonly path: string;
  /** As messages call it. */
  readonly name: string;
  readonly read: { readonly text: string } | { readonly fault: Message };
}

export interface PlaybookFolder {
  /** Absolute. */
  readonly folder: string;
  readonly name: string;
  /** Ordered by path; the manifest is always among them, if only as a fault. */
  readonly files: readonly PlaybookFile[];
}

export const manifestName = 'playbook.yaml';
export const sourcesName = 'sources.yaml';

/** Most YAML files of a playbook, and how deep its folders may stand in each other. */
const mostFiles = 1000;
const mostFolders = 10;

/**
 * Reads every YAML file of a folder and its sub-folders. Links to folders are not followed, and those to files only
 * inside the folder: a playbook from somebody else reads no other files of ours.
 */
export async function readFolder(folder: string, cwd: string): Promise<PlaybookFolder> {
  const paths: string[] = [];
  const faults: PlaybookFile[] = [];
  const nameOf = (path: string): string => shownPath(join(folder, path), cwd);
  const refuse = (path: string, fault: Message): void =>
    void faults.push({ path, name: nameOf(path), read: { fault } });
  const collect = async (inside: string): Promise<void> => {
    const entries = await fs.promises.readdir(join(folder, inside), { withFileTypes: true }).catch((error: unknown) => {
      faults.push({ path: inside, name: nameOf(inside), read: { fault: readFault(nameOf(inside), error) } });
      return [];
    });
    for (const entry of entries) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      // Hidden files belong to editors and version control.
      if (entry.name.startsWith('.')) continue;
      if (/\.ya?ml$/.test(entry.name)) {
        const fault = entry.isFile() || entry.isDirectory() ? null : await faultOfSpecial(folder, path, nameOf(path));
        if (fault !== null) refuse(path, fault);
        else if (paths.length < mostFiles) paths.push(path);
        else if (paths.length === mostFiles) {
          return refuse(inside, message('folder-too-many', { folder: nameOf(''), most: mostFiles }));
        }
      } else if (entry.isDirectory() && entry.name !== 'node_modules') {
        if (path.split('/').length <= mostFolders) await collect(path);
        else refuse(path, message('folder-too-deep', { folder: nameOf(path), most: mostFolders }));
      }
    }
  };
  await collect('');
  if (!paths.includes(manifestName) && faults.length === 0) paths.push(manifestName);
  const files = await Promise.all(
    paths.map(async (path): Promise<PlaybookFile> => {
      const name = nameOf(path);
      return { path, name, read: await loadText(join(folder, path), name) };
    }),
  );
  const ordered = [...faults, ...files].sort((left, right) => (left.path < right.path ? -1 : 1));
  return { folder, name: shownPath(folder, cwd), files: ordered };
}

/** Why what is neither file nor folder is not read; null for a link that leads to a file inside the folder. */
async function faultOfSpecial(folder: string, path: string, name: string): Promise<Message | null> {
  try {
    const root = await fs.promises.realpath(folder);
    const target = await fs.promises.realpath(join(folder, path));
    if (!target.startsWith(`${root}${sep}`)) return message('file-outside', { file: name });
    return (await fs.promises.stat(target)).isFile() ? null : message('file-special', { file: name });
  } catch (error) {
    return readFault(name, error);
  }
}

/** Hash of the names and texts of a folder's files, and of the program that reads them. */
export function hashFolder({ files }: PlaybookFolder, programVersion: string): string {
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256').update(`${programVersion}\n`);
  for (const { path, read } of files) {
    const text = 'text' in read ? read.text : read.fault.code;
    hash.update(`${path}\n${text.length}\n`).update(text);
  }
  return hash.digest('hex');
}

/** The id in a manifest, found without parsing: enough to list playbooks and to tell them apart. */
export function peekId(manifest: string): string | null {
  return /^id:[ \t]*["']?([a-z][a-z0-9-]*)["']?[ \t]*(?:#.*)?\r?$/m.exec(manifest)?.[1] ?? null;
}
