/** The real prompts: questions on stderr, answers from stdin. */
import { plain } from '../render/paint.ts';
import { hasColor } from '../render/print-view.ts';
import { renderTerminal } from '../render/terminal.ts';
import { promptOutput, promptSize, untilInputEnds } from './prompt-streams.ts';
import { questionPrompt } from './question-prompt.ts';
import type { PlainPrompt } from './plain-prompts.ts';
import type { Prompter } from './prompter-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Io } from './types.ts';

/** @param t language of what the prompts say by themselves */
export async function createPrompter(io: Io, t: Translator): Promise<Prompter> {
  const color = hasColor(io.env, io.stderr.isTTY === true);
  const paint = color ? (await import('../render/colors.ts')).createPaint() : plain;
  // The library behind plain prompts is a large one; most wizards are left before they need it.
  const plainPrompts = async (): Promise<Pick<Prompter, PlainPrompt>> =>
    (await import('./plain-prompts.ts')).createPlainPrompts(io, t);
  const screenWidth = (): number => Math.max(40, promptSize(io).columns);
  return {
    text: async (...question) => (await plainPrompts()).text(...question),
    secret: async (...question) => (await plainPrompts()).secret(...question),
    confirm: async (...question) => (await plainPrompts()).confirm(...question),
    choose: async (...question) => (await plainPrompts()).choose(...question),
    chooseMany: async (...question) => (await plainPrompts()).chooseMany(...question),
    ask: (screen) =>
      untilInputEnds(io, (signal) =>
        questionPrompt(
          { screen, paint, size: () => promptSize(io), t },
          { input: io.stdin, output: promptOutput(io), clearPromptOnDone: true, signal },
        ),
      ),
    async remark(text) {
      const line = [{ type: 'paragraph' as const, text: { text, tone: 'muted' as const } }];
      const rendered = await renderTerminal(line, t, { width: screenWidth() - 2, color });
      io.stderr.write(rendered.replace(/^/gm, '  ').trimEnd() + '\n');
    },
    async show(blocks) {
      io.stderr.write(`${await renderTerminal(blocks, t, { width: screenWidth(), color })}\n`);
    },
  };
}
