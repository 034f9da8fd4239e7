/** Plain prompts: a line of text, yes or no, one of several. */
import { createPromptModule } from 'inquirer';
import { checkText } from '../core/text.ts';
import { promptOutput, untilInputEnds } from './prompt-streams.ts';
import type { Prompter } from './prompter-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Io } from './types.ts';

/** Choices shown at once; longer lists scroll. */
const pageSize = 12;

/** Prompts for texts and choices, by a package that takes long to load: only commands that ask open it. */
export function createPlainPrompts(io: Io, t: Translator): Pick<Prompter, 'text' | 'confirm' | 'choose'> {
  const prompting = <T>(questions: readonly object[]): Promise<T> =>
    untilInputEnds(io, async (signal) => {
      const ask = createPromptModule({ input: io.stdin, output: promptOutput(io), signal });
      // The type of the prompt decides that of its value; the library's types lose it on the way.
      const answers = (await ask(questions as never)) as { readonly value: T };
      return answers.value;
    });
  return {
    async text(question, { initial, check } = {}) {
      const value = await prompting<string>([
        {
          type: 'input',
          name: 'value',
          message: question,
          default: initial,
          validate: (typed: string) => {
            const fault = checkText(question, typed);
            if (fault !== null) return t.message(fault);
            return check?.(typed.trim()) ?? true;
          },
        },
      ]);
      return value.trim();
    },
    confirm: (question, initial) =>
      prompting<boolean>([{ type: 'confirm', name: 'value', message: question, default: initial }]),
    choose<T extends string>(
      question: string,
      choices: readonly { value: T; label: string; hint?: string }[],
      initial?: T,
    ): Promise<T> {
      const list = choices.map(({ value, label, hint }) => ({
        value,
        name: label,
        ...(hint === undefined ? {} : { description: hint }),
      }));
      return prompting<T>([
        {
          type: 'select',
          name: 'value',
          message: question,
          choices: list,
          default: initial,
          loop: false,
          pageSize,
          theme: { style: { keysHelpTip: () => undefined } },
        },
      ]);
    },
  };
}
