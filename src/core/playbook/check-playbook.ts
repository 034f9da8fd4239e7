/** The checker: every rule that a normalised playbook must keep. The reader of the files adds the places. */
import { message, type DataPath, type Problem } from '../errors.ts';
import { nearest } from '../text.ts';
import { checkForms, checkWriting, checkOutlines } from './check-fields.ts';
import { checkCatalogs, checkInformation, checkQuestionLists, checkRetention, checkTerms } from './check-lists.ts';
import { checkCoaching, checkForecasts, checkMarkerIds, checkRungs, checkStages, checkWhom } from './check-process.ts';
import { checkUnique, runRules, walk, type CheckOptions, type Rule } from './check-rules.ts';
import { checkConcessions, checkSchedules } from './check-schedules.ts';
import { checkScaleWords, checkTemplates } from './check-template.ts';
import type { Playbook } from './types.ts';

/**
 * @param playbook normalised, with what it takes over
 * @param options what is known of its files
 * @returns problems with paths into the playbook
 */
export function checkPlaybook(playbook: Playbook, options: CheckOptions): readonly Problem[] {
  return runRules(rules, playbook, options);
}

/** Instrument ids are unique across kinds. */
const checkInstrumentIds: Rule = (playbook, options, report) => {
  const parts = playbook.instruments.map(({ id }, index) => ({ id, path: ['instruments', index] as DataPath }));
  // The second one reported should be one that can be changed here.
  const own = (index: number): boolean => options.owns(playbook.instruments[index] ?? {});
  checkUnique(
    parts.toSorted((left, right) => Number(own(Number(left.path[1]))) - Number(own(Number(right.path[1])))),
    options,
    report,
  );
};

/** Every other id is unique in its list. */
const checkListIds: Rule = (playbook, options, report) => {
  const lists = new Map<readonly unknown[], DataPath>();
  const collect = (object: object, path: DataPath): void => {
    for (const [key, inner] of Object.entries(object)) {
      // Questions and markers are unique in more than their list, and checked there.
      if (Array.isArray(inner) && !['questions', 'start', 'end', 'markers'].includes(key) && !lists.has(inner)) {
        lists.set(inner, [...path, key]);
      }
    }
  };
  for (const [index, instrument] of playbook.instruments.entries()) walk(instrument, ['instruments', index], collect);
  for (const [list, path] of lists) {
    const parts = list.flatMap((item, index) =>
      typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string'
        ? [{ id: item.id, path: [...path, index] }]
        : [],
    );
    checkUnique(parts, options, report);
  }
};

/** Where a playbook lists its facts, every item says where it comes from, and cites only facts that exist. */
const checkSources: Rule = (playbook, options, report) => {
  const { facts } = options;
  if (facts === null) return;
  const known = Object.keys(playbook.facts ?? {});
  for (const [index, instrument] of playbook.instruments.entries()) {
    walk(instrument, ['instruments', index], (part, path) => {
      if (!options.owns(part) || !('provenance' in part) || !('sources' in part)) return;
      const sources = part.sources as readonly string[];
      const id = 'id' in part ? String(part.id) : '';
      if (part.provenance === null) report(message('provenance-missing', { id }), path);
      if (part.provenance === 'handbook' && sources.length === 0) report(message('sources-missing', { id }), path);
      for (const [s, fact] of sources.entries()) {
        if (known.includes(fact)) continue;
        report(message('unknown-fact', { fact, near: nearest(fact, known) }), [...path, 'sources', s]);
      }
    });
  }
};

const checkCoverage: Rule = (playbook, { facts, coverage, lost }, report) => {
  if (facts === null || !coverage) return;
  const cited = new Set<string>();
  walk(playbook.instruments, [], (part) => {
    if ('sources' in part && Array.isArray(part.sources)) for (const fact of part.sources) cited.add(String(fact));
  });
  for (const fact of facts) {
    if (!cited.has(fact) && !lost.has(fact)) report(message('fact-not-cited', { fact }), ['facts', fact], 'warning');
  }
};

const rules: readonly Rule[] = [
  checkInstrumentIds,
  checkListIds,
  checkMarkerIds,
  checkStages,
  checkForecasts,
  checkRungs,
  checkWhom,
  checkTerms,
  checkCatalogs,
  checkQuestionLists,
  checkInformation,
  checkRetention,
  checkForms,
  checkSchedules,
  checkOutlines,
  checkWriting,
  checkCoaching,
  checkConcessions,
  checkScaleWords,
  checkTemplates,
  checkSources,
  checkCoverage,
];
