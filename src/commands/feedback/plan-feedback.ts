import {
  draftFeedback,
  foldName,
  matchContact,
  missingFields,
  type RecordDraft,
} from '../../core/feedback/feedback-draft.ts';
import { KamError, message } from '../../core/errors.ts';
import { defaultLadder, defaultVocabulary } from '../../core/playbook/defaults.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { markersOf } from '../../core/process/closeness.ts';
import { isEvidenceOf } from '../../core/records/activity.ts';
import { answerText } from '../../views/question-words.ts';
import { findRecord, present } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Marker } from '../../core/playbook/process-types.ts';
import type { Template } from '../../core/playbook/template-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Account, Assessment, Contact, Opportunity } from '../../core/records/types.ts';
import type { FeedbackPlan, PlannedRecord } from '../../views/feedback.ts';
import type { Reader } from '../../store/types.ts';

export interface FeedbackOptions {
  readonly account?: string;
  readonly opportunity?: string;
}

/**
 * What a sheet would make of the records that are there. A second time it makes nothing: contact, account and
 * opportunity are found again, and markers and needs name the sheet as their evidence.
 * @throws KamError `usage` where nothing says which account it is, `not-found`, `conflict`
 */
export async function planFeedback(
  ctx: Context,
  reader: Reader,
  { assessment, template, playbook }: { assessment: Assessment; template: Template; playbook: Playbook },
  options: FeedbackOptions,
): Promise<FeedbackPlan> {
  const draft = draftFeedback(template, answersInWords(ctx, template, assessment), playbook, {
    currency: ctx.settings.currency,
    today: ctx.today(),
  });
  const remarks = (record: RecordDraft): string =>
    record.remarks
      .map(
        ({ question, text }) =>
          `${assessment.ref} ${ctx.t.text(question.title)}${ctx.t.words.punctuation.colon}${text}`,
      )
      .join('\n');
  const planned = <T extends Account | Contact | Opportunity>(
    existing: T | null,
    record: RecordDraft,
  ): PlannedRecord<T> => ({
    existing,
    name: existing?.name ?? textOf(record.own.name),
    changes:
      existing === null
        ? ({ ...record.own, fields: record.fields, note: remarks(record) || null } as Partial<T>)
        : missingFields<T>(existing, record, remarks(record)),
  });
  const account = await findAccount(ctx, reader, assessment, draft.account, options);
  const dossier = account === null ? null : await reader.dossier(account.id);
  const subject = assessment.subject.noun === 'contact' ? assessment.subject.id : null;
  const contact =
    dossier?.contacts.find(({ id }) => id === subject) ?? matchContact(draft.contact.own, dossier?.contacts ?? []);
  const hasContact = contact !== null || draft.contact.own.name !== undefined;
  const opportunity = await findOpportunity(
    ctx,
    reader,
    draft.opportunity,
    dossier?.opportunities ?? [],
    account,
    options,
  );
  const hasOpportunity = opportunity !== null || draft.opportunity.own.name !== undefined;
  const needs = hasOpportunity && opportunity !== null ? await reader.needs.ofOpportunity(opportunity.id) : [];
  const records = contact === null ? [] : await reader.markers.of('contact', [contact.id]);
  const levels = defaultVocabulary(playbook, 'needs');
  return {
    assessment,
    account: planned(account, draft.account),
    contact: hasContact ? planned(contact, draft.contact) : null,
    opportunity: hasOpportunity ? planned(opportunity, draft.opportunity) : null,
    needs: hasOpportunity
      ? draft.needs
          .filter(({ text }) => !needs.some((need) => need.text === text && isEvidenceOf(assessment, need.evidence)))
          .map((need) => ({ ...need, title: termTitle(levels, need.level) }))
      : [],
    markers: hasContact
      ? marksOf(template, playbook).filter(
          ({ id }) => !records.some(({ marker, evidence }) => marker === id && isEvidenceOf(assessment, evidence)),
        )
      : [],
    leftOut: [
      ...(hasContact || template.marks.length === 0 ? [] : [message('feedback-no-contact', {})]),
      ...(hasOpportunity || draft.needs.length === 0
        ? []
        : [message('feedback-no-opportunity', { count: draft.needs.length })]),
    ],
  };
}

function answersInWords(ctx: Context, template: Template, { sheet }: Assessment): Record<string, string> {
  const questions = template.sections.flatMap((section) => section.questions);
  return Object.fromEntries(
    questions.flatMap((question) => {
      const value = sheet.answers[question.id]?.value;
      return value === undefined ? [] : [[question.id, answerText(question, value, ctx.t)]];
    }),
  );
}

/** Markers of the ladder that a sheet of the template is the evidence of. */
function marksOf(template: Template, playbook: Playbook): readonly Marker[] {
  const ladder = defaultLadder(playbook);
  const markers = ladder === null ? new Map<string, Marker>() : markersOf(ladder);
  return template.marks.flatMap((id) => markers.get(id) ?? []);
}

/** The account named by the option, that of the subject, or the one whose name the sheet gives; null: a new one. */
async function findAccount(
  ctx: Context,
  reader: Reader,
  { subject }: Assessment,
  draft: RecordDraft,
  options: FeedbackOptions,
): Promise<Account | null> {
  const { nouns } = ctx.t.words.records;
  const load = async (id: string): Promise<Account> => present(await reader.accounts.get(id), nouns.account, id);
  if (options.account !== undefined) return load((await findRecord(ctx, reader, 'account', options.account)).id);
  if (subject.noun === 'account') return load(subject.id);
  if (subject.noun === 'contact' || subject.noun === 'opportunity' || subject.noun === 'activity') {
    const records = { contact: reader.contacts, opportunity: reader.opportunities, activity: reader.activities };
    const record = present<{ readonly accountId: string }>(
      await records[subject.noun].get(subject.id),
      nouns[subject.noun],
      subject.ref,
    );
    return load(record.accountId);
  }
  const name = textOf(draft.own.name);
  if (name === '') throw new KamError('usage', message('missing-input', { what: nouns.account, flag: '--account' }));
  const found = await reader.find('account', name);
  const exact = found.filter((one) => foldName(one.name) === foldName(name));
  const [only, second] = exact.length > 0 ? exact : found;
  if (only !== undefined && second !== undefined) await findRecord(ctx, reader, 'account', name);
  return only === undefined ? null : load(only.id);
}

/** The opportunity named by the option, or the account's own of the name that the sheet gives; null: a new one, or none. */
async function findOpportunity(
  ctx: Context,
  reader: Reader,
  draft: RecordDraft,
  opportunities: readonly Opportunity[],
  account: Account | null,
  options: FeedbackOptions,
): Promise<Opportunity | null> {
  if (options.opportunity !== undefined) {
    const { id, ref } = await findRecord(ctx, reader, 'opportunity', options.opportunity, account?.id);
    return present(await reader.opportunities.get(id), ctx.t.words.records.nouns.opportunity, ref);
  }
  const name = foldName(draft.own.name);
  return name === '' ? null : (opportunities.find((one) => foldName(one.name) === name) ?? null);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
