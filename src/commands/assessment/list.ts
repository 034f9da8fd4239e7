import { KamError, message } from '../../core/errors.ts';
import { quoteWord } from '../../core/text.ts';
import { assessmentListView } from '../../views/assessment-list.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions } from '../page.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Reader, RecordName } from '../../store/types.ts';

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

/** A record of any kind that the words name, else a person of that name. */
async function findAbout(
  ctx: Context,
  reader: Reader,
  words: string,
): Promise<{ subjectId: string } | { person: string }> {
  const found: RecordName[] = [];
  for (const noun of ['opportunity', 'contact', 'account'] as const) found.push(...(await reader.find(noun, words)));
  const exact = found.filter(({ ref, name }) => ref === words || name === words);
  const meant = exact.length > 0 ? exact : found;
  const [first, second] = meant;
  if (first === undefined) return { person: words };
  if (second === undefined) return { subjectId: first.id };
  const matches = meant.map(({ ref, name }) => `${ref} ${name}`).join(ctx.t.words.punctuation.separator);
  throw new KamError('conflict', message('subject-ambiguous', { words, matches }));
}
