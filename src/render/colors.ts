/** The colours of the terminal; a file of its own, so that output without colours loads no package for them. */
import { Chalk } from 'chalk';
import type { Tone } from '../core/document.ts';
import type { Paint } from './paint.ts';

/** One accent; the rest is meaning, readable without it. */
export function createPaint(): Paint {
  const chalk = new Chalk({ level: 1 });
  const tones: Readonly<Record<Tone, (text: string) => string>> = {
    plain: (text) => text,
    accent: chalk.cyan,
    good: chalk.green,
    warn: chalk.yellow,
    bad: chalk.red,
    muted: chalk.dim,
  };
  return (span, text) => {
    const toned = tones[span.tone ?? (span.code === true ? 'accent' : 'plain')](text);
    return span.strong === true ? chalk.bold(toned) : toned;
  };
}
