import type { Span, Tone } from '../core/document.ts';

/** Adds colour to a span whose text has been laid out already. */
export type Paint = (span: Span, text: string) => string;

/** Leaves everything as it is. */
export const plain: Paint = (_span, text) => text;

/** Loads chalk only where there is colour. One accent; the rest is meaning, readable without it. */
export async function createPaint(): Promise<Paint> {
  const { Chalk } = await import('chalk');
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
