/** A user with the probe playbook, one opportunity of one account, and files to answer with. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createWorld, prepared, type World } from '../helpers/run.ts';

const playbooks = resolve(import.meta.dirname, '../fixtures/assessments');

export interface Desk extends World {
  /** What a command prints with `--json`. */
  json(line: string): Promise<unknown>;
  /** The refs of a list printed with `--json`. */
  refs(line: string): Promise<readonly string[]>;
  write(name: string, text: string): void;
  read(name: string): string;
}

const furnished = prepared(async (env: Readonly<Record<string, string>>) => {
  const world = createWorld({ KAM_PLAYBOOKS: playbooks, ...env });
  await world.run('account add 华源水务集团 -q');
  await world.run('contact add 赵立新 --account acc-1 -q');
  await world.run('opportunity add 智慧水务云平台 --account acc-1 -q');
  await world.run('opportunity add 管网监测 --account acc-1 -q');
  return world;
});

export async function createDesk(env: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const world = await furnished(env);
  const json = async (line: string): Promise<unknown> => JSON.parse((await world.run(`${line} --json`)).stdout);
  return {
    ...world,
    json,
    refs: async (line) => {
      const { items } = (await json(line)) as { readonly items: readonly { readonly ref: string }[] };
      return items.map(({ ref }) => ref);
    },
    write: (name, text) => writeFileSync(join(world.folder, name), text),
    read: (name) => readFileSync(join(world.folder, name), 'utf8'),
  };
}

/** All four questions of the probe's qualification answered. */
export const goodDeal = "answers: {budget: '+', source: yes-1, sponsor: '+', terms: '+'}".replace('yes-1', "'yes'");
