/** The agenda: what is overdue first, then day by day; and the same for calendar programs. */
import { daysBetween } from '../../core/dates.ts';
import { weekdayOf } from '../../core/workdays.ts';
import { headingWith } from '../heading.ts';
import { agendaText } from './words.ts';
import { idColumns } from '../cells.ts';
import { named } from '../record-data.ts';
import type { Agenda } from '../../core/agenda/agenda.ts';
import type { AgendaItem } from '../../core/agenda/types.ts';
import type { Block, Cell } from '../../core/document.ts';
import type { Translator } from '../../i18n/types.ts';
import type { CalendarEvent } from '../calendar-file.ts';
import type { Json, View } from '../types.ts';

/** Start and end of a timed entry. */
export type Instants = ReadonlyMap<AgendaItem, { readonly start: string; readonly end: string }>;

/** @param instants of the entries that have a time of day */
export function agendaView(agenda: Agenda, instants: Instants): View {
  const { from, to, overdue, ahead, cancelled } = agenda;
  return {
    schema: 'agenda-list/1',
    get data() {
      return {
        from,
        to,
        items: [...overdue, ...ahead].map((item) => itemData(item, from)),
        next: null,
      };
    },
    formats: ['table', 'json', 'csv', 'markdown', 'ics'],
    blocks: (t) => [
      headingWith(1, t.words.agenda.title, from),
      ...(overdue.length === 0
        ? []
        : [{ type: 'heading' as const, level: 2 as const, text: t.words.agenda.overdue }, itemTable(overdue, from, t)]),
      { type: 'heading', level: 2, text: t.words.agenda.until(to) },
      ahead.length === 0 ? { type: 'paragraph', text: t.words.agenda.none(to) } : itemTable(ahead, null, t),
    ],
    csvTable: (t) => csvTable([...overdue, ...ahead], from, t),
    calendarFile: (t) => ({
      name: t.words.agenda.calendar,
      language: t.language,
      events: [...overdue, ...ahead, ...cancelled]
        .filter(({ isPersonal }) => !isPersonal)
        .map((item) => eventOf(item, instants, t)),
    }),
  };
}

/** @param lateFrom the day from which they are counted as late; null: they are not */
function itemTable(items: readonly AgendaItem[], lateFrom: string | null, t: Translator): Block {
  const { agenda, records } = t.words;
  const hasTime = items.some(({ time }) => time !== null);
  return {
    type: 'table',
    columns: [
      { id: 'on', label: agenda.date, priority: 3 },
      ...(hasTime ? [{ id: 'time', label: agenda.time, priority: 3 }] : []),
      ...(lateFrom === null ? [] : [{ id: 'late', label: agenda.late, align: 'right' as const, priority: 3 }]),
      { id: 'what', label: agenda.what },
      { id: 'account', label: records.account, priority: 2 },
      { id: 'ref', label: records.ref, priority: 3 },
    ],
    rows: items.map((item): Cell[] => [
      `${item.on} ${agenda.weekdays[weekdayOf(item.on)] ?? ''}`,
      ...(hasTime ? [item.time] : []),
      ...(lateFrom === null ? [] : [{ text: records.days(daysBetween(item.on, lateFrom)), tone: 'warn' as const }]),
      agendaText(item, t),
      item.account.name,
      item.ref,
    ]),
  };
}

function csvTable(items: readonly AgendaItem[], from: string, t: Translator): Block {
  const ids = ['on', 'time', 'kind', 'what', 'account', 'opportunity', 'ref', 'owner', 'people', 'place', 'overdue'];
  return {
    type: 'table',
    columns: idColumns(ids),
    rows: items.map((item): Cell[] => [
      { date: item.on },
      item.time,
      item.kind,
      agendaText(item, t),
      item.account.name,
      item.opportunity?.name ?? null,
      item.ref,
      item.owner,
      item.people.map(({ name }) => name).join('; '),
      item.place,
      item.on < from,
    ]),
  };
}

function itemData(item: AgendaItem, from: string): { readonly [key: string]: Json } {
  const { kind, uid, on, time, minutes, title, detail, count, ref, account, opportunity, people, place, owner } = item;
  return {
    kind,
    uid,
    on,
    time,
    minutes,
    overdue: on < from,
    title,
    detail,
    count,
    ref,
    account: named(account),
    opportunity: named(opportunity),
    people: people.map((person) => named(person)),
    place,
    owner,
  };
}

function eventOf(item: AgendaItem, instants: Instants, t: Translator): CalendarEvent {
  const { activities, agenda, punctuation, records } = t.words;
  const { account, opportunity, people, owner, ref, place, kind } = item;
  const line = (label: string, value: string): string[] => (value === '' ? [] : [label + punctuation.colon + value]);
  const prefix = agenda.kinds[kind];
  return {
    uid: `${item.uid}@kam`,
    sequence: item.version,
    changedAt: item.changedAt,
    when: instants.get(item) ?? { day: item.on },
    summary: `${agendaText(item, t)} · ${account.name}`,
    description: [
      ...line(records.opportunity, opportunity?.name ?? ''),
      ...line(activities.with, people.map(({ name }) => name).join(punctuation.separator)),
      ...line(t.words.forecast.owner, owner ?? ''),
      ...line(records.ref, ref ?? ''),
    ],
    place,
    category: prefix === '' ? t.text(item.title) : prefix,
    isCancelled: item.isCancelled,
  };
}
