/** A world in which the demo has just run, and in which the examples of the help find what they name. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createWorld, prepared } from './run.ts';

const fixtures = join(import.meta.dirname, '../fixtures/playbooks');

/** @param language language of the data and of the interface */
export const createDemoWorld = prepared(async (language: 'en' | 'zh') => {
  const world = createWorld({
    KAM_LANG: language,
    KAM_DB: 'story/kam.db',
    KAM_USER: language === 'zh' ? '王敏' : 'Wang Min',
  });
  const { code, stderr } = await world.run('demo story');
  if (code !== 0) throw new Error(stderr);
  cpSync(join(world.folder, 'story/answers'), join(world.folder, 'answers'), { recursive: true });
  cpSync(fixtures, join(world.folder, 'my-playbooks'), { recursive: true });
  // Exports of other programs, for what imports.
  cpSync(join(import.meta.dirname, '../../data/import'), world.folder, { recursive: true });
  return world;
});
