/** Records and values of the history in words. */
import {
  commandRef,
  type HistoryNoun,
  type RecordedChange,
  type RecordedCommand,
  type StoredRow,
} from '../../core/history/types.ts';
import { columnKinds, readJson, readList, type ColumnKind } from '../../core/history/columns.ts';
import {
  playbookOf,
  readObject,
  toldFields,
  wholeRow,
  type KnownRows,
  type ToldField,
} from '../../core/history/tell.ts';
import { fieldsOf, formsFor } from '../../core/forms/form-state.ts';
import { displayMoney } from '../../core/money.ts';
import { findStyle } from '../../core/playbook/approaches.ts';
import {
  defaultLadder,
  defaultProcess,
  defaultSchedule,
  defaultVocabulary,
  findInstrument,
  findKind,
} from '../../core/playbook/defaults.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { styleText } from '../approach.ts';
import { fieldLabel, fieldText } from '../form.ts';
import { figureText } from '../negotiation/words.ts';
import { numberText } from '../numbers.ts';
import { termsText } from '../terms.ts';
import type { FieldValue } from '../../core/forms/field-value.ts';
import type { Text } from '../../core/playbook/item-types.ts';
import type { Field } from '../../core/playbook/guide-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Translator } from '../../i18n/types.ts';

/** What the words of a history come from. */
export interface HistorySources {
  /** Records that its changes name. */
  readonly rows: KnownRows;
  /** Playbooks by id. */
  readonly playbooks: ReadonlyMap<string, Playbook>;
  /** Whose words are taken where a record names no other. */
  readonly active: Playbook;
  /** Whether personal fields are told. */
  readonly sensitive: boolean;
  /** An instant as the clock on the wall shows it. */
  wallTime(this: void, instant: string): string;
}

/** A row with where its words come from. */
interface Told {
  readonly noun: HistoryNoun;
  readonly row: StoredRow;
  readonly playbook: Playbook;
}

/** What a command did, in the reader's language. */
export function commandText({ name, kind }: RecordedCommand, of: RecordedCommand | null, t: Translator): string {
  const { history, punctuation } = t.words;
  const said = (command: string): string => history.commands[command] ?? command;
  if (of !== null && kind !== 'do' && kind !== 'erase') {
    const original = said(of.name) + punctuation.brackets(commandRef(of.number));
    return kind === 'undo' ? history.undoing(original) : history.redoing(original);
  }
  return said(name);
}

/** A command as messages name it: `cmd-12 (account added, 2026-11-02 10:00, 王敏)`. */
export function commandTitle(
  command: RecordedCommand,
  of: RecordedCommand | null,
  sources: Pick<HistorySources, 'wallTime'>,
  t: Translator,
): string {
  const parts = [commandText(command, of, t), sources.wallTime(command.at), command.actor];
  return `${commandRef(command.number)}${t.words.punctuation.brackets(parts.join(t.words.punctuation.clause))}`;
}

function told(noun: HistoryNoun, row: StoredRow, sources: HistorySources): Told {
  const id = playbookOf(noun, row, sources.rows);
  return { noun, row, playbook: (id === null ? undefined : sources.playbooks.get(id)) ?? sources.active };
}

/** The record of a change: its ref and name, or what it is and whose. */
export function changedRecord(change: RecordedChange, sources: HistorySources, t: Translator): string {
  const row = wholeRow(change, sources.rows);
  return recordText(change.noun, change.ref, row, sources, t);
}

/** A record by id, deleted ones too; '' for one that never was. */
export function recordById(noun: HistoryNoun, id: string, sources: HistorySources, t: Translator): string {
  const known = sources.rows.get(id);
  return known === undefined ? '' : recordText(noun, known.ref, known.row, sources, t);
}

function recordText(
  noun: HistoryNoun,
  ref: string | null,
  row: StoredRow,
  sources: HistorySources,
  t: Translator,
): string {
  const label = ref ?? t.words.history.nouns[noun];
  const name = nameOf(noun, row, sources, t);
  return name === '' ? label : ref === null ? label + t.words.punctuation.colon + name : `${label} ${name}`;
}

