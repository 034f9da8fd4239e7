import { KamError, message } from '../../core/errors.ts';
import { closeness } from '../../core/process/closeness.ts';
import { newMarkerRecord } from '../../core/records/marker.ts';
import { markerView } from '../../views/marker.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, type Typed } from '../input.ts';
import { findMarker, findMarkerSubject, type MarkerSubject } from './subject.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Reader } from '../../store/types.ts';

interface Options {
  readonly evidence?: Typed;
  readonly on?: Typed;
}

export async function run(ctx: Context, [words, id]: [string, string], options: Options): Promise<CommandResult> {
  const input = createInputReader(ctx);
  const { evidence = null, on: said } = input.finish({
    evidence: input.text(options.evidence),
    on: input.date('--on', options.on),
  });
  const on = said ?? ctx.today();
  if (on > ctx.today()) throw new KamError('usage', message('marker-in-future', { on, today: ctx.today() }));
  const store = await ctx.store();
  return store.write(commandInfo(ctx, 'marker record'), async (writer) => {
    const subject = await findMarkerSubject(ctx, writer, words);
    const marker = findMarker(subject, id);
    const { noun, id: subjectId, ref, name } = subject.record;
    const before = await rungTitle(ctx, writer, subject);
    const record = await writer.markers.insert(
      newMarkerRecord({ subject: { noun, id: subjectId }, marker: marker.id, on, evidence }, { id: ctx.newId() }),
    );
    ctx.note(message('marker-recorded', { marker: ctx.t.text(marker.title), subject: `${ref} ${name}` }));
    if (evidence === null && noun === 'opportunity') ctx.note(message('marker-no-evidence', {}));
    await noteRung(ctx, writer, subject, before);
    return { view: markerView(record, subject.record, marker) };
  });
}

/** Says so where the rung has changed. */
export async function noteRung(
  ctx: Context,
  reader: Reader,
  subject: MarkerSubject,
  before: string | null,
): Promise<void> {
  const after = await rungTitle(ctx, reader, subject);
  if (after === null || after === before) return;
  ctx.note(message('rung-now', { subject: `${subject.record.ref} ${subject.record.name}`, rung: after }));
}

/** What the rung of a contact is called; null for an opportunity, or without a ladder. */
export async function rungTitle(
  ctx: Context,
  reader: Reader,
  { ladder, record }: MarkerSubject,
): Promise<string | null> {
  if (ladder === null) return null;
  const { rung } = closeness(ladder, await reader.markers.of('contact', [record.id]), ctx.today());
  return rung === null ? ctx.t.words.records.none : ctx.t.text(rung.title);
}
