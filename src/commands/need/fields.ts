/** The options of needs: what they say of a need, and of the people in it. */
import { KamError, message } from '../../core/errors.ts';
import { findRecord } from '../find-record.ts';
import { createInputReader, type Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { Need, Opportunity } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';
import type { NeedsOf } from './find-need.ts';

export interface NeedOptions {
  readonly level?: Typed;
  readonly text?: Typed;
  readonly owner?: Typed;
  readonly urgency?: Typed;
  readonly weight?: Typed;
  readonly must?: boolean;
  readonly wish?: boolean;
  readonly deadline?: Typed;
  readonly evidence?: Typed;
  /** Date. */
  readonly confirmed?: Typed;
  /** Contact. */
  readonly by?: Typed;
  readonly note?: Typed;
}

type NeedFields = Partial<
  Pick<
    Need,
    | 'level'
    | 'text'
    | 'ownerId'
    | 'urgency'
    | 'weight'
    | 'must'
    | 'deadline'
    | 'evidence'
    | 'confirmedOn'
    | 'confirmedBy'
    | 'note'
  >
>;

/**
 * The fields that the options give.
 * @param before the need that is edited; null for a new one
 * @throws KamError `usage` with every fault, `not-found` or `conflict` for people
 */
export async function readNeedFields(
  ctx: Context,
  reader: Reader,
  options: NeedOptions,
  { opportunity, vocabulary, playbook }: NeedsOf,
  before: Need | null,
): Promise<NeedFields> {
  if (options.must === true && options.wish === true) {
    throw new KamError('usage', message('options-exclude', { first: '--must', second: '--wish' }));
  }
  const input = createInputReader(ctx);
  const { level, text, ...fields } = input.finish({
    level: input.term('--level', options.level, vocabulary, playbook.id),
    text: input.text(options.text),
    urgency: input.integer('--urgency', options.urgency, 1, 5),
    weight: input.integer('--weight', options.weight, 1, 5),
    must: options.must === true ? true : options.wish === true ? false : undefined,
    deadline: input.date('--deadline', options.deadline),
    evidence: input.text(options.evidence),
    confirmedOn: input.date('--confirmed', options.confirmed),
    note: input.text(options.note),
  });
  if (text === null) throw new KamError('usage', message('name-empty', { field: '--text' }));
  if (level === null) {
    const levels = vocabulary.terms.map(({ id }) => id).join(ctx.t.words.punctuation.separator);
    throw new KamError('usage', message('need-level-missing', { levels }));
  }
  refuseFuture(ctx, fields.confirmedOn ?? null);
  const confirmedOn = fields.confirmedOn === undefined ? (before?.confirmedOn ?? null) : fields.confirmedOn;
  if (options.by !== undefined && options.by.trim() !== '' && confirmedOn === null) {
    throw new KamError('usage', message('need-by-alone', {}));
  }
  const owner = await findPerson(ctx, reader, options.owner, opportunity);
  const by = fields.confirmedOn === null ? null : await findPerson(ctx, reader, options.by, opportunity);
  return {
    ...(level === undefined ? {} : { level }),
    ...(text === undefined ? {} : { text }),
    ...fields,
    ...(owner === undefined ? {} : { ownerId: owner }),
    ...(by === undefined ? {} : { confirmedBy: by }),
  };
}

/** @throws KamError `usage` for a date after today: what is confirmed has been said */
export function refuseFuture(ctx: Context, on: string | null): void {
  const today = ctx.today();
  if (on !== null && on > today) throw new KamError('usage', message('need-confirmed-later', { on, today }));
}

/** A contact of the opportunity's account; undefined leaves it, empty clears it. */
export async function findPerson(
  ctx: Context,
  reader: Reader,
  typed: Typed,
  { accountId }: Opportunity,
): Promise<string | null | undefined> {
  if (typed === undefined) return undefined;
  if (typed.trim() === '') return null;
  return (await findRecord(ctx, reader, 'contact', typed, accountId)).id;
}
