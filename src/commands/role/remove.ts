import { KamError, message } from '../../core/errors.ts';
import { roleView } from '../../views/role.ts';
import { commandInfo } from '../command-info.ts';
import { findPart } from './find-part.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Takes a person off the map of an opportunity; the history keeps what was recorded. */
export async function run(ctx: Context, words: [string, string]): Promise<CommandResult> {
  const store = await ctx.store();
  return store.write(commandInfo(ctx, 'role remove'), async (writer) => {
    const { opportunity, contact, playbook, role } = await findPart(ctx, writer, words);
    const names = { contact: contact.name, opportunity: nameOf(opportunity) };
    if (role === null) {
      throw new KamError('not-found', message('role-not-found', names), {
        hints: [message('list-all', { command: `kam role list ${opportunity.ref}` })],
      });
    }
    await writer.roles.delete(role);
    ctx.note(message('role-removed', names));
    ctx.note(message('try-next', { command: `kam map ${opportunity.ref}` }));
    return { view: roleView(role, contact, opportunity, playbook) };
  });
}
