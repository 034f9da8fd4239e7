/**
 * The compiled playbooks that come with the program. Reading them loads neither YAML nor a schema, and does not wait
 * for a thread: the program has nothing else to do meanwhile.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Playbook } from '../core/playbook/types.ts';

/** `index.json` beside the compiled playbooks; written by `scripts/compile-playbooks.ts`. */
export interface ShippedIndex {
  readonly schema: 'playbook-index/1';
  /** The playbook that is active where nobody chose one. */
  readonly flagship: string;
  readonly playbooks: readonly {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    readonly title: Readonly<Record<string, string>>;
    readonly languages: readonly string[];
    /** Folder of its YAML files, relative to the index. */
    readonly source: string;
  }[];
}

/** @param folder of the compiled playbooks */
export async function readShippedIndex(folder: string): Promise<ShippedIndex> {
  return JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as ShippedIndex;
}

/** Reads a compiled playbook; it was checked when it was compiled. */
export async function readShipped(folder: string, id: string): Promise<Playbook> {
  return JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Playbook;
}
