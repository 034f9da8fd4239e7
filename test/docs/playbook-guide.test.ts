/** The guide to playbooks: its example works, and its reference names all that an author can write or be told. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { instrumentSchemas, manifestSchema, sourcesSchema } from '../../src/content/schema.ts';
import { offeredFunctions } from '../../src/content/compile-condition.ts';
import { createContent } from '../../src/content/library.ts';
import { checkAnswers } from '../../src/core/assessment/check-answers.ts';
import { score } from '../../src/core/assessment/score.ts';
import {
  criterionEnvironment,
  formEnvironment,
  informationEnvironment,
  personEnvironment,
  receivableEnvironment,
  termEnvironment,
  togetherItemEnvironment,
  type Environment,
  type Shape,
} from '../../src/core/condition/environments.ts';
import { qualificationTemplate } from '../../src/core/playbook/defaults.ts';
import { attributeUses } from '../../src/core/playbook/list-types.ts';
import type { Template } from '../../src/core/playbook/template-types.ts';
import { pointSources, pointTargets, questionYields, ruleSubjects } from '../../src/core/playbook/guide-types.ts';
import type { Playbook } from '../../src/core/playbook/types.ts';
import { ownFields } from '../../src/core/records/own-fields.ts';
import { createWorld, type World } from '../helpers/run.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'test/fixtures/guide-playbook');
const guide = readFileSync(join(root, 'docs/playbook-guide.md'), 'utf8');

/** Blocks of YAML in the guide whose first line names a file. */
const blocks = new Map(
  [...guide.matchAll(/```yaml\n(# (?:file|answers): (\S+)\n[\s\S]*?)```/g)].map(([, text = '', name = '']) => [
    name,
    text,
  ]),
);

const content = createContent({
  shippedFolder: join(root, 'dist/playbooks'),
  userFolder: folder,
  playbookId: null,
  configPlaybook: null,
  cacheFolder: mkdtempSync(join(tmpdir(), 'kam-guide-')),
  programVersion: 'test',
  cwd: root,
  readStdin: () => Promise.resolve(new Uint8Array()),
});

describe('the playbook in the guide', () => {
  let playbook: Playbook;
  beforeAll(async () => {
    playbook = await content.active();
  });

  it('is the one in the fixtures, file by file', () => {
    const files = Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
    const { 'sheet.yaml': _sheet, ...shown } = Object.fromEntries(blocks);
    expect(shown).toEqual(files);
  });

  it('has no problems', async () => {
    expect(await content.check(folder, { coverage: false })).toEqual([]);
  });

  it('fills the places of the program that it has something for', () => {
    expect(playbook.defaults).toEqual({
      process: 'three-steps',
      roles: 'roles',
      attitudes: 'attitudes',
      qualification: 'pilot-fit',
    });
  });

  it('gives the result that the guide tells for its answers file', async () => {
    const { sheet: written, locate } = await content.readAnswers({
      name: 'sheet.yaml',
      text: blocks.get('sheet.yaml') ?? '',
    });
    const template = qualificationTemplate(playbook);
    if (template === null) throw new Error('the playbook has no qualification');
    const ids = { playbook: playbook.id, subject: 'opp-1', rater: 'tester', role: 'self', at: '2026-11-03' } as const;
    const { sheet, problems } = checkAnswers(written, template, ids);
    expect(locate(problems)).toEqual([]);
    const pin = { playbook: playbook.id, version: playbook.version, hash: playbook.hash };
    const card = score(sheet, template, pin, '2026-11-03');
    expect(guide).toContain(
      `It gives ${card.points} of ${card.maxPoints} points, the band \`${card.band?.id}\` and the verdict \`${card.verdict?.id}\`.`,
    );
  });
});

