import { assertNever } from '../../core/assert-never.ts';
import { KamError, message } from '../../core/errors.ts';
import { checkName } from '../../core/text.ts';
import { findRecord } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Template } from '../../core/playbook/template-types.ts';
import type { SubjectRef } from '../../core/records/types.ts';
import type { RecordName } from '../../store/types.ts';

export interface FoundSubject {
  readonly subject: SubjectRef;
  /** The account of a contact, opportunity or activity. */
  readonly of: string | null;
}

/**
 * Whom or what an assessment is about.
 * @param words `--for`, or what the answers file says; null where neither names anybody
 * @param rater whom a template about a person means where nobody is named
 * @throws KamError `usage` where a name is missing or too many, `not-found`, `conflict`
 */
export async function findSubject(
  ctx: Context,
  template: Template,
  words: string | null,
  rater: string,
): Promise<FoundSubject> {
  const { subject } = template;
  switch (subject) {
    case 'account':
    case 'contact':
    case 'opportunity':
    case 'activity': {
      if (words === null || words.trim() === '') {
        throw new KamError('usage', message('subject-needed', { template: template.id, subject, flag: '--for' }));
      }
      return recordSubject(subject, await findRecord(ctx, await ctx.store(), subject, words));
    }
    case 'person': {
      const name = (words ?? rater).trim();
      const fault = checkName('--for', name);
      if (fault !== null) throw new KamError('usage', fault);
      return { subject: { noun: 'person', id: null, ref: null, name }, of: null };
    }
    case 'none':
      if (words !== null) {
        throw new KamError('usage', message('subject-not-taken', { template: template.id, flag: '--for' }));
      }
      return { subject: { noun: 'none', id: null, ref: null, name: null }, of: null };
    default:
      return assertNever(subject);
  }
}

/** A record that was found, as the subject of an assessment. */
export function recordSubject(
  noun: 'account' | 'contact' | 'opportunity' | 'activity',
  { id, ref, name, of }: RecordName,
): FoundSubject {
  return { subject: { noun, id, ref, name }, of };
}

/** How a sheet names its subject: a record by its ref, a person by name. */
export function subjectName({ ref, name }: SubjectRef): string | null {
  return ref ?? name;
}
