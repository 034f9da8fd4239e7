import { readPassphrase, type PassphraseOptions } from '../passphrase.ts';
import type { Context } from '../../cli/types.ts';

const ageHeader = 'age-encryption.org/v1';

/**
 * A stream as it is, or, where its first line says that it is in the age format, what it holds once it is opened.
 * @param name of the file, for errors
 * @throws KamError `content` for a wrong passphrase, `usage` where it cannot be asked for; `storage` while it is read,
 * where it is damaged or cut off
 */
export async function openSealed(
  ctx: Context,
  chunks: AsyncIterable<Uint8Array>,
  options: PassphraseOptions,
  name: string,
): Promise<AsyncIterable<Uint8Array>> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  while (length < ageHeader.length) {
    const next = await iterator.next();
    if (next.done === true) break;
    read.push(next.value);
    length += next.value.length;
  }
  const whole = goOn(read, iterator);
  const start = read.map((chunk) => String.fromCharCode(...chunk.subarray(0, ageHeader.length))).join('');
  if (!start.startsWith(ageHeader)) return whole;
  try {
    const passphrase = await readPassphrase(ctx, options, false);
    return await (await ctx.encryption()).decryptStream(whole, passphrase, name);
  } catch (error) {
    // Nobody reads on: the file is closed.
    await iterator.return?.();
    throw error;
  }
}

async function* goOn(read: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* read;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
