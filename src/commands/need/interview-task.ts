/** What an interview about needs is about, and with whom. */
import { KamError, message } from '../../core/errors.ts';
import { previewOf, type NeedSketch } from '../../core/needs/sketch.ts';
import { chooseLists, type Listener } from '../../core/needs/question-lists.ts';
import { buildNeedsTree } from '../../core/needs/tree.ts';
import { findRecord } from '../find-record.ts';
import { createInputReader } from '../input.ts';
import { needsOf, type NeedsOf } from './find-need.ts';
import { loadTreeInput, type TreeInput } from './tree-input.ts';
import type { Context } from '../../cli/types.ts';
import type { QuestionList } from '../../core/playbook/guide-types.ts';
import type { Contact } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';
import type { NeedsTreeInput } from '../../views/needs/tree.ts';

export interface InterviewTask {
  readonly input: TreeInput;
  readonly known: NeedsOf;
  /** Who is asked; null where nobody in particular is. */
  readonly speaker: Contact | null;
  /** The lists to go through, in order. */
  readonly lists: readonly QuestionList[];
  /** Who may own a need: whoever is asked first, then those with a part in the opportunity, then their colleagues. */
  readonly candidates: readonly Contact[];
  /** The command line without what only steers the wizard, to go on with. */
  readonly commandLine: string;
}

/**
 * @param options whom to ask and on which levels, as typed
 * @throws KamError `not-found`, `usage`, or `conflict` where no question list finds needs
 */
export async function readTask(
  ctx: Context,
  reader: Reader,
  words: string,
  options: { readonly with?: string; readonly level?: readonly string[] },
): Promise<InterviewTask> {
  const input = await loadTreeInput(ctx, reader, words);
  const { opportunity, people } = input.picture;
  const known = await needsOf(ctx, reader, opportunity);
  const typed = createInputReader(ctx);
  const { levels } = typed.finish({
    levels: typed.terms('--level', options.level, known.vocabulary, known.playbook.id) ?? [],
  });
  const found =
    options.with === undefined ? null : await findRecord(ctx, reader, 'contact', options.with, opportunity.accountId);
  const speaker = input.contacts.find(({ id }) => id === found?.id) ?? null;
  const role = people.find(({ contact }) => contact.id === speaker?.id)?.role ?? null;
  const listener: Listener | null =
    speaker === null ? null : { level: speaker.level, function: speaker.function, roles: role?.roles ?? [] };
  const lists = chooseLists(known.playbook, levels, listener, opportunity.stage);
  if (lists.length === 0) throw new KamError('conflict', message('no-need-lists', { playbook: known.playbook.id }));
  const asked = [
    `kam need interview ${opportunity.ref}`,
    ...(speaker === null ? [] : [`--with ${speaker.ref}`]),
    ...levels.map((level) => `--level ${level}`),
  ];
  const first = speaker === null ? [] : [speaker];
  const candidates = [...new Set([...first, ...people.map(({ contact }) => contact), ...input.contacts])];
  return { input, known, speaker, lists, candidates, commandLine: asked.join(' ') };
}

/** The tree as it would be with what was found. */
export function previewInput({ input, known }: InterviewTask, sketches: readonly NeedSketch[]): NeedsTreeInput {
  const { id, accountId } = known.opportunity;
  const added = previewOf(sketches, { accountId, opportunityId: id });
  return { ...input, tree: buildNeedsTree([...known.needs, ...added], known.levels), advice: [] };
}
