/** Plain prompts: a line of text, yes or no, one of several. */
import { createPromptModule } from 'inquirer';
import { checkText } from '../core/text.ts';
import { displayWidth, pad, truncate } from '../render/width.ts';
import { promptOutput, promptSize, untilInputEnds } from './prompt-streams.ts';
import type { PromptChoice, Prompter } from './prompter-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Io } from './types.ts';

/** The prompts that need the package. */
export type PlainPrompt = 'text' | 'secret' | 'confirm' | 'choose' | 'chooseMany';

/** Choices shown at once, as far as the screen has room: longer lists scroll. */
function pageSize(io: Io): number {
  return Math.max(5, Math.min(20, promptSize(io).rows - 6));
}

/** Prompts for texts and choices, by a package that takes long to load: only commands that ask open it. */
export function createPlainPrompts(io: Io, t: Translator): Pick<Prompter, PlainPrompt> {
  const prompting = <T>(questions: readonly object[]): Promise<T> =>
    untilInputEnds(io, async (signal) => {
      const ask = createPromptModule({ input: io.stdin, output: promptOutput(io), signal });
      // The type of the prompt decides that of its value; the library's types lose it on the way.
      const answers = (await ask(questions as never)) as { readonly value: T };
      return answers.value;
    });
  return {
    async text(question, { initial, editable, check } = {}) {
      const value = await prompting<string>([
        {
          type: 'input',
          name: 'value',
          message: question,
          default: initial,
          ...(editable === true ? { prefill: 'editable' } : {}),
          validate: async (typed: string) => {
            const fault = checkText(question, typed);
            if (fault !== null) return t.message(fault);
            return (await check?.(typed.trim())) ?? true;
          },
        },
      ]);
      return value.trim();
    },
    secret: (question, check) =>
      prompting<string>([
        {
          type: 'password',
          name: 'value',
          message: question,
          validate: (typed: string) => check?.(typed) ?? true,
        },
      ]),
    confirm: (question, initial) =>
      prompting<boolean>([{ type: 'confirm', name: 'value', message: question, default: initial }]),
    choose: <T extends string>(question: string, choices: readonly PromptChoice<T>[], initial?: T): Promise<T> =>
      prompting<T>([
        {
          type: 'select',
          name: 'value',
          message: question,
          choices: listChoices(choices, promptSize(io).columns),
          default: initial,
          loop: false,
          pageSize: pageSize(io),
          theme: { style: { keysHelpTip: () => undefined } },
        },
      ]),
    chooseMany: <T extends string>(
      question: string,
      choices: readonly PromptChoice<T>[],
      initial: readonly T[],
    ): Promise<readonly T[]> =>
      prompting<readonly T[]>([
        {
          type: 'checkbox',
          name: 'value',
          message: question,
          choices: listChoices(choices, promptSize(io).columns).map((choice) => ({
            ...choice,
            checked: initial.includes(choice.value),
          })),
          loop: false,
          pageSize: pageSize(io),
          theme: { style: { keysHelpTip: () => undefined } },
        },
      ]),
  };
}

/** What the marker and the margin of a list take. */
const margin = 4;

/** Labels with their details in a column of its own, each on one line of the screen. */
function listChoices<T extends string>(
  choices: readonly PromptChoice<T>[],
  columns: number,
): { value: T; name: string; short: string; description?: string }[] {
  const labels = Math.max(
    0,
    ...choices.filter(({ detail }) => detail !== undefined).map(({ label }) => displayWidth(label)),
  );
  return choices.map(({ value, label, detail, hint }) => {
    const line = detail === undefined ? label : `${pad(label, labels)}  ${detail.replaceAll('\n', ' · ')}`;
    return {
      value,
      name: truncate(line.trimEnd(), columns - margin),
      short: label,
      ...(hint === undefined ? {} : { description: hint }),
    };
  });
}
