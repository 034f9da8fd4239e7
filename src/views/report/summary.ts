/** One paragraph per opportunity: what, how much, until when, where it stands, what that means. */
import { displayMoney } from '../../core/money.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import type { Block, Span } from '../../core/document.ts';
import type { AccountReport, OpportunityReport } from '../../core/report/account-report.ts';
import type { Person } from '../../core/process/gate-scope.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Opportunity } from '../../core/records/types.ts';
import type { Translator } from '../../i18n/types.ts';

/** The first thing that is read; says so where there is no opportunity. */
export function summaryBlocks(report: AccountReport, t: Translator): Block[] {
  const { words } = t;
  if (report.opportunities.length === 0) return [{ type: 'paragraph', text: words.report.noOpportunities }];
  return [
    { type: 'heading', level: 2, text: words.report.summary },
    ...report.opportunities.map((found): Block => ({ type: 'paragraph', text: summaryText(found, t) })),
  ];
}

function summaryText({ picture, daysToDecision }: OpportunityReport, t: Translator): (string | Span)[] {
  const { opportunity, progress, qualification, people, playbook } = picture;
  const { punctuation, records, report } = t.words;
  const isOpen = opportunity.status === 'open';
  const isOver = opportunity.closedOn !== null;
  const facts = [
    opportunity.amount === null ? '' : displayMoney(opportunity.amount, t.language),
    isOpen || isOver ? '' : records.statuses[opportunity.status],
    isOpen && opportunity.closeDate !== null ? report.decisionBy(opportunity.closeDate, daysToDecision ?? 0) : '',
    progress === null || isOver
      ? endedText(opportunity, t)
      : report.inStage(t.text(progress.stage.title), progress.number, progress.count, progress.days),
  ].filter((fact) => fact !== '');
  const finding = qualification?.card.verdict ?? qualification?.card.band ?? null;
  return [
    { text: opportunity.name, strong: true },
    `${punctuation.colon}${facts.join(punctuation.clause)}${punctuation.stop}`,
    ...(finding === null
      ? [isOver ? '' : `${punctuation.gap}${records.notQualified}`]
      : [
          punctuation.gap,
          { text: t.text(finding.title), strong: true },
          finding.say === null ? punctuation.stop : `${punctuation.stop}${punctuation.gap}${t.text(finding.say)}`,
        ]),
    ...(progress === null || progress.gate.holds || isOver
      ? []
      : [punctuation.gap, { text: records.gateFails(progress.gate.missing.length), strong: true }]),
    ...(people.length === 0 ? [] : [`${punctuation.gap}${stanceText(people, playbook, t)}`]),
  ];
}

/** What became of one that is over. */
function endedText({ status, closedOn }: Opportunity, t: Translator): string {
  return closedOn === null ? '' : t.words.report.ended(t.words.records.statuses[status], closedOn);
}

/** How many are for us, against us and undecided, in the playbook's own words. */
function stanceText(people: readonly Person[], playbook: Playbook, t: Translator): string {
  const { punctuation, report } = t.words;
  const count = (attitude: string | null): number => people.filter(({ role }) => role?.attitude === attitude).length;
  const counts = [
    ...(defaultVocabulary(playbook, 'attitudes')?.terms ?? []).map(
      (term) => [t.text(term.title), count(term.id)] as const,
    ),
    [report.attitudeUnknown, count(null)] as const,
  ];
  const parts = counts.filter(([, found]) => found > 0).map(([title, found]) => report.countOf(title, found));
  return report.stance(people.length, parts.join(punctuation.separator));
}
