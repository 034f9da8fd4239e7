/** The unfinished wizard of a plan or a report: what stands under each point passed so far. No record, no history. */
import { KamError, message } from '../../core/errors.ts';
import { pointsOf } from '../../core/occasion/occasion.ts';
import { commandInfo } from '../command-info.ts';
import type { Prompter } from '../../cli/prompter-types.ts';
import type { Context } from '../../cli/types.ts';
import type { Outline } from '../../core/playbook/guide-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { PointTexts } from '../../core/records/types.ts';
import type { DraftKey } from '../../store/types.ts';

export interface DraftOptions {
  readonly resume?: boolean;
  readonly fresh?: boolean;
}

export interface DraftOf {
  readonly playbook: Playbook;
  readonly outline: Outline;
  /** Id of the activity, or of what it will be about. */
  readonly subject: string;
  /** The command as the history would name it, and as one types it. */
  readonly command: string;
  readonly commandLine: string;
}

export interface PointDraft {
  readonly key: DraftKey;
  /** Lines under the points passed, some of them empty; nothing at the beginning. */
  readonly texts: PointTexts;
  keep(texts: PointTexts): Promise<void>;
  /** What to say to somebody who leaves. */
  left(texts: PointTexts): KamError;
}

/**
 * Looks for an unfinished one and asks whether to go on with it.
 * @throws KamError `not-found` for `--resume` where there is none
 */
export async function openDraft(
  ctx: Context,
  prompter: Prompter,
  { playbook, outline, subject, command, commandLine }: DraftOf,
  options: DraftOptions,
): Promise<PointDraft> {
  const store = await ctx.store();
  const key = { playbook: playbook.id, template: outline.id, subject, rater: ctx.settings.user };
  const points = pointsOf(outline);
  const found = options.fresh === true ? null : await store.drafts.find(key);
  if (found === null && options.resume === true) {
    throw new KamError(
      'not-found',
      message('draft-none', { template: ctx.t.text(outline.title), command: commandLine }),
    );
  }
  // Points that the outline no longer has are passed over.
  const kept = Object.entries(found?.sheet.answers ?? {}).filter(([id]) => points.some((point) => point.id === id));
  const isWanted =
    found !== null &&
    (options.resume === true || (await wants(ctx, prompter, kept.length, points.length, found.savedAt)));
  const info = commandInfo(ctx, command);
  return {
    key,
    texts: isWanted
      ? Object.fromEntries(kept.map(([id, { value }]) => [id, value === '' ? [] : String(value).split('\n')]))
      : {},
    keep: (texts) =>
      store.write(info, (writer) =>
        writer.drafts.save({ ...key, sheet: sheetOf(ctx, key, texts), question: null, savedAt: ctx.now() }),
      ),
    left: (texts) => {
      const answered = Object.keys(texts).length;
      if (answered === 0) return new KamError('cancelled', message('cancelled', {}));
      return new KamError('cancelled', message('draft-kept', { answered, count: points.length }), {
        hints: [message('draft-go-on', { command: `${commandLine} --resume` })],
      });
    },
  };
}

async function wants(
  ctx: Context,
  prompter: Prompter,
  answered: number,
  count: number,
  savedAt: string,
): Promise<boolean> {
  const { assessment: words } = ctx.t.words;
  const choice = await prompter.choose(
    words.resume(answered, count, savedAt.slice(0, 10)),
    [
      { value: 'resume', label: words.resumeYes },
      { value: 'fresh', label: words.resumeNo },
    ],
    'resume',
  );
  return choice === 'resume';
}

/** Lines never hold a line end: a prompt takes one line. */
function sheetOf(ctx: Context, key: DraftKey, texts: PointTexts) {
  const answer = { evidence: null, source: null, confirmed: false, at: null, note: null };
  return {
    template: `${key.playbook}/${key.template}`,
    for: null,
    rater: key.rater,
    role: 'self' as const,
    at: ctx.now(),
    answers: Object.fromEntries(
      Object.entries(texts).map(([id, lines]) => [id, { ...answer, value: lines.join('\n') }]),
    ),
    competitors: {},
  };
}
