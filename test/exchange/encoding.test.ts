import { describe, expect, it } from 'vitest';
import { decodeText, detectEncoding, encodingOf, type Encoding } from '../../src/exchange/encoding.ts';

const gb = Uint8Array.from([0xc7, 0xe5, 0xcf, 0xaa]); // 清溪

async function* pieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function decode(bytes: Uint8Array, given: Encoding | null = null): Promise<string> {
  const { encoding, text } = await decodeText(pieces(bytes, 3), given, 'a.csv');
  let all = '';
  for await (const piece of text) all += piece;
  return `${encoding}: ${all}`;
}

describe('the encoding of a file', () => {
  it('is found out from its beginning', async () => {
    expect(await decode(new TextEncoder().encode('清溪,x'))).toBe('utf-8: 清溪,x');
    expect(await decode(new TextEncoder().encode('\ufeff清溪'))).toBe('utf-8: 清溪');
    expect(await decode(gb)).toBe('gb18030: 清溪');
    expect(await decode(Uint8Array.from([0xff, 0xfe, 0x05, 0x6e]))).toBe('utf-16le: 清');
    expect(await decode(Uint8Array.from([0xfe, 0xff, 0x6e, 0x05]))).toBe('utf-16be: 清');
    expect(await decode(Uint8Array.from([0x41]))).toBe('utf-8: A');
  });

  it('reads the rare characters of GB18030, of four bytes', async () => {
    // 䶮
    expect(await decode(Uint8Array.from([0x82, 0x35, 0x87, 0x38]))).toMatch(/^gb18030: \p{Script=Han}$/u);
  });

  it('is not guessed where a character is cut at the end of what was looked at', () => {
    const cut = new TextEncoder().encode('清').slice(0, 2);
    expect(detectEncoding(cut, false)).toBe('utf-8');
    expect(detectEncoding(cut, true)).not.toBe('utf-8');
  });

  it('is asked for where the bytes are text in none that we read', async () => {
    await expect(decode(Uint8Array.from([0x41, 0x00, 0x42, 0x00]))).rejects.toMatchObject({
      detail: { code: 'encoding-unknown' },
    });
    expect(await decode(Uint8Array.from([0x41, 0x00, 0x42, 0x00]), 'utf-16le')).toBe('utf-16le: AB');
    await expect(decode(Uint8Array.from([0xff, 0xff, 0x41]))).rejects.toMatchObject({
      detail: { code: 'encoding-unknown' },
    });
  });

  it('that breaks later in the file is said with its place', async () => {
    const long = new Uint8Array(1_048_580).fill(0x41);
    const text = Uint8Array.from([...long, ...gb]);
    await expect(
      (async () => {
        const decoded = await decodeText(pieces(text, 65_536), null, 'a.csv');
        for await (const piece of decoded.text) expect(piece).not.toBe('');
      })(),
    ).rejects.toMatchObject({ kind: 'content', detail: { code: 'encoding-breaks' } });
  });

  it.each([
    ['UTF8', 'utf-8'],
    ['gbk', 'gb18030'],
    ['GB2312', 'gb18030'],
    ['utf-16', 'utf-16le'],
    ['latin1', null],
  ])('is called %s: %s', (name, encoding) => {
    expect(encodingOf(name)).toBe(encoding);
  });
});
