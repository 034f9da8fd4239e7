import { compareCards } from '../../core/assessment/compare-cards.ts';
import { inOrder, latestOfEach, mergeCards } from '../../core/assessment/merge-cards.ts';
import { KamError, message } from '../../core/errors.ts';
import { comparisonView } from '../../views/comparison.ts';
import { findRecord, present } from '../find-record.ts';
import { findTemplate, pinnedTemplate } from '../find-template.ts';
import { findAbout } from './find-about.ts';
import { readRatings } from './ratings.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Assessment } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

interface Options {
  readonly for?: string;
  readonly template?: string;
  readonly by?: 'rater' | 'date';
}

/** More columns than these cannot be read side by side. */
const mostColumns = 6;

/** `kam assessment compare ASM ASM…`, or all that is stored of one subject by one template. */
export async function run(ctx: Context, [refs]: [readonly string[]], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const found = refs.length > 0 ? await named(ctx, store, refs, options) : await about(ctx, store, options);
  const [first] = found;
  if (first === undefined || found.length < 2) {
    throw new KamError('not-found', message('compare-too-few', { found: found.length }));
  }
  const { words } = await pinnedTemplate(ctx, first.pin, first.template);
  const isOneSubject = new Set(found.map(({ subject }) => subject.id ?? subject.name)).size === 1;
  const isOnePerRater = new Set(found.map(({ rater }) => rater)).size === found.length;
  return {
    view: comparisonView({
      cards: found,
      subject: isOneSubject ? first.subject : { noun: 'none', id: null, ref: null, name: null },
      comparison: compareCards(found.map(({ card }) => card)),
      merged: words?.raters === 'many' && isOneSubject && isOnePerRater ? mergeCards(found, words) : null,
      template: words,
    }),
  };
}

/** @throws KamError `usage` where something else is named too, or results of several templates */
async function named(
  ctx: Context,
  store: Reader,
  refs: readonly string[],
  options: Options,
): Promise<readonly Assessment[]> {
  const other = (['for', 'template', 'by'] as const).find((option) => options[option] !== undefined);
  if (other !== undefined) {
    throw new KamError('usage', message('options-exclude', { first: refs[0] ?? '', second: `--${other}` }));
  }
  const found: Assessment[] = [];
  for (const words of refs) {
    const { id, ref } = await findRecord(ctx, store, 'assessment', words);
    if (found.some((assessment) => assessment.id === id)) continue;
    found.push(present(await store.assessments.get(id), ctx.t.words.records.nouns.assessment, ref));
  }
  const key = ({ pin, template }: Assessment): string => `${pin.playbook}/${template}`;
  const [first] = found;
  const stranger = found.find((assessment) => first !== undefined && key(assessment) !== key(first));
  if (first !== undefined && stranger !== undefined) {
    const params = { ref: stranger.ref, template: key(first), other: key(stranger) };
    throw new KamError('usage', message('compare-other-template', params));
  }
  return found;
}

/** The latest of each rater, or, where one rater is alone, his latest ones by date. */
async function about(ctx: Context, store: Reader, options: Options): Promise<readonly Assessment[]> {
  if (options.for === undefined || options.template === undefined) {
    throw new KamError('usage', message('compare-what', {}));
  }
  const { playbook, template } = await findTemplate(ctx, options.template);
  const ids = { template: template.id, playbook: playbook.id };
  const all = await readRatings(store, await findAbout(ctx, store, options.for), ids);
  const byRater = latestOfEach(all);
  const by = options.by ?? (byRater.length > 1 ? 'rater' : 'date');
  return (by === 'rater' ? byRater : inOrder(all)).slice(-mostColumns);
}
