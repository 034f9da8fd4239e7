/** Markers that an activity brought: recorded with it, and its ref as their evidence. */
import { isKamError, KamError, message, type Message } from '../../core/errors.ts';
import { defaultLadder, defaultProcess } from '../../core/playbook/defaults.ts';
import { markersOf } from '../../core/process/closeness.ts';
import { flagsOf } from '../../core/process/stage-progress.ts';
import { activityEvidence, isEvidenceOf } from '../../core/records/activity.ts';
import { newMarkerRecord } from '../../core/records/marker.ts';
import { noteRung, rungTitle } from '../marker/record.ts';
import { findMarker, findMarkerSubject, type MarkerSubject } from '../marker/subject.ts';
import { refuseFaults } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { Text } from '../../core/playbook/item-types.ts';
import type { Marker } from '../../core/playbook/process-types.ts';
import type { Activity, Dossier } from '../../core/records/types.ts';
import type { BroughtMarker } from '../../views/activity.ts';
import type { Reader, Writer } from '../../store/types.ts';

/** Somebody, or the opportunity, and what was reached. */
export interface ReachedMarker {
  readonly subject: MarkerSubject;
  readonly marker: Marker;
  /** What was said or done; null: what came of the activity. */
  readonly words?: string | null;
}

/**
 * What `--marker CONTACT=MARKER` names; in place of a contact an opportunity may stand, with one of its flags.
 * @throws KamError with every fault
 */
export async function readMarkers(
  ctx: Context,
  reader: Reader,
  typed: readonly string[],
  accountId: string,
): Promise<ReachedMarker[]> {
  const found: ReachedMarker[] = [];
  const errors: KamError[] = [];
  for (const value of typed) {
    const at = value.lastIndexOf('=');
    try {
      if (at < 1) {
        const { marker: expected } = ctx.t.words.activities.expected;
        throw new KamError('usage', message('bad-value', { flag: '--marker', value, expected }));
      }
      const subject = await findMarkerSubject(ctx, reader, value.slice(0, at).trim(), accountId);
      found.push({ subject, marker: findMarker(subject, value.slice(at + 1).trim()) });
    } catch (error) {
      if (!isKamError(error)) throw error;
      errors.push(error);
    }
  }
  throwAll(errors);
  return found;
}

function throwAll(errors: readonly KamError[]): void {
  const [first, ...others] = errors;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  const faults: readonly Message[] = errors.flatMap(({ detail, problems }) =>
    problems.length === 0 ? [detail] : problems.map((fault) => fault.message),
  );
  refuseFaults(faults);
}

/** Records the markers on the day of the activity, and says what follows from them. */
export async function recordMarkers(
  ctx: Context,
  writer: Writer,
  activity: Activity,
  reached: readonly ReachedMarker[],
): Promise<void> {
  const rungs = new Map<string, string | null>();
  for (const { subject, marker, words } of reached) {
    const { id, noun, ref, name } = subject.record;
    if (!rungs.has(id)) rungs.set(id, await rungTitle(ctx, writer, subject));
    await writer.markers.insert(
      newMarkerRecord(
        {
          subject: { noun, id },
          marker: marker.id,
          on: activity.on,
          evidence: activityEvidence({ ref: activity.ref, outcome: words ?? activity.outcome }),
        },
        { id: ctx.newId() },
      ),
    );
    ctx.note(message('marker-recorded', { marker: ctx.t.text(marker.title), subject: `${ref} ${name}` }));
  }
  for (const { subject } of reached) {
    const before = rungs.get(subject.record.id);
    if (before === undefined) continue;
    rungs.delete(subject.record.id);
    await noteRung(ctx, writer, subject, before);
  }
}

/** What the markers of people and the flags of the activity's own process are called, by id. */
export async function markerTitles(ctx: Context, activity: Activity): Promise<ReadonlyMap<string, Text>> {
  const content = await ctx.content();
  const ladder = defaultLadder(await content.active());
  const own = await content.playbook(activity.playbook).catch((error: unknown) => {
    if (isKamError(error)) return null;
    throw error;
  });
  const process = own === null ? null : defaultProcess(own);
  const markers = [
    ...(process === null ? [] : flagsOf(process).values()),
    ...(ladder === null ? [] : markersOf(ladder).values()),
  ];
  return new Map(markers.map(({ id, title }) => [id, title]));
}

/** The standing markers whose evidence is the activity. @param dossier of its account */
export async function broughtMarkers(ctx: Context, activity: Activity, dossier: Dossier): Promise<BroughtMarker[]> {
  const titles = await markerTitles(ctx, activity);
  const names = new Map([...dossier.contacts, ...dossier.opportunities].map((record) => [record.id, record]));
  return dossier.markers
    .filter(({ evidence, retractedOn }) => retractedOn === null && isEvidenceOf(activity, evidence))
    .map((record) => ({
      record,
      subject: names.get(record.subject.id) ?? { ref: '', name: '' },
      title: titles.get(record.marker) ?? { '': record.marker },
    }));
}
