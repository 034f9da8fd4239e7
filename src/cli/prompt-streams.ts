import { Writable } from 'node:stream';
import type { Io } from './types.ts';

/** Size of the terminal that prompts are written to. */
export function promptSize({ stderr }: Io): { readonly columns: number; readonly rows: number } {
  return { columns: stderr.columns ?? 80, rows: stderr.rows ?? 24 };
}

/**
 * Where prompts are written: a stream onto stderr. One for each prompt, since a prompt ends the stream it was given.
 */
export function promptOutput(io: Io): Writable & { readonly columns: number; readonly rows: number } {
  const output = new Writable({
    decodeStrings: false,
    write(chunk: unknown, _encoding, done) {
      io.stderr.write(String(chunk));
      done();
    },
  });
  return Object.assign(output, { ...promptSize(io), isTTY: io.stderr.isTTY === true });
}

/**
 * Runs a prompt that ends when the input does: the library only watches for Ctrl-C, and would wait for ever.
 * @param run is handed a signal; aborting it rejects the prompt
 */
export async function untilInputEnds<T>({ stdin }: Io, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const leave = (): void => controller.abort();
  const onKey = (_text: unknown, key: { name?: string; ctrl?: boolean } | undefined): void => {
    if (key?.ctrl === true && key.name === 'd') leave();
  };
  stdin.on('end', leave);
  stdin.on('close', leave);
  stdin.on('keypress', onKey);
  try {
    return await run(controller.signal);
  } finally {
    stdin.removeListener('end', leave);
    stdin.removeListener('close', leave);
    stdin.removeListener('keypress', onKey);
  }
}
