/** What the lines of a report put into the fields of forms. */
import { message, problem, type DataPath, type Message, type Problem } from '../errors.ts';
import { readFieldValue, type FieldValue, type ReadingBasis } from '../forms/field-value.ts';
import { formsFor, fieldsOf } from '../forms/form-state.ts';
import type { FieldRef } from '../playbook/item-types.ts';
import type { Field, OutlinePoint, PointTarget } from '../playbook/guide-types.ts';
import type { Occasion } from './occasion.ts';

/** A line as somebody wrote it. */
export interface WrittenLine {
  /** Null where an option says it and the outline has no point for it. */
  readonly point: OutlinePoint | null;
  readonly target: PointTarget | null;
  readonly text: string;
  /** Where it stands in a file, for problems. */
  readonly path: DataPath;
}

/** What relative dates count from, the currency of amounts without one, and when it was. */
export interface ReportBasis extends ReadingBasis {
  /** Day of the activity. */
  readonly on: string;
}

/** A value for a field of a form. */
export interface FilledField {
  readonly record: 'account' | 'opportunity';
  readonly field: Field;
  readonly value: FieldValue;
}

/** The form field that a point's reference means; null where no form has it. */
export function filledField({ playbook }: Pick<Occasion, 'playbook'>, ref: FieldRef): Field | null {
  return fieldsOf(formsFor(playbook, ref.record)).find(({ id }) => id === ref.field) ?? null;
}

/** Line by line into the fields of each point; what is left over goes to the last, where that takes several lines. */
export function readFills(
  lines: readonly WrittenLine[],
  occasion: Occasion,
  basis: ReportBasis,
  problems: Problem[],
): readonly FilledField[] {
  const points = [
    ...new Set(lines.flatMap(({ point }) => (point === null || point.fills.length === 0 ? [] : [point]))),
  ];
  return points.flatMap((point) => {
    const own = lines.filter((line) => line.point === point);
    const first = own[0];
    const targets = point.fills.flatMap((ref) => {
      const field = filledField(occasion, ref);
      return field === null || (ref.record !== 'account' && ref.record !== 'opportunity')
        ? []
        : [{ record: ref.record, field }];
    });
    const last = targets.at(-1);
    if (first === undefined || last === undefined) return [];
    const report = (fault: Message, path: DataPath): void => void problems.push(problem(fault, path));
    const isOpen = last.field.type === 'long-text';
    if (own.length > targets.length && !isOpen) {
      report(
        message('report-too-many', { point: point.id, most: targets.length }),
        own[targets.length]?.path ?? first.path,
      );
      return [];
    }
    return targets.flatMap(({ record, field }, index) => {
      const takesRest = isOpen && index === targets.length - 1;
      const given = takesRest ? own.slice(index) : own.slice(index, index + 1);
      if (given.length === 0) return [];
      if (record === 'opportunity' && occasion.opportunity === null) {
        report(message('report-no-opportunity', {}), first.path);
        return [];
      }
      const text = takesRest ? addLines(storedText(occasion, record, field), given) : (given[0]?.text ?? '');
      const reading = readFieldValue(field, [text], basis);
      if (!reading.ok) {
        report(
          reading.fault ??
            message('report-field', { value: reading.wrong, field: field.id, expected: expectedFor(field) }),
          given[0]?.path ?? [],
        );
        return [];
      }
      return reading.value === null ? [] : [{ record, field, value: reading.value }];
    });
  });
}

function storedText({ account, opportunity }: Occasion, record: 'account' | 'opportunity', { id }: Field): string {
  const value = (record === 'account' ? account : opportunity)?.fields[id];
  return typeof value === 'string' ? value : '';
}

/** A text that takes lines keeps those it has; one that stands there already is not written twice. */
function addLines(before: string, lines: readonly WrittenLine[]): string {
  const known = before.split('\n').filter((line) => line.trim() !== '');
  return [...new Set([...known, ...lines.map(({ text }) => text.trim())])].join('\n');
}

/** Values that a field takes, as they could be typed. */
function expectedFor({ type, options }: Field): string {
  if (options.length > 0) return options.map(({ id }) => id).join(', ');
  return type === 'boolean' ? 'yes, no' : type === 'date' ? '2026-12-01' : '1200000';
}
