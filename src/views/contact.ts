import { approachBlocks, approachData, styleText } from './approach.ts';
import { contactActivitiesData, nextRungBlocks, recentBlocks, type ContactActivities } from './contact-activities.ts';
import { factsOf } from './facts.ts';
import { emptyFormBlocks, formBlocks, type ShownForms } from './form.ts';
import { headingWith } from './heading.ts';
import { contactData, type Named, named } from './record-data.ts';
import { dateCell, namedCell } from './cells.ts';
import type { Block, ListItem, Span } from '../core/document.ts';
import type { Closeness } from '../core/process/closeness.ts';
import type { Contact, MarkerRecord } from '../core/records/types.ts';
import type { Text } from '../core/playbook/item-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { ContactRow } from './record-list.ts';
import type { Json, View } from './types.ts';

/** A contact's part in one opportunity, with the titles of its terms. */
export interface ContactPart {
  readonly opportunity: Named;
  readonly roles: readonly Text[];
  readonly attitude: Text | null;
  readonly influence: number | null;
  readonly guides: readonly Text[];
  readonly note: string | null;
}

/** The record alone, as commands that write return it. */
export function contactView(row: ContactRow, forms: ShownForms): View {
  return {
    schema: 'contact/1',
    data: contactData(row.contact, row.account, row.superior, forms),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [...contactBlocks(row, t), ...formBlocks(forms, t)],
  };
}

/** The record with closeness, markers and parts in opportunities. */
export function contactOverview(
  row: ContactRow,
  forms: ShownForms,
  closeness: Closeness | null,
  parts: readonly ContactPart[],
  activities: ContactActivities,
): View {
  return {
    schema: 'contact/1',
    data: {
      ...contactData(row.contact, row.account, row.superior, forms),
      approach: approachData(row.style?.approach ?? null),
      closeness: closeness === null ? null : closenessData(closeness),
      ...contactActivitiesData(activities),
      opportunities: parts.map((part) => ({
        ...part,
        opportunity: named(part.opportunity),
      })),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      ...contactBlocks(row, t),
      ...treatBlocks(row, t),
      ...(closeness === null ? [] : closenessBlocks(row.contact, closeness, t)),
      ...nextRungBlocks(activities, row.contact.ref, closeness?.next ?? null, t),
      ...partBlocks(parts, t),
      ...recentBlocks(activities, t),
      ...formBlocks(forms, t),
      ...emptyFormBlocks(forms, t),
    ],
  };
}

function contactBlocks({ contact, account, superior, ...row }: ContactRow, t: Translator): Block[] {
  const { punctuation, records, style } = t.words;
  return [
    headingWith(1, contact.name, contact.ref),
    ...factsOf([
      [records.aliases, contact.aliases.join(punctuation.separator)],
      [records.externalId, contact.externalId],
      [records.account, namedCell(account)],
      [records.title, contact.title],
      [records.department, contact.department],
      [records.function, t.text(row.function)],
      [records.level, t.text(row.level)],
      [style.style, styleText(row.style, t)],
      [records.reportsTo, superior === null ? null : superior.name],
      [records.phone, contact.phone],
      [records.mobile, contact.mobile],
      [records.email, contact.email],
      [records.note, contact.note],
      [records.archived, dateCell(contact.archivedAt)],
    ]),
  ];
}

/** The guide for the person's style in short, and where it stands in full. */
function treatBlocks({ contact, style }: ContactRow, t: Translator): Block[] {
  if (style === null || style.approach === null) return [];
  return [
    { type: 'heading', level: 2, text: t.words.style.treat },
    ...approachBlocks(style.approach, t, { short: true }),
    { type: 'paragraph', text: { text: `kam contact style ${contact.ref}`, code: true } },
  ];
}

/** The rung, why, and what is missing for the next one. */
function closenessBlocks(contact: Contact, closeness: Closeness, t: Translator): Block[] {
  const { records } = t.words;
  const rung: Span = {
    text: closeness.rung === null ? records.none : t.text(closeness.rung.title),
    strong: true,
    tone: 'accent',
  };
  const age: (string | Span)[] = closeness.since === null ? [] : [`  ${records.since(closeness.since)}`];
  const stale: Span[] = closeness.isStale ? [{ text: `  ${records.reviewDue}`, tone: 'warn' }] : [];
  const done: ListItem[] = closeness.because.map((found) => markerItem(found.marker.title, found.record, t, ''));
  const ahead: ListItem[] = closeness.ahead.map((found) =>
    markerItem(found.marker.title, found.record, t, records.aheadOf(t.text(found.rung.title))),
  );
  const { next } = closeness;
  const open: ListItem[] =
    next === null
      ? []
      : next.markers
          .filter((marker) => !closeness.ahead.some((found) => found.marker.id === marker.id))
          .map((marker) => ({ text: [t.text(marker.title), { text: `  ${marker.id}`, tone: 'muted' }], done: false }));
  return [
    { type: 'heading', level: 2, text: [`${records.closeness}  `, rung, ...age, ...stale] },
    ...(done.length + ahead.length === 0 ? [] : [{ type: 'list' as const, items: [...done, ...ahead] }]),
    ...(closeness.isStale ? reviewBlocks(contact, closeness, t) : []),
    ...(next === null
      ? []
      : [
          { type: 'paragraph' as const, text: records.forNext(t.text(next.title), closeness.stillNeeded) },
          { type: 'list' as const, items: open },
          {
            type: 'paragraph' as const,
            text: { text: `kam marker record ${contact.ref} MARKER --evidence …`, code: true },
          },
        ]),
  ];
}

