/** Rules of the checker about processes, ladders, word lists and coaching. */
import { checkCondition } from '../condition/check-condition.ts';
import { opportunityEnvironment } from '../condition/environments.ts';
import { message } from '../errors.ts';
import { checkReference, checkUnique, type Rule } from './check-rules.ts';
import type { AttributeUse, Instrument, InstrumentKind, Playbook } from './types.ts';

interface Found<K extends InstrumentKind> {
  readonly instrument: Extract<Instrument, { kind: K }>;
  readonly path: readonly ['instruments', number];
}

function allOf<K extends InstrumentKind>(playbook: Playbook, kind: K): readonly Found<K>[] {
  return playbook.instruments.flatMap((instrument, index) =>
    instrument.kind === kind
      ? [{ instrument: instrument as Extract<Instrument, { kind: K }>, path: ['instruments', index] }]
      : [],
  );
}

function entryIds(playbook: Playbook): readonly string[] {
  return allOf(playbook, 'catalog').flatMap(({ instrument }) => instrument.entries.map((entry) => entry.id));
}

/** Flags are recorded by their id on the opportunity: unique in the whole process. The same for markers of a ladder. */
export const checkMarkerIds: Rule = (playbook, options, report) => {
  for (const { instrument, path } of allOf(playbook, 'process')) {
    const flags = instrument.stages.flatMap((stage, s) =>
      (['start', 'end'] as const).flatMap((list) =>
        stage[list].map((flag, f) => ({ id: flag.id, path: [...path, 'stages', s, list, f] })),
      ),
    );
    checkUnique(flags, options, report);
  }
  for (const { instrument, path } of allOf(playbook, 'ladder')) {
    const markers = instrument.rungs.flatMap((rung, r) =>
      rung.markers.map((marker, m) => ({ id: marker.id, path: [...path, 'rungs', r, 'markers', m] })),
    );
    checkUnique(markers, options, report);
  }
};

export const checkStages: Rule = (playbook, options, report) => {
  const names = opportunityEnvironment(playbook);
  const activities = entryIds(playbook);
  for (const { instrument, path } of allOf(playbook, 'process')) {
    const ends = instrument.stages.flatMap((stage, s) => stage.end.map((flag) => ({ id: flag.id, stage: s })));
    const endIds = ends.map((end) => end.id);
    let hasWon = false;
    for (const [s, stage] of instrument.stages.entries()) {
      const at = [...path, 'stages', s];
      for (const [f, flag] of stage.start.entries()) {
        if (flag.startsWith === null) continue;
        const place = [...at, 'start', f, 'startsWith'];
        checkReference('end-flag', flag.startsWith, endIds, place, options, report);
        const end = ends.find(({ id }) => id === flag.startsWith);
        if (end !== undefined && end.stage >= s) report(message('starts-with-later', { flag: end.id }), place);
      }
      for (const [m, marker] of (stage.gate?.markers ?? []).entries()) {
        checkReference('end-flag', marker, endIds, [...at, 'gate', 'markers', m], options, report);
      }
      for (const [a, activity] of stage.activities.entries()) {
        checkReference('activity', activity, activities, [...at, 'activities', a], options, report);
      }
      if (stage.gate !== null && stage.gate.when !== null) {
        for (const fault of checkCondition(stage.gate.when.expression, names, options.lost)) {
          report(fault, [...at, 'gate', 'when']);
        }
      }
      if (stage.outcome === 'won') {
        if (hasWon) report(message('won-twice', { stage: stage.id }), [...at, 'outcome']);
        hasWon = true;
      }
    }
    for (const [c, cap] of instrument.caps.entries()) {
      for (const fault of checkCondition(cap.when.expression, names, options.lost))
        report(fault, [...path, 'caps', c, 'when']);
    }
  }
};

export const checkRungs: Rule = (playbook, options, report) => {
  for (const { instrument, path } of allOf(playbook, 'ladder')) {
    const values = new Set<number>();
    for (const [r, rung] of instrument.rungs.entries()) {
      const at = [...path, 'rungs', r];
      if (values.has(rung.value)) report(message('rung-value-twice', { value: rung.value }), [...at, 'value']);
      values.add(rung.value);
      if (rung.needs > rung.markers.length && !options.damaged.has(instrument.id)) {
        const params = { rung: rung.id, needs: rung.needs, markers: rung.markers.length };
        report(message('needs-too-many', params), [...at, 'needs']);
      }
    }
  }
};

