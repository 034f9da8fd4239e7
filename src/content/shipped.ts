/**
 * The compiled playbooks that come with the program. Reading them loads neither YAML nor a schema, and does not wait
 * for a thread: the program has nothing else to do meanwhile.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instrument, Playbook } from '../core/playbook/types.ts';

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

/** A compiled playbook as two files: what is always needed, and the instruments behind one another. */
interface PackedPlaybook {
  readonly playbook: Omit<Playbook, 'instruments'>;
  /** Bytes from `start` up to `end` of the other file are the JSON of the instrument. */
  readonly instruments: readonly {
    readonly kind: Instrument['kind'];
    readonly id: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** The two files of a compiled playbook, by their names. */
export function packPlaybook(playbook: Playbook): Readonly<Record<string, string | Uint8Array>> {
  const { instruments, ...rest } = playbook;
  const bodies = instruments.map((instrument) => Buffer.from(JSON.stringify(instrument)));
  let at = 0;
  const places = instruments.map(({ kind, id }, index) => {
    const start = at;
    at += bodies[index]?.length ?? 0;
    return { kind, id, start, end: at };
  });
  const packed: PackedPlaybook = { playbook: rest, instruments: places };
  return {
    [`${playbook.id}.json`]: `${JSON.stringify(packed)}\n`,
    [`${playbook.id}.instruments`]: Buffer.concat(bodies),
  };
}

/**
 * Reads a compiled playbook; it was checked when it was compiled. An instrument is parsed when something but its kind
 * and id is asked for: a command that scores one template does not pay for the forty others.
 */
export async function readShipped(folder: string, id: string): Promise<Playbook> {
  const packed = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as PackedPlaybook;
  const bytes = readFileSync(join(folder, `${id}.instruments`));
  const instruments = packed.instruments.map(({ kind, id: name, start, end }) =>
    lazyInstrument(kind, name, () => JSON.parse(bytes.toString('utf8', start, end)) as Instrument),
  );
  return { ...packed.playbook, instruments };
}

function lazyInstrument(kind: Instrument['kind'], id: string, parse: () => Instrument): Instrument {
  let parsed: Instrument | undefined;
  const whole = (): Instrument => (parsed ??= parse());
  return new Proxy({} as Instrument, {
    get: (_target, key) => (key === 'kind' ? kind : key === 'id' ? id : (Reflect.get(whole(), key) as unknown)),
    has: (_target, key) => Reflect.has(whole(), key),
    ownKeys: () => Reflect.ownKeys(whole()),
    // The stand-in itself has no properties: those shown for it have to be configurable.
    getOwnPropertyDescriptor: (_target, key) => {
      const found = Reflect.getOwnPropertyDescriptor(whole(), key);
      return found === undefined ? undefined : { ...found, configurable: true };
    },
  });
}
