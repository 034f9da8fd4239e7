/** Times of day as `HH:MM` strings of 24 hours: no date, no time zone, no clock. */
import { foldWord } from './text.ts';

const minutesOfDay = 24 * 60;
/** Parts of the day that move a Chinese hour below 12 to the afternoon. */
const afternoons = ['下午', '晚上', '中午'];

/**
 * Reads a time as people say it: `14:30`, `9:05`, `14：30`, `2:30pm`, `2 pm`, `14点`, `14点30分`, `下午2点半`.
 * @returns `HH:MM`, or null where it is none of these
 */
export function parseTime(text: string): string | null {
  const words = foldWord(text);
  const latin = /^(\d{1,2})(?::(\d\d))? ?([ap]m)?$/.exec(words);
  // A bare number could be anything.
  if (latin !== null && (latin[2] !== undefined || latin[3] !== undefined)) {
    const [, hour = '', minute = '0', half] = latin;
    return half === undefined ? timeOf(Number(hour), Number(minute)) : twelveHours(Number(hour), Number(minute), half);
  }
  const chinese = /^(上午|早上|中午|下午|晚上)?(\d{1,2})(?:[点时](?:(半)|(\d{1,2})分?)?|:(\d\d))$/.exec(words);
  if (chinese === null) return null;
  const [, part = '', hour = '', half, spoken, minute = spoken ?? '0'] = chinese;
  const isLater = afternoons.includes(part) && Number(hour) < 12 && !(part === '中午' && Number(hour) > 9);
  return timeOf(Number(hour) + (isLater ? 12 : 0), half === undefined ? Number(minute) : 30);
}

/** Of a clock with two halves of 12 hours, where 12 comes first. */
function twelveHours(hour: number, minute: number, half: string): string | null {
  if (hour < 1 || hour > 12) return null;
  return timeOf((hour % 12) + (half === 'pm' ? 12 : 0), minute);
}

function timeOf(hour: number, minute: number): string | null {
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The time some minutes later; past midnight it begins anew. @param minutes whole, ≥ 0 */
export function addMinutes(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const at = (hour * 60 + minute + minutes) % minutesOfDay;
  return timeOf(Math.floor(at / 60), at % 60) ?? time;
}
