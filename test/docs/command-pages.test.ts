/**
 * A page for every command, made from its entry in the table, its words and what its examples really print. Run
 * vitest with `--update` after a change of a command, and read the pages before committing them.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/command-table.ts';
import type { CommandSpec } from '../../src/cli/commands/spec.ts';
import { en } from '../../src/i18n/en.ts';
import { help as enHelp } from '../../src/i18n/en/help.ts';
import { help as zhHelp } from '../../src/i18n/zh/help.ts';
import { createDemoWorld } from '../helpers/demo.ts';
import { failedExamples, isWizard, runExamples, type ExampleOutputs } from '../helpers/examples.ts';

const folder = join(import.meta.dirname, '../../docs/commands');
const shownLines = 36;

function fileName(path: string): string {
  return `${path.replaceAll(' ', '-')}.md`;
}

function page(spec: CommandSpec, outputs: ExampleOutputs): string {
  const words = enHelp.commands[spec.path];
  const args = (spec.args ?? []).map(({ name, required, repeat }) => {
    const label = repeat === true ? `${name}...` : name;
    return required === true ? `<${label}>` : `[${label}]`;
  });
  const usage = ['kam', spec.path, ...args, ...((spec.options ?? []).length > 0 ? ['[options]'] : [])].join(' ');
  const rows = (items: readonly (readonly [string, string])[], head: string): string[] =>
    items.length === 0
      ? []
      : [
          '',
          `| ${head} | |`,
          '| --- | --- |',
          ...items.map(([name, text]) => `| \`${name.replaceAll('|', '\\|')}\` | ${text} |`),
        ];
  const examples = words.examples.flatMap((example) => {
    const output = outputs.get(example) ?? { text: '', code: 0 };
    if (isWizard(output, 'en')) return ['', '```console', `$ ${example}`, '(asks in the terminal)', '```'];
    const lines = output.text.trimEnd().split('\n');
    const shown = lines.length > shownLines ? [...lines.slice(0, shownLines), '…'] : lines;
    const end = output.code === 0 ? [] : [`(exit ${output.code})`];
    return [
      '',
      '```console',
      `$ ${example}`,
      ...shown.filter((line) => output.text !== '' || line !== ''),
      ...end,
      '```',
    ];
  });
  return [
    `# kam ${spec.path}`,
    '',
    words.summary,
    '',
    zhHelp.commands[spec.path].summary,
    '',
    '```text',
    usage,
    '```',
    ...rows(
      (spec.args ?? []).map(({ name, text }) => [name, enHelp.arguments[text]]),
      'Argument',
    ),
    ...rows(
      (spec.options ?? []).map(({ flags, text }) => [flags, enHelp.options[text]]),
      'Option',
    ),
    ...('more' in words && typeof words.more === 'string' ? ['', words.more] : []),
    '',
    'Options of every command, formats and exit codes: [all commands](README.md).',
    '',
    '## Examples',
    ...examples,
    '',
  ].join('\n');
}

/** Run once for all that looks at them. */
let running: Promise<ExampleOutputs> | null = null;
function outputsInEnglish(): Promise<ExampleOutputs> {
  running ??= createDemoWorld('en').then((world) => runExamples(world, 'en'));
  return running;
}

describe('the pages of the commands', () => {
  it('say what the commands do', async () => {
    const outputs = await outputsInEnglish();
    for (const spec of commands) {
      await expect(page(spec, outputs)).toMatchFileSnapshot(join(folder, fileName(spec.path)));
    }
  }, 300_000);

  it('are one for each command, and an index', () => {
    const expected = [...commands.map(({ path }) => fileName(path)), 'README.md'].sort();
    expect(readdirSync(folder).sort()).toEqual(expected);
  });

  it('are all in the index', async () => {
    const lines = commands.map(
      ({ path }) => `| [\`kam ${path}\`](${fileName(path)}) | ${enHelp.commands[path].summary} |`,
    );
    const { globalOptions } = await import('../../src/cli/commands/spec.ts');
    const options = globalOptions.map(({ flags, text }) => `| \`${flags}\` | ${enHelp.options[text]} |`);
    const codes = Object.entries(en.program.exitCodes).map(([code, meaning]) => `| ${code} | ${meaning} |`);
    const text = [
      '# Commands',
      '',
      'These pages are made from the program itself; a test keeps them so.',
      '',
      '| Command | |',
      '| --- | --- |',
      ...lines,
      '',
      '## Options of every command',
      '',
      '| Option | |',
      '| --- | --- |',
      ...options,
      '',
      'Data goes to stdout; prompts, notes and errors go to stderr. `--json` prints one document that does not depend on',
      'the language.',
      '',
      '## Exit codes',
      '',
      '| Code | Meaning |',
      '| ---: | --- |',
      ...codes,
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot(join(folder, 'README.md'));
  });
});

describe('the examples of the help in en', () => {
  it('work as they stand', async () => {
    expect(failedExamples(await outputsInEnglish(), 'en')).toEqual([]);
  }, 300_000);
});
