/**
 * Tests the program under another version of Node, on its own: `npm run test:node -- 24`. The version comes from the
 * package registry, with its headers; the committed state is cloned into a temporary folder, where the native parts are
 * built for that version, and what is measured here is left as it is.
 *
 *     npm run test:node -- 22           all tests and the demo
 *     npm run test:node -- 26 --quick   the built program, the store and the demo
 *
 * Ends with 1 where anything fails; the folder is then kept, and named.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { readOptions } from './options.ts';

const root = resolve(import.meta.dirname, '..');
const usage = `Usage: npm run test:node -- VERSION [--quick]
  VERSION    of Node, such as 24
  --quick    the built program, the store and the demo only`;
const { values, positionals } = readOptions(usage, {
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [wanted] = positionals;
if (wanted === undefined || !/^\d+(\.\d+){0,2}$/.test(wanted)) {
  console.error(`Name a version of Node.\n\n${usage}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), `kam-node-${wanted}-`));
// Some tests read the clone as somebody without rights.
chmodSync(folder, 0o755);
const node = join(folder, 'node');
const clone = join(folder, 'kam');
/** npm itself, to be run by the other version. */
const npm = process.env.npm_execpath ?? '';

interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

function run(file: string, args: readonly string[], place: Place): void {
  console.log(`$ ${[file, ...args].join(' ')}`);
  execFileSync(file, args, { ...place, stdio: 'inherit' });
}

/** Fetches the version into the folder `node`: `bin/node` and `include/node`. */
function fetchNode(version: string): void {
  run(process.execPath, [npm, 'pack', '--silent', `node-${process.platform}-${process.arch}@${version}`], {
    cwd: folder,
  });
  const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  run('tar', ['-xzf', archive], { cwd: folder });
  run('mv', ['package', node], { cwd: folder });
}

/** Runs npm under the other version, in the clone. */
function npmThere(args: readonly string[], more: Readonly<Record<string, string>> = {}): void {
  const env = {
    ...process.env,
    ...more,
    PATH: `${join(node, 'bin')}${delimiter}${process.env.PATH ?? ''}`,
    // Native parts are built against the headers of this version, nothing is looked for in the network.
    npm_config_nodedir: node,
  };
  run(join(node, 'bin/node'), [npm, ...args], { cwd: clone, env });
}

fetchNode(wanted);
run('git', ['clone', '--quiet', root, clone], { cwd: folder });
npmThere(['ci', '--no-audit', '--no-fund']);
npmThere(['run', 'build']);
npmThere(['exec', '--', 'vitest', 'run', ...(values.quick ? ['test/smoke', 'test/store'] : [])]);
for (const language of ['en', 'zh']) npmThere(['run', 'demo'], { KAM_LANG: language });
rmSync(folder, { recursive: true, force: true });
console.log(`Passed under Node ${wanted}.`);
