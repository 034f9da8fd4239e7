/** Minutes by the outline of the playbook: written point by point, shown and handed over. */
import { KamError, message } from '../../core/errors.ts';
import { fillMinutes } from '../../core/negotiation/minutes.ts';
import { mergeTexts, readPointLines } from '../../core/occasion/points.ts';
import { pointsOf } from '../../core/occasion/occasion.ts';
import { defaultOutline } from '../../core/playbook/defaults.ts';
import { minutesView } from '../../views/negotiation/minutes.ts';
import { commandInfo } from '../command-info.ts';
import { ownField } from '../form/edit-field.ts';
import { askChanges } from '../form/edit-pages.ts';
import { gone } from '../rows.ts';
import { loadNegotiation } from './find-negotiation.ts';
import { refuseFaults } from '../input.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { NegotiationPicture } from '../../core/negotiation/negotiation.ts';
import type { Outline } from '../../core/playbook/guide-types.ts';
import type { PointTexts } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

interface Options {
  readonly set?: readonly string[];
  readonly edit?: boolean;
}

export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const before = await loadNegotiation(ctx, store, words);
  const outline = outlineOf(before);
  const changes = options.edit === true ? await askPoints(ctx, before, outline) : readSet(ctx, options, outline);
  if (changes === null) return { view: await minutesOf(ctx, store, before, outline) };
  return store.write(commandInfo(ctx, 'negotiation minutes'), async (writer) => {
    const { negotiation } = await loadNegotiation(ctx, writer, words);
    const minutes = mergeTexts(negotiation.minutes, changes);
    if (JSON.stringify(minutes) === JSON.stringify(negotiation.minutes)) {
      ctx.note(message('record-unchanged', { ref: negotiation.ref }));
    } else {
      await writer.negotiations.update({ ...negotiation, minutes });
      ctx.note(message('minutes-set', { negotiation: nameOf(negotiation) }));
    }
    return { view: await minutesOf(ctx, writer, await loadNegotiation(ctx, writer, negotiation.ref), outline) };
  });
}

/** @throws KamError `conflict` where the playbook has none */
function outlineOf({ playbook }: NegotiationPicture): Outline {
  const outline = defaultOutline(playbook, 'minutes');
  if (outline === null) throw new KamError('conflict', message('no-minutes-outline', { playbook: playbook.id }));
  return outline;
}

/** Lines as options give them; null where they give none. @throws KamError `usage` with every fault */
function readSet(ctx: Context, { set }: Options, outline: Outline): PointTexts | null {
  if (set === undefined) return null;
  const { texts, faults } = readPointLines(set, outline, ctx.t.words.negotiation.expectedPoint);
  refuseFaults(faults);
  return texts;
}

/** The points as pages, one for each part. */
async function askPoints(ctx: Context, { negotiation }: NegotiationPicture, outline: Outline): Promise<PointTexts> {
  const { t } = ctx;
  const toTexts = (options: Readonly<Record<string, string | readonly string[]>>): PointTexts =>
    Object.fromEntries(
      Object.entries(options).map(([point, value]) => [
        point,
        (typeof value === 'string' ? value : value.join('\n')).split('\n').filter((line) => line.trim() !== ''),
      ]),
    );
  const typed = await askChanges<PointTexts>(ctx, {
    title: `${t.text(outline.title)} · ${nameOf(negotiation)}`,
    isNew: false,
    record: negotiation.minutes,
    pages: (texts) =>
      outline.parts.map((part) => ({
        title: t.text(part.title),
        fields: part.points.map((point) =>
          ownField(point.id, t.text(point.title), (texts[point.id] ?? []).join('\n'), {
            input: 'lines',
            help: point.help === null ? null : t.text(point.help),
          }),
        ),
      })),
    preview: (options) => Promise.resolve(mergeTexts(negotiation.minutes, toTexts(options))),
  });
  return toTexts(typed);
}

async function minutesOf(ctx: Context, reader: Reader, picture: NegotiationPicture, outline: Outline) {
  const { negotiation, opportunity, kinds } = picture;
  const parts = fillMinutes(picture, outline);
  const written = new Set(
    parts.flatMap(({ points }) =>
      points.filter((one) => one.lines.length > 0 || one.written.length > 0).map(({ point }) => point.id),
    ),
  );
  // A point that the program fills in has nothing to be written under.
  const empty = pointsOf(outline).filter(({ id, from }) => from === null && !written.has(id));
  if (empty.length > 0) {
    const points = empty.map(({ id }) => id).join(ctx.t.words.punctuation.separator);
    const command = `kam negotiation minutes ${negotiation.ref} --set ${empty[0]?.id ?? ''}=…`;
    ctx.note(message('minutes-empty-points', { points, command }));
  }
  const account = (await reader.accounts.get(negotiation.accountId)) ?? gone;
  return minutesView({ outline, parts, kinds, account, opportunity, asOf: ctx.today() });
}
