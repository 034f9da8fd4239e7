/** The account report as a document: who stops after the first screen knows what to do. */
import { budgetBlocks } from './budget.ts';
import { actionBlocks } from './report/actions.ts';
import { reportData } from './report/data.ts';
import { assessmentBlocks, factBlocks, otherPeopleBlocks, sourceBlocks, unknownBlocks } from './report/appendix.ts';
import { personFormBlocks } from './report/forms.ts';
import { accountFollowUpBlocks } from './report/follow-up.ts';
import { opportunityBlocks } from './report/opportunity.ts';
import { summaryBlocks } from './report/summary.ts';
import { customerData } from './report/customer.ts';
import { sectionBlocks, type ReportSection } from './report/section.ts';
import { factsOf } from './facts.ts';
import { audiences, inHouse, type Audience } from '../core/report/audience.ts';
import type { Block } from '../core/document.ts';
import type { Translator } from '../i18n/types.ts';
import type { AccountReport } from '../core/report/account-report.ts';
import type { View } from './types.ts';

/** What a report is made for. */
export interface ReportFor {
  readonly audience: Audience;
  /** Whether personal fields of the forms are part of it; nobody but ourselves gets them. */
  readonly sensitive: boolean;
}

interface ReportPart {
  readonly report: AccountReport;
  readonly given: ReportFor;
}

/** First what to do, then each opportunity, then what stands behind it. */
const sections: readonly ReportSection<ReportPart>[] = [
  { for: inHouse, blocks: ({ report }, t) => headBlocks(report, t.words.report.title) },
  { for: ['customer'], blocks: ({ report }, t) => headBlocks(report, t.words.report.customerTitle) },
  { for: inHouse, blocks: ({ report }, t) => summaryBlocks(report, t) },
  { for: inHouse, blocks: ({ report }, t) => actionBlocks(report, t) },
  {
    for: audiences,
    blocks: ({ report, given }, t) =>
      report.opportunities.flatMap((found) => opportunityBlocks(found, report, given, t)),
  },
  { for: ['customer'], blocks: ({ report }, t) => contactBlocks(report, t) },
  { for: inHouse, blocks: ({ report }, t) => accountFollowUpBlocks(report, t) },
  { for: ['internal'], blocks: ({ report }, t) => otherPeopleBlocks(report, t) },
  { for: inHouse, blocks: ({ report }, t) => assessmentBlocks(report, t) },
  { for: ['internal'], blocks: ({ report, given }, t) => personFormBlocks(report, given.sensitive, t) },
  { for: inHouse, blocks: ({ report, given }, t) => factBlocks(report, given.sensitive, t) },
  { for: inHouse, blocks: ({ report }, t) => budgetBlocks(report.budget, t, 3) },
  { for: ['internal'], blocks: ({ report }, t) => unknownBlocks(report, t) },
  { for: inHouse, blocks: ({ report }, t) => sourceBlocks(report, t) },
];

/** The report of an account for an audience. */
export function accountReportView(report: AccountReport, given: ReportFor): View {
  const { audience } = given;
  return {
    schema: 'account-report/1',
    get data() {
      return audience === 'customer' ? customerData(report) : reportData(report, given);
    },
    formats: ['markdown', 'json', 'table'],
    frontMatter: {
      title: report.account.name,
      ...(audience === 'customer' ? {} : { account: report.account.ref }),
      date: report.asOf,
      owner: report.account.owner,
      ...(audience === 'customer' ? {} : { playbooks: playbookNames(report), tags: ['kam', 'account-report'] }),
    },
    blocks: (t) => sectionBlocks(sections, audience, { report, given }, t),
  };
}

function headBlocks({ account }: AccountReport, title: string): Block[] {
  return [{ type: 'heading', level: 1, text: [`${account.name} · `, title] }];
}

/** Whom of ours to turn to, and the date. */
function contactBlocks({ account, asOf }: AccountReport, t: Translator): Block[] {
  const { records } = t.words;
  return factsOf([
    [records.owner, account.owner],
    [records.on, { date: asOf }],
  ]);
}

function playbookNames({ playbooks }: AccountReport): readonly string[] {
  return playbooks.map(({ id, version }) => `${id} ${version}`);
}