describe('the reference of the guide', () => {
  /** Every word of the guide that stands in code. */
  const words = new Set(
    [...guide.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.match(/[A-Za-z][\w-]*/g) ?? []),
  );
  const missing = (names: Iterable<string>): string[] => [...names].filter((name) => !words.has(name));

  it.each([...Object.entries(instrumentSchemas), ['manifest', manifestSchema], ['sources', sourcesSchema]] as const)(
    'names every key of %s',
    (_name, schema) => {
      expect(missing(keysOf(schema))).toEqual([]);
    },
  );

  it('names every kind of instrument', () => {
    expect(missing(Object.keys(instrumentSchemas))).toEqual([]);
  });

  it('names every function and every name that conditions offer', async () => {
    const playbook = await content.active();
    const environments: readonly Environment[] = [
      personEnvironment(playbook),
      criterionEnvironment(playbook),
      termEnvironment(playbook),
      receivableEnvironment(playbook),
      informationEnvironment(playbook),
      formEnvironment({ fields: [] }),
      togetherItemEnvironment({ ...(qualificationTemplate(playbook) as Template), sections: [] }),
    ];
    const names = environments.flatMap((fields) => fieldsOf({ type: 'object', fields }));
    // Flags and sections are the author's own.
    const own = ['loss-measured', 'savings-signed', 'order-received', 'plant'];
    expect(missing([...offeredFunctions, ...names].filter((name) => !own.includes(name)))).toEqual([]);
  });

  it('names every word that says what the program does, and every own field', () => {
    const known = [
      attributeUses,
      pointSources,
      pointTargets,
      questionYields,
      ruleSubjects,
      ...Object.values(ownFields),
    ];
    expect(missing(known.flat())).toEqual([]);
  });

  it('explains every problem that the checker can find in files', () => {
    const source = readFileSync(join(root, 'src/core/messages/playbooks.ts'), 'utf8');
    const [, area = ''] = /--- playbooks \(exit 3\) ---\n([\s\S]*?)\n\}/.exec(source) ?? [];
    const codes = [...area.matchAll(/^ {2}'([a-z0-9-]+)':/gm)].map(([, code = '']) => code);
    expect(codes).toContain('band-gap');
    // What commands say about playbooks that were found or not found, and how a check ended.
    const others = /^(check-.*|instrument-not-found|playbook-not-found|playbook-invalid)$/;
    expect(missing(codes.filter((code) => !others.test(code)))).toEqual([]);
  });
});

/** Every key that a zod schema knows, at any depth. */
function keysOf(schema: unknown, seen = new Set<unknown>()): Set<string> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return new Set();
  seen.add(schema);
  const { def } = (schema as { _zod?: { def?: Record<string, unknown> } })._zod ?? {};
  if (def === undefined) return new Set();
  const shape = (def.shape ?? {}) as Record<string, unknown>;
  const inner = [
    ...Object.values(shape),
    def.element,
    def.innerType,
    def.valueType,
    ...((def.options as unknown[]) ?? []),
  ];
  return new Set([...Object.keys(shape), ...inner.flatMap((one) => [...keysOf(one, seen)])]);
}

function fieldsOf(shape: Shape): string[] {
  if (shape.type === 'list') return fieldsOf(shape.of);
  if (shape.type !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([name, field]) => [name, ...fieldsOf(field)]);
}

describe('the commands in the guide', () => {
  let world: World;
  beforeAll(() => {
    world = createWorld({ KAM_PLAYBOOKS: folder });
  });

  it('check, list and show it', async () => {
    expect(await world.run(`playbook check ${folder}`)).toMatchObject({ code: 0, stdout: '' });
    const listed = await world.run('playbook list --json');
    expect(JSON.parse(listed.stdout)).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ id: 'pilot-first', active: true, valid: true }),
      ]) as unknown,
    });
    expect(await world.run('playbook show pilot-fit')).toMatchObject({ code: 0 });
  });

  it('store the assessment', async () => {
    await world.run('account add "North Mill"');
    expect(await world.run('opportunity add "Line 4" --account "North Mill" --json')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('"find-loss"') as unknown,
    });
    const stored = await world.run('assess pilot-fit --answers - --json', { stdin: blocks.get('sheet.yaml') ?? '' });
    expect(JSON.parse(stored.stdout)).toMatchObject({
      ref: 'asm-1',
      subject: 'opp-1',
      points: 3,
      band: { id: 'wait' },
      verdict: { id: 'not-yet' },
    });
  });

  it('record a flag and open the gate', async () => {
    expect(await world.run('gate check opp-1')).toMatchObject({ code: 5 });
    await world.run('marker record opp-1 loss-measured --evidence "Stop log of October"');
    expect(await world.run('gate check opp-1')).toMatchObject({ code: 0 });
  });
});
