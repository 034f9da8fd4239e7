/** A method that nobody here wrote, in a language that the program does not speak, drives everything. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from './helpers/run.ts';

const source = join(import.meta.dirname, 'fixtures/playbooks');

async function ok(world: World, line: string): Promise<string> {
  const { stdout, stderr, code } = await world.run(line);
  expect([line, stderr, code]).toEqual([line, stderr, 0]);
  return stdout;
}

describe('a playbook of somebody else', () => {
  let world: World;

  beforeAll(async () => {
    world = createWorld({ KAM_PLAYBOOKS: 'playbooks' });
    cpSync(source, join(world.folder, 'playbooks'), { recursive: true });
    await ok(world, 'account add "Familie Huber"');
    await ok(world, 'contact add "Eva Huber" --account Huber');
    await ok(world, 'opportunity add Dachanlage --account Huber');
  });

  it('is active, being the only one in the folder', async () => {
    const { items } = JSON.parse(await ok(world, 'playbook list --json')) as {
      items: { id: string; active: boolean }[];
    };
    expect(items.filter(({ active }) => active).map(({ id }) => id)).toEqual(['hausbesuch']);
  });

  it('gives the stages and the gates', async () => {
    const refused = await world.run('opportunity advance Dachanlage');
    expect([refused.code, refused.stdout]).toEqual([5, expect.stringContaining('Der Termin steht.')]);
    await ok(world, 'marker record Dachanlage termin --evidence "Anruf am Montag"');
    expect(await ok(world, 'opportunity advance Dachanlage')).toContain('Besuch  2 of 3');
    await ok(world, 'marker record Dachanlage angebot --evidence "Mappe übergeben"');
    const still = await world.run('gate check Dachanlage');
    expect([still.code, still.stdout]).toEqual([5, expect.stringContaining('Ohne das Ja der Besitzer')]);
    await ok(world, 'role set Dachanlage Eva --role Besitzer --attitude dafür');
    await ok(world, 'gate check Dachanlage');
    const won = JSON.parse(await ok(world, 'opportunity advance Dachanlage --json')) as {
      status: string;
      stage: string;
    };
    expect([won.status, won.stage]).toEqual(['won', 'montage']);
  });

  it('gives the ladder of closeness', async () => {
    await ok(world, 'marker record Eva kaffee');
    expect(await ok(world, 'contact show Eva')).toContain('Closeness  Fremd');
    await ok(world, 'marker record Eva du');
    expect(await ok(world, 'contact show Eva')).toContain('Closeness  Am Küchentisch');
  });

  it('gives the questions, scores, bands and verdicts of the qualification', async () => {
    writeFileSync(
      join(world.folder, 'dach.yaml'),
      'answers: {ausrichtung: gut, schatten: mittel, verbrauch: schlecht}\ncompetitors: {Sonnenkraft: {schatten: gut}}\n',
    );
    const card = JSON.parse(await ok(world, 'qualify Dachanlage --answers dach.yaml --json')) as {
      points: number;
      percent: number;
      band: { id: string };
      verdict: { id: string; say: unknown };
      competitors: { gaps: unknown[] }[];
    };
    expect([card.points, card.percent, card.band.id, card.verdict.id]).toEqual([5, 62.5, 'bauen', 'anbieten']);
    expect(card.competitors[0]?.gaps).toEqual([{ question: 'schatten', us: 1, them: 2, gap: -1 }]);
    expect((await world.run('qualify Dachanlage --answers dach.yaml --fail-below bauen')).code).toBe(0);
    expect((await world.run('qualify Dachanlage --answers dach.yaml --fail-unless nachmessen')).code).toBe(5);
    expect((await world.run('qualify Dachanlage --set ausrichtung=egal')).code).toBe(2);
  });

  it('gives any other template', async () => {
    const card = JSON.parse(await ok(world, 'assess gespraech --set puenktlich=2 --json')) as { points: number };
    expect(card.points).toBe(2);
  });

  it('gives the report', async () => {
    const report = await ok(world, 'report account Huber');
    for (const words of [
      'Montage',
      'Dach-Check',
      'Anbieten',
      'Besitzer',
      '+ dafür',
      'Am Küchentisch',
      'Die Anlage ist abgenommen.',
      'hausbesuch 0.3.0',
    ]) {
      expect(report).toContain(words);
    }
  });

  it('leaves the shipped method where it was', async () => {
    expect((await world.run('assess negotiation-self-test --print-answers')).code).toBe(0);
  });
});
