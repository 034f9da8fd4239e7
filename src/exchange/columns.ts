/** Which column of a file gives which field: by its heading, or as the user says. */
import { resolveTerm } from '../core/playbook/terms.ts';
import { foldHeader, specsOf, type ExchangeNoun, type FieldKind } from './fields.ts';
import type { AmountUnit } from './cells.ts';
import type { Field } from '../core/playbook/guide-types.ts';

/** A field of the record itself, or one of the playbook's forms. */
export type Target =
  | { readonly type: 'own'; readonly field: string; readonly kind: FieldKind }
  | { readonly type: 'form'; readonly field: Field };

export interface ColumnPlan {
  /** How many columns the file has. */
  readonly width: number;
  /** In the order in which they are read: of several for one field the one that is meant first. */
  readonly used: readonly PlannedColumn[];
  /** Headings that nothing is read from. */
  readonly ignored: readonly string[];
  /** Words of `--map` that name no column, and fields that are none. */
  readonly unknownColumns: readonly string[];
  readonly unknownFields: readonly string[];
}

export interface PlannedColumn {
  readonly index: number;
  readonly heading: string;
  readonly target: Target;
  /** For amounts: what the heading says of them. */
  readonly unit: AmountUnit | null;
  /** Another column gives the same: this one fills in where that one is empty, or adds to it. */
  readonly isFurther: boolean;
}

/** Columns that the file of rejected rows adds: read over when it comes back. */
export const rejectedColumns = { line: 'kam-line', reason: 'kam-reason' } as const;

/**
 * @param header as in the file
 * @param forms fields of the playbook's forms for this noun
 * @param maps what the user says: heading → field; `-` reads nothing from it
 */
export function planColumns(
  noun: ExchangeNoun,
  header: readonly string[],
  forms: readonly Field[],
  maps: ReadonlyMap<string, string> = new Map(),
): ColumnPlan {
  const specs = specsOf(noun);
  const known = knownNames(noun);
  const wanted = new Map([...maps].map(([heading, field]) => [heading.normalize('NFKC').trim(), field]));
  const met = new Set<string>();
  const unknownFields: string[] = [];
  const found: { index: number; heading: string; target: Target; rank: number; isMapped: boolean }[] = [];
  const ignored: string[] = [];
  for (const [index, heading] of header.entries()) {
    const name = heading.normalize('NFKC').trim();
    const mapped = wanted.get(name);
    if (mapped !== undefined) met.add(name);
    if (mapped === '-' || heading === rejectedColumns.line || heading === rejectedColumns.reason) continue;
    if (mapped !== undefined) {
      const target = targetOf(mapped, specs, known, forms)?.target;
      if (target === undefined) unknownFields.push(mapped);
      else found.push({ index, heading, target, rank: -1, isMapped: true });
      continue;
    }
    const hit = targetOf(heading, specs, known, forms);
    if (hit === null) {
      if (name !== '') ignored.push(heading);
    } else found.push({ index, heading, target: hit.target, rank: hit.rank, isMapped: false });
  }
  const used: PlannedColumn[] = [];
  const taken = new Set<string>();
  for (const column of [...found].sort((left, right) => left.rank - right.rank || left.index - right.index)) {
    const { index, heading, target } = column;
    const key = target.type === 'own' ? target.field : `form ${target.field.id}`;
    const several = target.type === 'own' ? specs[target.field]?.several : undefined;
    if (taken.has(key) && several === undefined) {
      ignored.push(heading);
      continue;
    }
    const unit = target.type === 'own' && target.kind === 'amount' ? unitOf(heading) : null;
    used.push({ index, heading, target, unit, isFurther: taken.has(key) });
    taken.add(key);
  }
  // A currency has to be known before the amounts that are in it.
  used.sort((left, right) => Number(isCurrency(right)) - Number(isCurrency(left)));
  const unknownColumns = [...wanted.keys()].filter((name) => !met.has(name));
  return {
    width: header.length,
    used,
    ignored: header.filter((heading) => ignored.includes(heading)),
    unknownColumns,
    unknownFields,
  };
}

function isCurrency({ target }: PlannedColumn): boolean {
  return target.type === 'own' && target.kind === 'currency';
}

/** How sure a row is the heading of a table: how many columns it names. */
export function countKnown(noun: ExchangeNoun, header: readonly string[], forms: readonly Field[]): number {
  return new Set(
    planColumns(noun, header, forms).used.map(
      ({ target }) => target.type + (target.type === 'own' ? target.field : target.field.id),
    ),
  ).size;
}

interface Known {
  readonly field: string;
  readonly rank: number;
}

const knownByNoun = new Map<ExchangeNoun, ReadonlyMap<string, Known>>();

function knownNames(noun: ExchangeNoun): ReadonlyMap<string, Known> {
  const ready = knownByNoun.get(noun);
  if (ready !== undefined) return ready;
  const names = new Map<string, Known>();
  for (const [field, { names: own }] of Object.entries(specsOf(noun))) {
    for (const [rank, name] of (own.includes(foldHeader(field)) ? own : [foldHeader(field), ...own]).entries()) {
      if (!names.has(name)) names.set(name, { field, rank });
    }
  }
  knownByNoun.set(noun, names);
  return names;
}

function targetOf(
  heading: string,
  specs: ReturnType<typeof specsOf>,
  known: ReadonlyMap<string, Known>,
  forms: readonly Field[],
): { target: Target; rank: number } | null {
  const own = known.get(foldHeader(heading, true)) ?? known.get(foldHeader(heading));
  const spec = own === undefined ? undefined : specs[own.field];
  // An exact id of a form field goes before a name that only sounds like one of ours.
  const form = formField(heading, forms);
  if (form !== null && (own === undefined || /^field[.:]/i.test(heading.trim())))
    return { target: { type: 'form', field: form }, rank: 0 };
  if (own === undefined || spec === undefined) return null;
  return { target: { type: 'own', field: own.field, kind: spec.kind }, rank: own.rank };
}

function formField(heading: string, forms: readonly Field[]): Field | null {
  const name = heading.trim().replace(/^field[.:]\s*/i, '');
  const exact = resolveTerm({ terms: forms }, name);
  if (exact !== null) return exact;
  const folded = foldHeader(name);
  if (folded === '') return null;
  const found = forms.filter(({ id, title }) =>
    [id, ...Object.values(title)].some((word) => foldHeader(word) === folded),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What stands in brackets behind the name of an amount: `（万元）`, `(USD)`, `（千元）`, `(k€)`. */
function unitOf(heading: string): AmountUnit | null {
  const words = /[([【](.*?)[)\]】]/.exec(heading.normalize('NFKC'))?.[1]?.replace(/\s/g, '') ?? '';
  const match = /^(?:单位[::]?)?(百万|千万|[万亿千kKmM])?(元|人民币|美元|RMB|[A-Z]{3}|[¥$€£])?$/u.exec(words);
  if (words === '' || match === null) return null;
  const currencies: Readonly<Record<string, string>> = {
    元: 'CNY',
    人民币: 'CNY',
    RMB: 'CNY',
    美元: 'USD',
    '¥': 'CNY',
    $: 'USD',
    '€': 'EUR',
    '£': 'GBP',
  };
  const sign = match[2];
  return { unit: match[1] ?? '', currency: sign === undefined ? null : (currencies[sign] ?? sign) };
}