/** How to review a rung whose marker has grown old: it happened again, or it is taken back. */
function reviewBlocks({ ref }: Contact, { because }: Closeness, t: Translator): Block[] {
  const marker = because.at(-1)?.marker.id ?? 'MARKER';
  const command = (text: string): ListItem => ({ text: { text, code: true } });
  return [
    { type: 'paragraph', text: t.words.records.reviewHow },
    {
      type: 'list',
      items: [
        command(`kam marker record ${ref} ${marker} --evidence …`),
        command(`kam marker retract ${ref} ${marker} --reason …`),
      ],
    },
  ];
}

/** A marker that happened: when, and by what evidence. */
export function markerItem(title: Text, record: MarkerRecord, t: Translator, remark: string): ListItem {
  const { punctuation, records } = t.words;
  const evidence = record.evidence ?? records.noEvidence;
  const tone = record.evidence === null ? 'warn' : 'muted';
  return {
    text: [
      t.text(title),
      { text: `${punctuation.gap}${record.on}${punctuation.colon}${evidence}`, tone },
      ...(remark === '' ? [] : [punctuation.brackets(remark)]),
    ],
    done: true,
  };
}

function partBlocks(parts: readonly ContactPart[], t: Translator): Block[] {
  const { punctuation, records } = t.words;
  if (parts.length === 0) return [];
  const titles = (texts: readonly Text[]): string => texts.map((text) => t.text(text)).join(punctuation.separator);
  return [
    { type: 'heading', level: 2, text: records.opportunities },
    {
      type: 'table',
      columns: [
        { id: 'opportunity', label: records.opportunity, priority: 2 },
        { id: 'roles', label: records.roles },
        { id: 'attitude', label: records.attitude },
        { id: 'influence', label: records.influence, align: 'right' },
        { id: 'guides', label: records.guides },
      ],
      rows: parts.map((part) => [
        `${part.opportunity.ref} ${part.opportunity.name}`,
        titles(part.roles),
        t.text(part.attitude),
        part.influence,
        titles(part.guides),
      ]),
    },
  ];
}

/** JSON of a closeness. */
export function closenessData(closeness: Closeness): { readonly [key: string]: Json } {
  return {
    rung: closeness.rung?.id ?? null,
    value: closeness.rung?.value ?? null,
    title: closeness.rung?.title ?? null,
    since: closeness.since,
    stale: closeness.isStale,
    next: closeness.next?.id ?? null,
    stillNeeded: closeness.stillNeeded,
    because: closeness.because.map(({ marker, record }) => ({
      marker: marker.id,
      on: record.on,
      evidence: record.evidence,
    })),
    ahead: closeness.ahead.map(({ marker, rung, record }) => ({ marker: marker.id, rung: rung.id, on: record.on })),
  };
}

/** That somebody was erased: when, by whom and why, and the parts that a nameless person had. */
export function tombstoneView(
  { contact, account }: Pick<ContactRow, 'contact' | 'account'>,
  erasure: { readonly on: string; readonly actor: string; readonly reason: string },
  parts: readonly ContactPart[],
): View {
  return {
    schema: 'contact/1',
    data: {
      id: contact.id,
      ref: contact.ref,
      name: contact.name,
      account: named(account),
      erased: { on: erasure.on, by: erasure.actor, reason: erasure.reason },
      opportunities: parts.map((part) => ({ ...part, opportunity: named(part.opportunity) })),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      { type: 'heading', level: 1, text: contact.name },
      ...factsOf([
        [t.words.records.account, namedCell(account)],
        [t.words.privacy.erasedOn, dateCell(erasure.on)],
        [t.words.privacy.erasedBy, erasure.actor],
        [t.words.privacy.erasedReason, erasure.reason],
      ]),
      ...partBlocks(parts, t),
    ],
  };
}
