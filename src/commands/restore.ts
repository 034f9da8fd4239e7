import { KamError, message, type Message } from '../core/errors.ts';
import { restoreView } from '../views/safety/restore.ts';
import { readPassphrase, type PassphraseOptions } from './passphrase.ts';
import type { CommandResult, Context } from '../cli/types.ts';
import type { StagedCopy } from '../cli/safety.ts';

/** Puts a copy in the place of the database; what was there is kept. */
export async function run(ctx: Context, [file]: [string], options: PassphraseOptions): Promise<CommandResult> {
  const safety = await ctx.safety();
  const { database } = ctx.settings;
  const source = safety.findBackup(file);
  if (source === database) {
    throw new KamError('usage', message('restore-itself', { file: source }), { hints: [message('backup-other', {})] });
  }
  const passphrase = safety.isEncrypted(source) ? await readPassphrase(ctx, options, false) : null;
  const staged = await safety.stage(source, passphrase);
  let kept: string | null;
  try {
    await askToReplace(ctx, staged);
    kept = await staged.putInPlace({ at: ctx.now(), wall: ctx.wallTime(ctx.now()) });
  } finally {
    staged.clear();
  }
  // A copy of an older version is brought up to date now, by the door that every command uses.
  await ctx.store();
  ctx.note(message('restored', { database, file: source }));
  if (kept !== null) ctx.note(message('replaced-kept', { file: kept }));
  return { view: restoreView({ source, database, kept, facts: staged.facts, loss: staged.loss }) };
}

/** @throws KamError `usage` where it has to be asked and cannot be, `cancelled` where the answer is no */
async function askToReplace(ctx: Context, { loss }: StagedCopy): Promise<void> {
  const { settings, t } = ctx;
  const detail = lossMessage(ctx, loss);
  if (detail === null || settings.yes) return;
  if (!settings.interactive) throw new KamError('usage', detail, { hints: [message('give-yes', {})] });
  const prompter = await ctx.prompter('--yes');
  await prompter.remark(t.message(detail));
  if (!(await prompter.confirm(t.words.safety.replace, false)))
    throw new KamError('cancelled', message('cancelled', {}));
}

/** What would be lost; null where nothing would. */
function lossMessage({ settings, wallTime }: Context, loss: StagedCopy['loss']): Message | null {
  const file = settings.database;
  if (loss.state === 'no-database') return null;
  if (loss.state === 'damaged') return message('restore-over-damaged', { file });
  const { commands, since, until } = loss;
  if (commands === 0 || since === null || until === null) return null;
  return message('restore-loses', { file, commands, since: wallTime(since), until: wallTime(until) });
}
