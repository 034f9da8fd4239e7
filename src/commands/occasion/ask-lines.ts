import type { Prompter } from '../../cli/prompter-types.ts';
import type { Context } from '../../cli/types.ts';

/** Asks for lines until one is empty. @param question what they are about, above the first one */
export async function askLines(ctx: Context, prompter: Prompter, question: string): Promise<string[]> {
  const lines: string[] = [];
  for (;;) {
    const line = await prompter.text(lines.length === 0 ? question : ctx.t.words.occasions.line);
    if (line === '') return lines;
    lines.push(line);
  }
}
