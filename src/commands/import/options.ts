/** Options of `kam import`, read and checked. */
import { KamError, message } from '../../core/errors.ts';
import { dateOrders, type DateOrder } from '../../exchange/cells.ts';
import { encodingOf, encodings, type Encoding } from '../../exchange/encoding.ts';
import { delimiters, type Delimiter } from '../../exchange/csv-reader.ts';
import { matchKeys, type MatchKey } from './match.ts';
import type { ExchangeNoun } from '../../exchange/fields.ts';
import type { SourceOptions } from '../datum-source.ts';

export interface ImportOptions extends SourceOptions {
  readonly map?: readonly string[];
  readonly match?: string;
  readonly dryRun?: boolean;
  readonly rejected?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly dateOrder?: string;
  readonly account?: string;
  readonly createMissingAccounts?: boolean;
  readonly force?: boolean;
}

export interface ReadOptions {
  /** Heading → field. */
  readonly maps: ReadonlyMap<string, string>;
  readonly keys: readonly MatchKey[];
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly dateOrder: DateOrder | null;
}

const defaultKeys: Readonly<Record<ExchangeNoun, readonly MatchKey[]>> = {
  account: ['external-id', 'name'],
  contact: ['external-id', 'email', 'phone', 'name'],
  opportunity: ['external-id', 'name'],
};

/** @throws KamError `usage` */
export function readImportOptions(noun: ExchangeNoun, options: ImportOptions): ReadOptions {
  return {
    maps: new Map((options.map ?? []).map(readMap)),
    keys: options.match === undefined ? defaultKeys[noun] : readKeys(options.match, defaultKeys[noun]),
    encoding: options.encoding === undefined ? null : readEncoding(options.encoding),
    delimiter: options.delimiter === undefined ? null : readDelimiter(options.delimiter),
    dateOrder: options.dateOrder === undefined ? null : readDateOrder(options.dateOrder),
  };
}

function readMap(words: string): [string, string] {
  // The heading may hold the sign itself: the last one parts.
  const at = Math.max(words.lastIndexOf('='), words.lastIndexOf('＝'));
  const heading = words.slice(0, Math.max(at, 0)).trim();
  const field = words.slice(at + 1).trim();
  if (at < 0 || heading === '' || field === '')
    throw new KamError('usage', message('import-map-form', { value: words }));
  return [heading, field];
}

function readKeys(words: string, offered: readonly MatchKey[]): readonly MatchKey[] {
  return words.split(/[,，]/).map((word) => {
    const key = matchKeys.find((known) => known === word.trim().toLowerCase());
    if (key === undefined || !offered.includes(key)) wrong('--match', words, offered.join(', '));
    return key;
  });
}

function readEncoding(words: string): Encoding {
  return encodingOf(words) ?? wrong('--encoding', words, encodings.join(', '));
}

const named: Readonly<Record<string, Delimiter>> = {
  comma: ',',
  tab: '\t',
  '\\t': '\t',
  semicolon: ';',
  bar: '|',
  pipe: '|',
};

function readDelimiter(words: string): Delimiter {
  return (
    delimiters.find((one) => one === words) ?? named[words.toLowerCase()] ?? wrong('--delimiter', words, ', ; | tab')
  );
}

function readDateOrder(words: string): DateOrder {
  return dateOrders.find((order) => order === words) ?? wrong('--date-order', words, dateOrders.join(', '));
}

function wrong(flag: string, value: string, expected: string): never {
  throw new KamError('usage', message('bad-value', { flag, value, expected }));
}
