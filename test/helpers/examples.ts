/** The examples of the help, run one after the other in one world: what a user would do. */
import { commands } from '../../src/cli/command-table.ts';
import { en } from '../../src/i18n/en.ts';
import { help as enHelp } from '../../src/i18n/en/help.ts';
import { zh } from '../../src/i18n/zh.ts';
import { help as zhHelp } from '../../src/i18n/zh/help.ts';
import { splitWords, type World } from './run.ts';

/** What each example printed, on stdout and then stderr. */
export type ExampleOutputs = ReadonlyMap<string, { readonly text: string; readonly code: number }>;

/** Every example of the help, in the order of the commands, in one world: what a user would do one after the other. */
export async function runExamples(world: World, language: 'en' | 'zh'): Promise<ExampleOutputs> {
  const words = (language === 'en' ? enHelp : zhHelp).commands;
  const outputs = new Map<string, { text: string; code: number }>();
  for (const { path } of commands) {
    for (const example of words[path].examples) {
      const { stdout, stderr, code } = await world.run(splitWords(example).slice(1));
      outputs.set(example, { text: stdout + stderr, code });
    }
  }
  return outputs;
}

/** Without a terminal a wizard says what to pass instead. */
export function isWizard({ text, code }: { text: string; code: number }, language: 'en' | 'zh'): boolean {
  const words = (language === 'en' ? en : zh).messages['no-terminal']({ flag: '' });
  return code === 2 && text.includes(words.slice(0, 12));
}

/** Those that did not do what they are there to show. A gate that does not hold ends with 5, a file with rejected rows with 3. */
export function failedExamples(outputs: ExampleOutputs, language: 'en' | 'zh'): readonly unknown[] {
  const { reasons } = (language === 'en' ? en : zh).exchange;
  return [...outputs].filter(
    ([, { text, code }]) =>
      code !== 0 && code !== 5 && !(code === 3 && text.includes(reasons)) && !isWizard({ text, code }, language),
  );
}
