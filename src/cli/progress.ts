/** How far a long command is, in one line on the terminal that is written over and over. Nothing in a pipe. */
import type { Progress } from './types.ts';
import type { Io } from './types.ts';
import type { Translator } from '../i18n/types.ts';

/** Milliseconds between two lines. */
const pause = 100;
const barWidth = 24;

/**
 * @param size bytes to come; null where nobody knows
 * @param isShown whether anybody looks
 */
export function createProgress(io: Io, t: Translator, size: number | null, isShown: boolean): Progress {
  if (!isShown) return { count: (chunks) => chunks, rows: () => undefined, end: () => undefined };
  let read = 0;
  let last = 0;
  let isDrawn = false;
  return {
    async *count(chunks) {
      for await (const chunk of chunks) {
        read += chunk.length;
        yield chunk;
      }
    },
    rows(rows) {
      const now = Date.now();
      if (now - last < pause) return;
      last = now;
      isDrawn = true;
      const share = size === null || size === 0 ? null : Math.min(read / size, 1);
      const filled = Math.round((share ?? 0) * barWidth);
      const bar =
        share === null ? '' : `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${Math.floor(share * 100)} %  `;
      io.stderr.write(`\r\u001b[K${bar}${t.words.exchange.rowsRead(rows)}`);
    },
    end() {
      if (isDrawn) io.stderr.write('\r\u001b[K');
      isDrawn = false;
    },
  };
}