/** What a record is called, without its ref. */
export function nameOf(noun: HistoryNoun, row: StoredRow, sources: HistorySources, t: Translator): string {
  const about = told(noun, row, sources);
  const value = (column: string): string => valueText(column, row[column] ?? null, about, sources, t);
  const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
  const plain = (record: string): string => named(record, sources, t);
  switch (noun) {
    case 'account':
    case 'contact':
    case 'opportunity':
    case 'competitor':
    case 'negotiation':
    case 'receivable':
      return value('name');
    case 'activity':
      return join(value('kind'), value('on_date'));
    case 'assessment':
      return join(value('template'), value('subject_name'));
    case 'need':
    case 'complaint':
      return value('text');
    case 'value':
      return value('feature');
    case 'role':
      return join(plain('contact_id'), plain('opportunity_id'));
    case 'marker':
      return join(plain('contact_id'), plain('opportunity_id'), value('marker'));
    case 'budget_line':
      return join(plain('account_id'), value('category'), value('year'));
    case 'tie':
      return join(plain('from_id'), value('kind'), plain('to_id'));
    case 'source':
      return join(plain('subject_id'), value('field'));
    case 'rival':
      return join(plain('competitor_id'), plain('opportunity_id'));
    case 'rating':
      return join(plain('need_id'), row.competitor_id === null ? t.words.competition.us : plain('competitor_id'));
    case 'checklist':
      return join(plain('opportunity_id'), value('point'));
    case 'negotiator':
      return join(value('name'), plain('negotiation_id'));
    case 'term':
      return join(value('kind'), value('label'));
    case 'concession':
      return join(plain('term_id'), value('side'));
    case 'milestone':
      return join(plain('opportunity_id'), value('milestone'));
    case 'payment':
      return join(plain('receivable_id'), value('on'), value('amount_minor'));
    case 'receivable_contact':
      return join(plain('receivable_id'), value('step'));
    case 'quota':
      return join(value('owner'), value('period'), String(row.amount_currency ?? ''));
  }

  /** The name of the record that a column points to, without its ref. */
  function named(column: string, from: HistorySources, words: Translator): string {
    const known = from.rows.get(String(row[column] ?? ''));
    return known === undefined ? '' : nameOf(known.noun, known.row, from, words);
  }
}

// --- fields ------------------------------------------------------------------------------------------

/** One field of a change in words. */
export interface FieldWords {
  readonly column: string;
  readonly label: string;
  /** '' for nothing. */
  readonly before: string;
  readonly after: string;
  /** Personal, and not asked for: the values are left out. */
  readonly isWithheld: boolean;
}

/** What a change says, field by field; of a new or deleted record, without what its name has said. */
export function fieldWords(change: RecordedChange, sources: HistorySources, t: Translator): FieldWords[] {
  const row = wholeRow(change, sources.rows);
  const about = told(change.noun, row, sources);
  return toldFields(change).map((field) => {
    const form = field.formField === null ? null : formField(about, field.formField);
    const isWithheld = field.formField !== null && !sources.sensitive && form?.sensitive !== false;
    const before = { ...about, row: { ...row, ...change.before } };
    const words = (value: unknown, of: Told): string =>
      isWithheld ? '' : changedText(field, form, value, of, sources, t);
    return {
      column: field.formField === null ? field.column : `${field.column}.${field.formField}`,
      label: form === null ? (field.formField ?? columnLabel(change.noun, field.column, t)) : fieldLabel(form, t),
      before: words(field.before, before),
      after: words(field.after, about),
      isWithheld,
    };
  });
}

function changedText(
  field: ToldField,
  form: Field | null,
  value: unknown,
  about: Told,
  sources: HistorySources,
  t: Translator,
): string {
  if (value === null || value === undefined) return '';
  if (field.formField === null) return valueText(field.column, value as string | number, about, sources, t);
  if (form !== null) return fieldText(form, value as FieldValue, t);
  if (Array.isArray(value)) return value.join(t.words.punctuation.separator);
  const plain: unknown = value;
  return typeof plain === 'string' ? plain : JSON.stringify(plain);
}

/** A column of a record, or a cell of it as conflicts name it. */
export function columnLabel(noun: HistoryNoun, column: string, t: Translator): string {
  const { fields, fieldsOf: special } = t.words.history;
  return special[noun]?.[column] ?? fields[column] ?? column;
}

/** The same of `fields.id`, which names a field of a form. */
export function cellLabel(noun: HistoryNoun, cell: string, sources: HistorySources, t: Translator): string {
  const [column = '', id] = cell.split('.');
  if (id === undefined) return columnLabel(noun, column, t);
  const form = formField({ noun, row: {}, playbook: sources.active }, id);
  return form === null ? id : fieldLabel(form, t);
}

/** The field of a form, in the forms for its kind of record. */
export function formField({ noun, playbook }: Told, id: string): Field | null {
  const record = noun === 'budget_line' ? 'budget' : noun;
  return fieldsOf(formsFor(playbook, record)).find((field) => field.id === id) ?? null;
}

/** Whether a field of a form may be told to anybody. What no form knows counts as personal. */
export function isHarmless(noun: HistoryNoun, row: StoredRow, id: string, sources: HistorySources): boolean {
  return formField(told(noun, row, sources), id)?.sensitive === false;
}

function valueText(
  column: string,
  value: string | number | null,
  about: Told,
  sources: HistorySources,
  t: Translator,
): string {
  const kind = columnKinds[about.noun][column];
  if (kind === undefined || value === null || value === '') return '';
  return textOf(kind, value, about, sources, t);
}

