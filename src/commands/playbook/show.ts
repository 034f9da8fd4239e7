import { KamError, message } from '../../core/errors.ts';
import { nearest } from '../../core/text.ts';
import { instrumentView, playbookView } from '../../views/playbook.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';

/** One word may name a playbook, or an instrument of the active one. */
export async function run(ctx: Context, [first, second]: [string?, string?]): Promise<CommandResult> {
  const content = await ctx.content();
  if (first === undefined) return { view: playbookView(await content.active()) };
  if (second !== undefined) return { view: showInstrument(await content.playbook(first), second) };
  if ((await content.list()).some((listing) => listing.id === first))
    return { view: playbookView(await content.playbook(first)) };
  return { view: showInstrument(await content.active(), first) };
}

function showInstrument(playbook: Playbook, id: string): ReturnType<typeof instrumentView> {
  const found = playbook.instruments.find(
    (instrument) => instrument.id === id || `${instrument.kind}/${instrument.id}` === id,
  );
  if (found !== undefined) return instrumentView(found, playbook);
  const ids = playbook.instruments.map((instrument) => instrument.id);
  const near = nearest(id, ids);
  throw new KamError('not-found', message('instrument-not-found', { id, playbook: playbook.id, ids: ids.join(', ') }), {
    hints: near === null ? [] : [message('did-you-mean', { word: near })],
  });
}
