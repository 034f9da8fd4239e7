import { KamError, message } from '../../core/errors.ts';
import { defaultLadder, defaultProcess } from '../../core/playbook/defaults.ts';
import { markersOf } from '../../core/process/closeness.ts';
import { flagsOf } from '../../core/process/stage-progress.ts';
import { nearest } from '../../core/text.ts';
import { findAmong, present } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Ladder, Marker } from '../../core/playbook/process-types.ts';
import type { Reader, RecordName } from '../../store/types.ts';

/** Whom a marker is about, and which markers the playbook knows for them. */
export interface MarkerSubject {
  readonly record: RecordName & { readonly noun: 'contact' | 'opportunity' };
  readonly markers: ReadonlyMap<string, Marker>;
  /** The ladder, where the subject stands on one. */
  readonly ladder: Ladder | null;
}

/**
 * The contact (with the active playbook's ladder) or opportunity (with its own playbook's flags) that is named.
 * @param accountId only those of this account
 */
export async function findMarkerSubject(
  ctx: Context,
  reader: Reader,
  words: string,
  accountId?: string,
): Promise<MarkerSubject> {
  const found = await findAmong(ctx, reader, ['contact', 'opportunity'], words, accountId);
  const content = await ctx.content();
  if (found.noun === 'contact') {
    const ladder = defaultLadder(await content.active());
    return { record: { ...found, noun: 'contact' }, markers: ladder === null ? new Map() : markersOf(ladder), ladder };
  }
  const opportunity = present(await reader.opportunities.get(found.id), found.ref, found.ref);
  const process = defaultProcess(await content.playbook(opportunity.playbook));
  return {
    record: { ...found, noun: 'opportunity' },
    markers: process === null ? new Map() : flagsOf(process),
    ladder: null,
  };
}

/** @throws KamError `usage` naming the markers there are */
export function findMarker(subject: MarkerSubject, id: string): Marker {
  const marker = subject.markers.get(id);
  if (marker !== undefined) return marker;
  const known = [...subject.markers.keys()];
  const near = nearest(id, known);
  const detail = { marker: id, subject: `${subject.record.ref} ${subject.record.name}`, markers: known.join(', ') };
  throw new KamError('usage', message('marker-unknown', detail), {
    hints: near === null ? [] : [message('did-you-mean', { word: near })],
  });
}
