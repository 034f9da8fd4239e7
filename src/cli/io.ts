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
  };
}

const quieted = new WeakSet<NodeJS.WriteStream>();

/** A reader that went away (`| head`) is a quiet success. */
function quiet(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!quieted.has(stream)) {
    quieted.add(stream);
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  return stream;
}
