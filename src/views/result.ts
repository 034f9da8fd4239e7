/** Words for the outcomes of a template, and for the field of its subject that they are written to. */
import type { FieldRef } from '../core/playbook/item-types.ts';
import type { Template } from '../core/playbook/template-types.ts';
import type { Playbook } from '../core/playbook/types.ts';
import type { Translator } from '../i18n/types.ts';

/** The title of a quadrant, verdict or band of a template; its id where it has none. */
export function outcomeText(template: Template, id: string, t: Translator): string {
  const { axes, bands, verdicts } = template.scoring;
  const found = [...(axes?.quadrants ?? []), ...verdicts, ...(bands?.bands ?? [])].find((one) => one.id === id);
  return found === undefined || found.title === null ? id : t.text(found.title);
}

/** What a field is called that a result is written to. */
export function resultFieldText(playbook: Playbook, { record, field }: FieldRef, t: Translator): string {
  if (record === 'contact' && field === 'style') return t.words.style.style;
  const forms = playbook.instruments.filter((one) => one.kind === 'form').filter((form) => form.record === record);
  const found = forms.flatMap((form) => form.fields).find((one) => one.id === field);
  return found === undefined ? field : t.text(found.title);
}
