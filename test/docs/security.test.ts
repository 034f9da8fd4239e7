import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8');

describe('SECURITY.md', () => {
  const named = [...page.matchAll(/\| `(test\/[^`]+)`: (.+?) \|$/gm)].map(([, file = '', title = '']) => ({
    file,
    title,
  }));

  test('names a test for each promise', () => {
    const promises = /## Promises\n\n([\s\S]*?)\n\n/.exec(page)?.[1]?.split('\n').slice(2) ?? [];
    expect(promises.length).toBeGreaterThan(15);
    expect(named).toHaveLength(promises.length);
  });

  test.each(named)('$file has “$title”', ({ file, title }) => {
    expect(existsSync(join(root, file))).toBe(true);
    expect(readFileSync(join(root, file), 'utf8')).toContain(title);
  });
});

test('no source asks the network for anything', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const asking =
    /'node:(?:https?|net|tls|dgram|http2|dns)'|globalThis\.fetch|\bfetch\((?:['"`]|url|new URL)|XMLHttpRequest|WebSocket/;
  expect(sources.filter((file) => asking.test(readFileSync(join(root, 'src', file), 'utf8')))).toEqual([]);
});
