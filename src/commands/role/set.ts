import { KamError, message } from '../../core/errors.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { newBuyingRole } from '../../core/records/buying-role.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { roleView } from '../../views/role.ts';
import { commandInfo } from '../command-info.ts';
import { findRecord, loadRecord } from '../find-record.ts';
import { createInputReader, type Typed } from '../input.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly role?: readonly string[];
  readonly attitude?: Typed;
  readonly influence?: Typed;
  readonly guide?: readonly string[];
  readonly note?: Typed;
}

export async function run(ctx: Context, [words, person]: [string, string], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  return store.write(commandInfo(ctx, 'role set'), async (writer) => {
    const opportunity = await loadRecord(ctx, writer, 'opportunity', words);
    const contact = await findRecord(ctx, writer, 'contact', person, opportunity.accountId);
    const playbook = await (await ctx.content()).playbook(opportunity.playbook);
    const input = createInputReader(ctx);
    const vocabulary = (slot: 'roles' | 'attitudes' | 'guides') => defaultVocabulary(playbook, slot);
    const changes = input.finish({
      roles: input.terms('--role', options.role, vocabulary('roles'), playbook.id),
      attitude: input.term('--attitude', options.attitude, vocabulary('attitudes'), playbook.id),
      influence: input.integer('--influence', options.influence, 1, 5),
      guides: input.terms('--guide', options.guide, vocabulary('guides'), playbook.id),
      note: input.text(options.note),
    });
    if (Object.keys(changes).length === 0) throw new KamError('usage', message('role-without-role', {}));
    const before = await writer.roles.get(opportunity.id, contact.id);
    const ids = { opportunityId: opportunity.id, contactId: contact.id };
    const after =
      before === null
        ? await writer.roles.insert(newBuyingRole(ids, changes, { id: ctx.newId() }))
        : await writer.roles.update(applyChanges(before, changes));
    const titles = after.roles.map((id) => ctx.t.text(termTitle(vocabulary('roles'), id)));
    const roles = titles.length === 0 ? ctx.t.words.records.none : titles.join(ctx.t.words.punctuation.separator);
    ctx.note(
      message('role-set', { contact: contact.name, opportunity: `${opportunity.ref} ${opportunity.name}`, roles }),
    );
    return { view: roleView(after, contact, opportunity, playbook) };
  });
}
