/** Who told us the fields that a command sets: `--source` and `--as-of`. */
import { parseDate } from '../core/dates.ts';
import { message } from '../core/errors.ts';
import { checkText } from '../core/text.ts';
import { changeSources, newDatumSource, type SourcedRecord } from '../core/records/datum-source.ts';
import { findRecord } from './find-record.ts';
import type { Context } from '../cli/types.ts';
import type { InputReader, Typed } from './input.ts';
import type { DatumSource } from '../core/records/types.ts';
import type { Writer } from '../store/types.ts';

export interface SourceOptions {
  /** A contact of the account, or in words where it is from. */
  readonly source?: Typed;
  /** When it was so; today where nothing is said. */
  readonly asOf?: Typed;
}

/** The record whose fields were set, and what it was before. */
export interface SourcedEdit {
  readonly noun: DatumSource['subject']['noun'];
  readonly accountId: string;
  /** Null for a new record. */
  readonly before: SourcedRecord | null;
  readonly after: SourcedRecord & { readonly id: string; readonly ref: string };
  /** Names of the fields that were given. */
  readonly given: readonly string[];
}

/** Checks the two options, with what is wrong kept for the one error at the end. */
export function checkSourceOptions(ctx: Context, input: InputReader, { source, asOf }: SourceOptions): void {
  input.check(checkText('--source', source ?? ''));
  const on = input.date('--as-of', asOf) ?? null;
  const today = ctx.today();
  if (on !== null && on > today) input.check(message('as-of-in-future', { on, today }));
}

/**
 * Keeps who told the fields, and drops the sources of values that are no longer there. Part of the transaction that
 * writes the record.
 * @param options checked with `checkSourceOptions`
 * @throws KamError `not-found` or `conflict` where a contact is meant and cannot be told
 */
export async function recordSources(
  ctx: Context,
  writer: Writer,
  { noun, accountId, before, after, given }: SourcedEdit,
  options: SourceOptions,
): Promise<void> {
  const telling = await readTelling(ctx, writer, accountId, options);
  const present = (await writer.sources.ofAccount(accountId)).filter(({ subject }) => subject.id === after.id);
  const changes = changeSources(before, after, given, telling, present);
  for (const source of changes.remove) await writer.sources.delete(source);
  for (const source of changes.update) await writer.sources.update(source);
  for (const field of changes.insert) {
    const { teller: _teller, ...told } = telling ?? { on: ctx.today(), teller: '' };
    const subject = { noun, id: after.id };
    await writer.sources.insert(newDatumSource({ accountId, subject, field, ...told }, { id: ctx.newId() }));
  }
  const count = changes.insert.length + changes.update.length;
  if (telling !== null && count > 0) {
    ctx.note(message('source-recorded', { ref: after.ref, count, teller: telling.teller, on: telling.on }));
  }
}

type Told = Pick<DatumSource, 'contactId' | 'source' | 'on'> & { readonly teller: string };

async function readTelling(
  ctx: Context,
  writer: Writer,
  accountId: string,
  { source, asOf }: SourceOptions,
): Promise<Told | null> {
  const words = source?.trim() ?? '';
  if (words === '' && asOf === undefined) return null;
  const on = parseDate(asOf ?? '', ctx.today()) ?? ctx.today();
  if (words === '') return { contactId: null, source: null, on, teller: '' };
  // A ref can only mean a contact; other words are tried as a name first.
  const isRef = /^con-\d+$/i.test(words);
  if (!isRef && (await writer.find('contact', words, accountId)).length === 0) {
    return { contactId: null, source: words, on, teller: words };
  }
  const { id, ref, name } = await findRecord(ctx, writer, 'contact', words, accountId);
  return { contactId: id, source: null, on, teller: `${ref} ${name}` };
}
