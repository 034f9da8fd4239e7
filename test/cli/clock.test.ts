import { describe, expect, it } from 'vitest';
import { instantAt, wallTime } from '../../src/cli/clock.ts';

describe('the instant of a time on the wall', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-03', '14:30', '2026-11-03T06:30:00.000Z'],
    ['Asia/Shanghai', '2026-11-03', '00:00', '2026-11-02T16:00:00.000Z'],
    ['UTC', '2026-11-03', '23:59', '2026-11-03T23:59:00.000Z'],
    ['Europe/Berlin', '2026-07-01', '09:00', '2026-07-01T07:00:00.000Z'],
    ['Europe/Berlin', '2026-12-01', '09:00', '2026-12-01T08:00:00.000Z'],
    // On the days of a change, before and after it.
    ['Europe/Berlin', '2026-03-29', '01:30', '2026-03-29T00:30:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '09:00', '2026-03-29T07:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
    // Twice on the clock: the first; never on it: an hour later.
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['America/New_York', '2026-11-01', '12:00', '2026-11-01T17:00:00.000Z'],
    ['Asia/Kolkata', '2026-11-03', '14:30', '2026-11-03T09:00:00.000Z'],
  ])('in %s on %s at %s is %s', (zone, date, time, at) => {
    expect(instantAt(zone, date, time)).toBe(at);
  });

  it('is shown as that time again', () => {
    for (const zone of ['Asia/Shanghai', 'America/Sao_Paulo', 'Australia/Lord_Howe']) {
      expect(wallTime(zone, instantAt(zone, '2026-11-03', '14:30'))).toBe('2026-11-03 14:30');
    }
    expect(wallTime(null, instantAt(null, '2026-11-03', '14:30'))).toBe('2026-11-03 14:30');
    expect(wallTime('UTC', '2026-11-03T23:59:59.999Z')).toBe('2026-11-03 23:59');
  });
});
