import { KamError, message } from '../core/errors.ts';

/**
 * The instant that the program takes for now.
 * @param fixed an instant, or a date (then its midnight UTC); empty is the clock's
 * @param flag what gave it: `--now` or KAM_NOW
 * @returns ISO-8601 UTC with milliseconds
 * @throws KamError `usage` where `fixed` is neither
 */
export function instant(fixed: string | undefined, flag = '--now'): string {
  if (fixed === undefined || fixed === '') return new Date().toISOString();
  const time = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/.test(fixed) ? Date.parse(fixed) : NaN;
  if (Number.isNaN(time)) {
    throw new KamError('usage', message('bad-value', { flag, value: fixed, expected: '2026-11-23T08:00:00Z' }));
  }
  return new Date(time).toISOString();
}

/**
 * The date of an instant, `YYYY-MM-DD`.
 * @param timeZone IANA name; null is the zone of the system, which costs nothing to ask, while `Intl` takes ten milliseconds
 * @param flag what gave the zone: KAM_TZ, or the key of the config file
 * @throws KamError `usage` where there is no such zone
 */
export function dateIn(timeZone: string | null, at: string, flag = 'KAM_TZ'): string {
  if (timeZone === 'UTC') return at.slice(0, 10);
  if (timeZone === null) return localTime(at).slice(0, 10);
  try {
    // Swedish dates are ISO dates.
    return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(at));
  } catch {
    throw new KamError('usage', message('bad-value', { flag, value: timeZone, expected: 'Asia/Shanghai, UTC, …' }));
  }
}

/**
 * An instant as the clock on the wall shows it: `2026-11-02 14:30`.
 * @param timeZone IANA name, known to exist; null is the zone of the system
 */
export function wallTime(timeZone: string | null, at: string): string {
  if (timeZone === null) return localTime(at);
  let clock = wallClocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
    wallClocks.set(timeZone, clock);
  }
  return clock.format(new Date(at));
}

/** One for each zone: making one takes a tenth of a millisecond, and lists ask thousands of times. */
const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-02 14:30` by the clock of the system, which costs nothing to ask, while `Intl` takes ten milliseconds. */
function localTime(at: string): string {
  const time = new Date(at);
  const minutes = Date.UTC(time.getFullYear(), time.getMonth(), time.getDate(), time.getHours(), time.getMinutes());
  return new Date(minutes).toISOString().slice(0, 16).replace('T', ' ');
}

/**
 * The last instant of a day.
 * @param timeZone IANA name, known to exist; null is the zone of the system
 * @param date `YYYY-MM-DD`
 * @returns ISO-8601 UTC with milliseconds
 */
export function endOfDay(timeZone: string | null, date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (timeZone === null) return new Date(new Date(year, month - 1, day + 1).getTime() - 1).toISOString();
  const midnight = Date.UTC(year, month - 1, day + 1);
  // The zone's clock at a first guess gives its offset; asking again there is right also where the clocks change.
  const first = midnight - offsetOf(timeZone, midnight);
  return new Date(midnight - offsetOf(timeZone, first) - 1).toISOString();
}

/**
 * The instant at which the clock on the wall shows a time of a day. A time that a change of the clocks leaves out is
 * taken as an hour later; of one that comes twice, the first.
 * @param timeZone IANA name, known to exist; null is the zone of the system
 * @param time `14:30`
 * @returns ISO-8601 UTC with milliseconds
 */
export function instantAt(timeZone: string | null, date: string, time: string): string {
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0] = `${date}-${time}`.split(/[-:]/).map(Number);
  if (timeZone === null) return new Date(year, month - 1, day, hours, minutes).toISOString();
  const wall = Date.UTC(year, month - 1, day, hours, minutes);
  // Of the offsets before and after a change, the one under which the clock shows that time.
  const candidates = [wall - offsetOf(timeZone, wall - 86_400_000), wall - offsetOf(timeZone, wall + 86_400_000)];
  const right = candidates.find((at) => at + offsetOf(timeZone, at) === wall) ?? candidates[0] ?? wall;
  return new Date(right).toISOString();
}

/** Milliseconds that the clocks of a zone are ahead of UTC at an instant. */
function offsetOf(timeZone: string, at: number): number {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(at);
  return Date.parse(`${local.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Makes ULIDs (https://github.com/ulid/spec): 48 bits of time, then 80 random bits, in Crockford base 32.
 * Within one millisecond they count up, so that they sort in the order made.
 *
 * Ids have to differ, not to be hard to guess: the generator of the engine, which the system's entropy seeds anew for
 * each process, is enough, and node:crypto would take three milliseconds of every command that writes.
 */
export function createIds(now: () => string): () => string {
  let lastTime = -1;
  let tail: number[] = [];
  return () => {
    const time = Date.parse(now());
    if (time === lastTime) {
      increment(tail);
    } else {
      lastTime = time;
      // The top bit stays free, so that counting up cannot overflow.
      tail = Array.from({ length: 16 }, (_unused, index) => Math.floor(Math.random() * (index === 0 ? 16 : 32)));
    }
    return encodeTime(time) + tail.map((digit) => alphabet[digit]).join('');
  };
}

function increment(digits: number[]): void {
  for (let index = digits.length - 1; index >= 0; index -= 1) {
    const digit = digits[index] ?? 0;
    if (digit < 31) {
      digits[index] = digit + 1;
      return;
    }
    digits[index] = 0;
  }
}

function encodeTime(time: number): string {
  let rest = time;
  let text = '';
  for (let index = 0; index < 10; index += 1) {
    text = alphabet[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}
