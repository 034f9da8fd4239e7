/** The account report as a document: who stops after the first screen knows what to do. */
import { budgetBlocks } from './budget.ts';
import { actionBlocks } from './report/actions.ts';
import { reportData } from './report/data.ts';
import { assessmentBlocks, factBlocks, otherPeopleBlocks, sourceBlocks, unknownBlocks } from './report/appendix.ts';
import { personFormBlocks } from './report/forms.ts';
import { accountFollowUpBlocks } from './report/follow-up.ts';
import { opportunityBlocks } from './report/opportunity.ts';
import { summaryBlocks } from './report/summary.ts';
import type { AccountReport } from '../core/report/account-report.ts';
import type { View } from './types.ts';

/**
 * First what to do, then each opportunity, then what stands behind it.
 * @param sensitive whether personal fields of the forms are part of it
 */
export function accountReportView(report: AccountReport, sensitive: boolean): View {
  return {
    schema: 'account-report/1',
    data: reportData(report, sensitive),
    formats: ['markdown', 'json', 'table'],
    frontMatter: {
      title: report.account.name,
      account: report.account.ref,
      date: report.asOf,
      owner: report.account.owner,
      playbooks: report.playbooks.map((playbook) => `${playbook.id} ${playbook.version}`),
      tags: ['kam', 'account-report'],
    },
    blocks: (t) => [
      { type: 'heading', level: 1, text: [`${report.account.name} · `, t.words.report.title] },
      ...summaryBlocks(report, t),
      ...actionBlocks(report, t),
      ...report.opportunities.flatMap((opportunity) => opportunityBlocks(opportunity, report, sensitive, t)),
      ...accountFollowUpBlocks(report, t),
      ...otherPeopleBlocks(report, t),
      ...assessmentBlocks(report, t),
      ...personFormBlocks(report, sensitive, t),
      ...factBlocks(report, sensitive, t),
      ...budgetBlocks(report.budget, t, 3),
      ...unknownBlocks(report, t),
      ...sourceBlocks(report, t),
    ],
  };
}
