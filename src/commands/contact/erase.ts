import { KamError, message } from '../../core/errors.ts';
import { erasedName } from '../../core/privacy/erased-name.ts';
import { findMentions } from '../../core/privacy/mentions.ts';
import { erasureBlocks, erasureView, type ErasureView } from '../../views/erasure.ts';
import { commandInfo } from '../command-info.ts';
import { loadRecord, present } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Contact } from '../../core/records/types.ts';

interface Options {
  readonly reason?: string;
  readonly dryRun?: boolean;
}

export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const contact = await loadRecord(ctx, store, 'contact', words);
  const noun = ctx.t.words.records.nouns.contact;
  const copies = await store.copies();
  const plan = present(await store.planErasure(contact.id), noun, contact.ref);
  const planned: ErasureView = { ...plan, name: contact.name, state: 'planned', copies };
  if (options.dryRun === true) {
    const state = plan.isErased ? 'done-before' : 'planned';
    return { view: erasureView({ ...planned, state }) };
  }
  const reason = plan.isErased ? '' : await readReason(ctx, contact, options.reason);
  if (!plan.isErased && !ctx.settings.yes) await askToErase(ctx, contact, planned);
  const request = { contactId: contact.id, reason };
  const done = present(await store.eraseContact(commandInfo(ctx, 'contact erase'), request), noun, contact.ref);
  ctx.note(message('contact-erased', { ref: contact.ref }));
  if (!done.isWiped) ctx.note(message('erase-again', { ref: contact.ref }));
  if (!done.isErased) ctx.note(message('erase-tells-person', {}));
  const state = done.isErased ? 'done-before' : 'done';
  return { view: erasureView({ ...done, name: erasedName(contact.ref), state, copies }) };
}

/**
 * Why they are erased. The words stay, so they must not say who it was.
 * @throws KamError `usage` where it is missing, or names the person
 */
async function readReason(ctx: Context, contact: Contact, given: string | undefined): Promise<string> {
  const { name, aliases, phone, mobile, email } = contact;
  const known = (values: readonly (string | null)[]): string[] => values.filter((value) => value !== null);
  const person = { names: [name, ...aliases], phones: known([phone, mobile]), emails: known([email]) };
  const mentions = findMentions(person, [], '');
  const check = (text: string): string | null => {
    if (text.trim() === '') {
      return ctx.t.message(message('missing-input', { what: ctx.t.words.privacy.erasedReason, flag: '--reason' }));
    }
    return mentions.has(text) ? ctx.t.message(message('reason-names-person', {})) : null;
  };
  if (given === undefined && ctx.settings.interactive && !ctx.settings.yes) {
    return (await ctx.prompter('--reason')).text(ctx.t.words.privacy.askReason, { check });
  }
  if (given === undefined || given.trim() === '') {
    throw new KamError('usage', message('missing-input', { what: ctx.t.words.privacy.erasedReason, flag: '--reason' }));
  }
  if (mentions.has(given)) throw new KamError('usage', message('reason-names-person', {}));
  return given.trim();
}

/** A yes is given too fast for what cannot be undone: the number or the name is to be typed. */
async function askToErase(ctx: Context, { ref, name }: Contact, planned: ErasureView): Promise<void> {
  const { privacy } = ctx.t.words;
  const prompter = await ctx.prompter('--yes');
  await prompter.show(erasureBlocks(planned, ctx.t));
  const isMeant = (typed: string): boolean => [ref, name].includes(typed.trim());
  await prompter.text(privacy.typeToErase(ref, name), {
    check: (typed) => (isMeant(typed) ? null : privacy.typedOther(ref)),
  });
}
