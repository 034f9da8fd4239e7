/** Runs the program in-process at a made-up terminal: keys go in one by one, the screen is what a person sees. */
import { PassThrough } from 'node:stream';
import { main } from '../../src/main.ts';
import { fixedNow, splitWords } from './run.ts';
import { createScreen, type TerminalScreen } from './terminal-screen.ts';

export const keys = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  enter: '\r',
  tab: '\t',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  /** Empties the line. */
  ctrlU: '\u0015',
  ctrlN: '\u000e',
  escape: '\u001b',
} as const;

export interface Seat {
  readonly screen: TerminalScreen;
  /** Everything written to stderr so far, escapes included. */
  output(): string;
  press(typed: string): void;
  /** Waits until the screen shows a text. */
  see(text: string): Promise<void>;
  readonly done: Promise<{ readonly code: number; readonly stdout: string }>;
}

export interface SeatOptions {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
  readonly ids?: () => string;
}

/** Sits down at a terminal and begins a command. */
export function sitDown(argv: string | readonly string[], options: SeatOptions): Seat {
  const { folder, env, columns = 80, rows = 30, ids } = options;
  const screen = createScreen(columns, rows);
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const out: string[] = [];
  const err: string[] = [];
  const running = main(typeof argv === 'string' ? splitWords(argv) : argv, {
    stdin,
    isInteractive: true,
    stdout: { write: (text) => out.push(text) > 0 },
    stderr: {
      isTTY: true,
      columns,
      rows,
      write(text) {
        err.push(text);
        // A terminal turns line feeds into new lines; a pipe does not.
        screen.write(text.replaceAll('\n', '\r\n'));
        return true;
      },
    },
    env: { KAM_NOW: fixedNow, KAM_TZ: 'Asia/Shanghai', KAM_USER: '王敏', KAM_LANG: 'en', NO_COLOR: '1', ...env },
    cwd: folder,
    home: folder,
    ...(ids === undefined ? {} : { ids }),
  });
  return {
    screen,
    output: () => err.join(''),
    press: (typed) => void stdin.write(typed),
    see: (text) =>
      waitFor(
        () => screen.text().includes(text),
        () => `never saw ${JSON.stringify(text)} on\n${screen.text()}`,
      ),
    done: running.then((code) => ({ code, stdout: out.join('') })),
  };
}

async function waitFor(holds: () => boolean, complain: () => string): Promise<void> {
  const end = Date.now() + 8000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(complain());
    await new Promise((resume) => setTimeout(resume, 5));
  }
}
