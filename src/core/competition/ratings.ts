/** Changes of scores: from options or from the wizard to the ratings that are stored. */
import { newRating } from '../records/competition.ts';
import { applyChanges, hasChanges } from '../records/fields.ts';
import type { Rating } from '../records/sales-types.ts';
import type { Fresh } from '../records/types.ts';

/** What is said of one side by one criterion; what is left undefined stays. */
export interface RatingChange {
  readonly needId: string;
  /** Null: ourselves. */
  readonly competitorId: string | null;
  /** 1 to 5; null takes the score out, and with it the whole rating. */
  readonly score?: number | null;
  readonly evidence?: string | null;
  /** Term id of the strengths vocabulary; of our own side only. */
  readonly strength?: string | null;
}

/** What is to be done with one rating. */
export type RatingTask =
  | { readonly kind: 'insert'; readonly rating: Fresh<Rating> }
  | { readonly kind: 'update'; readonly rating: Rating }
  | { readonly kind: 'delete'; readonly rating: Rating };

/** Several changes of one side by one criterion as one, the later ones above the earlier. */
export function mergeChanges(changes: readonly RatingChange[]): readonly RatingChange[] {
  const merged = new Map<string, RatingChange>();
  for (const change of changes) {
    const key = `${change.needId}/${change.competitorId ?? ''}`;
    merged.set(key, applyChanges(merged.get(key) ?? change, change));
  }
  return [...merged.values()];
}

/**
 * The task of each change; none where nothing differs. What has no score cannot have anything else.
 * @param ratings of the opportunity
 * @param of the opportunity and its account
 * @param newId ids of new ratings
 */
export function planRatings(
  ratings: readonly Rating[],
  changes: readonly RatingChange[],
  of: Pick<Rating, 'accountId' | 'opportunityId'>,
  newId: () => string,
): readonly RatingTask[] {
  return mergeChanges(changes).flatMap(({ needId, competitorId, ...fields }): RatingTask[] => {
    const before = ratings.find((one) => one.needId === needId && one.competitorId === competitorId);
    const { score, ...rest } = fields;
    if (before === undefined) {
      if (score === undefined || score === null) return [];
      return [{ kind: 'insert', rating: newRating({ ...of, needId, competitorId, score, ...rest }, { id: newId() }) }];
    }
    if (score === null) return [{ kind: 'delete', rating: before }];
    const given: Partial<Rating> = { ...rest, ...(score === undefined ? {} : { score }) };
    return hasChanges(before, given) ? [{ kind: 'update', rating: applyChanges(before, given) }] : [];
  });
}

/** The ratings as the tasks would leave them. */
export function applyTasks(ratings: readonly Rating[], tasks: readonly RatingTask[]): readonly Rating[] {
  const gone = new Set(tasks.filter(({ kind }) => kind === 'delete').map(({ rating }) => rating.id));
  const changed = new Map(tasks.flatMap((task) => (task.kind === 'update' ? [[task.rating.id, task.rating]] : [])));
  const added = tasks.flatMap((task): Rating[] =>
    task.kind === 'insert' ? [{ ...task.rating, version: 0, createdAt: '', updatedAt: '' }] : [],
  );
  return [...ratings.filter(({ id }) => !gone.has(id)).map((rating) => changed.get(rating.id) ?? rating), ...added];
}
