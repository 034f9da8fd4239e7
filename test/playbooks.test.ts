/** The playbooks that come with the program: sound, and every example gives what it promises. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { readdirSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileShipped } from '../scripts/compile-playbooks.ts';
import { readFolder } from '../src/content/playbook-folder.ts';
import { readPlaybook } from '../src/content/read-playbook.ts';
import { holds } from '../src/core/condition/evaluate.ts';
import { compareExample, runExample } from '../src/core/playbook/check-template.ts';
import { rulesOver } from '../src/core/playbook/defaults.ts';
import { readShipped } from '../src/content/shipped.ts';
import type { Playbook } from '../src/core/playbook/types.ts';
import { short } from './content/playbook-fixture.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'playbooks');
const ids = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'playbook.yaml')));
let out = '';

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'kam-playbooks-'));
  await compileShipped(folder, out);
});
afterAll(() => rm(out, { recursive: true, force: true }));

describe.each(ids)('the playbook %s', (id) => {
  const compiled = (): Promise<Playbook> => readShipped(out, id);

  it('checks without errors and warnings', async () => {
    const files = await readFolder(join(folder, id), root);
    const { problems } = await readPlaybook(
      files,
      async (base) => ({ playbook: await readShipped(out, base) }),
      // Every fact of the sources is cited by an item.
      { coverage: true },
    );
    expect(short(problems)).toEqual([]);
  });

  it('runs every example to what it expects, also as compiled', async () => {
    const playbook = await compiled();
    const templates = playbook.instruments.flatMap((one) => (one.kind === 'template' ? [one] : []));
    for (const template of templates) {
      expect(template.examples.length, template.id).toBeGreaterThan(0);
      for (const example of template.examples) {
        const result = runExample(template, example, playbook);
        expect('card' in result ? compareExample(example, result.card) : result.problems, example.name).toEqual([]);
      }
    }
  });
});

describe('the index of shipped playbooks', () => {
  it('lists each with its hash and names the flagship', async () => {
    const index = JSON.parse(await readFile(join(out, 'index.json'), 'utf8')) as {
      flagship: string;
      playbooks: { id: string }[];
    };
    expect(index.playbooks.map((one) => one.id)).toEqual(ids);
    expect(ids).toContain(index.flagship);
  });
});

describe('the moves of the flagship on a criterion', () => {
  const person = (roles: readonly string[], attitude = 'neutral') => ({ roles, attitude });
  const decider = person(['decision-maker']);
  const user = person(['user']);

  it.each([
    // A must is met, not outweighed or kept quiet about.
    ['meet-the-must', { must: true, gap: -1 }, [decider]],
    ['meet-the-must', { must: true, gap: -3 }, []],
    ['keep-quiet', { must: false, gap: -2 }, []],
    ['offset-for-decider', { must: false, gap: -2 }, [user, decider]],
    ['offset', { must: false, gap: -2 }, [user]],
    ['educate', { must: true, gap: 2 }, []],
    ['reinforce', { must: false, gap: 1 }, [person(['user'], 'opponent'), user]],
    ['convince-opponents', { must: false, gap: 1 }, [person(['user'], 'opponent')]],
    ['break-parity', { must: true, gap: 0 }, [user]],
    [null, { must: true, gap: null }, [decider]],
  ])('%s: %j', async (expected, criterion, felt) => {
    const playbook = await readShipped(out, 'key-account-handbook');
    const rules = rulesOver(playbook, 'criterion');
    expect(rules.find(({ when }) => holds(when, { criterion, felt }))?.id ?? null).toBe(expected);
  });
});
