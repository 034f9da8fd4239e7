/**
 * Files and streams in the age format (https://age-encryption.org/v1), opened with a passphrase. The program `age`
 * reads what is written here, and the other way round. Nothing is held in memory but a piece of 64 KB.
 */
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Decrypter, Encrypter } from 'age-encryption';
import { KamError, message } from '../core/errors.ts';

/** How long a guess takes: log2 of the rounds of scrypt. The program `age` uses 18 as well: a second on a laptop. */
export const workFactor = 18;

type Bytes = AsyncIterable<Uint8Array>;

/**
 * Encrypts a stream.
 * @param factor 1-22; smaller only where nothing is to be protected, as in tests
 */
export async function encryptStream(plain: Bytes, passphrase: string, factor = workFactor): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(factor);
  return fromWeb(await encrypter.encrypt(toWeb(plain)));
}

/**
 * Decrypts a stream. What is read before a fault is found is genuine, but not the whole: use it only when all was read.
 * @param name of the file, for errors
 * @throws KamError `content` where the passphrase does not open it, `storage` where it is damaged or cut off
 */
export async function decryptStream(encrypted: Bytes, passphrase: string, name: string): Promise<Bytes> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let plain: Bytes;
  try {
    plain = fromWeb(await decrypter.decrypt(toWeb(encrypted)));
  } catch (error) {
    throw headerFault(error, name);
  }
  return checked(plain, name);
}

async function* checked(plain: Bytes, name: string): Bytes {
  try {
    yield* plain;
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code))) throw error;
    throw damagedFault(error, name);
  }
}

/** What opening the header says: the library has no codes, but two sentences for a key that does not fit. */
function headerFault(error: unknown, name: string): KamError {
  const said = error instanceof Error ? error.message : String(error);
  if (/no identity matched/.test(said)) {
    return new KamError('content', message('passphrase-wrong', { file: name }), { cause: error });
  }
  return damagedFault(error, name);
}

function damagedFault(error: unknown, name: string): KamError {
  const reason = error instanceof Error ? error.message : String(error);
  return new KamError('storage', message('encrypted-damaged', { file: name, reason }), { cause: error });
}

/** Encrypts a file into a new one. @throws what the file system throws; then nothing is left of the target */
export async function encryptFile(source: string, target: string, passphrase: string, factor?: number): Promise<void> {
  await writeWhole(await encryptStream(createReadStream(source), passphrase, factor), target);
}

/**
 * Decrypts a file into a new one, for the owner only.
 * @throws KamError as `decryptStream`; then nothing is left of the target
 */
export async function decryptFile(source: string, target: string, passphrase: string): Promise<void> {
  await writeWhole(await decryptStream(createReadStream(source), passphrase, source), target);
}

async function writeWhole(bytes: Bytes, target: string): Promise<void> {
  try {
    await pipeline(bytes, createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }));
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere) rmSync(target, { force: true });
    throw error;
  }
}

function toWeb(bytes: Bytes): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(bytes));
}

function fromWeb(stream: ReadableStream<Uint8Array>): Bytes {
  return Readable.fromWeb(stream);
}
