import { KamError, message } from '../../core/errors.ts';
import { audiences, type Audience } from '../../core/report/audience.ts';
import { buildAccountReport } from '../../core/report/account-report.ts';
import { accountReportView } from '../../views/account-report.ts';
import type { SensitiveOptions } from '../form/load-forms.ts';
import { findRecord, present } from '../find-record.ts';
import { loadSurvey } from '../survey.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Assessment } from '../../core/records/types.ts';

/** How many assessments of each seller the report looks through. */
const recentAssessments = 50;

export async function run(
  ctx: Context,
  [words]: [string],
  { sensitive = false, audience: typed }: SensitiveOptions & { readonly audience?: string },
): Promise<CommandResult> {
  const audience = readAudience(typed);
  if (sensitive && audience !== 'internal') {
    throw new KamError('usage', message('options-exclude', { first: '--sensitive', second: `--audience ${audience}` }));
  }
  const store = await ctx.store();
  const { id, ref } = await findRecord(ctx, store, 'account', words);
  const dossier = present(await store.dossier(id), ctx.t.words.records.nouns.account, ref);
  const content = await ctx.content();
  const active = await content.active();
  const playbooks = new Map([[active.id, active]]);
  for (const { playbook } of dossier.opportunities) {
    if (!playbooks.has(playbook)) playbooks.set(playbook, await content.playbook(playbook));
  }
  const owners = new Set([dossier.account.owner, ...dossier.opportunities.map((opportunity) => opportunity.owner)]);
  const sellers: Assessment[] = [];
  for (const person of owners) {
    if (person !== null) sellers.push(...(await store.assessments.list({ person, limit: recentAssessments })).items);
  }
  const survey = await loadSurvey(ctx, store, dossier, active);
  const report = buildAccountReport(dossier, sellers, playbooks, active, ctx.today(), survey, await ctx.calendar());
  return { view: accountReportView(report, { audience, sensitive }) };
}

function readAudience(typed: string | undefined): Audience {
  if (typed === undefined) return 'internal';
  const found = audiences.find((audience) => audience === typed);
  if (found !== undefined) return found;
  throw new KamError(
    'usage',
    message('bad-value', { flag: '--audience', value: typed, expected: audiences.join(', ') }),
  );
}
