/** What a command returns: data for scripts and blocks for people; the renderer picks one by format. */
import type { Block } from '../core/document.ts';
import type { CalendarFile } from './calendar-file.ts';
import type { Translator } from '../i18n/types.ts';

export type FormatName = 'table' | 'json' | 'csv' | 'markdown' | 'yaml' | 'text' | 'ics';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

export interface View {
  /** `account/1`, `account-list/1`, `score-card/1` … */
  readonly schema: string;
  /**
   * The document for `--json`, without the `schema` key; the same in every language. Read only where it is asked for:
   * where it is large, it is a getter.
   */
  readonly data: { readonly [key: string]: Json | undefined };
  /** The first one is the default. */
  readonly formats: readonly FormatName[];
  /** For terminal, Markdown and CSV (which takes the first table). */
  blocks(t: Translator): readonly Block[];
  /** The table of CSV, where it is another one than the first of the blocks. */
  csvTable?(t: Translator): Block;
  /** For calendar programs: the format `ics`. */
  calendarFile?(t: Translator): CalendarFile;
  /** Of what may be too long to hold at once: its text in pieces, instead of data and blocks. */
  pieces?(format: FormatName): AsyncIterable<string>;
  /** Front matter of the Markdown form. */
  readonly frontMatter?: Readonly<Record<string, string | number | null | readonly string[]>>;
  /** Program text (a file to fill in, a schema) printed as it is by the format `text` or `yaml`. */
  readonly text?: string;
}
