/** How much is known of an account, area by area: a block for its screen and its report. */
import { headingWith } from './heading.ts';
import { dateCell } from './cells.ts';
import type { Block, Cell, Span } from '../core/document.ts';
import type { Completeness, InformationState, InformationSurvey } from '../core/information/survey.ts';
import type { Text } from '../core/playbook/item-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json } from './types.ts';

/** Signs that read without colour, one column wide. */
export const stateSigns: Readonly<Record<InformationState, string>> = {
  known: '●',
  partly: '◐',
  stale: '△',
  unknown: '○',
};

const states = ['known', 'partly', 'stale', 'unknown'] as const;

/** A heading with the share of all, a bar for each area, and what the signs mean. */
export function informationBlocks(survey: InformationSurvey, t: Translator): Block[] {
  const { information } = t.words;
  return [
    headingWith(2, information.known, percentText(survey, t)),
    areaTable(survey, t),
    {
      type: 'paragraph',
      text: [legend(t), { text: `    kam information ${survey.dossier.account.ref}`, code: true }],
    },
  ];
}

/** What the signs mean. */
export function legend({ words: { information } }: Translator): Span {
  return { text: information.legend, tone: 'muted' };
}

/** How complete it is in one sentence; '' where the map asks for nothing. */
export function completenessText({ percent, counts, unchecked }: Completeness, t: Translator): string {
  if (percent === null) return '';
  const { information, punctuation } = t.words;
  const parts = [
    information.percent(Math.round(percent)),
    ...(counts.stale === 0 ? [] : [information.staleShare(counts.stale)]),
    ...(unchecked === 0 ? [] : [information.uncheckedShare(unchecked)]),
  ];
  return parts.join(punctuation.clause) + punctuation.stop;
}

/** A bar and the counts of each area. */
export function areaTable(survey: InformationSurvey, t: Translator): Block {
  const { information } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'area', label: information.area, priority: 2 },
      { id: 'bar', label: '', priority: 3 },
      { id: 'percent', label: information.share, align: 'right', priority: 3 },
      ...states.map((state) => ({ id: state, label: stateSigns[state], align: 'right' as const, priority: 3 })),
      { id: 'oldest', label: information.oldest, optional: true },
    ],
    rows: survey.areas.map(({ area, ...found }): Cell[] => [t.text(area.title), ...completenessCells(found)]),
  };
}

function completenessCells({ percent, stalePercent, counts, oldest }: Completeness): Cell[] {
  const fresh = (percent ?? 0) - stalePercent;
  return [
    percent === null ? null : { bar: { min: 0, max: 100, value: fresh, uncertain: stalePercent } },
    percent === null ? null : { percent },
    ...states.map((state) => (counts[state] === 0 ? null : counts[state])),
    dateCell(oldest),
  ];
}

/** “64 %”; '' where the map asks for nothing. */
export function percentText({ percent }: Completeness, { words: { punctuation } }: Translator): string {
  return percent === null ? '' : punctuation.percent(String(Math.round(percent))).trim();
}

/** The same in JSON; percentages are not rounded. */
export function informationSummaryData(survey: InformationSurvey): { readonly [key: string]: Json } {
  return {
    map: survey.map.id,
    ...completenessData(survey),
    areas: survey.areas.map(({ area, ...found }) => ({ ...titled(area), ...completenessData(found) })),
  };
}

/** Shares and counts in JSON. */
export function completenessData({ percent, stalePercent, counts, unchecked, oldest }: Completeness): {
  readonly [key: string]: Json;
} {
  return { percent, stalePercent, counts: { ...counts }, unchecked, oldest };
}

function titled({ id, title }: { readonly id: string; readonly title: Text }): { readonly [key: string]: Json } {
  return { id, title: { ...title } };
}
