import { backupListView } from '../../views/safety/backup.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Copies that are found: by hand, of the day, before a migration, replaced by a restore. */
export async function run(ctx: Context, _args: [], options: { check?: boolean }): Promise<CommandResult> {
  const safety = await ctx.safety();
  const files = safety.listBackups();
  const items = [];
  for (const file of files) {
    items.push({ ...file, fault: options.check === true ? await safety.checkBackup(file.file) : null });
  }
  return { view: backupListView(items, { isChecked: options.check === true, wall: (at) => ctx.wallTime(at) }) };
}
