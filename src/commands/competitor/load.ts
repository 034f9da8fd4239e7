/** The comparison of an opportunity with all that stands around it. */
import { compareRivals, type Competition } from '../../core/competition/matrix.ts';
import { KamError, message } from '../../core/errors.ts';
import { adviseAbout } from '../../core/insight/advice.ts';
import type { OpportunityPicture } from '../../core/report/opportunity-picture.ts';
import { nameOf } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Rating } from '../../core/records/sales-types.ts';
import type { Dossier } from '../../core/records/types.ts';
import type { MatrixInput } from '../../views/competition/matrix.ts';

/** An opportunity, its account and how we stand: what `openPicture` gives. */
export interface CompetitionDesk {
  readonly dossier: Dossier;
  readonly picture: OpportunityPicture;
}

/** What the view of the comparison shows. */
export function matrixInput({ dossier, picture }: CompetitionDesk): MatrixInput {
  const { opportunity, playbook, competition } = picture;
  return {
    account: dossier.account,
    opportunity,
    playbook,
    competition,
    advice: adviseAbout(playbook, picture.scope, 'competition'),
    isReport: false,
  };
}

/** The comparison with other scores than those stored. */
export function withRatings({ dossier, picture }: CompetitionDesk, ratings: readonly Rating[]): Competition {
  const { playbook, opportunity, contacts } = picture;
  return compareRivals(playbook, opportunity.id, { ...dossier, ratings }, contacts);
}

/** @throws KamError `conflict` where there is nothing to rate by */
export function requireCriteria(ctx: Context, { picture }: CompetitionDesk): void {
  const { competition, opportunity, playbook } = picture;
  if (competition.level === null) throw new KamError('conflict', message('no-need-levels', { playbook: playbook.id }));
  if (competition.rows.length > 0) return;
  const level = ctx.t.text(competition.level.title);
  throw new KamError('conflict', message('criteria-none', { opportunity: nameOf(opportunity), level }), {
    hints: [message('try-next', { command: `kam need interview ${opportunity.ref} --level ${competition.level.id}` })],
  });
}
