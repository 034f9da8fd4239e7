/**
 * Measures the built program against `node -e 0` in the same run: medians of interleaved runs, as ratios. Absolute
 * times mean little on shared machines, ratios within one run do. Exits 1 where a limit is missed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const program = join(root, 'bin/kam.js');
const rounds = Number(process.env.ROUNDS ?? 25);
const accounts = Number(process.env.ACCOUNTS ?? 10_000);

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  /** Highest ratio to `node -e 0`; null for the yardstick. */
  readonly limit: number | null;
}

const folder = mkdtempSync(join(tmpdir(), 'kam-bench-'));
// Node reads extra certificates at every start, which adds the same to both sides and flattens every ratio.
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...inherited } = process.env;
const env = {
  ...inherited,
  XDG_DATA_HOME: join(folder, 'data'),
  XDG_CONFIG_HOME: join(folder, 'config'),
  XDG_CACHE_HOME: join(folder, 'cache'),
  KAM_LANG: 'en',
  KAM_USER: 'bench',
};

function run(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const result = spawnSync(process.execPath, args, { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (result.status !== 0)
    throw new Error(`${args.join(' ')} ended with ${result.status}: ${result.stderr.toString()}`);
  return time;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN;
}

/** Answers for every question of a template, as JSON, YAML and `--set` words, from its own form. */
function answerSheets(template: string): { json: string; yaml: string; set: string[] } {
  const shown = spawnSync(process.execPath, [program, 'playbook', 'show', template, '--json'], { env, cwd: folder });
  const { sections } = JSON.parse(shown.stdout.toString()) as {
    sections: { questions: { id: string; scale: { options: { id: string }[] } }[] }[];
  };
  const answers = Object.fromEntries(
    sections.flatMap(({ questions }) => questions.map(({ id, scale }) => [id, scale.options[0]?.id ?? ''])),
  );
  const json = join(folder, 'answers.json');
  const yaml = join(folder, 'answers.yaml');
  writeFileSync(json, JSON.stringify({ answers }));
  writeFileSync(
    yaml,
    `answers:\n${Object.entries(answers)
      .map(([id, value]) => `  ${id}: '${value}'\n`)
      .join('')}`,
  );
  return { json, yaml, set: Object.entries(answers).flatMap(([id, value]) => ['--set', `${id}=${value}`]) };
}

async function fill(): Promise<void> {
  const { openStore } = await import('../src/store/open-store.ts');
  const { newAccount } = await import('../src/core/records/account.ts');
  const { createIds } = await import('../src/cli/clock.ts');
  const now = (): string => '2026-11-01T00:00:00.000Z';
  const newId = createIds(now);
  const store = await openStore({ path: join(folder, 'data/kam/kam.db'), now });
  await store.write({ id: newId(), at: now(), actor: 'bench', name: 'bench' }, async (writer) => {
    for (let index = 0; index < accounts; index += 1) {
      await writer.accounts.insert(newAccount({ name: `客户 ${index} Account`, industry: '水务' }, { id: newId() }));
    }
  });
  await store.close();
}

await fill();
const self = 'negotiation-self-test';
const sheets = answerSheets(self);
const cases: readonly Case[] = [
  { name: 'node -e 0', args: ['-e', '0'], limit: null },
  { name: 'kam --help', args: [program, '--help'], limit: 1.5 },
  { name: 'kam --version', args: [program, '--version'], limit: 1.5 },
  { name: `kam account list (${accounts})`, args: [program, 'account', 'list'], limit: 2.4 },
  { name: `kam account add (${accounts})`, args: [program, 'account', 'add', 'Acme'], limit: 2.4 },
  { name: 'kam assess --set, stored', args: [program, 'assess', self, ...sheets.set], limit: 2.6 },
  { name: 'kam assess JSON, stored', args: [program, 'assess', self, '--answers', sheets.json], limit: 2.6 },
  { name: 'kam assess YAML, stored', args: [program, 'assess', self, '--answers', sheets.yaml], limit: 3.2 },
];
const times = new Map(cases.map(({ name }) => [name, [] as number[]]));
for (const { args } of cases) run(args);
for (let round = 0; round < rounds; round += 1) {
  for (const { name, args } of cases) times.get(name)?.push(run(args));
}
const yardstick = median(times.get('node -e 0') ?? []);
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${rounds} interleaved rounds`,
);
console.log(`${'what'.padEnd(34)}${'median ms'.padStart(10)}${'ratio'.padStart(8)}${'limit'.padStart(8)}`);
let missed = 0;
for (const { name, limit } of cases) {
  const time = median(times.get(name) ?? []);
  const ratio = time / yardstick;
  const isMissed = limit !== null && ratio > limit;
  if (isMissed) missed += 1;
  const mark = isMissed ? '  over' : '';
  console.log(
    `${name.padEnd(34)}${time.toFixed(1).padStart(10)}${ratio.toFixed(2).padStart(8)}${String(limit ?? '').padStart(8)}${mark}`,
  );
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = missed === 0 ? 0 : 1;
