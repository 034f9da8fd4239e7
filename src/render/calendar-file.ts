/** Events as iCalendar (RFC 5545): lines end in CRLF and are folded at 75 octets, texts are escaped. */
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent, CalendarFile } from '../views/calendar-file.ts';

const dayInMilliseconds = 86_400_000;

/** The same events give the same bytes, whenever and wherever they are written. */
export function renderCalendarFile({ name, language, events }: CalendarFile): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'kam', product: 'agenda', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: new Date(event.changedAt),
      lastModified: new Date(event.changedAt),
      ...timesOf(event),
      summary: plain(event.summary),
      description: { plain: event.description.map((line) => plain(line)).join('\n') },
      location: event.place === null ? null : plain(event.place),
      categories: [{ name: plain(event.category) }],
      status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** Days are dates without a zone, and block no time; times are instants in UTC. */
function timesOf({ when }: CalendarEvent) {
  if ('start' in when) {
    return {
      start: new Date(when.start),
      end: new Date(when.end),
      transparency: ICalEventTransparency.OPAQUE,
    };
  }
  const start = new Date(`${when.day}T00:00:00Z`);
  return {
    allDay: true,
    start,
    end: new Date(start.getTime() + dayInMilliseconds),
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** Without the control characters that the format does not allow; line breaks become spaces. */
function plain(text: string): string {
  return text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').replaceAll(/[\p{Cc}]/gu, ' ');
}