/** Uses of an attribute that leave entries out: without a value, an entry suits all. */
const narrowing: readonly AttributeUse[] = ['level', 'stage', 'rung', 'style', 'function'];

export const checkCatalogs: Rule = (playbook, options, report) => {
  for (const { instrument, path } of allOf(playbook, 'catalog')) {
    const attributes = new Map(instrument.attributes.map((attribute) => [attribute.id, attribute]));
    for (const [e, entry] of instrument.entries.entries()) {
      const at = [...path, 'entries', e];
      for (const [id, value] of Object.entries(entry.values)) {
        checkReference('attribute', id, [...attributes.keys()], [...at, 'values', id], options, report);
        const attribute = attributes.get(id);
        if (attribute === undefined) continue;
        const { scale } = attribute;
        const terms = attribute.terms.map((term) => term.id);
        const isGood =
          typeof value === 'number'
            ? scale !== null && value >= Math.min(scale.from, scale.to) && value <= Math.max(scale.from, scale.to)
            : value.every((term) => terms.includes(term));
        if (isGood || (terms.length === 0 && scale === null)) continue;
        const expected = scale === null ? terms.join(', ') : `${scale.from}-${scale.to}`;
        const params = { entry: entry.id, attribute: id, value: String(value), expected };
        report(message('catalog-value-wrong', params), [...at, 'values', id]);
      }
      for (const [id, { as }] of attributes) {
        if (Object.hasOwn(entry.values, id) || (as !== null && narrowing.includes(as))) continue;
        report(message('catalog-value-missing', { entry: entry.id, attribute: id }), at);
      }
    }
  }
};

export const checkFields: Rule = (playbook, _options, report) => {
  for (const { instrument, path } of allOf(playbook, 'form')) {
    for (const [f, field] of instrument.fields.entries()) {
      const isChoice = field.type === 'choice' || field.type === 'multi';
      if (isChoice && field.options.length === 0) {
        report(message('field-without-options', { field: field.id }), [...path, 'fields', f]);
      }
    }
  }
};

/** Kinds of instrument that a rule can send somebody to. */
const actionKinds: readonly InstrumentKind[] = ['template', 'question-list', 'outline', 'approach'];

export const checkCoaching: Rule = (playbook, options, report) => {
  const names = opportunityEnvironment(playbook);
  const actions = [
    ...entryIds(playbook),
    ...playbook.instruments.filter(({ kind }) => actionKinds.includes(kind)).map(({ id }) => id),
  ];
  for (const { instrument, path } of allOf(playbook, 'rules')) {
    for (const [r, rule] of instrument.rules.entries()) {
      const at = [...path, 'rules', r];
      for (const fault of checkCondition(rule.when.expression, names, options.lost)) report(fault, [...at, 'when']);
      for (const [d, action] of rule.do.entries()) {
        checkReference('action', action, actions, [...at, 'do', d], options, report);
      }
    }
  }
  // An approach treats a term, an outcome or a stage; one that treats itself needs no other.
  const subjects = playbook.instruments.flatMap(subjectsOf);
  for (const { instrument, path } of allOf(playbook, 'approach')) {
    if (instrument.for !== instrument.id) {
      checkReference('subject', instrument.for, subjects, [...path, 'for'], options, report);
    }
  }
};

function subjectsOf(instrument: Instrument): readonly string[] {
  const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
  switch (instrument.kind) {
    case 'vocabulary':
      return ids(instrument.terms);
    case 'process':
      return ids(instrument.stages);
    case 'ladder':
      return ids(instrument.rungs);
    case 'catalog':
      return ids(instrument.entries);
    case 'template': {
      const { axes, verdicts, bands } = instrument.scoring;
      return [...ids(axes?.quadrants ?? []), ...ids(verdicts), ...ids(bands?.bands ?? [])];
    }
    default:
      return [];
  }
}
