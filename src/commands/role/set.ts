import { KamError, message } from '../../core/errors.ts';
import { attitudeValue } from '../../core/buying/key-people.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { newBuyingRole, type BuyingRoleChanges } from '../../core/records/buying-role.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { roleView } from '../../views/role.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, type Typed } from '../input.ts';
import { askRole } from './ask.ts';
import { findPart } from './find-part.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { BuyingRole } from '../../core/records/types.ts';

export interface RoleOptions {
  readonly role?: readonly string[];
  readonly attitude?: Typed;
  readonly influence?: Typed;
  readonly guide?: readonly string[];
  readonly plan?: Typed;
  readonly planNote?: Typed;
  readonly note?: Typed;
}

/** Without options, at a terminal, everything is asked. */
export async function run(ctx: Context, words: [string, string], options: RoleOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const { role, attitude, influence, guide, plan, planNote, note } = options;
  const isSilent = [role, attitude, influence, guide, plan, planNote, note].every((value) => value === undefined);
  if (isSilent && !ctx.settings.interactive) throw new KamError('usage', message('role-without-role', {}));
  // A person takes their time: nothing is locked while they are asked.
  const given = isSilent ? await askRole(ctx, await findPart(ctx, store, words)) : options;
  return store.write(commandInfo(ctx, 'role set'), async (writer) => {
    const { opportunity, contact, playbook, role: before } = await findPart(ctx, writer, words);
    const changes = readRole(ctx, given, playbook);
    const ids = { opportunityId: opportunity.id, contactId: contact.id };
    const after =
      before === null
        ? await writer.roles.insert(newBuyingRole(ids, changes, { id: ctx.newId() }))
        : await writer.roles.update(applyChanges<BuyingRole>(before, changes));
    const titles = after.roles.map((id) => ctx.t.text(termTitle(defaultVocabulary(playbook, 'roles'), id)));
    const roles = titles.length === 0 ? ctx.t.words.records.none : titles.join(ctx.t.words.punctuation.separator);
    ctx.note(message('role-set', { contact: contact.name, opportunity: nameOf(opportunity), roles }));
    const isAgainst = (attitudeValue(after, playbook) ?? 0) < 0;
    if (typeof changes.plan === 'string' && !isAgainst) {
      ctx.note(message('plan-without-opponent', { contact: contact.name }));
    }
    ctx.note(message('try-next', { command: `kam map ${opportunity.ref}` }));
    return { view: roleView(after, contact, opportunity, playbook) };
  });
}

/** @throws KamError `usage` with every fault */
function readRole(ctx: Context, options: RoleOptions, playbook: Playbook): BuyingRoleChanges {
  const input = createInputReader(ctx);
  const vocabulary = (slot: 'roles' | 'attitudes' | 'guides' | 'opponents') => defaultVocabulary(playbook, slot);
  return input.finish<BuyingRoleChanges>({
    roles: input.terms('--role', options.role, vocabulary('roles'), playbook.id),
    attitude: input.term('--attitude', options.attitude, vocabulary('attitudes'), playbook.id),
    influence: input.integer('--influence', options.influence, 1, 5),
    guides: input.terms('--guide', options.guide, vocabulary('guides'), playbook.id),
    plan: input.term('--plan', options.plan, vocabulary('opponents'), playbook.id),
    planNote: input.text(options.planNote),
    note: input.text(options.note),
  });
}
