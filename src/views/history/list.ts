/** The history: a list of commands, and what commands changed in full. */
import { commandRef, type HistoryEntry, type RecordedChange, type StoredRow } from '../../core/history/types.ts';
import { columnKinds, readJson } from '../../core/history/columns.ts';
import { wholeRow } from '../../core/history/tell.ts';
import { idColumns } from '../cells.ts';
import { headingWith } from '../heading.ts';
import {
  changedRecord,
  commandText,
  fieldWords,
  isHarmless,
  nameOf,
  type FieldWords,
  type HistorySources,
} from './words.ts';
import type { Block, Cell, ListItem, Rich, Span } from '../../core/document.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Json, View } from '../types.ts';

/** What a list of the history shows. */
export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  readonly next: string | null;
  readonly isFiltered: boolean;
}

const signs: Readonly<Record<RecordedChange['action'], Span>> = {
  insert: { text: '+', tone: 'good' },
  update: { text: '~', tone: 'muted' },
  delete: { text: '−', tone: 'bad' },
};
/** In a list, of one command: so many records, so many fields of each, so many signs of a text. */
const shortRecords = 2;
const shortFields = 2;
const shortText = 24;

/** Commands newest first, one row each. */
export function historyListView(page: HistoryPage, sources: HistorySources): View {
  return {
    ...commonView(page, sources),
    blocks: (t) => [
      {
        type: 'table',
        columns: [
          { id: 'ref', label: t.words.records.ref, priority: 3 },
          { id: 'at', label: t.words.history.when, priority: 3 },
          { id: 'actor', label: t.words.history.by, optional: true },
          { id: 'command', label: t.words.history.command, priority: 1 },
          { id: 'what', label: t.words.history.what, priority: 2 },
        ],
        rows: page.entries.map((entry): Cell[] => [
          commandRef(entry.command.number),
          sources.wallTime(entry.command.at),
          entry.command.actor,
          commandCell(entry, t),
          shortChanges(entry, sources, t),
        ]),
        empty: page.isFiltered ? t.words.records.nothingFound : t.words.history.none,
      },
    ],
  };
}

/**
 * What commands changed, in full.
 * @param title what they have in common; null where there is one of them
 */
export function historyView(
  page: HistoryPage,
  title: { readonly name: string; readonly ref: string } | null,
  sources: HistorySources,
): View {
  return {
    ...commonView(page, sources),
    blocks: (t) => [
      ...(title === null ? [] : [headingWith(1, t.words.history.of(title.name), title.ref)]),
      ...(page.entries.length === 0 ? [{ type: 'paragraph' as const, text: t.words.records.nothingFound }] : []),
      ...page.entries.flatMap((entry) => entryBlocks(entry, title === null ? 1 : 2, sources, t)),
    ],
  };
}

/** What an undo or redo has done. */
export function revertedView(entry: HistoryEntry, sources: HistorySources): View {
  return {
    schema: 'history/1',
    data: entryData(entry, sources),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => entryBlocks(entry, 1, sources, t),
  };
}

/** What an undo or redo would do: the changes of the command that it takes back, turned round. */
export function plannedView(entry: HistoryEntry, heading: (t: Translator) => string, sources: HistorySources): View {
  return {
    schema: 'history/1',
    data: { ...entryData(entry, sources), dryRun: true },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => plannedBlocks(entry, heading, sources, t),
  };
}

/** The same, to be asked about. */
export function plannedBlocks(
  entry: HistoryEntry,
  heading: (t: Translator) => string,
  sources: HistorySources,
  t: Translator,
): Block[] {
  return [{ type: 'paragraph', text: heading(t) }, ...changeBlocks(entry, sources, t)];
}

function commonView({ entries, next }: HistoryPage, sources: HistorySources): Omit<View, 'blocks'> {
  return {
    schema: 'history-list/1',
    data: { items: entries.map((entry) => entryData(entry, sources)), next },
    formats: ['table', 'json', 'csv', 'markdown'],
    csvTable: (t) => csvTable(entries, sources, t),
  };
}

// --- for people --------------------------------------------------------------------------------------

function commandCell({ command, of, isUndone }: HistoryEntry, t: Translator): Cell {
  const said = commandText(command, of, t);
  return isUndone ? [said, { text: t.words.punctuation.brackets(t.words.history.isUndone), tone: 'warn' }] : said;
}

function shortChanges({ changes, changeCount }: HistoryEntry, sources: HistorySources, t: Translator): Cell {
  const { history, punctuation } = t.words;
  const spans = changes
    .slice(0, shortRecords)
    .flatMap((change, index): (string | Span)[] => [
      ...(index === 0 ? [] : [punctuation.semicolon]),
      signs[change.action],
      ` ${shorten(changedRecord(change, sources, t))}`,
      ...shortFieldsOf(change, sources, t).map((fields) => punctuation.colon + fields),
    ]);
  const rest = changeCount - Math.min(changes.length, shortRecords);
  return rest === 0 ? spans : [...spans, punctuation.semicolon, { text: history.more(rest), tone: 'muted' }];
}

