import type { Context } from '../../cli/types.ts';
import type { FileSource } from '../../cli/files.ts';

/** The bytes of a file, or of the standard input, and what messages call it. */
export async function openInput(ctx: Context, file: string): Promise<FileSource & { readonly name: string }> {
  if (file !== '-') return { ...(await (await ctx.files()).openSource(file)), name: file };
  return { size: null, chunks: readStdin(ctx), close: () => Promise.resolve(), name: '<stdin>' };
}

/** The standard input in pieces. */
async function* readStdin({ io }: Context): AsyncIterable<Uint8Array> {
  for await (const chunk of io.stdin) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}
