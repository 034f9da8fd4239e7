/**
 * The neutral document: what a view says, before any format. Renderers turn it into a terminal screen,
 * Markdown, HTML or CSV. Texts in it are raw (customers' words included): every renderer escapes.
 */
import type { Money } from './money.ts';

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad' | 'muted';

/** A run of text with a meaning; `tone` becomes colour where there is colour, never the only sign. */
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  readonly strong?: boolean;
  /** Program text such as a command or a ref. */
  readonly code?: boolean;
}
export type Rich = string | Span | readonly (string | Span)[];

/** A typed value of a table or fact list; dates and numbers are formatted by the renderer. */
export type Cell =
  | null
  | string
  | number
  | boolean
  | Span
  | readonly (string | Span)[]
  | { readonly date: string }
  | { readonly money: Money }
  /** An amount whose currency stands elsewhere, such as above the table. */
  | { readonly amount: Money }
  /** 0-100, unrounded. */
  | { readonly percent: number }
  /** A number shown with its sign: +4, −2, 0. */
  | { readonly signed: number }
  /** A place in a range, with a part of it shown as uncertain. */
  | {
      readonly bar: {
        readonly min: number;
        readonly max: number;
        readonly value: number;
        readonly uncertain: number;
      };
    };

export interface Column {
  /** Stable and never translated: CSV headers use it. */
  readonly id: string;
  readonly label: string;
  readonly align?: 'left' | 'right';
  /** Columns of lower priority are shortened first on a narrow screen. Default 1. */
  readonly priority?: number;
  /** Left out where a terminal is too narrow for the whole table. */
  readonly optional?: boolean;
  /** Its cells are drawn as a tree: where a row takes more lines than the cell has, the last one of them goes on. */
  readonly tree?: boolean;
}

export interface ListItem {
  readonly text: Rich;
  /** A check list shows done or open; undefined: a plain item. */
  readonly done?: boolean;
  readonly children?: readonly ListItem[];
}

export interface FactItem {
  readonly label: string;
  readonly value: Cell;
  /** Personal: a terminal shows it, a document that is handed on leaves it out. */
  readonly onScreenOnly?: boolean;
}

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: Rich }
  | { readonly type: 'paragraph'; readonly text: Rich }
  | { readonly type: 'facts'; readonly items: readonly FactItem[] }
  | {
      readonly type: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
      /** Said in place of an empty table. */
      readonly empty?: string;
    }
  | {
      readonly type: 'list';
      readonly ordered?: boolean;
      /** Drawn with branches where there is room for them. */
      readonly tree?: boolean;
      readonly items: readonly ListItem[];
    }
  | {
      readonly type: 'diagram';
      readonly language: 'mermaid' | 'dot';
      readonly source: string;
      readonly caption: string;
    }
  /** A bar for each row: `value` of `max`, with a part of it shown as uncertain. */
  | {
      readonly type: 'chart';
      readonly rows: readonly {
        readonly label: string;
        readonly min: number;
        readonly max: number;
        readonly value: number;
        readonly uncertain: number;
        readonly note: Rich;
      }[];
    };
