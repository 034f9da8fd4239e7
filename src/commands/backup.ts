import { message } from '../core/errors.ts';
import { backupView } from '../views/safety/backup.ts';
import { readPassphrase, type PassphraseOptions } from './passphrase.ts';
import type { CommandResult, Context } from '../cli/types.ts';

interface Options extends PassphraseOptions {
  readonly encrypt?: boolean;
  readonly automatic?: boolean;
  readonly force?: boolean;
}

/** Copies the database while others use it, checks the copy and writes its checksum. */
export async function run(ctx: Context, [file]: [string?], options: Options): Promise<CommandResult> {
  const safety = await ctx.safety();
  if (options.automatic === true) {
    const { file: daily, made } = await safety.backUpDaily(ctx.now());
    ctx.note(made === null ? message('backup-of-today', { file: daily }) : message('backup-made', { file: daily }));
    return { view: made === null ? null : backupView(made) };
  }
  // A passphrase file without --encrypt can only have been meant for it.
  const encrypts = options.encrypt === true || options.passphraseFile !== undefined;
  const passphrase = encrypts ? await readPassphrase(ctx, options, true) : null;
  const made = await safety.backUp(file ?? null, {
    at: ctx.now(),
    wall: ctx.wallTime(ctx.now()),
    passphrase,
    force: options.force === true,
  });
  ctx.note(message('backup-made', { file: made.file }));
  if (encrypts) ctx.note(message('passphrase-keep', {}));
  ctx.note(message('try-next', { command: `kam restore ${made.file}` }));
  return { view: backupView(made) };
}
