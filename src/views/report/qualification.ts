/** What the latest qualification of an opportunity says, section by section and against each rival. */
import { optionLabel, questionTitle } from '../question-words.ts';
import { pointsCell, rivalCell } from '../score-card.ts';
import type { CompetitorScore, ScoreCard } from '../../core/assessment/types.ts';
import type { OpenPoint } from '../../core/assessment/open-points.ts';
import type { Block, Cell, Column, ListItem } from '../../core/document.ts';
import type { Template } from '../../core/playbook/template-types.ts';
import type { OpportunityReport } from '../../core/report/account-report.ts';
import type { Translator } from '../../i18n/types.ts';

/** Nothing where the opportunity has not been qualified: the actions say so. */
export function qualificationBlocks({ picture, points, template }: OpportunityReport, t: Translator): Block[] {
  if (picture.qualification === null) return [];
  const { punctuation, report } = t.words;
  const { card } = picture.qualification;
  const { coverage, evidence } = card;
  const finding = card.verdict ?? card.band;
  const result = finding === null ? '' : punctuation.colon + t.text(finding.title);
  const known = coverage.answered - coverage.unknown;
  const origin = report.qualified(card.at.slice(0, 10), card.rater, known, coverage.asked, evidence.withEvidence);
  return [
    { type: 'heading', level: 3, text: `${t.text(card.title)}${result}` },
    ...(finding === null || finding.say === null ? [] : [{ type: 'paragraph' as const, text: t.text(finding.say) }]),
    { type: 'paragraph', text: { text: origin, tone: 'muted' } },
    sectionTable(card, t),
    ...card.competitors.flatMap((competitor) => competitorBlocks(competitor, template, t)),
    ...pointBlocks(points, card, t),
  ];
}

function sectionTable(card: ScoreCard, t: Translator): Block {
  const { assessment, report } = t.words;
  const rivals = card.competitors.map((competitor, index): Column => ({
    id: `rival-${index + 1}`,
    label: competitor.name,
    align: 'right',
  }));
  return {
    type: 'table',
    columns: [
      { id: 'section', label: assessment.section, priority: 2 },
      { id: 'us', label: assessment.us, align: 'right' },
      ...rivals,
      { id: 'known', label: report.known, align: 'right' },
      { id: 'verdict', label: report.verdict },
    ],
    rows: card.sections.map((section): Cell[] => [
      t.text(section.title),
      pointsCell(card, section.points),
      ...card.competitors.map((competitor) => rivalCell(card, competitor, section.id)),
      `${section.answered - section.unknown}/${section.asked}`,
      t.text(section.verdict?.title ?? section.band?.title ?? null),
    ]),
  };
}

/** Where a rival is ahead, and where we are. */
function competitorBlocks(competitor: CompetitorScore, template: Template | null, t: Translator): Block[] {
  const { punctuation, report } = t.words;
  const line = (label: string, gaps: CompetitorScore['gaps']): ListItem[] => {
    const titles = gaps.map(({ question }) => questionTitle(template, question, t));
    return titles.length === 0 ? [] : [{ text: [`${label}${punctuation.colon}`, titles.join(punctuation.separator)] }];
  };
  const items = [
    ...line(
      report.behind,
      competitor.gaps.filter(({ gap }) => gap < 0),
    ),
    ...line(
      report.ahead,
      competitor.gaps.filter(({ gap }) => gap > 0),
    ),
  ];
  if (items.length === 0) return [];
  return [
    { type: 'heading', level: 4, text: report.against(competitor.name) },
    { type: 'list', items },
  ];
}

function pointBlocks(points: readonly OpenPoint[], card: ScoreCard, t: Translator): Block[] {
  if (points.length === 0) return [];
  const { assessment, punctuation } = t.words;
  const evidence = new Map(card.contributions.map((part) => [part.question, part.evidence]));
  const items = points.map(({ question, answer }): ListItem => {
    const label = typeof answer === 'string' ? optionLabel(question, answer, t) : '';
    const said = evidence.get(question.id) ?? null;
    return {
      text: [
        { text: t.text(question.title), strong: true },
        label === '' ? '' : `${punctuation.colon}${label}`,
        ...(said === null ? [] : [punctuation.dash, said]),
      ],
    };
  });
  return [
    { type: 'heading', level: 4, text: assessment.openPoints },
    { type: 'list', items },
  ];
}