/** What an update has changed; nothing where the history does not hold it any more. */
function shortFieldsOf(change: RecordedChange, sources: HistorySources, t: Translator): string[] {
  const fields = change.action === 'update' ? fieldWords(change, sources, t) : [];
  if (fields.length === 0) return [];
  const shown = fields.slice(0, shortFields).map((field) => fieldLine(field, change, t, shorten));
  const rest = fields.length - shown.length;
  return [[...shown, ...(rest === 0 ? [] : [t.words.history.more(rest)])].join(t.words.punctuation.clause)];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const letters = [...line];
  return letters.length <= shortText ? line : `${letters.slice(0, shortText - 1).join('')}…`;
}

/** `Industry: water → energy`; of a new or deleted record only what it says. */
function fieldLine(
  { label, before, after, isWithheld }: FieldWords,
  { action }: RecordedChange,
  t: Translator,
  cut: (text: string) => string = (text) => text,
): string {
  if (isWithheld) return label;
  const { history, punctuation } = t.words;
  const say = (text: string): string => (text === '' ? history.empty : cut(text));
  const value = action === 'insert' ? say(after) : action === 'delete' ? say(before) : `${say(before)} → ${say(after)}`;
  return label + punctuation.colon + value;
}

function entryBlocks(entry: HistoryEntry, level: 1 | 2, sources: HistorySources, t: Translator): Block[] {
  const { command, of, isUndone } = entry;
  const remark = [
    commandRef(command.number),
    sources.wallTime(command.at),
    command.actor,
    ...(isUndone ? [t.words.history.isUndone] : []),
  ];
  return [headingWith(level, commandText(command, of, t), remark.join(' · ')), ...changeBlocks(entry, sources, t)];
}

function changeBlocks(
  { command, changes, changeCount }: HistoryEntry,
  sources: HistorySources,
  t: Translator,
): Block[] {
  const items = changes.map((change): ListItem => {
    const text: Rich = [signs[change.action], ` ${changedRecord(change, sources, t)}`];
    const children = fieldWords(change, sources, t).map((field) => ({ text: fieldLine(field, change, t) }));
    return children.length === 0 ? { text } : { text, children };
  });
  const rest = changeCount - changes.length;
  const go = `kam history ${commandRef(command.number)} --limit 1000`;
  return [
    { type: 'list', items },
    ...(rest === 0 ? [] : [{ type: 'paragraph' as const, text: t.words.history.restOf(rest, go) }]),
  ];
}

// --- for scripts -------------------------------------------------------------------------------------

/** A command in JSON: raw values before and after, the same in every language. */
function entryData(entry: HistoryEntry, sources: HistorySources): { readonly [key: string]: Json } {
  const { command, of, isUndone, changes, changeCount } = entry;
  return {
    ref: commandRef(command.number),
    id: command.id,
    at: command.at,
    actor: command.actor,
    command: command.name,
    kind: command.kind,
    of: of === null ? null : commandRef(of.number),
    undone: isUndone,
    changeCount,
    changes: changes.map((change) => {
      const row = wholeRow(change, sources.rows);
      return {
        action: change.action,
        noun: change.noun,
        id: change.recordId,
        ref: change.ref,
        before: valuesData(change, change.before, row, sources),
        after: valuesData(change, change.after, row, sources),
      };
    }),
  };
}

/** Columns as stored, JSON ones read; personal fields of forms only where they were asked for. */
function valuesData({ noun }: RecordedChange, values: StoredRow | null, row: StoredRow, sources: HistorySources): Json {
  if (values === null) return null;
  return Object.fromEntries(
    Object.entries(values).map(([column, value]): [string, Json] => {
      const kind = columnKinds[noun][column]?.kind;
      if (kind === 'form' && !sources.sensitive) {
        const fields = Object.entries((readJson(value) ?? {}) as Readonly<Record<string, Json>>);
        return [column, Object.fromEntries(fields.filter(([id]) => isHarmless(noun, row, id, sources)))];
      }
      const isJson = kind !== undefined && jsonKinds.includes(kind);
      return [column, isJson ? ((readJson(value) as Json | null) ?? value) : value];
    }),
  );
}

const jsonKinds: readonly string[] = ['texts', 'records', 'terms', 'form', 'points', 'timing', 'steps', 'document'];

/** A row for each field of each change. */
function csvTable(entries: readonly HistoryEntry[], sources: HistorySources, t: Translator): Block {
  return {
    type: 'table',
    columns: idColumns(['command', 'at', 'actor', 'name', 'kind', 'of', 'undone', 'action', 'noun', 'ref', 'record', 'field', 'before', 'after']), // prettier-ignore
    rows: entries.flatMap(({ command, of, isUndone, changes }) =>
      changes.flatMap((change): Cell[][] => {
        const row = wholeRow(change, sources.rows);
        const begin: Cell[] = [
          commandRef(command.number),
          command.at,
          command.actor,
          command.name,
          command.kind,
          of === null ? null : commandRef(of.number),
          isUndone,
          change.action,
          change.noun,
          change.ref,
          nameOf(change.noun, row, sources, t),
        ];
        const fields = fieldWords(change, sources, t);
        if (fields.length === 0) return [[...begin, null, null, null]];
        return fields.map(({ column, before, after }) => [...begin, column, before, after]);
      }),
    ),
  };
}
