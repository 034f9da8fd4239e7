import { compareCards } from '../../core/assessment/compare-cards.ts';
import { mergeCards } from '../../core/assessment/merge-cards.ts';
import { KamError, message } from '../../core/errors.ts';
import { findStyle, styleTemplate } from '../../core/playbook/approaches.ts';
import { contactStyleView } from '../../views/contact-style.ts';
import { readRatings } from '../assessment/ratings.ts';
import { loadRecord } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** `kam contact style CONTACT`: what the observers say together, and how to treat the person. */
export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  const contact = await loadRecord(ctx, store, 'contact', words);
  const playbook = await (await ctx.content()).active();
  const template = styleTemplate(playbook);
  if (template === null) {
    throw new KamError('not-found', message('no-result-template', { playbook: playbook.id, field: 'contact.style' }));
  }
  const ids = { template: template.id, playbook: playbook.id };
  const all = await readRatings(store, { subjectId: contact.id }, ids);
  const merged = mergeCards(all, template);
  const sheets = (merged?.ratings ?? []).flatMap(({ ref }) => all.filter((sheet) => sheet.ref === ref));
  const outcome = merged?.outcome ?? null;
  const meant = outcome === null ? contact.style : outcome.id;
  const styles = outcome !== null && outcome.id === null ? outcome.borderline : [meant];
  return {
    view: contactStyleView({
      contact,
      template,
      merged,
      comparison: compareCards(sheets.map(({ card }) => card)),
      sheets,
      styles: styles.flatMap((id) => findStyle(playbook, id) ?? []),
    }),
  };
}
