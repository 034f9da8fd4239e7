/** What is handed over and presented for an opportunity: its presentations and its proposal. */
import { daysBetween } from '../dates.ts';
import { defaultOutline, findInstrument, findKind, preparedKinds } from '../playbook/defaults.ts';
import { workThrough, type Checklist } from '../proposal/checklist.ts';
import { prepareFor, type Preparation } from './preparation.ts';
import type { Value } from '../condition/types.ts';
import type { Template } from '../playbook/template-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Activity, Dossier } from '../records/types.ts';

/** A presentation with its rehearsals and with the checks that nobody has gone through yet. */
export interface PreparedPresentation {
  readonly preparation: Preparation;
  /** Templates about it that are gone through before it. */
  readonly unchecked: readonly Template[];
}

export interface Presenting {
  /** By date; those called off are left out. */
  readonly presentations: readonly PreparedPresentation[];
  /** Null where the playbook does not say what a proposal consists of. */
  readonly proposal: Checklist | null;
}

/**
 * @param playbook that the opportunity follows
 * @param today date against which due dates count
 */
export function picturePresenting(
  dossier: Pick<Dossier, 'activities' | 'assessments' | 'checklist'>,
  opportunityId: string,
  playbook: Playbook,
  today: string,
): Presenting {
  const kinds = preparedKinds(playbook).map(({ id }) => id);
  const outline = defaultOutline(playbook, 'proposal');
  const items = dossier.checklist.filter((item) => item.opportunityId === opportunityId);
  return {
    presentations: dossier.activities
      .filter((one) => one.opportunityId === opportunityId && kinds.includes(one.kind) && one.status !== 'cancelled')
      .map((activity) => ({
        preparation: prepareFor(activity, dossier, playbook),
        unchecked: uncheckedOf(activity, dossier, playbook),
      })),
    proposal: outline === null ? null : workThrough(outline, items, today),
  };
}

function uncheckedOf(
  { id, kind }: Activity,
  { assessments }: Pick<Dossier, 'assessments'>,
  playbook: Playbook,
): readonly Template[] {
  return (findKind(playbook, kind)?.before ?? []).flatMap((check) => {
    const template = findInstrument(playbook, 'template', check);
    const isDone = assessments.some(
      (one) => one.template === check && one.subject.id === id && one.status === 'completed',
    );
    // What is about a person says nothing of this presentation.
    return template === null || template.subject !== 'activity' || isDone ? [] : [template];
  });
}

/** What conditions see of it. */
export function presentingValues({ presentations, proposal }: Presenting, today: string): Record<string, Value> {
  return {
    presentations: presentations.map(({ preparation, unchecked }) => ({
      kind: preparation.activity.kind,
      status: preparation.activity.status,
      ageDays: daysBetween(preparation.activity.on, today),
      important: preparation.activity.important,
      rehearsals: preparation.rehearsals.length,
      readiness: preparation.readiness,
      points: preparation.latest?.judgement?.merged.total.points ?? null,
      unchecked: unchecked.map(({ id }) => id),
    })),
    proposal:
      proposal === null
        ? null
        : {
            begun: proposal.isBegun,
            needed: proposal.needed,
            done: proposal.done,
            overdue: proposal.overdue,
            unowned: proposal.unowned,
            dueInDays: proposal.nextDue === null ? null : daysBetween(today, proposal.nextDue),
          },
  };
}
