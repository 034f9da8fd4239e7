/** What the documentation points at is there: pages, headings, files of the sources, scripts of the package. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
/** Folders of which the documentation names files. */
const folders = ['bench', 'bin', 'data', 'docs', 'playbooks', 'schema', 'scripts', 'src', 'test'];

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
}

const files = folders.flatMap((folder) => listFiles(folder));
const pages = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...files.filter((file) => file.startsWith('docs/') && file.endsWith('.md')),
];

interface Named {
  readonly page: string;
  readonly line: number;
  readonly target: string;
}

/** What a pattern's first group finds in a page, line by line, outside blocks of code. */
function find(page: string, pattern: RegExp): Named[] {
  const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, (block) =>
    block.replace(/[^\n]/g, ''),
  );
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(pattern)].map((match) => ({ page, line: index + 1, target: match[1] ?? '' })),
    );
}

function complaints(found: readonly Named[], isThere: (named: Named) => boolean): string[] {
  return found.filter((named) => !isThere(named)).map(({ page, line, target }) => `${page}:${line} ${target}`);
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = find(page, /^#{1,6} (.*)$/g);
  return new Set(
    headings.map(({ target }) =>
      target
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe('the links of the documentation', () => {
  const links = pages
    .flatMap((page) => find(page, /\]\(([^)\s]+)\)/g))
    .filter(({ target }) => !/^[a-z]+:/.test(target));

  it('lead to files that are there', () => {
    expect(links.length).toBeGreaterThan(50);
    const isThere = ({ page, target }: Named): boolean =>
      existsSync(resolve(root, dirname(page), target.split('#')[0] ?? ''));
    expect(complaints(links, isThere)).toEqual([]);
  });

  it('lead to headings that are there', () => {
    const anchored = links.filter(({ target }) => target.includes('#'));
    expect(anchored.length).toBeGreaterThan(5);
    const isThere = ({ page, target }: Named): boolean => {
      const [file = '', anchor = ''] = target.split('#');
      const to = file === '' ? page : relative(root, resolve(root, dirname(page), file));
      return anchorsOf(to).has(decodeURIComponent(anchor));
    };
    expect(complaints(anchored, isThere)).toEqual([]);
  });
});

describe('the files that the documentation names', () => {
  it('are there, under the path or the name given', () => {
    const code = pages.flatMap((page) => find(page, /`([\w.*/-]+)`/g));
    const named = code.filter(
      ({ target }) =>
        // The build makes what is in dist; a pattern for names to come is no file yet.
        !/^dist\/|NNN/.test(target) &&
        (folders.includes(target.split('/')[0] ?? '') ? target.includes('/') : /\.(ts|cjs)$/.test(target)),
    );
    expect(named.length).toBeGreaterThan(50);
    const isThere = ({ target }: Named): boolean => {
      const pattern = new RegExp(`(^|/)${target.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`);
      return files.some((file) => pattern.test(file));
    };
    expect(complaints(named, isThere)).toEqual([]);
  });
});

describe('the commands of npm that the documentation names', () => {
  it('are scripts of the package', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const named = pages.flatMap((page) =>
      [...readFileSync(join(root, page), 'utf8').matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
