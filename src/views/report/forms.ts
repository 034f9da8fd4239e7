/** What the forms hold, for a report: personal fields only where they were asked for, in whatever format. */
import { fillForms, formsFor, withoutSensitive, type FormState } from '../../core/forms/form-state.ts';
import { emptyFormBlocks, factItems, formBlocks, type ShownForms } from '../form.ts';
import type { Block } from '../../core/document.ts';
import type { AccountReport } from '../../core/report/account-report.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { CustomFields } from '../../core/records/types.ts';
import type { Translator } from '../../i18n/types.ts';

/** The forms of one record, for `formData`. */
export function reportForms(
  playbook: Playbook,
  record: string,
  { fields }: { readonly fields: CustomFields },
  sensitive: boolean,
): ShownForms {
  return { state: fillForms(formsFor(playbook, record), fields), sensitive };
}

/** The forms of an account or opportunity, below its own facts. */
export function formPartBlocks(shown: ShownForms, t: Translator): Block[] {
  const forms = { state: allowed(shown), sensitive: true };
  return [...formBlocks(forms, t, 3), ...emptyFormBlocks(forms, t)];
}

/** What the forms hold of the people, one after the other; nothing where nothing may be shown. */
export function personFormBlocks({ contacts, playbook }: AccountReport, sensitive: boolean, t: Translator): Block[] {
  const blocks = contacts.flatMap((contact): Block[] => {
    const { forms } = allowed(reportForms(playbook, 'contact', contact, sensitive));
    const items = forms.flatMap((form) => factItems(form, true, t));
    if (items.length === 0) return [];
    return [
      { type: 'heading', level: 3, text: contact.name },
      { type: 'facts', items },
    ];
  });
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 2, text: t.words.forms.aboutPeople }, ...blocks];
}

function allowed({ state, sensitive }: ShownForms): FormState {
  return sensitive ? state : withoutSensitive(state);
}
