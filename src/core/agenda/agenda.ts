/** The agenda: what is overdue, and what comes, in the order of its days. */
import { agendaKinds, type AgendaItem } from './types.ts';
import { compareText } from '../text.ts';

export interface Agenda {
  readonly from: string;
  readonly to: string;
  /** Before the first day and not done, the oldest first. */
  readonly overdue: readonly AgendaItem[];
  readonly ahead: readonly AgendaItem[];
  /** Called off: for calendars that have them. */
  readonly cancelled: readonly AgendaItem[];
}

/** What narrows it down. */
export interface AgendaFilter {
  /** Whose entries; null: everybody's. Letters large or small. */
  readonly owner: string | null;
  readonly accountId: string | null;
}

/**
 * Sorts entries into an agenda: by day, then time, what lasts all day first, then kind. What stands there twice under
 * one uid is kept once, and what belongs to archived records is left out.
 * @param span first day (today) and last one
 */
export function arrangeAgenda(
  items: readonly AgendaItem[],
  { from, to }: { readonly from: string; readonly to: string },
  { owner, accountId }: AgendaFilter,
): Agenda {
  const seen = new Set<string>();
  const wanted = items
    .filter(
      (item) =>
        item.on <= to &&
        item.account.archivedAt === null &&
        (item.opportunity?.archivedAt ?? null) === null &&
        (owner === null || item.owner?.toLowerCase() === owner.toLowerCase()) &&
        (accountId === null || item.account.id === accountId),
    )
    .sort((left, right) => compareText(keyOf(left), keyOf(right)))
    .filter(({ uid }) => !seen.has(uid) && seen.add(uid));
  const standing = wanted.filter(({ isCancelled }) => !isCancelled);
  return {
    from,
    to,
    overdue: standing.filter(({ on }) => on < from),
    ahead: standing.filter(({ on }) => on >= from),
    cancelled: wanted.filter(({ isCancelled }) => isCancelled),
  };
}

function keyOf({ on, time, kind, uid }: AgendaItem): string {
  return [on, time ?? '', String(agendaKinds.indexOf(kind)).padStart(2, '0'), uid].join(' ');
}
