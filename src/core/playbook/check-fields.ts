/** Rules of the checker about forms, and about what is written to the fields of records. */
import { formEnvironment } from '../condition/environments.ts';
import { message, type DataPath } from '../errors.ts';
import { ownFields } from '../records/own-fields.ts';
import {
  allOf,
  checkConditionAt,
  checkReference,
  checkReferences,
  type CheckOptions,
  type Report,
  type Rule,
} from './check-rules.ts';
import { defaultVocabulary } from './defaults.ts';
import type { FieldRef } from './item-types.ts';
import type { Template } from './template-types.ts';
import type { Field } from './guide-types.ts';
import type { Playbook } from './types.ts';

export const checkForms: Rule = (playbook, options, report) => {
  for (const { instrument, path } of allOf(playbook, 'form')) {
    for (const [f, field] of instrument.fields.entries()) checkFieldKeys(field, [...path, 'fields', f], report);
    const names = formEnvironment(instrument);
    for (const [c, check] of instrument.checks.entries()) {
      checkConditionAt(check.when, names, [...path, 'checks', c, 'when'], options, report);
    }
  }
};

function checkFieldKeys(field: Field, at: DataPath, report: Report): void {
  const { id, type, options, min, max, recurs } = field;
  if ((type === 'choice' || type === 'multi') && options.length === 0) {
    report(message('field-without-options', { field: id }), at);
  }
  const bound = min === null ? 'max' : 'min';
  if ((min !== null || max !== null) && type !== 'number')
    report(message('bounds-of-no-number', { field: id }), [...at, bound]);
  else if (min !== null && max !== null && min > max) report(message('bounds-reversed', { field: id }), [...at, 'max']);
  if (recurs !== null && type !== 'date') report(message('recurs-elsewhere', { field: id }), [...at, 'recurs']);
}

function formFields(playbook: Playbook, record: string): readonly Field[] {
  return allOf(playbook, 'form').flatMap(({ instrument }) => (instrument.record === record ? instrument.fields : []));
}

/** Reports a `record.field` that names no field of the record, nor of a form for it. */
export function checkField(
  { record, field }: FieldRef,
  playbook: Playbook,
  path: DataPath,
  options: CheckOptions,
  report: Report,
): void {
  if (record === 'need') {
    const levels = defaultVocabulary(playbook, 'needs')?.terms.map(({ id }) => id) ?? [];
    checkReference('need-level', field, levels, path, options, report);
    return;
  }
  const known = [...ownFields[record], ...formFields(playbook, record).map(({ id }) => id)];
  checkReference('field', field, known, path, options, report);
}

/** Where the points of an outline write to, and where their questions come from. */
export const checkOutlines: Rule = (playbook, options, report) => {
  const lists = allOf(playbook, 'question-list').map(({ instrument }) => instrument.id);
  for (const { instrument, path } of allOf(playbook, 'outline')) {
    for (const [p, part] of instrument.parts.entries()) {
      for (const [i, point] of part.points.entries()) {
        const at = [...path, 'parts', p, 'points', i];
        checkReferences('question-list', point.lists, lists, [...at, 'lists'], options, report);
        for (const [f, { record, field }] of point.fills.entries()) {
          // A line of text goes to a field that says what it takes: one of a form.
          const known = formFields(playbook, record).map(({ id }) => id);
          checkReference('field', field, known, [...at, 'fills', f], options, report);
        }
      }
    }
  }
};

/** Where a template writes to. */
export const checkWriting: Rule = (playbook, options, report) => {
  const markers = allOf(playbook, 'ladder').flatMap(({ instrument }) =>
    instrument.rungs.flatMap((rung) => rung.markers.map(({ id }) => id)),
  );
  for (const { instrument, path } of allOf(playbook, 'template')) {
    checkReferences('marker', instrument.marks, markers, [...path, 'marks'], options, report);
    for (const [s, section] of instrument.sections.entries()) {
      for (const [q, { fills }] of section.questions.entries()) {
        const at = [...path, 'sections', s, 'questions', q, 'fills'];
        if (fills !== null) checkField(fills, playbook, at, options, report);
      }
    }
    checkResult(instrument, playbook, [...path, 'result'], options, report);
  }
};

/** The outcome goes to a field of its subject, and the field can hold it. */
function checkResult(
  template: Template,
  playbook: Playbook,
  at: DataPath,
  options: CheckOptions,
  report: Report,
): void {
  const { result, subject } = template;
  if (result === null) return;
  const { record, field } = result;
  if (record !== subject) {
    report(message('result-other-subject', { subject, record }), at);
    return;
  }
  checkField(result, playbook, at, options, report);
  if (options.damaged.has(template.id)) return;
  const outcomes = outcomesOf(template);
  if (outcomes.length === 0) report(message('result-without-outcome', {}), at);
  const choice = formFields(playbook, record).find(({ id, type }) => id === field && type === 'choice');
  if (choice === undefined || choice.options.length === 0) return;
  const known = choice.options.map(({ id }) => id);
  for (const outcome of outcomes) {
    if (!known.includes(outcome))
      report(message('result-not-an-option', { outcome, field, known: known.join(', ') }), at);
  }
}

/** What a template can come to: quadrants, else verdicts, else bands. */
function outcomesOf({ scoring }: Template): readonly string[] {
  const lists = [scoring.axes?.quadrants ?? [], scoring.verdicts, scoring.bands?.bands ?? []];
  return (lists.find((list) => list.length > 0) ?? []).map(({ id }) => id);
}
