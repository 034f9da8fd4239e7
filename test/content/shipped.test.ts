import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packPlaybook, readShipped } from '../../src/content/shipped.ts';
import type { Playbook } from '../../src/core/playbook/types.ts';

const item = { text: null, why: null, help: null, note: null, provenance: null, sources: [], origin: 'test' };
const playbook: Playbook = {
  id: 'test',
  version: '1.0.0',
  hash: 'sha256:0',
  title: { zh: '测试' },
  summary: null,
  languages: ['zh'],
  license: 'CC0-1.0',
  authors: [],
  extends: [],
  defaults: { roles: 'roles' },
  facts: null,
  instruments: [
    { ...item, kind: 'vocabulary', id: 'roles', title: { zh: '角色' }, terms: [], who: null },
    { ...item, kind: 'question-list', id: 'ask', title: { zh: '提问——“为什么”' }, opens: ['a'], questions: [] },
  ],
};

async function roundTrip(): Promise<Playbook> {
  const folder = mkdtempSync(join(tmpdir(), 'kam-test-'));
  for (const [name, content] of Object.entries(packPlaybook(playbook))) writeFileSync(join(folder, name), content);
  return readShipped(folder, playbook.id);
}

describe('a packed playbook', () => {
  it('reads back as it was, in every way of looking at it', async () => {
    const read = await roundTrip();
    expect(read).toEqual(playbook);
    expect(JSON.stringify(read)).toBe(JSON.stringify(playbook));
    expect(read.instruments.map((instrument) => ({ ...instrument }))).toEqual(playbook.instruments);
    expect(read.instruments.map((instrument) => Object.keys(instrument))).toEqual(
      playbook.instruments.map((instrument) => Object.keys(instrument)),
    );
    expect(read.instruments.map((instrument) => 'terms' in instrument)).toEqual([true, false]);
  });

  it('knows kind and id of an instrument without parsing it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kam-test-'));
    for (const [name, content] of Object.entries(packPlaybook(playbook))) {
      writeFileSync(
        join(folder, name),
        name.endsWith('.json') ? content : 'no JSON at all, however long it may be '.repeat(20),
      );
    }
    const read = await readShipped(folder, playbook.id);
    expect(read.instruments.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['vocabulary/roles', 'question-list/ask']);
    expect(() => read.instruments[0]?.title).toThrow(SyntaxError);
  });
});
