/** The outcome of an assessment in the field of its subject that the template names for it. */
import { assertNever } from '../../core/assert-never.ts';
import { resultOf } from '../../core/assessment/result.ts';
import { message, type Message } from '../../core/errors.ts';
import { mergeCards } from '../../core/assessment/merge-cards.ts';
import {
  readResultField,
  setResultField,
  type ResultRecord,
  type ResultTarget,
} from '../../core/records/result-field.ts';
import { outcomeText, resultFieldText } from '../../views/result.ts';
import { recordSources } from '../datum-source.ts';
import { readRatings } from './ratings.ts';
import type { Context } from '../../cli/types.ts';
import type { FieldRef } from '../../core/playbook/item-types.ts';
import type { Template } from '../../core/playbook/template-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { SubjectRef } from '../../core/records/types.ts';
import type { RecordStore, Writer } from '../../store/types.ts';

/**
 * Writes what all results about a subject say together, as part of the transaction that stores one of them. Nothing
 * is written where the template names no field, where no sheet is complete, or where the field says so already.
 * @returns what to say of it once the transaction is done
 */
export async function writeResult(
  ctx: Context,
  writer: Writer,
  playbook: Playbook,
  template: Template,
  subject: SubjectRef,
): Promise<readonly Message[]> {
  const { result } = template;
  if (result === null || result.record === 'need' || result.record !== subject.noun) return [];
  const ratings = await readRatings(
    writer,
    { subjectId: subject.id },
    { template: template.id, playbook: playbook.id },
  );
  const value = resultOf(ratings, template);
  if (value === undefined) return [];
  const written = await writeField(writer, result, subject.id, value);
  if (written === null) return [];
  const { before, after } = written;
  if (after !== before) {
    const accountId = 'accountId' in after ? after.accountId : after.id;
    await recordSources(ctx, writer, { noun: result.record, accountId, before, after, given: [result.field] }, {});
  }
  const about = { ref: after.ref, name: after.name, field: resultFieldText(playbook, result, ctx.t) };
  const next = message('result-next', { command: nextCommand(result, after.ref) });
  if (value !== null)
    return [message('result-written', { ...about, value: outcomeText(template, value, ctx.t) }), next];
  const border = mergeCards(ratings, template)?.outcome.borderline ?? [];
  const names = border.map((id) => outcomeText(template, id, ctx.t)).join(ctx.t.words.punctuation.separator);
  return [message('result-open', { ...about, names }), next];
}

/** Where the outcome is put to use. */
function nextCommand({ record, field }: FieldRef, ref: string): string {
  return record === 'contact' && field === 'style' ? `kam contact style ${ref}` : `kam ${record} show ${ref}`;
}

interface Written {
  readonly before: ResultRecord;
  /** The same one where the field says so already. */
  readonly after: ResultRecord;
}

async function writeField(
  writer: Writer,
  { record, field }: FieldRef,
  id: string,
  value: string | null,
): Promise<Written | null> {
  switch (record) {
    case 'account':
      return change(writer.accounts, id, { record, field }, value);
    case 'contact':
      return change(writer.contacts, id, { record, field }, value);
    case 'opportunity':
      return change(writer.opportunities, id, { record, field }, value);
    case 'need':
      return null;
    default:
      return assertNever(record);
  }
}

async function change<R extends ResultRecord>(
  records: Pick<RecordStore<R>, 'get' | 'update'>,
  id: string,
  target: ResultTarget,
  value: string | null,
): Promise<Written | null> {
  const before = await records.get(id);
  if (before === null) return null;
  if (readResultField(before, target) === value) return { before, after: before };
  return { before, after: await records.update(setResultField(before, target, value)) };
}
