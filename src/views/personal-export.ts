/** What is held about a person, for that person to read, and for another program to take over. */
import { columnKinds, readJson } from '../core/history/columns.ts';
import { findInstrument } from '../core/playbook/defaults.ts';
import { capitalise } from '../core/text.ts';
import { columnLabel, fieldWords, changedRecord, commandText, type HistorySources } from './history/words.ts';
import { named, type Named } from './record-data.ts';
import { dateCell, namedCell } from './cells.ts';
import { factsOf } from './facts.ts';
import { headingWith } from './heading.ts';
import type { Block, Cell, ListItem } from '../core/document.ts';
import type { HistoryNoun, RecordedChange, StoredRow } from '../core/history/types.ts';
import type { PersonalData, PersonalRecord } from '../core/privacy/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

export interface PersonalExport extends Omit<PersonalData, 'others'> {
  readonly contact: Named & { readonly id: string };
  readonly account: Named;
  /** Date. */
  readonly on: string;
  /** When each of the person's own fields got its value, by whom; by column, form fields as `fields.id`. */
  readonly lastSet: ReadonlyMap<string, { readonly at: string; readonly actor: string }>;
  /** Who or what told it, by the same names. */
  readonly told: ReadonlyMap<string, readonly { readonly on: string; readonly from: string }[]>;
  /** Puts what other people are in the place of their names. */
  readonly mask: (text: string) => string;
  readonly sources: HistorySources;
}

/** The whole of it. */
export function personalExportView(data: PersonalExport): View {
  return {
    schema: 'personal-export/1',
    data: exportData(data),
    formats: ['markdown', 'json', 'table'],
    blocks: (t) => exportBlocks(data, t),
  };
}

// --- for people --------------------------------------------------------------------------------------

function exportBlocks(data: PersonalExport, t: Translator): Block[] {
  const { privacy } = t.words;
  const { contact, account, on, records, mentions, drafts } = data;
  const nouns = [...new Set(records.map(({ noun }) => noun))];
  return [
    headingWith(1, privacy.exportTitle(contact.name), contact.ref),
    { type: 'paragraph', text: privacy.exportIntro },
    ...factsOf([
      [t.words.records.account, namedCell(account)],
      [privacy.exportedOn, dateCell(on)],
    ]),
    { type: 'heading', level: 2, text: privacy.ownData },
    ownTable(data, t),
    ...nouns.flatMap((noun): Block[] => [
      { type: 'heading', level: 2, text: tableTitle(noun, t) },
      { type: 'list', items: records.filter((one) => one.noun === noun).map((one) => recordItem(one, data, t)) },
    ]),
    ...(mentions.length === 0
      ? []
      : [{ type: 'heading' as const, level: 2 as const, text: privacy.mentions }, mentionTable(data, t)]),
    ...(drafts.length === 0
      ? []
      : [
          { type: 'heading' as const, level: 2 as const, text: privacy.draftsTitle },
          { type: 'list' as const, items: drafts.map((draft) => draftItem(draft, data)) },
        ]),
    { type: 'heading', level: 2, text: privacy.changesTitle },
    changeTable(data, t),
    { type: 'heading', level: 2, text: privacy.notIncluded },
    { type: 'list', items: privacy.notIncludedList.map((text) => ({ text })) },
  ];
}

/** The person's own record as if it were new: every field that is filled. */
function ownChange({ contact, row }: PersonalExport): RecordedChange {
  const { id, ref } = contact;
  return { id: 0, commandId: '', noun: 'contact', recordId: id, ref, action: 'insert', before: null, after: row };
}

function ownTable(data: PersonalExport, t: Translator): Block {
  const { privacy, punctuation } = t.words;
  const { lastSet, told, sources, mask } = data;
  return {
    type: 'table',
    columns: [
      { id: 'field', label: privacy.field },
      { id: 'value', label: privacy.value, priority: 2 },
      { id: 'since', label: privacy.setOn },
      { id: 'by', label: privacy.setBy },
      { id: 'from', label: privacy.from },
    ],
    rows: fieldWords(ownChange(data), sources, t).map(({ column, label, after }): Cell[] => {
      const set = lastSet.get(column);
      const from = told.get(column) ?? [];
      return [
        label,
        mask(after),
        set === undefined ? null : { date: sources.wallTime(set.at).slice(0, 10) },
        set?.actor ?? null,
        from.map((one) => mask(one.from) + punctuation.brackets(one.on)).join(punctuation.separator),
      ];
    }),
  };
}

function recordItem(record: PersonalRecord, { sources, mask, contact }: PersonalExport, t: Translator): ListItem {
  const { noun, id, ref, row } = record;
  const change: RecordedChange = {
    id: 0,
    commandId: '',
    noun,
    recordId: id,
    ref,
    action: 'insert',
    before: null,
    after: row,
  };
  const fields = fieldWords(change, sources, t)
    .filter(({ column }) => columnKinds[noun][column]?.kind !== 'document')
    .map(({ label, after }) => ({ text: mask(label + t.words.punctuation.colon + after) }));
  const answers = noun === 'assessment' ? answersOf(row, sources, t).map((text) => ({ text: mask(text) })) : [];
  const title = mask(changedRecord(change, sources, t)).replaceAll(`${contact.ref} `, '');
  return { text: title, children: [...fields, ...answers] };
}

