import { chmodSync, cpSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Copies a folder with the rights of all folders in it, which Node forgets from version 22 on. */
export function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const folders = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const place of ['', ...folders.map(({ parentPath, name }) => join(parentPath, name).slice(from.length))])
    chmodSync(join(to, place), statSync(join(from, place)).mode & 0o777);
}
