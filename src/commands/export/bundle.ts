import { message } from '../../core/errors.ts';
import { writeBundle } from '../../exchange/bundle.ts';
import { bundleView } from '../../views/bundle.ts';
import { readPassphrase, type PassphraseOptions } from '../passphrase.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { TableRows } from '../../store/types.ts';

interface Options extends PassphraseOptions {
  readonly encrypt?: boolean;
  readonly force?: boolean;
}

/** `kam export bundle FILE`: everything, to be restored elsewhere. */
export async function run(ctx: Context, [file]: [string], options: Options): Promise<CommandResult> {
  // A passphrase file without --encrypt can only have been meant for it.
  const isSealed = options.encrypt === true || options.passphraseFile !== undefined;
  const passphrase = isSealed ? await readPassphrase(ctx, options, true) : null;
  const store = await ctx.store();
  const files = await ctx.files();
  const sink = await files.openSink(file, { force: options.force === true });
  const counts = new Map<string, number>();
  const counted = async function* (): AsyncIterable<TableRows> {
    for await (const part of store.readWhole()) {
      counts.set(part.table, (counts.get(part.table) ?? 0) + part.rows.length);
      yield part;
    }
  };
  try {
    const header = { program: ctx.version, schema: store.schema, at: ctx.now() };
    const pieces = writeBundle(header, counted());
    const written =
      passphrase === null ? pieces : await (await ctx.encryption()).encryptStream(toBytes(pieces), passphrase);
    for await (const piece of written) await sink.write(piece);
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
  const view = bundleView(file, counts);
  ctx.note(message('bundle-written', { records: view.records, file }));
  if (isSealed) ctx.note(message('passphrase-keep', {}));
  return { view };
}

async function* toBytes(pieces: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}
