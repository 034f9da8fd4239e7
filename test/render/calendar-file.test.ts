/** Calendars as a program that is not ours reads them. */
import fc from 'fast-check';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { renderCalendarFile } from '../../src/render/calendar-file.ts';
import type { CalendarEvent } from '../../src/views/calendar-file.ts';

const event: CalendarEvent = {
  uid: 'act-1@kam',
  sequence: 3,
  changedAt: '2026-11-02T01:02:03.000Z',
  when: { day: '2026-12-31' },
  summary: 'Visit',
  description: [],
  place: null,
  category: 'Visit',
  isCancelled: false,
};

function render(...events: readonly Partial<CalendarEvent>[]): string {
  return renderCalendarFile({ name: 'kam', language: 'en', events: events.map((given) => ({ ...event, ...given })) });
}

function parse(text: string): readonly VEvent[] {
  return Object.values(ical.sync.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT');
}

/** One property as it was before it was folded and escaped (RFC 5545, 3.1 and 3.3.11). */
function property(text: string, name: string): string | undefined {
  const line = text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((one) => one.startsWith(`${name}:`));
  return line
    ?.slice(name.length + 1)
    .replaceAll(/\\([\\;,nN])/g, (_all, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

describe('a calendar file', () => {
  it('has days without a zone and without blocking them, and times in UTC', () => {
    const text = render(
      {},
      { uid: 'b@kam', when: { start: '2026-11-03T06:30:00.000Z', end: '2026-11-03T07:30:00.000Z' } },
    );
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(text).toContain('DTSTART:20261103T063000Z\r\nDTEND:20261103T073000Z\r\n');
    expect(text.match(/TRANSP:\w+/g)).toEqual(['TRANSP:TRANSPARENT', 'TRANSP:OPAQUE']);
    expect(parse(text).map(({ datetype }) => datetype)).toEqual(['date', 'date-time']);
  });

  it('says who an event is, how often it has changed, and whether it takes place', () => {
    const [kept, gone] = parse(render({}, { uid: 'b@kam', sequence: 4, isCancelled: true }));
    expect(kept).toMatchObject({ uid: 'act-1@kam', sequence: 3, status: 'CONFIRMED', method: 'PUBLISH' });
    expect(gone).toMatchObject({ uid: 'b@kam', sequence: 4, status: 'CANCELLED' });
    expect(kept?.dtstamp.toISOString()).toBe(event.changedAt);
  });

  it('is a calendar also without events', () => {
    expect(render()).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//kam//agenda//EN\r\nMETHOD:PUBLISH\r\nNAME:kam\r\nX-WR-CALNAME:kam\r\nEND:VCALENDAR\r\n',
    );
  });

  it('keeps words from becoming lines of their own', () => {
    const text = render({
      summary: 'a\r\nEND:VEVENT\nBEGIN:VEVENT\u2028x\u0007y',
      description: ['one', 'two;three'],
      place: 'b\rc',
    });
    expect(parse(text)).toHaveLength(1);
    expect(property(text, 'SUMMARY')).toBe('a END:VEVENT BEGIN:VEVENT x y');
    expect(property(text, 'DESCRIPTION')).toBe('one\ntwo;three');
    expect(property(text, 'LOCATION')).toBe('b c');
  });

  it('gives any words back, in lines of at most 75 octets that end in CRLF', () => {
    const words = fc.string({
      unit: fc.constantFrom('水', '务', '😀', 'a', ' ', '\\', ';', ',', ':', '"', 'n', 'é', '：'),
      minLength: 1,
      maxLength: 120,
    });
    fc.assert(
      fc.property(words, (summary) => {
        const text = render({ summary });
        expect(property(text, 'SUMMARY')).toBe(summary);
        expect(text.endsWith('\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });
});
