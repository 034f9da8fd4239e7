import type { Context } from '../cli/types.ts';
import type { CommandInfo } from '../store/types.ts';

/**
 * What the history remembers of a command.
 * @param name the command in words, such as `account add`
 */
export function commandInfo(ctx: Context, name: string): CommandInfo {
  return { id: ctx.newId(), at: ctx.now(), actor: ctx.settings.user, name };
}
