import { KamError, message } from '../../core/errors.ts';
import type { Context } from '../../cli/types.ts';
import type { Reader, RecordName } from '../../store/types.ts';

/** Whom stored results are about: a record by its id, or a seller by name. */
export type About = { readonly subjectId: string } | { readonly person: string };

/**
 * A record of any kind that the words name, else a person of that name.
 * @throws KamError `conflict` where several records are meant
 */
export async function findAbout(ctx: Context, reader: Reader, words: string): Promise<About> {
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
