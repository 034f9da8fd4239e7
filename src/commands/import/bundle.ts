import { KamError, message } from '../../core/errors.ts';
import { openBundle } from '../../exchange/bundle.ts';
import { decodeText } from '../../exchange/encoding.ts';
import { bundleView } from '../../views/bundle.ts';
import { openInput } from './open-input.ts';
import { openSealed } from './sealed.ts';
import type { PassphraseOptions } from '../passphrase.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { PlacedRows } from '../../exchange/bundle.ts';

/** `kam import bundle FILE`: a whole book into an empty database. */
export async function run(ctx: Context, [file]: [string], options: PassphraseOptions): Promise<CommandResult> {
  const source = await openInput(ctx, file);
  const { name } = source;
  const progress = ctx.progress(source.size);
  try {
    const chunks = await openSealed(ctx, progress.count(source.chunks), options, name);
    const { text } = await decodeText(chunks, 'utf-8', name);
    const { header, parts } = await openBundle(text, name);
    const store = await ctx.store();
    const { schema: found, program } = header;
    const known = store.schema;
    if (found > known) throw new KamError('content', message('bundle-newer', { file: name, found, known }));
    if (found < known) throw new KamError('content', message('bundle-older', { file: name, found, known, program }));
    const counts = new Map<string, number>();
    let rows = 0;
    const counted = async function* (): AsyncIterable<PlacedRows> {
      for await (const part of parts) {
        counts.set(part.table, (counts.get(part.table) ?? 0) + part.rows.length);
        rows += part.rows.length;
        progress.rows(rows);
        yield part;
      }
    };
    const { records, commands } = await store.fillEmpty(counted(), name);
    progress.end();
    ctx.note(message('bundle-read', { records, commands }));
    return { view: bundleView(file, counts) };
  } finally {
    progress.end();
    await source.close();
  }
}
