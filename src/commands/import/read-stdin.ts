import type { Context } from '../../cli/types.ts';

/** The standard input in pieces. */
export async function* readStdin({ io }: Context): AsyncIterable<Uint8Array> {
  for await (const chunk of io.stdin) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}
