/** What the rules of the playbook checker share: their form, and how they say what they found. */
import { message, problem, type DataPath, type Message, type Problem } from '../errors.ts';
import { nearest } from '../text.ts';
import { checkCondition } from '../condition/check-condition.ts';
import type { Environment } from '../condition/environments.ts';
import type { Condition } from '../condition/types.ts';
import type { Instrument, InstrumentKind, Playbook } from './types.ts';
import type { Referent } from './referents.ts';

/** What the reader of the files knows beside the playbook itself. */
export interface CheckOptions {
  /** Ids that stand in parts that could not be read: they may exist, so nothing is said of references to them. */
  readonly lost: ReadonlySet<string>;
  /** Ids of instruments from which faulty parts were left out: what needs the whole is not checked. */
  readonly damaged: ReadonlySet<string>;
  /** Ids of instruments with conditions that do not compile: what they decide is not checked. */
  readonly unsure: ReadonlySet<string>;
  /** Ids of the facts in the playbook's own `sources.yaml`; null where it has none, and demands no provenance. */
  readonly facts: ReadonlySet<string> | null;
  /** Whether facts that nothing cites are reported. */
  readonly coverage: boolean;
  /** Whether a part was written in this playbook (and neither taken over nor made up). */
  owns(part: object): boolean;
  /** The place of a path, in words, for sentences that name a second place. */
  where(path: DataPath): string;
}

export type Report = (detail: Message, path: DataPath, severity?: Problem['severity']) => void;

/** A rule reads the normalised playbook and reports paths into it. */
export type Rule = (playbook: Playbook, options: CheckOptions, report: Report) => void;

/** Runs rules one after the other; none can hide what another finds. */
export function runRules(rules: readonly Rule[], playbook: Playbook, options: CheckOptions): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (detail, path, severity) => problems.push(problem(detail, path, severity));
  for (const rule of rules) rule(playbook, options, report);
  return problems;
}

/** An instrument with its path. */
export interface Found<K extends InstrumentKind> {
  readonly instrument: Extract<Instrument, { kind: K }>;
  readonly path: readonly ['instruments', number];
}

/** All instruments of a kind. */
export function allOf<K extends InstrumentKind>(playbook: Playbook, kind: K): readonly Found<K>[] {
  return playbook.instruments.flatMap((instrument, index) =>
    instrument.kind === kind
      ? [{ instrument: instrument as Extract<Instrument, { kind: K }>, path: ['instruments', index] }]
      : [],
  );
}

/** Reports the faults of a condition. */
export function checkConditionAt(
  condition: Condition | null,
  names: Environment,
  path: DataPath,
  { lost }: Pick<CheckOptions, 'lost'>,
  report: Report,
): void {
  if (condition === null) return;
  for (const fault of checkCondition(condition.expression, names, lost)) report(fault, path);
}

/** Reports ids of a list that name nothing. */
export function checkReferences(
  what: Referent,
  ids: readonly string[],
  known: readonly string[],
  path: DataPath,
  options: Pick<CheckOptions, 'lost'>,
  report: Report,
): void {
  for (const [index, id] of ids.entries()) checkReference(what, id, known, [...path, index], options, report);
}

/** Reports an id that names nothing, with the nearest one that does. */
export function checkReference(
  what: Referent,
  id: string,
  known: readonly string[],
  path: DataPath,
  { lost }: Pick<CheckOptions, 'lost'>,
  report: Report,
): void {
  if (known.includes(id) || lost.has(id)) return;
  const shown = known.length > 12 ? `${known.slice(0, 12).join(', ')}, …` : known.join(', ');
  report(message('unknown-reference', { what, id, near: nearest(id, known), known: shown }), path);
}

/** Reports ids that stand twice among parts given with their paths. */
export function checkUnique(
  parts: readonly { readonly id: string; readonly path: DataPath }[],
  options: CheckOptions,
  report: Report,
): void {
  const first = new Map<string, DataPath>();
  for (const { id, path } of parts) {
    const before = first.get(id);
    if (before === undefined) first.set(id, path);
    else report(message('duplicate-id', { id, first: options.where([...before, 'id']) }), [...path, 'id']);
  }
}

/** Calls back for every object in a value, with its path. */
export function walk(value: unknown, path: DataPath, visit: (object: object, path: DataPath) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value, path);
  for (const [key, inner] of Object.entries(value))
    walk(inner, [...path, Array.isArray(value) ? Number(key) : key], visit);
}
