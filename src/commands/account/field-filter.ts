import { loadForms } from '../form/load-forms.ts';
import { createInputReader } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { FieldChanges } from '../../core/forms/field-value.ts';

/** Form fields with the values that are looked for. @throws KamError `usage` with every fault */
export async function readFieldFilter(ctx: Context, typed: readonly string[]): Promise<FieldChanges | undefined> {
  const input = createInputReader(ctx);
  return input.finish({ fields: input.fields(typed, await loadForms(ctx, 'account')) }).fields;
}
