/** How well something important is prepared: its rehearsals, what they showed, and how far they got. */
import { judgeSheets, mergeSheets, type Judgement } from '../assessment/merge-sheets.ts';
import { defaultTemplate } from '../playbook/defaults.ts';
import { compareText } from '../text.ts';
import type { Template } from '../playbook/template-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Activity, Assessment } from '../records/types.ts';

/** A rehearsal, or the occasion itself, with what its raters say together. */
export interface RatedActivity {
  readonly activity: Activity;
  /** Null while nobody has completed a sheet. */
  readonly judgement: Judgement | null;
}

/**
 * `passed` and `failed`: what the last rehearsal with a sheet showed; `missing`: none has one, and it is important;
 * `optional`: none has one, and nothing asks for it; `none`: the playbook does not say how one is rated.
 */
export const readinesses = ['passed', 'failed', 'missing', 'optional', 'none'] as const;
export type Readiness = (typeof readinesses)[number];

export interface Preparation {
  readonly activity: Activity;
  /** By which rehearsals are rated; null where the playbook has none. */
  readonly template: Template | null;
  /** By date, called-off ones left out. */
  readonly rehearsals: readonly RatedActivity[];
  /** The last one that was rated. */
  readonly latest: RatedActivity | null;
  /** What the raters say of the occasion itself. */
  readonly evaluation: Judgement | null;
  readonly readiness: Readiness;
  readonly progress: Progress | null;
}

/** From the first rated rehearsal to the last. */
export interface Progress {
  readonly first: RatedActivity;
  readonly last: RatedActivity;
  readonly points: Change;
  /** Questions that both have, in the order of the template. */
  readonly items: readonly (Change & { readonly question: string })[];
}

/** Means over the raters, unrounded. */
export interface Change {
  readonly first: number;
  readonly last: number;
  readonly change: number;
}

/** What is recorded around an activity; more than belongs to it does no harm. */
export interface PreparationRecords {
  readonly activities: readonly Activity[];
  readonly assessments: readonly Assessment[];
}

/** @param playbook whose catalog names the kind of the activity */
export function prepareFor(activity: Activity, records: PreparationRecords, playbook: Playbook): Preparation {
  const template = defaultTemplate(playbook, 'rehearsal');
  const rate = (one: Activity): RatedActivity => ({
    activity: one,
    judgement: judge(one, records, template, playbook),
  });
  const rehearsals = records.activities
    .filter(({ partOfId, status }) => partOfId === activity.id && status !== 'cancelled')
    .toSorted((left, right) => compareText(keyOf(left), keyOf(right)))
    .map(rate);
  const rated = rehearsals.filter(({ judgement }) => judgement !== null);
  const latest = rated.at(-1) ?? null;
  return {
    activity,
    template,
    rehearsals,
    latest,
    evaluation: rate(activity).judgement,
    readiness: readinessOf(activity, template, latest),
    progress: progressOver(rated),
  };
}

/** Whether it must not be held as things stand: it is still to come and important, and no rehearsal has shown that it is ready. */
export function isHeldBack({ activity, readiness }: Pick<Preparation, 'activity' | 'readiness'>): boolean {
  return activity.important && activity.status === 'planned' && (readiness === 'failed' || readiness === 'missing');
}

function judge(
  { id }: Activity,
  { assessments }: PreparationRecords,
  template: Template | null,
  playbook: Playbook,
): Judgement | null {
  if (template === null) return null;
  const own = assessments.filter(
    (one) => one.occasionId === id && one.template === template.id && one.pin.playbook === playbook.id,
  );
  const merged = mergeSheets(own);
  return merged === null ? null : judgeSheets(merged, template);
}

function readinessOf({ important }: Activity, template: Template | null, latest: RatedActivity | null): Readiness {
  if (template === null) return 'none';
  if (latest === null) return important ? 'missing' : 'optional';
  return latest.judgement?.isPassed === true ? 'passed' : 'failed';
}

function progressOver(rated: readonly RatedActivity[]): Progress | null {
  const [first, last] = [rated[0], rated.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const [before, after] = [first.judgement?.merged, last.judgement?.merged];
  if (before === undefined || after === undefined) return null;
  const change = (from: number, to: number): Change => ({ first: from, last: to, change: to - from });
  return {
    first,
    last,
    points: change(before.total.points, after.total.points),
    items: after.items.flatMap(({ question, mean }) => {
      const earlier = before.items.find((item) => item.question === question);
      return earlier === undefined ? [] : [{ question, ...change(earlier.mean, mean) }];
    }),
  };
}

/** By date and time, then in the order recorded. */
function keyOf({ on, time, id }: Activity): string {
  return `${on} ${time ?? ''} ${id}`;
}
