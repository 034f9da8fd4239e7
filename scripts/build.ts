/**
 * Builds the program: ESM sources into CommonJS, one file per lazy door. Start-up decides how a command line
 * feels, and this shape starts in half the time of split ESM (figures in docs/decisions.md).
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { compileShipped } from './compile-playbooks.ts';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'dist');

/** The file that a lazily imported source becomes: its path with `-` for `/`. */
function chunkName(source: string): string {
  return relative(join(root, 'src'), source).replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-');
}

/** commander loads this for subcommands that are programs of their own, which kam has none of. */
const unusedBuiltin: Plugin = {
  name: 'unused-builtin',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'child_process', namespace: 'unused' }));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/**
 * Parts of Kysely that its main class refers to and that we never use: making tables, looking at them, schemas,
 * `merge`. A quarter of what every command that opens the store would load.
 */
const unusedQueries: Plugin = {
  name: 'unused-queries',
  setup({ onLoad }) {
    const unused =
      /[\\/]kysely[\\/]dist[\\/]esm[\\/](schema[\\/][\w-]+|plugin[\\/]with-schema[\\/][\w-]+|query-builder[\\/]merge-query-builder|dialect[\\/]sqlite[\\/]sqlite-introspector)\.js$/;
    onLoad({ filter: unused }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** The file of a language, which lists its areas. */
const isWords = /[\\/]src[\\/]i18n[\\/](en|zh)\.ts$/;

/** Working days of China, which need the tables of the lunar year only for years without a notice. */
const isChina = /[\\/]src[\\/]cli[\\/]calendar[\\/]china\.ts$/;

/** Makes every dynamic import of a source a file of its own, beside its importer, and remembers it as an entry. */
function lazyDoors(doors: Set<string>): Plugin {
  return {
    name: 'lazy-doors',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, (args) => {
        const isLate = isWords.test(args.importer) || isChina.test(args.importer);
        const isDoor = args.kind === 'dynamic-import' || (args.kind === 'require-call' && isLate);
        if (!isDoor) return undefined;
        const source = resolve(dirname(args.importer), args.path);
        doors.add(source);
        return { path: `./${chunkName(source)}.cjs`, external: true };
      });
    },
  };
}

/**
 * The words of the interface, each part a file of its own that is loaded when a word of it is first asked for: a
 * command needs three of thirty parts. The sources stay plain imports, which types and tests can follow.
 */
const lazyWords: Plugin = {
  name: 'lazy-words',
  setup({ onLoad }) {
    onLoad({ filter: isWords }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const files = new Map<string, string>();
      const rest = source.replace(/^import \{ ([\w, ]+) \} from '(.+)';$/gm, (_line, names: string, file: string) => {
        for (const name of names.split(', ')) files.set(name, file);
        return '';
      });
      const contents = rest.replace(/^ {2}(\w+),$/gm, (line, name: string) => {
        const file = files.get(name);
        return file === undefined ? line : `  get ${name}() { return require('${file}').${name}; },`;
      });
      return { contents, loader: 'ts' };
    });
  },
};

/** What only some years need is loaded with the first of them; the source stays a plain import. */
const lateLaw: Plugin = {
  name: 'late-law',
  setup({ onLoad }) {
    onLoad({ filter: isChina }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(
        /^import \{ (\w+) \} from '(\.\/china-law\.ts)';$/m,
        "const $1 = (year: number) => require('$2').$1(year);",
      );
      return { contents, loader: 'ts' };
    });
  },
};

/** Bundles sources side by side, each into a file of its own: what several of them need is parsed once. */
async function bundle(sources: readonly string[], doors: Set<string>): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: sources.map((source) => ({ in: source, out: chunkName(source) })),
    outdir: join(out, 'chunks'),
    outExtension: { '.js': '.cjs' },
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    minify: true,
    keepNames: false,
    legalComments: 'none',
    // Plain ASCII is read from disk as it is, and kept in half the memory.
    charset: 'ascii',
    metafile: true,
    // As require(): import() would start Node's loader of ES modules, which takes longer than most commands.
    supported: { 'dynamic-import': false },
    // cli-table3 brings a string-width of its own, slow to load and of another opinion on widths than ours.
    alias: { 'string-width': join(root, 'src/render/string-width.cjs') },
    define: { 'import.meta.dirname': '__dirname' },
    plugins: [unusedBuiltin, unusedQueries, lazyWords, lateLaw, lazyDoors(doors)],
    logLevel: 'warning',
  });
  return metafile;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'chunks'), { recursive: true });
const doors = new Set([join(root, 'src/main.ts')]);
const built = new Set<string>();
const metafiles: Record<string, string[]> = {};
// Doors that are found in what was built are built next, until there are no more.
while (built.size < doors.size) {
  const sources = [...doors].filter((source) => !built.has(source));
  for (const source of sources) built.add(source);
  const { outputs } = await bundle(sources, doors);
  for (const [file, { inputs }] of Object.entries(outputs)) metafiles[basename(file)] = Object.keys(inputs);
}
// Which sources and packages each file holds: the test of what `--help` loads reads this.
writeFileSync(join(out, 'metafile.json'), `${JSON.stringify(metafiles, null, 2)}\n`);
await compileShipped(join(root, 'playbooks'), join(out, 'playbooks'));
copyFileSync(join(root, 'scripts/load.cjs'), join(out, 'load.cjs'));
// By plain Node, as the program will run: what tsx compiles would carry other flags and be refused.
execFileSync(process.execPath, [join(root, 'scripts/warm-up.cjs')], {
  env: { PATH: process.env.PATH },
  stdio: 'inherit',
});
