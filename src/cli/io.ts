import { homedir } from 'node:os';
import type { Io } from './types.ts';

/** The streams, opened when they are first used (each takes a millisecond or two), and environment of this process. */
export function processIo(): Io {
  return {
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return quiet(process.stdout);
    },
    get stderr() {
      return quiet(process.stderr);
    },
    get isInteractive() {
      return process.getBuiltinModule('node:tty').isatty(0);
    },
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
    written: () => whenWritten(process.stdout),
  };
}

const quieted = new WeakSet<NodeJS.WriteStream>();
/** The first fault of each stream. */
const faults = new WeakMap<NodeJS.WriteStream, Error>();

/** A reader that went away (`| head`) is a quiet success; any other fault is kept for `written`. */
function quiet(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!quieted.has(stream)) {
    quieted.add(stream);
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && !faults.has(stream)) faults.set(stream, error);
    });
  }
  return stream;
}

/** Waits for what is on its way. A stream that was never used stays closed. */
async function whenWritten(stream: NodeJS.WriteStream): Promise<Error | null> {
  if (!quieted.has(stream)) return null;
  await new Promise((done) => stream.write('', done));
  return faults.get(stream) ?? null;
}
