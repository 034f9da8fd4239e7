/** Rules of the checker about processes, ladders and coaching. */
import {
  criterionEnvironment,
  opportunityEnvironment,
  personEnvironment,
  receivableEnvironment,
  singlePersonEnvironment,
  termEnvironment,
  type Environment,
} from '../condition/environments.ts';
import { message } from '../errors.ts';
import { allOf, checkConditionAt, checkReference, checkReferences, checkUnique, type Rule } from './check-rules.ts';
import type { RuleSubject } from './guide-types.ts';
import type { Instrument, InstrumentKind, Playbook } from './types.ts';

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
      checkConditionAt(stage.gate?.when ?? null, names, [...at, 'gate', 'when'], options, report);
      if (stage.outcome === 'won') {
        if (hasWon) report(message('won-twice', { stage: stage.id }), [...at, 'outcome']);
        hasWon = true;
      }
    }
  }
};

/** Caps of the forecast, and the stages that it counts on. */
export const checkForecasts: Rule = (playbook, options, report) => {
  const names = opportunityEnvironment(playbook);
  for (const { instrument, path } of allOf(playbook, 'process')) {
    for (const [c, cap] of instrument.caps.entries()) {
      const at = [...path, 'caps', c];
      checkConditionAt(cap.when, names, [...at, 'when'], options, report);
      checkConditionAt(cap.who, personEnvironment(playbook, names), [...at, 'who'], options, report);
    }
    const stages = instrument.stages.map(({ id }) => id);
    const { commit, upside } = instrument.forecast;
    checkReferences('stage', commit, stages, [...path, 'forecast', 'commit'], options, report);
    checkReferences('stage', upside, stages, [...path, 'forecast', 'upside'], options, report);
    for (const [s, stage] of upside.entries()) {
      if (commit.includes(stage)) report(message('commit-and-upside', { stage }), [...path, 'forecast', 'upside', s]);
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

/** Ladders and word lists that say whom they are about. */
export const checkWhom: Rule = (playbook, options, report) => {
  const names = singlePersonEnvironment(playbook);
  for (const { instrument, path } of [...allOf(playbook, 'ladder'), ...allOf(playbook, 'vocabulary')]) {
    checkConditionAt(instrument.who, names, [...path, 'who'], options, report);
  }
};

/** Kinds of instrument that a rule can send somebody to. */
const actionKinds: readonly InstrumentKind[] = ['template', 'question-list', 'outline', 'approach'];

export const checkCoaching: Rule = (playbook, options, report) => {
  const namesOver: Readonly<Record<RuleSubject, Environment>> = {
    opportunity: opportunityEnvironment(playbook),
    criterion: criterionEnvironment(playbook),
    term: termEnvironment(playbook),
    receivable: receivableEnvironment(playbook),
  };
  const actions = [
    ...entryIds(playbook),
    ...playbook.instruments.filter(({ kind }) => actionKinds.includes(kind)).map(({ id }) => id),
  ];
  for (const { instrument, path } of allOf(playbook, 'rules')) {
    for (const [r, rule] of instrument.rules.entries()) {
      const at = [...path, 'rules', r];
      const names = namesOver[instrument.over];
      if (rule.as !== null && instrument.over !== 'term')
        report(message('rule-as-elsewhere', { id: rule.id }), [...at, 'as']);
      checkConditionAt(rule.when, names, [...at, 'when'], options, report);
      checkConditionAt(rule.who, personEnvironment(playbook, names), [...at, 'who'], options, report);
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
