/** Runs the daily commands once in the freshly built program and keeps what V8 compiled for them beside each file. */
const { mkdtempSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { Readable } = require('node:stream');
const { main, scripts } = require('../dist/load.cjs');

const folder = mkdtempSync(join(tmpdir(), 'kam-warm-up-'));

/** Several commands of each kind in one process: the code kept is what any of them needs. */
const commands = [
  '--help',
  '--version',
  'account --help',
  'demo demo',
  'account add Acme --revenue 1.2M',
  'account list',
  'account show Acme',
  'contact add Ann --account Acme',
  'opportunity add Deal --account Acme',
  'opportunity show Deal',
  'gate check Deal',
  'report account Acme',
  'assessment list --db demo/kam.db',
  'playbook list',
];

function run(argv, language) {
  return main(argv, {
    stdin: Readable.from([]),
    isInteractive: false,
    stdout: { write: () => true },
    stderr: { write: () => true },
    env: { KAM_LANG: language, XDG_DATA_HOME: join(folder, language) },
    cwd: folder,
    home: folder,
  });
}

async function warmUp() {
  for (const language of ['en', 'zh']) {
    for (const command of commands) await run(command.split(' '), language);
    // The demo has left an answers file for each of its templates, named like it.
    for (const name of readdirSync(join(folder, 'demo/answers'))) {
      const [template] = name.split('.');
      await run(['assess', template, '--answers', `demo/answers/${name}`, '--db', 'demo/kam.db'], language);
      await run(['assess', template, '--set', 'no-such-question=1', '--db', 'demo/kam.db'], language);
    }
  }
  for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
}

warmUp().finally(() => rmSync(folder, { recursive: true, force: true }));
