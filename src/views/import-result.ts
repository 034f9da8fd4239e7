/** What became of every row of an imported file. */
import { factsOf } from './facts.ts';
import type { Block } from '../core/document.ts';
import type { Message } from '../core/errors.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from './types.ts';

/** A row by its line, and what is to be said of it. */
export interface RowRemark {
  readonly line: number;
  readonly message: Message;
}

export interface ImportResult {
  readonly noun: 'account' | 'contact' | 'opportunity';
  readonly file: string;
  readonly isDry: boolean;
  readonly encoding: string;
  readonly format: 'csv' | 'json';
  readonly delimiter: string | null;
  /** Rows that were read; empty ones, and lines around the table, are counted apart. */
  readonly rows: number;
  readonly empty: number;
  readonly around: number;
  readonly tally: {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly rejected: number;
  };
  readonly accountsCreated: number;
  readonly columns: readonly { readonly column: string; readonly field: string }[];
  readonly ignored: readonly string[];
  /** Why rows were rejected: how many for each reason, and the first of them. */
  readonly reasons: readonly { readonly code: string; readonly rows: number; readonly first: RowRemark }[];
  /** Of rows that were stored; the first ones. */
  readonly remarks: readonly RowRemark[];
  readonly remarkCount: number;
  readonly rejectedFile: string | null;
}

/** The result of an import. */
export function importResultView(result: ImportResult): View {
  const { tally, reasons, remarks, columns, noun } = result;
  return {
    schema: 'import-result/1',
    data: {
      noun,
      file: result.file,
      dryRun: result.isDry,
      format: result.format,
      encoding: result.encoding,
      delimiter: result.delimiter,
      rows: result.rows,
      ...tally,
      empty: result.empty,
      around: result.around,
      accountsCreated: result.accountsCreated,
      columns: columns.map(({ column, field }) => ({ column, field })),
      ignored: result.ignored,
      reasons: reasons.map(({ code, rows, first }) => ({ code, rows, line: first.line })),
      remarks: remarks.map(({ line, message }) => ({ line, code: message.code })),
      rejectedFile: result.rejectedFile,
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      { type: 'heading', level: 1, text: t.words.exchange.title(t.words.exchange.nouns[noun], result.isDry) },
      ...countBlocks(result, t),
      ...columnBlocks(result, t),
      ...reasonBlocks(result, t),
      ...remarkBlocks(result, t),
    ],
  };
}

function countBlocks(
  { rows, empty, around, tally, accountsCreated, encoding, delimiter, format }: ImportResult,
  t: Translator,
): Block[] {
  const { exchange, punctuation } = t.words;
  const form =
    format === 'json' ? 'JSON' : `CSV${punctuation.separator}${exchange.delimiters[(delimiter ?? ',') as ',']}`;
  return factsOf([
    [exchange.form, `${form}${punctuation.separator}${encoding.toUpperCase()}`],
    [exchange.rows, rows],
    [exchange.created, tally.created],
    [exchange.updated, tally.updated],
    [exchange.unchanged, tally.unchanged],
    [exchange.rejected, tally.rejected],
    [exchange.empty, empty === 0 ? null : empty],
    [exchange.around, around === 0 ? null : around],
    [exchange.accountsCreated, accountsCreated === 0 ? null : accountsCreated],
  ]);
}

function columnBlocks({ columns, ignored }: ImportResult, t: Translator): Block[] {
  const { exchange, punctuation } = t.words;
  return [
    {
      type: 'table',
      columns: [
        { id: 'column', label: exchange.column },
        { id: 'field', label: exchange.field },
      ],
      rows: columns.map(({ column, field }) => [column, field]),
    },
    ...(ignored.length === 0 ? [] : factsOf([[exchange.ignored, ignored.join(punctuation.separator)]])),
  ];
}

function reasonBlocks({ reasons, rejectedFile }: ImportResult, t: Translator): Block[] {
  const { exchange } = t.words;
  if (reasons.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: exchange.reasons },
    {
      type: 'table',
      columns: [
        { id: 'rows', label: exchange.rows, align: 'right' },
        { id: 'line', label: exchange.firstLine, align: 'right' },
        { id: 'reason', label: exchange.reason },
      ],
      rows: [...reasons]
        .sort((left, right) => right.rows - left.rows)
        .map(({ rows, first }) => [rows, first.line, t.message(first.message)]),
    },
    ...factsOf([[exchange.rejectedFile, rejectedFile]]),
  ];
}

function remarkBlocks({ remarks, remarkCount }: ImportResult, t: Translator): Block[] {
  const { exchange } = t.words;
  if (remarks.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: exchange.remarks(remarkCount) },
    {
      type: 'table',
      columns: [
        { id: 'line', label: exchange.line, align: 'right' },
        { id: 'remark', label: exchange.remark },
      ],
      rows: remarks.map(({ line, message }) => [line, t.message(message)]),
    },
  ];
}
