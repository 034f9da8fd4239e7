import { KamError, message } from '../../core/errors.ts';
import { outlinesOf } from '../../core/occasion/occasion.ts';
import { readReport, type ReportChanges } from '../../core/occasion/report.ts';
import { answersFormView } from '../../views/answers-form.ts';
import { changesBlocks } from '../../views/occasion-report.ts';
import { refuseFuture } from '../activity/edit.ts';
import { readActivityFields, type ActivityOptions } from '../activity/fields.ts';
import { appointmentIn } from './begin-plan.ts';
import { loadOccasion } from './load-occasion.ts';
import { readReportLines, type WrittenReport } from './report-lines.ts';
import { pointHints } from '../../views/point-hints.ts';
import { openDraft, type DraftOptions } from './point-draft.ts';
import { askReport } from './report-wizard.ts';
import { writeReport } from './write-report.ts';
import { definedOnly } from '../input.ts';
import { loadRecord } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Occasion } from '../../core/occasion/occasion.ts';
import type { Outline } from '../../core/playbook/guide-types.ts';
import type { Activity } from '../../core/records/types.ts';
import type { Way } from './way.ts';

export interface ReportOptions extends ActivityOptions, DraftOptions {
  /** `POINT=TEXT` each. */
  readonly set?: readonly string[];
  /** `CONTACT=MARKER: words` each. */
  readonly marker?: readonly string[];
  readonly answers?: string;
  readonly printAnswers?: boolean;
}

/** Reports what came of an activity by the outline of its kind, and writes it to the records that it is about. */
export async function reportOccasion(
  ctx: Context,
  way: Way,
  words: string,
  options: ReportOptions,
): Promise<CommandResult> {
  const store = await ctx.store();
  const activity = await loadRecord(ctx, store, 'activity', words);
  const { ref } = activity;
  if (activity.status === 'cancelled') throw new KamError('conflict', message('activity-is-cancelled', { ref }));
  const playbook = await (await ctx.content()).playbook(activity.playbook);
  const { report: outline } = outlinesOf(playbook, activity.kind);
  if (outline === null) throw new KamError('conflict', message('report-without-outline', { kind: activity.kind, ref }));
  const occasion = await loadOccasion(ctx, store, activity.accountId, appointmentIn(activity), playbook, activity.id);
  if (options.printAnswers === true) return { view: await blankReport(ctx, activity, outline, occasion) };

  const {
    on: day,
    place,
    team,
    cost,
    minutes,
    nextStep,
    note,
  } = readActivityFields(ctx, { ...options, kind: activity.kind, nextOn: undefined, outcome: undefined }, playbook);
  const isScripted = [options.answers, options.set, options.marker, options.with, options.outcome, options.next].some(
    (option) => option !== undefined,
  );
  const asks = ctx.settings.interactive && !isScripted;
  const written: WrittenReport = await readReportLines(ctx, activity, outline, options);
  const on = day ?? written.at ?? (activity.on < ctx.today() ? activity.on : ctx.today());
  refuseFuture(ctx, on);
  const basis = { today: ctx.today(), currency: ctx.settings.currency, on };
  const draft = asks
    ? await openDraft(
        ctx,
        await ctx.prompter('--answers'),
        {
          playbook,
          outline,
          subject: activity.id,
          command: `${way.noun} report`,
          commandLine: `kam ${way.noun} report ${ref}`,
        },
        options,
      )
    : null;
  const title = [
    ctx.t.text(outline.title),
    { text: `  ${ref} · ${occasion.dossier.account.name} · ${on}`, tone: 'muted' as const },
  ];
  const lines = draft === null ? written.lines : await askReport(ctx, title, outline, occasion, basis, draft);
  if (lines.length === 0)
    throw new KamError('usage', message('report-empty', { command: `kam ${way.noun} report ${ref}` }));
  const { changes, problems } = readReport(lines, occasion, basis);
  refuseProblems(written, problems, options.answers !== undefined);
  if (ctx.settings.interactive && !ctx.settings.yes)
    await confirmChanges(ctx, { on, place: place ?? activity.place }, changes, occasion);
  return writeReport(ctx, store, way, {
    activity,
    outline,
    occasion,
    lines,
    changes,
    draft: draft?.key ?? null,
    fields: { on, ...definedOnly({ place, team, cost, minutes, nextStep, note }) },
  });
}

/** @throws KamError with every problem, at its place where a file is at fault */
function refuseProblems(
  written: WrittenReport,
  found: ReturnType<typeof readReport>['problems'],
  isFile: boolean,
): void {
  const problems = written.locate([...written.problems, ...found]);
  const [first, ...others] = problems;
  if (first === undefined) return;
  const kind = isFile ? 'content' : 'usage';
  if (others.length === 0 && !isFile) throw new KamError(kind, first.message);
  throw new KamError(kind, message('sheets-at-fault', { count: problems.length }), { problems });
}

/** @throws KamError `cancelled` where somebody looked at the page and said no */
async function confirmChanges(
  ctx: Context,
  head: { readonly on: string; readonly place: string | null },
  changes: ReportChanges,
  occasion: Occasion,
): Promise<void> {
  const { occasions: words } = ctx.t.words;
  const prompter = await ctx.prompter('--yes');
  await prompter.show(changesBlocks(head, changes, occasion, words.willBeWritten, ctx.t));
  if (!(await prompter.confirm(words.writeIt, true))) throw new KamError('cancelled', message('cancelled', {}));
}

/** A file to fill in, with what each point takes as comments. */
async function blankReport(ctx: Context, activity: Activity, outline: Outline, occasion: Occasion) {
  const { lang } = ctx.settings;
  const text = (await ctx.content()).pointsTemplate(outline, occasion.playbook, {
    subject: activity.ref,
    at: activity.on < ctx.today() ? activity.on : ctx.today(),
    language: lang === 'both' ? 'en' : lang,
    head: ctx.t.words.occasions.fileHead,
    hints: pointHints(outline, occasion, ctx.t),
  });
  return answersFormView(text);
}
