import { fillForms, formsFor } from '../../core/forms/form-state.ts';
import { isKamError } from '../../core/errors.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { CustomFields } from '../../core/records/types.ts';
import type { ShownForms } from '../../views/form.ts';
import type { FormSource } from './read-fields.ts';

/** Option of what shows a record or is handed on: whether personal fields leave the screen. */
export interface SensitiveOptions {
  readonly sensitive?: boolean;
}

/** Kinds of records that forms are filled in for here. */
export type FormNoun = 'account' | 'contact' | 'opportunity' | 'budget';

/**
 * The forms of a kind of record.
 * @param playbook id of the playbook that they come from; null is the active one
 * @throws KamError where that playbook cannot be read
 */
export async function loadForms(ctx: Context, noun: FormNoun, playbook: string | null = null): Promise<FormSource> {
  return formSource(ctx, noun, await loadPlaybook(ctx, playbook));
}

/** What `--field` takes for a kind of record under a playbook. */
export function formSource({ t }: Context, noun: FormNoun, playbook: Playbook): FormSource {
  return { forms: formsFor(playbook, noun), noun: t.words.forms.nouns[noun], playbook: playbook.id };
}

/**
 * What the forms hold of a record, for its view. A record stays readable without its method: where the playbook cannot
 * be read, everything counts as unknown to the forms.
 * @param record with the playbook that it belongs to, where it has one of its own
 * @param sensitive whether personal fields were asked for
 */
export async function showForms(
  ctx: Context,
  noun: FormNoun,
  { fields, playbook }: { readonly fields: CustomFields; readonly playbook?: string },
  sensitive = false,
): Promise<ShownForms> {
  const source = await loadForms(ctx, noun, playbook ?? null).catch((error: unknown) => {
    if (isKamError(error)) return null;
    throw error;
  });
  return { state: fillForms(source?.forms ?? [], fields), sensitive };
}

/**
 * Like `showForms`, for a view that shows only what is filled in: where nothing is, the method is not loaded.
 */
export async function showFilledForms(
  ctx: Context,
  noun: FormNoun,
  record: { readonly fields: CustomFields; readonly playbook?: string },
): Promise<ShownForms> {
  const isEmpty = Object.keys(record.fields).length === 0;
  return isEmpty ? { state: fillForms([], {}), sensitive: false } : showForms(ctx, noun, record);
}

async function loadPlaybook(ctx: Context, playbook: string | null): Promise<Playbook> {
  const content = await ctx.content();
  return playbook === null ? content.active() : content.playbook(playbook);
}
