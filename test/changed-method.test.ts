/** A rung, a role, an activity or a need level changed in YAML changes every screen, and no code. */
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isSeq, parseDocument, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { createDemoWorld } from './helpers/demo.ts';
import type { World } from './helpers/run.ts';

const shipped = join(import.meta.dirname, '../playbooks/key-account-handbook');

/** The flagship copied into the user's folder, to be changed; it wins over the shipped one. */
async function createChanged(change: (edit: Edit) => void): Promise<World> {
  const world = await createDemoWorld('en');
  const folder = join(world.folder, 'method/key-account-handbook');
  cpSync(shipped, folder, { recursive: true });
  change((file, list, id, what) => {
    const path = join(folder, file);
    const document = parseDocument(readFileSync(path, 'utf8'));
    const items = document.get(list) as YAMLSeq<YAMLMap>;
    const index = items.items.findIndex((item) => item.get('id') === id);
    expect([file, index >= 0]).toEqual([file, true]);
    if (what === null) items.delete(index);
    else items.items[index]?.set('title', what);
    writeFileSync(path, String(document));
  });
  return world;
}

type Edit = (
  file: string,
  list: string,
  id: string,
  title: { readonly en: string; readonly zh: string } | null,
) => void;

async function say(world: World, command: string): Promise<string> {
  const { stdout, stderr, code } = await world.run(command, { env: { KAM_PLAYBOOKS: 'method', COLUMNS: '120' } });
  expect([command, code, code === 0 ? '' : stderr]).toEqual([command, 0, '']);
  return stdout;
}

const screens = {
  contact: 'contact show "Zhao Wenbo"',
  map: 'map opp-1',
  plan: 'activity plan "Zhou Jianguo"',
  tree: 'need tree opp-1',
  interview: 'need interview opp-2 --print-answers',
  visit: 'visit plan act-14 --print',
  report: 'report account Huayuan',
} as const;

describe('what is renamed in the playbook', () => {
  let world: World;
  beforeAll(async () => {
    world = await createChanged((edit) => {
      edit('relationship.yaml', 'rungs', 'trusted', { en: 'Leaning on us', zh: '依靠我们' });
      edit('vocabularies/buying-roles.yaml', 'terms', 'decision-maker', { en: 'Purse holder', zh: '拍板人' });
      edit('catalogs/selling-activities.yaml', 'entries', 'visit', { en: 'House call', zh: '登门' });
      edit('vocabularies/need-levels.yaml', 'terms', 'criteria', { en: 'Yardsticks', zh: '尺子' });
    });
  });

  it.each([
    ['contact', ['Closeness  Leaning on us']],
    ['map', ['Leaning on us', 'Purse holder']],
    ['plan', ['House call']],
    ['tree', ['5 Yardsticks']],
    ['interview', ['# Yardsticks']],
    ['visit', ['Activity     House call', 'Purse holder']],
    ['report', ['Leaning on us', 'Purse holder', 'House call', 'Yardsticks']],
  ] as const)('has its new name on the screen: %s', async (screen, words) => {
    const text = await say(world, screens[screen]);
    for (const word of words) expect(text).toContain(word);
    for (const old of ['Decision maker', 'Purchase criteria']) expect(text).not.toContain(old);
  });

  it('is what people type', async () => {
    const line = 'role set opp-2 "Wu Tao" --role "Purse holder" --json';
    expect(JSON.parse(await say(world, line))).toMatchObject({ roles: ['decision-maker'] });
  });
});

describe('what is removed from the playbook', () => {
  const removed = {
    rung: ['relationship.yaml', 'rungs', 'allied'],
    role: ['vocabularies/buying-roles.yaml', 'terms', 'initiator'],
    activity: ['catalogs/selling-activities.yaml', 'entries', 'gift'],
    level: ['vocabularies/need-levels.yaml', 'terms', 'products'],
  } as const;
  let world: World;
  beforeAll(async () => {
    world = await createChanged((edit) => {
      for (const [file, list, id] of Object.values(removed)) edit(file, list, id, null);
    });
  });

  it('is missed by the checker wherever something still points at it', async () => {
    const { stdout, code } = await world.run('playbook check method/key-account-handbook');
    expect(code).toBe(3);
    for (const [, , id] of Object.values(removed)) expect(stdout).toContain(id);
  });

  it('is asked for, advised and shown nowhere; what was recorded with it stays in sight', async () => {
    dropReferences(
      join(world.folder, 'method/key-account-handbook'),
      Object.values(removed).map(([, , id]) => id),
    );
    await say(world, 'playbook check method/key-account-handbook');
    // Chen had reached the rung that is gone; the one below it is the top now.
    const contact = await say(world, 'contact show "Chen Zhiyuan"');
    expect(contact).toContain('Closeness  Trusted');
    expect(contact).not.toContain('Allied');
    const map = await say(world, screens.map);
    expect(map).toContain('initiator, User');
    expect(await say(world, 'activity plan "Zhou Jianguo" --all')).not.toContain('Gift');
    expect(await say(world, screens.interview)).not.toContain('Products and services');
    const tree = await say(world, screens.tree);
    expect(tree).toContain('Platform with district metering');
    expect(tree).not.toContain('Products and services');
    expect(await say(world, screens.report)).toContain('Platform with district metering');
    const { stderr, code } = await world.run('role set opp-1 "Wu Tao" --role initiator', {
      env: { KAM_PLAYBOOKS: 'method' },
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('designer')]);
  });
});

/** Takes ids out of every list, and rules that name them out of theirs. */
function dropReferences(folder: string, ids: readonly string[]): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.yaml')) continue;
    const document = parseDocument(readFileSync(join(folder, file), 'utf8'));
    visit(document, {
      Scalar: (_key, node, path) => (isSeq(path.at(-1)) && ids.includes(String(node.value)) ? visit.REMOVE : undefined),
      Map: (_key, node) => {
        const when = node.get('when');
        const isRule = typeof when === 'string' && ids.some((id) => when.includes(`"${id}"`));
        return isRule ? visit.REMOVE : undefined;
      },
    });
    writeFileSync(join(folder, file), String(document));
  }
}
