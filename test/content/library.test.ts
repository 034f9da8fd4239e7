import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileShipped } from '../../scripts/compile-playbooks.ts';
import { createContent, type ContentOptions } from '../../src/content/library.ts';
import { isKamError } from '../../src/core/errors.ts';
import type { Content } from '../../src/content/types.ts';
import { lines, manifest, short } from './playbook-fixture.ts';

let home = '';
const vocabulary = (title: string, id = 'roles'): string =>
  lines('kind: vocabulary', `id: ${id}`, `title: ${title}`, 'terms: [{id: a, title: A}]');

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), text);
  }
}

function open(more: Partial<ContentOptions> = {}): Content {
  return createContent({
    shippedFolder: join(home, 'shipped'),
    userFolder: null,
    playbookId: null,
    configPlaybook: null,
    cacheFolder: join(home, 'cache'),
    programVersion: '1.0.0',
    cwd: home,
    readStdin: () => Promise.resolve(Buffer.from('')),
    ...more,
  });
}

/** What a promise fails with: kind, code, and its problems. */
async function failure(
  promise: Promise<unknown>,
): Promise<{ kind: string; code: string; problems: readonly string[] }> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!isKamError(error)) throw new Error('expected a KamError', { cause: error });
  return { kind: error.kind, code: error.detail.code, problems: short(error.problems) };
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'kam-content-'));
  await put({
    'yaml/base/playbook.yaml': manifest('note: base').replace('id: method', 'id: base'),
    'yaml/base/roles.yaml': vocabulary('Base roles'),
    'yaml/base/guides.yaml': vocabulary('Base guides', 'guides'),
    'yaml/second/playbook.yaml': manifest().replace('id: method', 'id: second'),
    'yaml/index.yaml': 'flagship: base\n',
  });
  await compileShipped(join(home, 'yaml'), join(home, 'shipped'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('which playbook is active', () => {
  it('is the flagship where nobody chose', async () => {
    expect((await open().active()).id).toBe('base');
  });

  it('is the config file’s choice, unless the command line names one', async () => {
    expect((await open({ configPlaybook: 'second' }).active()).id).toBe('second');
    expect((await open({ configPlaybook: 'second', playbookId: 'base' }).active()).id).toBe('base');
  });

  it('is the only one in the user’s folder; of two, none is preferred', async () => {
    await put({ 'mine/method/playbook.yaml': manifest() });
    expect((await open({ userFolder: join(home, 'mine') }).active()).id).toBe('method');
    await put({ 'mine/other/playbook.yaml': manifest().replace('id: method', 'id: other') });
    expect((await open({ userFolder: join(home, 'mine') }).active()).id).toBe('base');
  });

  it('may be the folder itself', async () => {
    await put({ 'single/playbook.yaml': manifest() });
    expect((await open({ userFolder: join(home, 'single') }).active()).id).toBe('method');
  });
});

describe('finding a playbook', () => {
  it('prefers the user’s where a shipped one has the same id, and says so', async () => {
    await put({ 'mine/base/playbook.yaml': manifest().replace('id: method', 'id: base').replace('1.0.0', '2.0.0') });
    const content = open({ userFolder: join(home, 'mine') });
    expect((await content.playbook('base')).version).toBe('2.0.0');
    const [first] = await content.list();
    expect(first).toMatchObject({
      id: 'base',
      origin: 'user',
      replacesShipped: true,
      valid: true,
      active: true,
      folder: 'mine/base',
    });
  });

  it('names the known ones where there is none', async () => {
    expect(await failure(open().playbook('bass'))).toEqual({
      kind: 'not-found',
      code: 'playbook-not-found',
      problems: [],
    });
  });

  it('refuses one with errors, with all of them, and lists it as not valid', async () => {
    await put({ 'mine/method/playbook.yaml': manifest(), 'mine/method/v.yaml': 'kind: vocabulary\nid: v\n' });
    const content = open({ userFolder: join(home, 'mine') });
    expect(await failure(content.active())).toEqual({
      kind: 'content',
      code: 'playbook-invalid',
      problems: ['mine/method/v.yaml:1:1 key-missing'],
    });
    expect((await content.list()).find(({ id }) => id === 'method')?.valid).toBe(false);
  });

  it('says that the user’s folder is missing, or a file', async () => {
    expect(await failure(open({ userFolder: join(home, 'nowhere') }).active())).toMatchObject({
      kind: 'content',
      code: 'folder-missing',
    });
    await put({ file: '' });
    expect(await failure(open({ userFolder: join(home, 'file') }).list())).toMatchObject({
      kind: 'content',
      code: 'not-a-directory',
    });
  });
});

describe('extending', () => {
  const child = (...more: readonly string[]): Record<string, string> => ({
    'mine/method/playbook.yaml': manifest(...more),
  });
  const read = (): Promise<Awaited<ReturnType<Content['playbook']>>> =>
    open({ userFolder: join(home, 'mine') }).playbook('method');

  it('takes instruments over, replaces those of the same id and drops those removed', async () => {
    await put({
      ...child('extends: base', 'remove: [vocabulary/guides]'),
      'mine/method/roles.yaml': vocabulary('My roles'),
    });
    const playbook = await read();
    expect(playbook.instruments.map(({ id, origin, title }) => [id, origin, title.en])).toEqual([
      ['roles', 'method', 'My roles'],
    ]);
    expect(playbook.defaults).toEqual({ roles: 'roles' });
  });

  it('keeps the origin of what is taken over', async () => {
    await put(child('extends: [base]'));
    expect((await read()).instruments.map(({ id, origin }) => [id, origin])).toEqual([
      ['guides', 'base'],
      ['roles', 'base'],
    ]);
  });

  it('finds a circle', async () => {
    await put({
      ...child('extends: [other]'),
      'mine/other/playbook.yaml': manifest('extends: [method]').replace('id: method', 'id: other'),
    });
    const problems = await open({ userFolder: join(home, 'mine') }).check(join(home, 'mine'), { coverage: false });
    expect(short(problems)).toEqual([
      'mine/method/playbook.yaml:7:11 base-invalid',
      'mine/other/playbook.yaml:7:11 base-invalid',
    ]);
    expect(await failure(read())).toMatchObject({ code: 'playbook-invalid' });
  });

  it('under its own id takes over the shipped playbook', async () => {
    await put({ 'mine/base/playbook.yaml': manifest('extends: [base]').replace('id: method', 'id: base') });
    const playbook = await open({ userFolder: join(home, 'mine') }).playbook('base');
    expect(playbook.instruments.map(({ id }) => id)).toEqual(['guides', 'roles']);
  });

  it('counts in the hash', async () => {
    await put(child('extends: [base]'));
    const first = (await read()).hash;
    await put({ 'yaml/base/roles.yaml': vocabulary('Changed roles') });
    await compileShipped(join(home, 'yaml'), join(home, 'shipped'));
    expect((await read()).hash).not.toBe(first);
  });
});

describe('the hash of a playbook', () => {
  it('does not depend on comments, quotes, order of keys, names of files', async () => {
    await put({
      'a/playbook.yaml': manifest(),
      'a/roles.yaml': vocabulary('R'),
      'a/levels.yaml': vocabulary('L', 'levels'),
    });
    const first = await open({ userFolder: join(home, 'a') }).active();
    await put({
      'b/playbook.yaml': `# A comment\n${manifest()}`,
      'b/deep/one.yaml': "title: 'R'\nid: roles\nterms:\n  - {title: A, id: a}\nkind: vocabulary\n",
      'b/two.yaml': vocabulary('L', 'levels'),
    });
    const second = await open({ userFolder: join(home, 'b') }).active();
    expect(second.hash).toBe(first.hash);
    expect(first.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('changes with a word', async () => {
    await put({ 'a/playbook.yaml': manifest(), 'a/roles.yaml': vocabulary('R') });
    const first = await open({ userFolder: join(home, 'a') }).active();
    await put({ 'a/roles.yaml': vocabulary('S') });
    expect((await open({ userFolder: join(home, 'a') }).active()).hash).not.toBe(first.hash);
  });
});

describe('the cache of compiled playbooks', () => {
  const cached = async (): Promise<readonly string[]> => readdir(join(home, 'cache/playbooks')).catch(() => []);

  it('keeps a good playbook and gives the same one back', async () => {
    await put({ 'mine/method/playbook.yaml': manifest('extends: [base]') });
    const first = await open({ userFolder: join(home, 'mine') }).active();
    expect(await cached()).toHaveLength(1);
    expect(await open({ userFolder: join(home, 'mine') }).active()).toEqual(first);
  });

  it('keeps none with errors', async () => {
    await put({ 'mine/method/playbook.yaml': manifest('extends: [nobody]') });
    await failure(open({ userFolder: join(home, 'mine') }).active());
    expect(await cached()).toEqual([]);
  });

  it('is not needed: damaged or not writable, the playbook is compiled again', async () => {
    await put({ 'mine/method/playbook.yaml': manifest(), 'blocked/playbooks': 'a file in the way' });
    await open({ userFolder: join(home, 'mine') }).active();
    for (const name of await cached()) await writeFile(join(home, 'cache/playbooks', name), '{"broken');
    expect((await open({ userFolder: join(home, 'mine') }).active()).id).toBe('method');
    expect((await open({ userFolder: join(home, 'mine'), cacheFolder: join(home, 'blocked') }).active()).id).toBe(
      'method',
    );
  });

  it('is another one for another version of the program', async () => {
    await put({ 'mine/method/playbook.yaml': manifest() });
    await open({ userFolder: join(home, 'mine') }).active();
    await open({ userFolder: join(home, 'mine'), programVersion: '2.0.0' }).active();
    expect(await cached()).toHaveLength(2);
  });
});

describe('checking', () => {
  it('checks one folder, a folder of playbooks, or all that are visible', async () => {
    await put({ 'mine/method/playbook.yaml': manifest('x: 1'), 'mine/other/playbook.yaml': manifest('y: 1') });
    const content = open({ userFolder: join(home, 'mine') });
    expect(short(await content.check('mine/method', { coverage: false }))).toEqual([
      'mine/method/playbook.yaml:7:1 unknown-key',
    ]);
    const all = [
      'mine/method/playbook.yaml:7:1 unknown-key',
      'mine/other/playbook.yaml:7:1 unknown-key',
      'mine/other/playbook.yaml:2:5 playbook-twice',
    ];
    expect(short(await content.check('mine', { coverage: false }))).toEqual(all);
    expect(short(await content.check(null, { coverage: false }))).toEqual(all);
  });

  it('says where there is nothing to check', async () => {
    await put({ 'empty/readme.txt': '' });
    expect(await failure(open().check('empty', { coverage: false }))).toMatchObject({
      kind: 'content',
      code: 'no-playbook-here',
    });
  });

  it('reports what cannot be read as text, and goes on', async () => {
    await put({ 'mine/playbook.yaml': manifest('x: 1'), 'mine/folder.yaml/x': '' });
    await writeFile(join(home, 'mine/latin.yaml'), Buffer.from([0xe9, 0x20, 0xff]));
    await writeFile(join(home, 'mine/large.yaml'), 'a'.repeat(5_000_001));
    expect(short(await open().check('mine', { coverage: false }))).toEqual([
      'mine/folder.yaml:1:1 is-a-directory',
      'mine/large.yaml:1:1 file-too-large',
      'mine/latin.yaml:1:1 not-utf8',
      'mine/playbook.yaml:7:1 unknown-key',
    ]);
  });

  it('names files outside the working folder by their whole path', async () => {
    await put({ 'mine/playbook.yaml': manifest('x: 1'), 'elsewhere/x': '' });
    const problems = await open({ cwd: join(home, 'elsewhere') }).check(join(home, 'mine'), { coverage: false });
    expect(short(problems)).toEqual([`${join(home, 'mine/playbook.yaml')}:7:1 unknown-key`]);
  });
});

describe('reading text', () => {
  it('reads a file and stdin, without a byte-order mark', async () => {
    await put({ 'a.yaml': '\ufeffhello' });
    expect(await open().readText('a.yaml')).toEqual({ name: 'a.yaml', text: 'hello' });
    const content = open({ readStdin: () => Promise.resolve(Buffer.from('你好')) });
    expect(await content.readText('-')).toEqual({ name: '<stdin>', text: '你好' });
  });

  it.each([
    ['no-such-file', 'file-missing'],
    ['shipped', 'is-a-directory'],
  ])('refuses %s', async (path, code) => {
    expect(await failure(open().readText(path))).toMatchObject({ kind: 'content', code });
  });
});

describe('the JSON Schema', () => {
  it('is the one in schema/', async () => {
    await expect(`${JSON.stringify(await open().schema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../schema/kam.playbook.v1.schema.json',
    );
  });

  it('knows every kind of file', async () => {
    const text = await readFile(new URL('../../schema/kam.playbook.v1.schema.json', import.meta.url), 'utf8');
    const schema = JSON.parse(text) as { allOf: readonly { then: { required?: readonly string[] } }[] };
    expect(schema.allOf).toHaveLength(16);
    for (const { then } of schema.allOf) expect(then.required?.length).toBeGreaterThan(0);
  });
});