/** What was answered about the person, with what it rests on. */
function answersOf(row: StoredRow, sources: HistorySources, t: Translator): string[] {
  const sheet = readJson(row.sheet ?? null);
  const answers = isObject(sheet) && isObject(sheet.answers) ? sheet.answers : {};
  const playbook = sources.playbooks.get(String(row.playbook)) ?? sources.active;
  const template = findInstrument(playbook, 'template', String(row.template));
  const questions = template?.sections.flatMap((section) => section.questions) ?? [];
  const { colon, separator } = t.words.punctuation;
  return Object.entries(answers).map(([id, answer]) => {
    const question = questions.find((one) => one.id === id);
    const parts = isObject(answer) ? Object.values(answer) : [answer];
    const said = parts.filter((part) => typeof part === 'string' || typeof part === 'number');
    return (question === undefined ? id : t.text(question.title)) + colon + said.join(separator);
  });
}

function mentionTable({ mentions, mask }: PersonalExport, t: Translator): Block {
  return {
    type: 'table',
    columns: [
      { id: 'record', label: t.words.privacy.where },
      { id: 'field', label: t.words.privacy.field },
      { id: 'text', label: t.words.privacy.text, priority: 2 },
    ],
    rows: mentions.map(({ noun, ref, column, text }): Cell[] => [
      ref === null ? tableTitle(noun, t) : `${tableTitle(noun, t)} ${ref}`,
      columnLabel(noun, column, t),
      mask(text),
    ]),
  };
}

function draftItem({ template, savedAt, sheet }: PersonalExport['drafts'][number], data: PersonalExport): ListItem {
  return { text: `${template}  ${data.sources.wallTime(savedAt)}`, children: [{ text: data.mask(sheet) }] };
}

function changeTable({ changes, sources, mask }: PersonalExport, t: Translator): Block {
  const { privacy, history, punctuation } = t.words;
  const say = (text: string): string => (text === '' ? history.empty : text);
  return {
    type: 'table',
    columns: [
      { id: 'at', label: privacy.when },
      { id: 'by', label: privacy.setBy },
      { id: 'command', label: privacy.command },
      { id: 'what', label: privacy.what, priority: 2 },
    ],
    rows: changes.map(({ at, actor, name, change }): Cell[] => {
      const fields = fieldWords(change, sources, t).map(({ label, before, after }) => {
        const value = change.action === 'update' ? `${say(before)} → ${say(after)}` : say(after || before);
        return label + punctuation.colon + value;
      });
      const record = changedRecord(change, sources, t);
      const told = [record, ...fields].join(punctuation.semicolon);
      return [
        sources.wallTime(at),
        actor,
        commandText({ id: '', number: 0, at, actor, name, kind: 'do', ofId: null }, null, t),
        mask(told),
      ];
    }),
  };
}

function tableTitle(noun: HistoryNoun, t: Translator): string {
  return capitalise(t.words.history.nouns[noun]);
}

// --- for scripts -------------------------------------------------------------------------------------

function exportData(data: PersonalExport): View['data'] {
  const { contact, account, on, row, records, mentions, changes, drafts, lastSet, told, mask } = data;
  return {
    contact: named(contact),
    account: named(account),
    exportedOn: on,
    record: values('contact', row, mask),
    fields: [...new Set([...lastSet.keys(), ...told.keys()])].map((field) => ({
      field,
      setAt: lastSet.get(field)?.at ?? null,
      setBy: lastSet.get(field)?.actor ?? null,
      sources: (told.get(field) ?? []).map((one) => ({ on: one.on, from: mask(one.from) })),
    })),
    records: records.map((record) => ({
      noun: record.noun,
      ref: record.ref,
      values: values(record.noun, record.row, mask),
    })),
    mentions: mentions.map((mention) => ({ ...mention, text: mask(mention.text) })),
    history: changes.map(({ at, actor, name, change }) => ({
      at,
      by: actor,
      command: name,
      noun: change.noun,
      ref: change.ref,
      action: change.action,
      before: change.before === null ? null : values(change.noun, change.before, mask),
      after: change.after === null ? null : values(change.noun, change.after, mask),
    })),
    drafts: drafts.map(({ template, savedAt, sheet }) => ({
      template,
      savedAt,
      sheet: maskJson(readJson(sheet), mask),
    })),
  };
}

/** The columns of a row that say something, JSON ones as values. */
function values(noun: HistoryNoun, row: StoredRow, mask: (text: string) => string): { readonly [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]): [string, Json][] => {
      const kind = columnKinds[noun][column]?.kind ?? 'hidden';
      if (value === null || kind === 'hidden') return [];
      if (typeof value === 'number') return [[column, value]];
      const parsed = /^[[{]/.test(value) ? readJson(value) : value;
      return [[column, maskJson(parsed ?? value, mask)]];
    }),
  );
}

function maskJson(value: unknown, mask: (text: string) => string): Json {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((inner) => maskJson(inner, mask));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskJson(inner, mask)]));
  return value as Json;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
