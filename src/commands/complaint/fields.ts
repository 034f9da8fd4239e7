/** What options say of a complaint. */
import { parseDate } from '../../core/dates.ts';
import { message } from '../../core/errors.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { findRecord } from '../find-record.ts';
import { ownField, termField } from '../form/edit-field.ts';
import { askChanges } from '../form/edit-pages.ts';
import { createInputReader, type InputReader, type Typed } from '../input.ts';
import { instantOf } from './desk.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Complaint } from '../../core/records/sales-types.ts';
import type { Reader } from '../../store/types.ts';

export interface ComplaintOptions {
  readonly text?: Typed;
  readonly from?: Typed;
  readonly grade?: Typed;
  readonly owner?: Typed;
  readonly cause?: Typed;
  readonly causeNote?: Typed;
  readonly received?: Typed;
  readonly due?: Typed;
  readonly note?: Typed;
}

export type ComplaintChanges = Partial<
  Pick<Complaint, 'text' | 'grade' | 'owner' | 'cause' | 'causeNote' | 'receivedAt' | 'dueAt' | 'note'>
>;

/**
 * The fields that the options give; the contact is looked up by `findComplainer`.
 * @throws KamError `usage` with every fault
 */
export function readComplaintFields(ctx: Context, options: ComplaintOptions, playbook: Playbook): ComplaintChanges {
  const input = createInputReader(ctx);
  const text = input.text(options.text);
  if (text === null) input.check(message('name-empty', { field: '--text' }));
  const receivedAt = readInstant(ctx, input, '--received', options.received);
  const isEmpty = options.received !== undefined && receivedAt === null;
  if (isEmpty || (receivedAt ?? '') > ctx.now()) {
    const on = options.received ?? '';
    input.check(message('date-in-future', { flag: '--received', on, today: ctx.today() }));
  }
  return input.finish<ComplaintChanges>({
    ...(text === null || text === undefined ? {} : { text }),
    ...(receivedAt === null || receivedAt === undefined ? {} : { receivedAt }),
    grade: input.term('--grade', options.grade, defaultVocabulary(playbook, 'grades'), playbook.id),
    owner: input.text(options.owner),
    cause: input.term('--cause', options.cause, defaultVocabulary(playbook, 'causes'), playbook.id),
    causeNote: input.text(options.causeNote),
    dueAt: readInstant(ctx, input, '--due', options.due),
    note: input.text(options.note),
  });
}

/**
 * A day as people say it, with a time of day or without one: `2026-11-02`, `今天 14:30`, `+1d 9:00`.
 * @returns an instant; of a day alone its end, of today at the latest now; null where it is cleared
 */
function readInstant(ctx: Context, input: InputReader, flag: string, typed: Typed): string | null | undefined {
  if (typed === undefined) return undefined;
  const words = typed.trim();
  if (words === '') return null;
  const [, day = '', time = null] = /^(.*?)(?:[ T](\d{1,2}:[0-5]\d))?$/.exec(words) ?? [];
  const date = parseDate(day, ctx.today());
  const isTime = time === null || Number(time.split(':')[0]) < 24;
  if (date === null || !isTime) {
    const expected = `${ctx.t.words.records.expected.date}, 2026-11-02 14:30`;
    input.check(message('bad-value', { flag, value: typed, expected }));
    return undefined;
  }
  if (flag === '--received' && time === null && date === ctx.today()) return ctx.now();
  return instantOf(ctx, date, time);
}

/** Who complained: a contact of the account; undefined leaves it, empty clears it. */
export async function findComplainer(
  ctx: Context,
  reader: Reader,
  typed: Typed,
  accountId: string,
): Promise<string | null | undefined> {
  if (typed === undefined) return undefined;
  return typed.trim() === '' ? null : (await findRecord(ctx, reader, 'contact', typed, accountId)).id;
}

/** Asks a person at a terminal what to change, and returns the options that say so. */
export async function askComplaintFields(
  ctx: Context,
  complaint: Complaint,
  playbook: Playbook,
  title: string,
): Promise<ComplaintOptions> {
  const { t } = ctx;
  const { forms, records, followUp } = t.words;
  const words = followUp.complaints;
  return askChanges(ctx, {
    title,
    isNew: false,
    record: complaint,
    pages: (now) => [
      {
        title: forms.edit.ownFields(records.nouns.complaint),
        fields: [
          ownField('text', words.text, now.text, { isRequired: true }),
          termField('grade', words.grade, now.grade, defaultVocabulary(playbook, 'grades'), t),
          ownField('owner', followUp.receivables.ownerBy, now.owner),
          termField('cause', followUp.receivables.cause, now.cause, defaultVocabulary(playbook, 'causes'), t),
          ownField('causeNote', followUp.receivables.causeNote, now.causeNote),
          ownField('note', records.note, now.note, { input: 'lines' }),
        ],
      },
    ],
    preview: (typed) => Promise.resolve(applyChanges<Complaint>(complaint, readComplaintFields(ctx, typed, playbook))),
  });
}
