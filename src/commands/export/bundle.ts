import { message } from '../../core/errors.ts';
import { writeBundle } from '../../exchange/bundle.ts';
import { bundleView } from '../../views/bundle.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { TableRows } from '../../store/types.ts';

/** `kam export bundle FILE`: everything, to be restored elsewhere. */
export async function run(ctx: Context, [file]: [string], options: { force?: boolean }): Promise<CommandResult> {
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
    for await (const piece of writeBundle(header, counted())) await sink.write(piece);
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
  const view = bundleView(file, counts);
  ctx.note(message('bundle-written', { records: view.records, file }));
  return { view };
}
