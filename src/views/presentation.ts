/** A presentation: a running order with notes to speak by, how well it is prepared, and what came of it. */
import { activityOverview, resultBlocks, type ActivityRow, type BroughtMarker } from './activity.ts';
import { checkBlocks, checksData } from './occasion-checks.ts';
import { factsOf } from './facts.ts';
import { headingWith } from './heading.ts';
import { planBody, planFacts, timingData } from './occasion-plan.ts';
import { evaluationBlocks, preparationData, readinessSpans, rehearsalBlocks, requirementBlocks } from './rehearsal.ts';
import type { Block } from '../core/document.ts';
import type { Occasion } from '../core/occasion/occasion.ts';
import type { ActivityCheck } from '../core/occasion/proposals.ts';
import type { Outline } from '../core/playbook/guide-types.ts';
import type { Preparation } from '../core/rehearsal/preparation.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from './types.ts';

export interface PresentationPage {
  readonly row: ActivityRow;
  readonly occasion: Occasion;
  /** Null where the playbook has none for this kind (any more). */
  readonly outline: Outline | null;
  readonly today: string;
  readonly checks: readonly ActivityCheck[];
  readonly preparation: Preparation;
  readonly markers: readonly BroughtMarker[];
}

/** One presentation with everything about it. */
export function presentationView(page: PresentationPage): View {
  const { row, today, markers, checks, outline, occasion, preparation } = page;
  const overview = activityOverview(row, today, markers, []);
  return {
    schema: 'presentation/1',
    data: {
      ...overview.data,
      parts: outline === null ? [] : timingData(outline, occasion.appointment),
      checks: checksData(checks),
      preparation: preparationData(preparation),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => presentationBlocks(page, t),
  };
}

function presentationBlocks(page: PresentationPage, t: Translator): Block[] {
  const { row, occasion, outline, checks, preparation, markers } = page;
  const { activity } = row;
  const judgement = preparation.latest?.judgement ?? null;
  const isOver = activity.status === 'done';
  return [
    headingWith(1, `${t.text(row.title)}  ${row.opportunity?.name ?? row.account.name}`, activity.ref),
    ...planFacts(row.title, occasion, t),
    ...factsOf([[t.words.rehearsals.state, readinessSpans(preparation, t)]]),
    ...(isOver ? resultBlocks(row, markers, t) : []),
    ...evaluationBlocks(preparation, t),
    ...(isOver || judgement === null || preparation.template === null
      ? []
      : requirementBlocks(judgement, preparation.template, t)),
    ...rehearsalBlocks(preparation, t),
    ...checkBlocks(checks, activity.ref, t),
    ...(outline === null ? [] : planBody({ occasion, outline: withoutChecks(outline), texts: activity.plan }, t)),
  ];
}

/** The checks stand above already, with what to do about them. */
function withoutChecks(outline: Outline): Outline {
  const parts = outline.parts.map((part) => ({
    ...part,
    points: part.points.filter(({ from }) => from !== 'checks'),
  }));
  return { ...outline, parts };
}
