/** The scripted form of the interview: needs from a file, all checked before anything is stored. */
import { KamError, message, problem, type Problem } from '../../core/errors.ts';
import { checkNeeds } from '../../core/needs/written-needs.ts';
import { nearest } from '../../core/text.ts';
import { findRecord } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { NeedSketch } from '../../core/needs/sketch.ts';
import type { Contact } from '../../core/records/types.ts';
import type { InterviewTask } from './interview-task.ts';

const keys = ['for', 'with', 'needs'] as const;

/**
 * @param path a file, or `-` for stdin
 * @throws KamError `content` with every problem of the file, `usage` where it is for another opportunity
 */
export async function readNeedsFile(ctx: Context, task: InterviewTask, path: string): Promise<readonly NeedSketch[]> {
  const content = await ctx.content();
  const source = await content.readText(path);
  const { value, locate } = await content.readPlaced(source);
  const refuse = (problems: readonly Problem[]): never => {
    const detail = message('answers-invalid', { file: source.name, count: problems.length });
    throw new KamError('content', detail, { problems: locate(problems) });
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse([problem(message('wrong-type', { key: '', expected: 'map', found: String(value) }), [])]);
  }
  const written = new Map<string, unknown>(Object.entries(value));
  const head = [...written.keys()]
    .filter((key) => !(keys as readonly string[]).includes(key))
    .map((key) => problem(message('unknown-key', { key, near: nearest(key, keys), known: keys.join(', ') }), [key]));
  await refuseOther(ctx, task, written.get('for'));
  const { input, known } = task;
  const { sketches, problems } = checkNeeds(
    written.get('needs'),
    {
      vocabulary: known.vocabulary,
      levels: known.levels,
      contacts: input.contacts,
      stored: known.needs,
      speaker: (task.speaker ?? (await speakerOf(ctx, task, written.get('with'))))?.id ?? null,
      today: ctx.today(),
      language: ctx.t.language,
    },
    ['needs'],
  );
  const all = [...head, ...problems];
  return all.length > 0 ? refuse(all) : sketches;
}

/** A file that names an opportunity must name this one. */
async function refuseOther(ctx: Context, { known }: InterviewTask, written: unknown): Promise<void> {
  const { opportunity } = known;
  if (typeof written !== 'string' || written === opportunity.ref) return;
  const found = await (await ctx.store()).find('opportunity', written);
  if (found.length === 1 && found[0]?.id === opportunity.id) return;
  throw new KamError('usage', message('needs-other-opportunity', { written, opportunity: opportunity.ref }));
}

/** Whom the file says was asked; `--with` has gone before. */
async function speakerOf(ctx: Context, { known, input }: InterviewTask, written: unknown): Promise<Contact | null> {
  if (typeof written !== 'string') return null;
  const { id } = await findRecord(ctx, await ctx.store(), 'contact', written, known.opportunity.accountId);
  return input.contacts.find((contact) => contact.id === id) ?? null;
}