/** A stored value as a reader sees it. */
function textOf(kind: ColumnKind, value: string | number, about: Told, sources: HistorySources, t: Translator): string {
  const { noun, row, playbook } = about;
  const { words } = t;
  const list = (items: readonly string[]): string => items.join(words.punctuation.separator);
  const title = (found: { readonly title: Text } | null | undefined): string =>
    found === null || found === undefined ? String(value) : t.text(found.title);
  const record = (of: HistoryNoun, id: string): string => recordById(of, id, sources, t) || id;
  switch (kind.kind) {
    case 'texts':
      return list(readList(value));
    case 'instant':
      return sources.wallTime(String(value));
    case 'number':
      return numberText(Number(value));
    case 'flag':
      return value === 1 ? words.render.yes : words.render.no;
    case 'money':
      return displayMoney({ minor: Number(value), currency: String(row[kind.currency] ?? '') }, t.language);
    case 'figure': {
      const term = kind.term === null ? row : (sources.rows.get(String(row[kind.term] ?? ''))?.row ?? {});
      const scale = {
        unit: (term.unit ?? null) === null ? null : String(term.unit),
        decimals: Number(term.decimals ?? 0),
      };
      return figureText(Number(value), scale, defaultVocabulary(playbook, 'terms'), t) || String(value);
    }
    case 'record':
      return record(kind.of, String(value));
    case 'records':
      return list(readList(value).map((id) => record(kind.of, id)));
    case 'subject':
      return record(row.subject_noun as HistoryNoun, String(value));
    case 'term':
      return termsText(playbook, kind.slot, [String(value)], t);
    case 'terms':
      return termsText(playbook, kind.slot, readList(value), t);
    case 'word':
      return wordText(kind.of, noun, String(value), t);
    case 'stage':
      return title(defaultProcess(playbook)?.stages.find(({ id }) => id === value));
    case 'style':
      return styleText(findStyle(playbook, String(value)), t);
    case 'marker':
      return title(allMarkers(playbook).find(({ id }) => id === value));
    case 'activity':
      return title(findKind(playbook, String(value)));
    case 'template':
    case 'outline':
      return title(findInstrument(playbook, kind.kind, String(value)));
    case 'point':
      return pointTitle(playbook, String(value), t);
    case 'step':
      return stepTitle(playbook, noun === 'milestone' ? 'milestones' : 'collection', String(value), t);
    case 'field':
      return fieldTitle(row, String(value), playbook, t);
    case 'points':
      return Object.entries(readObject(value))
        .map(([id, lines]) => pointTitle(playbook, id, t) + words.punctuation.colon + list(lines as readonly string[]))
        .join(words.punctuation.semicolon);
    case 'timing':
      return list(
        Object.entries(readObject(value)).map(([id, minutes]) => `${pointTitle(playbook, id, t)} ${String(minutes)}`),
      );
    case 'steps':
      return list(
        stepsTaken(value).map(
          ({ step, on }) => `${stepTitle(playbook, noun === 'complaint' ? 'complaints' : 'deadlock', step, t)} ${on}`,
        ),
      );
    case 'document':
      return 'answers' in readObject(value)
        ? words.history.answers(Object.keys(readObject(value).answers ?? {}).length)
        : words.history.result;
    case 'text':
    case 'date':
    case 'form':
    case 'hidden':
      return String(value);
  }
}

function stepsTaken(value: string | number): readonly { readonly step: string; readonly on: string }[] {
  const found = readJson(value);
  return Array.isArray(found) ? (found as { step: string; on: string }[]) : [];
}

function wordText(of: 'status' | 'side' | 'rater' | 'noun', noun: HistoryNoun, value: string, t: Translator): string {
  const { records, activities, negotiation, assessment, history } = t.words;
  const lists: Readonly<Record<string, string>> =
    of === 'side'
      ? negotiation.sides
      : of === 'rater'
        ? assessment.roles
        : of === 'noun'
          ? history.nouns
          : noun === 'activity'
            ? activities.statuses
            : noun === 'negotiation'
              ? negotiation.statuses
              : records.statuses;
  return lists[value] ?? value;
}

function allMarkers(playbook: Playbook): readonly { readonly id: string; readonly title: Text }[] {
  return [
    ...(defaultLadder(playbook)?.rungs.flatMap(({ markers }) => markers) ?? []),
    ...(defaultProcess(playbook)?.stages.flatMap(({ start, end }) => [...start, ...end]) ?? []),
  ];
}

function stepTitle(
  playbook: Playbook,
  slot: 'milestones' | 'collection' | 'complaints' | 'deadlock',
  id: string,
  t: Translator,
): string {
  return t.text(defaultSchedule(playbook, slot)?.steps.find((step) => step.id === id)?.title ?? { '': id });
}

/** A point of any outline: its id says which. */
function pointTitle(playbook: Playbook, id: string, t: Translator): string {
  const outlines = playbook.instruments.filter((one) => one.kind === 'outline');
  const points = outlines.flatMap(({ parts }) => parts.flatMap((part) => [part, ...part.points]));
  return t.text(termTitle({ terms: points }, id));
}

/** The field that a source is about: the record's own, in camel case, or one of a form. */
function fieldTitle(row: StoredRow, field: string, playbook: Playbook, t: Translator): string {
  const noun = row.subject_noun as HistoryNoun;
  const form = formField({ noun, row, playbook }, field);
  if (form !== null) return t.text(form.title);
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const label = columnLabel(noun, column, t);
  return label === column ? columnLabel(noun, `${column}_minor`, t) : label;
}
