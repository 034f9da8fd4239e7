import { KamError, message } from '../core/errors.ts';
import type { Context } from '../cli/types.ts';

/** Fewest characters of a passphrase that is chosen anew. */
const least = 8;

export interface PassphraseOptions {
  readonly passphraseFile?: string;
}

/**
 * The passphrase of a file, from the first line of a file, from KAM_PASSPHRASE, or asked for; never from an argument,
 * which other users of the machine can read.
 * @param isNew it is chosen now: asked for twice, and not too short
 * @throws KamError `usage` where it is too short, or cannot be asked for
 */
export async function readPassphrase(
  ctx: Context,
  { passphraseFile }: PassphraseOptions,
  isNew: boolean,
): Promise<string> {
  const given = await givenPassphrase(ctx, passphraseFile);
  if (given !== null) {
    if (isNew && given.length < least) throw new KamError('usage', message('passphrase-short', { least }));
    return given;
  }
  if (!ctx.settings.interactive) {
    throw new KamError('usage', message('no-terminal', { flag: '--passphrase-file' }), {
      hints: [message('passphrase-ways', {})],
    });
  }
  const prompter = await ctx.prompter('--passphrase-file');
  const { safety } = ctx.t.words;
  if (!isNew) return prompter.secret(safety.passphrase);
  const tooShort = (typed: string): string | null =>
    typed.length < least ? ctx.t.message(message('passphrase-short', { least })) : null;
  const first = await prompter.secret(safety.newPassphrase, tooShort);
  await prompter.secret(safety.samePassphrase, (typed) =>
    typed === first ? null : ctx.t.message(message('passphrase-differs', {})),
  );
  return first;
}

async function givenPassphrase(ctx: Context, file: string | undefined): Promise<string | null> {
  if (file === undefined) return ctx.io.env.KAM_PASSPHRASE || null;
  const { text } = await (await ctx.content()).readText(file);
  const [line = ''] = text.split(/\r?\n/);
  if (line === '') throw new KamError('content', message('passphrase-file-empty', { file }));
  return line;
}
