import { KamError, message } from '../../core/errors.ts';
import { checkText } from '../../core/text.ts';
import { markerView } from '../../views/marker.ts';
import { commandInfo } from '../command-info.ts';
import { required } from '../input.ts';
import { noteRung, rungTitle } from './record.ts';
import { findMarker, findMarkerSubject } from './subject.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { MarkerRecord } from '../../core/records/types.ts';

interface Options {
  readonly reason?: string;
}

/** Takes back every standing record of a marker: one step back on the ladder, or a flag unset. */
export async function run(ctx: Context, [words, id]: [string, string], options: Options): Promise<CommandResult> {
  const reason = required(ctx.t.words.records.reason, '--reason', options.reason).trim();
  const fault = checkText('--reason', reason);
  if (fault !== null) throw new KamError('usage', fault);
  const store = await ctx.store();
  return store.write(commandInfo(ctx, 'marker retract'), async (writer) => {
    const subject = await findMarkerSubject(ctx, writer, words);
    const marker = findMarker(subject, id);
    const { noun, id: subjectId, ref, name } = subject.record;
    const before = await rungTitle(ctx, writer, subject);
    const records = await writer.markers.of(noun, [subjectId]);
    let last: MarkerRecord | null = null;
    for (const record of records.filter((found) => found.marker === marker.id && found.retractedOn === null)) {
      last = await writer.markers.update({ ...record, retractedOn: ctx.today(), retractReason: reason });
    }
    if (last === null)
      throw new KamError('not-found', message('marker-not-recorded', { marker: id, subject: `${ref} ${name}` }));
    ctx.note(message('marker-retracted', { marker: ctx.t.text(marker.title), subject: `${ref} ${name}` }));
    await noteRung(ctx, writer, subject, before);
    return { view: markerView(last, subject.record, marker) };
  });
}
