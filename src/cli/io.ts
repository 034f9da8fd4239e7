import { fstatSync, writeSync } from 'node:fs';
import type { Io } from './types.ts';

/** The streams, opened when they are first used (each takes a millisecond or two), and environment of this process. */
export function processIo(): Io {
  return {
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return isFileOrPipe(1) ? writeTo(1) : quiet(process.stdout);
    },
    get stderr() {
      return isFileOrPipe(2) ? writeTo(2) : quiet(process.stderr);
    },
    get isInteractive() {
      return process.getBuiltinModule('node:tty').isatty(0);
    },
    env: process.env,
    cwd: process.cwd(),
    get home() {
      return process.getBuiltinModule('node:os').homedir();
    },
    written: () => whenWritten(1),
    startInBackground,
  };
}

/** A terminal is a character device. */
function isFileOrPipe(descriptor: number): boolean {
  try {
    return !fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/** The first fault of each descriptor; nothing is written after it. */
const faults = new Map<number, NodeJS.ErrnoException>();

/**
 * Writes to a file or pipe at once. The stream that Node has for it would load its network and stream modules, which
 * takes a fifth of a start.
 */
function writeTo(descriptor: number): Io['stdout'] {
  return {
    write(text) {
      let rest = Buffer.from(text);
      while (rest.length > 0 && !faults.has(descriptor)) rest = rest.subarray(writeSome(descriptor, rest));
      return true;
    },
  };
}

/** @returns how many bytes were taken: none where a slow reader has to be waited for, or after a fault */
function writeSome(descriptor: number, bytes: Buffer): number {
  try {
    return writeSync(descriptor, bytes);
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    if (fault.code === 'EAGAIN') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    else faults.set(descriptor, fault);
    return 0;
  }
}

/** Streams of a terminal or device that are in use, by descriptor. */
const streams = new Map<number, NodeJS.WriteStream & { readonly fd: number }>();

/** A fault is kept for `written` instead of ending the program. */
function quiet(stream: NodeJS.WriteStream & { readonly fd: number }): NodeJS.WriteStream {
  if (!streams.has(stream.fd)) {
    streams.set(stream.fd, stream);
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!faults.has(stream.fd)) faults.set(stream.fd, error);
    });
  }
  return stream;
}

/** Waits for what is on its way. A reader that went away (`| head`) is a quiet success. */
async function whenWritten(descriptor: number): Promise<Error | null> {
  const stream = streams.get(descriptor);
  if (stream !== undefined) await new Promise((done) => stream.write('', done));
  const fault = faults.get(descriptor) ?? null;
  return fault?.code === 'EPIPE' ? null : fault;
}

/** The program goes on by itself when this process and its terminal are gone. */
function startInBackground(argv: readonly string[]): void {
  const [node, program = ''] = process.argv;
  const { spawn } = process.getBuiltinModule('node:child_process');
  const child = spawn(node ?? process.execPath, [program, ...argv], {
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  });
  // Where no process can be started the copy is made another day; the doctor says how old the last one is.
  child.on('error', () => undefined);
  child.unref();
}
