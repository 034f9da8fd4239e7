/** Files of the age format: read and written as the program `age` does it. */
import { readFileSync, writeFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decryptFile, decryptStream, encryptFile, encryptStream, workFactor } from '../../src/encryption/age.ts';
import { failure, newFolder } from '../store/fixtures.ts';

const fixtures = join(import.meta.dirname, '../fixtures/age');
/** No protection, but quick. */
const quick = 4;

async function* pieces(...parts: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(part);
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

const seal = async (plain: Uint8Array, passphrase = 'correct horse'): Promise<Buffer> =>
  collect(await encryptStream(pieces(plain), passphrase, quick));
const unseal = async (sealed: Uint8Array, passphrase = 'correct horse'): Promise<Buffer> =>
  collect(await decryptStream(pieces(sealed), passphrase, 'x.age'));

describe('the age format', () => {
  it('of a file that the program age 1.1.1 made is read', async () => {
    const sealed = readFileSync(join(fixtures, 'by-age-1.1.1.age'));
    expect((await unseal(sealed, 'correct horse battery')).toString()).toBe('没有口令谁也打不开这个文件。\n');
  });

  it('is written with the header and the work factor of that program', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'plain'), 'x');
    await encryptFile(join(folder, 'plain'), join(folder, 'sealed'), 'correct horse', quick);
    const [first, second] = readFileSync(join(folder, 'sealed'), 'latin1').split('\n');
    expect(first).toBe('age-encryption.org/v1');
    expect(second).toMatch(/^-> scrypt [A-Za-z0-9+/]{22} 4$/);
    expect(workFactor).toBe(18);
    expect((statSync(join(folder, 'sealed')).mode & 0o777).toString(8)).toBe('600');
  });

  it('gives back what was put in, at every length around a piece', async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
      const plain = Buffer.alloc(length, length % 251);
      expect((await unseal(await seal(plain))).equals(plain), String(length)).toBe(true);
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.string({ minLength: 1 }), async (plain, passphrase) => {
        expect(await unseal(await seal(plain, passphrase), passphrase)).toEqual(Buffer.from(plain));
      }),
      { numRuns: 20 },
    );
  });

  it('takes each passphrase as it is: another one opens nothing', async () => {
    const sealed = await seal(Buffer.from('secret'));
    for (const wrong of ['Correct horse', 'correct horse ', '']) {
      const { kind, detail } = await failure(unseal(sealed, wrong));
      expect([kind, detail]).toEqual(['content', { code: 'passphrase-wrong', params: { file: 'x.age' } }]);
    }
  });

  it('finds every change and every cut', async () => {
    const sealed = await seal(Buffer.alloc(100_000, 7));
    const damaged: Buffer[] = [];
    for (let at = 0; at < sealed.length; at += 9973) {
      const copy = Buffer.from(sealed);
      copy[at] = (copy[at] ?? 0) ^ 1;
      damaged.push(copy);
    }
    for (const length of [0, 10, 100, 65_700, sealed.length - 1]) damaged.push(sealed.subarray(0, length));
    damaged.push(Buffer.concat([sealed, Buffer.from('x')]));
    for (const bytes of damaged) {
      const { kind, detail } = await failure(unseal(bytes));
      // A changed salt is the same as another passphrase.
      expect([`${kind} encrypted-damaged`, 'content passphrase-wrong']).toContain(`${kind} ${detail.code}`);
    }
  });

  it('leaves no file where it does not end well, and touches none that is there', async () => {
    const folder = newFolder();
    const [sealed, target] = [join(folder, 'sealed'), join(folder, 'target')];
    writeFileSync(sealed, (await seal(Buffer.alloc(100_000))).subarray(0, 80_000));
    await failure(decryptFile(sealed, target, 'correct horse'));
    expect(existsSync(target)).toBe(false);
    writeFileSync(target, 'mine');
    writeFileSync(sealed, await seal(Buffer.from('theirs')));
    await failure(decryptFile(sealed, target, 'correct horse'));
    expect(readFileSync(target, 'utf8')).toBe('mine');
  });
});
