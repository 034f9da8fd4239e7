/** What is known of an account: on its own screen, on that of the account and in the report, under any map. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createDemoWorld } from '../helpers/demo.ts';
import { createWorld, type World } from '../helpers/run.ts';

async function ok(world: World, line: string): Promise<string> {
  const { stdout, stderr, code } = await world.run(line);
  expect([line, stderr, code]).toEqual([line, '', 0]);
  return stdout;
}

describe.each(['en', 'zh'] as const)('the demo account, in %s', (language) => {
  it('is shown with what is known of it, and what to ask', async () => {
    const world = await createDemoWorld(language);
    const log: string[] = [];
    for (const line of [
      'information acc-1',
      'information acc-1 --format markdown',
      'information acc-1 --format csv',
      'account show acc-1',
    ]) {
      log.push(`$ kam ${line}\n${await ok(world, line)}`);
    }
    await expect(log.join('\n')).toMatchFileSnapshot(`../snapshots/information.${language}.txt`);
  });
});

const files: Readonly<Record<string, string>> = {
  'playbook.yaml': `
schema: kam.playbook/v1
id: own
version: '1.0.0'
title: Own
languages: [en]
license: MIT`,
  'guides.yaml': `
kind: vocabulary
id: guides
title: Guides
terms:
  - {id: gatekeeper, title: Gatekeeper}
  - {id: insider, title: Insider}`,
  'roles.yaml': `
kind: vocabulary
id: roles
title: Roles
terms: [{id: buyer, title: Buyer}]`,
  'house.yaml': `
kind: form
id: house
title: House
record: account
fields:
  - {id: roof, label: Roof, type: choice, options: [{id: flat, title: Flat roof}, {id: steep, title: Steep roof}]}
  - {id: alarm-code, label: Alarm code, sensitive: true}`,
  'ask.yaml': `
kind: question-list
id: ask
title: Ask
questions:
  - {id: which-roof, text: What kind of roof is it?, guides: [gatekeeper]}
  - {id: who-owns, text: Who owns the house?}`,
};

const houseMap = `
kind: information
id: map
title: Map
areas:
  - id: building
    title: The building
    questions: ask
    freshFor: 6 months
    items:
      - {id: roof, title: Kind of roof, field: account.roof, ask: [which-roof], crossCheck: true, guides: [gatekeeper, insider]}
      - {id: alarm, title: Alarm code, field: account.alarm-code}
      - {id: owner, title: House owner, field: account.parent, ask: [who-owns], guides: [insider]}
  - id: family
    title: The family
    items:
      - {id: phone, title: Phone number, field: contact.phone}`;

const otherMap = `
kind: information
id: map
title: Map
areas:
  - id: family
    title: Everybody there
    items:
      - {id: known, title: Somebody we know, known: contacts.size() > 0}
      - {id: region, title: Valley, field: account.region, guides: [insider], crossCheck: true}`;

describe('a map of somebody else', () => {
  let world: World;

  function writeMap(map: string | null): void {
    const folder = join(world.folder, 'playbooks/own');
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries({ ...files, ...(map === null ? {} : { 'map.yaml': map }) })) {
      writeFileSync(join(folder, name), text);
    }
  }

  interface Items {
    readonly percent: number;
    readonly areas: readonly {
      readonly id: string;
      readonly items: readonly { readonly id: string; readonly state: string; readonly data: readonly object[] }[];
    }[];
    readonly questions: readonly object[];
  }

  async function states(): Promise<readonly string[]> {
    const { areas } = JSON.parse(await ok(world, 'information acc-1 --json')) as Items;
    return areas.flatMap(({ id, items }) => items.map((item) => `${id}/${item.id} ${item.state}`));
  }

  beforeAll(async () => {
    world = createWorld({ KAM_PLAYBOOKS: 'playbooks' });
    writeMap(houseMap);
    for (const line of [
      'account add "Familie Huber" --region Inntal --now 2026-01-10T00:00:00Z',
      'contact add Eva --account Huber --phone 0512',
      'contact add Max --account Huber',
      'opportunity add Roof --account Huber',
      'role set Roof Eva --role buyer --guide insider',
      'role set Roof Max --role buyer',
    ]) {
      expect([line, (await world.run(line)).code]).toEqual([line, 0]);
    }
  });

  it('says what there is to know', async () => {
    writeMap(houseMap);
    expect(await states()).toEqual([
      'building/roof unknown',
      'building/alarm unknown',
      'building/owner unknown',
      'family/phone partly',
    ]);
    const shown = await ok(world, 'account show acc-1');
    expect(shown).toContain('The building');
    expect(shown).toContain('17 %');
  });

  it('says whom to ask for it, and which guide is wanted', async () => {
    const shown = await ok(world, 'information acc-1');
    expect(shown).toContain('Gatekeeper: no such guide yet\n · Kind of roof\n    · What kind of roof is it?');
    expect(shown).toContain('Insider: Eva (con-1)\n · House owner\n    · Who owns the house?');
    expect(shown).toContain('Whoever may know\n · Phone number of Max');
  });

  it('puts the questions and the completeness into the report', async () => {
    const report = await ok(world, 'report account acc-1');
    expect(report).toContain('17 % of what the method asks for is known.');
    expect(report).toContain('### Insider: Eva (con-1)\n\n- House owner\n  - Who owns the house?');
    const { information } = JSON.parse(await ok(world, 'report account acc-1 --json')) as { information: Items };
    expect(information.areas.map(({ id }) => id)).toEqual(['building', 'family']);
    expect(information.questions).toHaveLength(3);
  });

  it('is answered with a source, and asked again when the answer is old', async () => {
    expect((await world.run('account edit acc-1 --parent Huber --source Eva --as-of 2026-03-01')).code).toBe(0);
    expect(await states()).toContain('building/owner stale');
    const shown = await ok(world, 'information acc-1');
    expect(shown).toMatch(/△ out of date +House owner +Huber +Eva +2026-03-01/);
    expect(shown).toContain('House owner, as of 2026-03-01');
  });

  it('shows the fields of its forms, asks the other kind of guide, and keeps what is personal', async () => {
    const edit = 'account edit acc-1 --field roof=flat --field alarm-code=4711 --source Eva';
    expect((await world.run(edit)).code).toBe(0);
    const shown = await ok(world, 'information acc-1');
    expect(shown).toMatch(/● unchecked +Kind of roof +Flat roof +Eva/);
    expect(shown).toContain('Gatekeeper: no such guide yet\n · Kind of roof, told by Eva only');
    for (const format of ['table', 'markdown', 'csv', 'json']) {
      expect(await ok(world, `information acc-1 --format ${format}`)).not.toContain('4711');
      expect(await ok(world, `information acc-1 --format ${format} --sensitive`)).toContain('4711');
    }
  });

  it('changes the screens when it changes', async () => {
    writeMap(otherMap);
    expect(await states()).toEqual(['family/known known', 'family/region known']);
    expect(await ok(world, 'account show acc-1')).toContain('Everybody there');
    const report = await ok(world, 'report account acc-1');
    expect(report).toContain('100 % of what the method asks for is known, one item has not been cross-checked.');
  });

  it('asks for a second voice where one is not enough', async () => {
    writeMap(otherMap);
    const edit = 'account edit acc-1 --region Inntal --source';
    const told: string[] = [];
    for (const source of ['Eva', '"Land register"']) {
      const shown = await ok(world, 'information acc-1');
      told.push(/^ · (Valley.*)$/m.exec(shown)?.[1] ?? '');
      expect((await world.run(`${edit} ${source}`)).code).toBe(0);
    }
    expect(told).toEqual(['Valley, no source noted', 'Valley, told by Eva only']);
    const shown = await ok(world, 'information acc-1');
    expect(shown).toContain('Nothing is open');
    expect(shown).toMatch(/● known +Valley +Inntal +Eva, Land register|● known +Valley +Inntal +Land register, Eva/);
  });
});

it('a playbook without a map says so, and shows accounts without it', async () => {
  const world = createWorld({ KAM_PLAYBOOKS: 'playbooks' });
  const folder = join(world.folder, 'playbooks/own');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'playbook.yaml'), files['playbook.yaml'] ?? '');
  await world.run('account add Huber');
  const { stderr, code } = await world.run('information Huber');
  expect([code, stderr]).toEqual([1, expect.stringContaining('Playbook own does not say what one should know')]);
  const shown = JSON.parse(await ok(world, 'account show Huber --json')) as { information: unknown };
  expect(shown.information).toBeNull();
});
