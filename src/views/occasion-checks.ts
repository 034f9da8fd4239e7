/** Templates that are gone through before or after an activity. */
import { findingData, findingText } from './score-card.ts';
import type { Block, ListItem } from '../core/document.ts';
import type { ActivityCheck } from '../core/occasion/proposals.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json } from './types.ts';

/** The checks in JSON. */
export function checksData(checks: readonly ActivityCheck[]): Json {
  return checks.map(({ template, result }) => ({
    template: template.id,
    title: template.title,
    assessment: result?.ref ?? null,
    result: findingData(result?.card.verdict ?? result?.card.band ?? null),
  }));
}

/** The checks as a list, with the verdict where one is done. @param ref of the activity */
export function checkBlocks(checks: readonly ActivityCheck[], ref: string, t: Translator): Block[] {
  const { occasions: words, punctuation } = t.words;
  if (checks.length === 0) return [];
  const items = checks.map(({ template, result }): ListItem => {
    const title = t.text(template.title) + punctuation.colon;
    const finding = result === null ? null : (result.card.verdict ?? result.card.band);
    const about = template.subject === 'activity' ? ` --for ${ref}` : '';
    return finding === null
      ? { text: [title, words.notDone(''), { text: `kam assess ${template.id}${about}`, code: true }], done: false }
      : {
          text: [title, { text: findingText(finding, t), strong: true }, punctuation.brackets(result?.ref ?? '')],
          done: true,
        };
  });
  return [
    { type: 'heading', level: 2, text: words.checks },
    { type: 'list', items },
  ];
}
