import { quoteWord } from '../../core/text.ts';
import { assessmentListView } from '../../views/assessment-list.ts';
import { findAbout } from './find-about.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions } from '../page.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options extends PageOptions {
  readonly for?: string;
  readonly template?: string;
}

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const query = readPage(options);
  const store = await ctx.store();
  const about = options.for === undefined ? {} : await findAbout(ctx, store, options.for);
  const slash = options.template?.indexOf('/') ?? -1;
  const template = options.template?.slice(slash + 1);
  const page = await store.assessments.list({
    ...query,
    ...about,
    ...(template === undefined ? {} : { template }),
    ...(slash < 0 ? {} : { playbook: options.template?.slice(0, slash) }),
  });
  const filters = `${options.for === undefined ? '' : ` --for ${quoteWord(options.for)}`}${options.template === undefined ? '' : ` --template ${options.template}`}`;
  noteNextPage(ctx, `kam assessment list${filters}`, options, page);
  const isFiltered = isNarrowed(options, options.for, options.template);
  return { view: assessmentListView({ items: page.items, next: page.next, isFiltered }) };
}
