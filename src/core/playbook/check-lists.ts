/** Rules of the checker about word lists, catalogs, question lists and information maps. */
import { informationEnvironment, retentionEnvironment } from '../condition/environments.ts';
import { addDuration } from '../dates.ts';
import { message, type DataPath } from '../errors.ts';
import { checkField } from './check-fields.ts';
import {
  allOf,
  checkConditionAt,
  checkReference,
  checkReferences,
  checkUnique,
  type CheckOptions,
  type Report,
  type Rule,
} from './check-rules.ts';
import { defaultLadder, defaultProcess, defaultVocabulary, resultTemplate } from './defaults.ts';
import { narrowingUses, type AttributeUse, type CatalogAttribute, type CatalogEntry } from './list-types.ts';
import type { InformationItem, RetentionRule } from './guide-types.ts';
import type { Playbook, VocabularySlot } from './types.ts';

function ids(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

function termIds(playbook: Playbook, slot: VocabularySlot): readonly string[] {
  return ids(defaultVocabulary(playbook, slot)?.terms ?? []);
}

/** Who answers best is told in the words of the buyer map. */
export const checkTerms: Rule = (playbook, options, report) => {
  for (const { instrument, path } of allOf(playbook, 'vocabulary')) {
    for (const [t, { serves }] of instrument.terms.entries()) {
      for (const slot of ['levels', 'roles', 'functions'] as const) {
        const at = [...path, 'terms', t, 'serves', slot];
        checkReferences('term', serves[slot], termIds(playbook, slot), at, options, report);
      }
    }
  }
};

// --- catalogs ----------------------------------------------------------------------------------------

export const checkCatalogs: Rule = (playbook, options, report) => {
  for (const { instrument, path } of allOf(playbook, 'catalog')) {
    const used = new Set<AttributeUse>();
    for (const [a, attribute] of instrument.attributes.entries()) {
      const at = [...path, 'attributes', a];
      checkUse(attribute, playbook, at, options, report);
      const { as } = attribute;
      if (as === null) continue;
      if (used.has(as) && as !== 'cost') report(message('attribute-use-twice', { use: as }), [...at, 'as']);
      used.add(as);
    }
    for (const [e, entry] of instrument.entries.entries()) {
      const at = [...path, 'entries', e];
      checkValues(entry, instrument.attributes, at, options, report);
      checkLinks(entry, playbook, at, options, report);
      checkPrepared(entry, instrument.entries, at, options, report);
    }
  }
};

function checkUse(
  attribute: CatalogAttribute,
  playbook: Playbook,
  at: DataPath,
  options: CheckOptions,
  report: Report,
): void {
  const { id, as, terms, withhold } = attribute;
  if (withhold.length > 0 && as !== 'compliance') report(message('withhold-elsewhere', { id }), [...at, 'withhold']);
  checkReferences('term', withhold, ids(terms), [...at, 'withhold'], options, report);
  if (as === null) return;
  const known = placeIds(playbook, as);
  if (known === null) return;
  for (const [t, term] of terms.entries()) {
    checkReference('term', term.id, known, [...at, 'terms', t], options, report);
  }
}

/** What the program compares the terms of an attribute with; null where any may stand. */
function placeIds(playbook: Playbook, use: AttributeUse): readonly string[] | null {
  switch (use) {
    case 'level':
      return termIds(playbook, 'levels');
    case 'function':
      return termIds(playbook, 'functions');
    case 'stage':
      return ids(defaultProcess(playbook)?.stages ?? []);
    case 'rung':
      return ids(defaultLadder(playbook)?.rungs ?? []);
    case 'style':
      return ids(resultTemplate(playbook, 'contact.style')?.scoring.axes?.quadrants ?? []);
    default:
      return null;
  }
}

function checkValues(
  entry: CatalogEntry,
  all: readonly CatalogAttribute[],
  at: DataPath,
  options: CheckOptions,
  report: Report,
): void {
  const attributes = new Map(all.map((attribute) => [attribute.id, attribute]));
  for (const id of Object.keys(entry.valuesFrom)) {
    checkReference('attribute', id, [...attributes.keys()], [...at, 'valuesFrom', id], options, report);
  }
  for (const [id, value] of Object.entries(entry.values)) {
    checkReference('attribute', id, [...attributes.keys()], [...at, 'values', id], options, report);
    const attribute = attributes.get(id);
    if (attribute === undefined) continue;
    const { scale } = attribute;
    const terms = ids(attribute.terms);
    const isGood =
      typeof value === 'number'
        ? scale !== null && value >= Math.min(scale.from, scale.to) && value <= Math.max(scale.from, scale.to)
        : value.every((term) => terms.includes(term));
    if (isGood || (terms.length === 0 && scale === null)) continue;
    const expected = scale === null ? terms.join(', ') : `${scale.from}-${scale.to}`;
    const params = { entry: entry.id, attribute: id, value: String(value).replaceAll(',', ', '), expected };
    report(message('catalog-value-wrong', params), [...at, 'values', id]);
  }
  for (const [id, { as }] of attributes) {
    if (Object.hasOwn(entry.values, id) || (as !== null && narrowingUses.includes(as))) continue;
    report(message('catalog-value-missing', { entry: entry.id, attribute: id }), at);
  }
}

/** What an entry sends one to: outlines, and templates of the right subject. */
function checkLinks(
  entry: CatalogEntry,
  playbook: Playbook,
  at: DataPath,
  options: CheckOptions,
  report: Report,
): void {
  const outlines = allOf(playbook, 'outline').map(({ instrument }) => instrument.id);
  const templates = allOf(playbook, 'template').map(({ instrument }) => instrument);
  for (const key of ['plan', 'report'] as const) {
    const id = entry[key];
    if (id !== null) checkReference('outline', id, outlines, [...at, key], options, report);
  }
  if (entry.feedback !== null) {
    checkReference('template', entry.feedback, ids(templates), [...at, 'feedback'], options, report);
  }
  for (const key of ['checks', 'before'] as const) {
    for (const [c, id] of entry[key].entries()) {
      const place = [...at, key, c];
      checkReference('template', id, ids(templates), place, options, report);
      const subject = templates.find((template) => template.id === id)?.subject ?? 'activity';
      if (subject !== 'activity' && subject !== 'person') report(message('check-subject', { id, subject }), place);
    }
  }
}

/** What an entry prepares is another one of its catalog, and prepares nothing itself. */
function checkPrepared(
  entry: CatalogEntry,
  all: readonly CatalogEntry[],
  at: DataPath,
  options: CheckOptions,
  report: Report,
): void {
  const known = all.filter(({ id, prepares }) => id !== entry.id && prepares.length === 0);
  checkReferences('activity', entry.prepares, ids(known), [...at, 'prepares'], options, report);
}

// --- question lists and information maps -------------------------------------------------------------

export const checkQuestionLists: Rule = (playbook, options, report) => {
  const guides = termIds(playbook, 'guides');
  const levels = termIds(playbook, 'needs');
  const served = playbook.instruments.flatMap((one) => {
    if (one.kind === 'vocabulary') return ids(one.terms);
    if (one.kind === 'process') return ids(one.stages);
    if (one.kind === 'ladder') return ids(one.rungs);
    return one.kind === 'information' ? ids(one.areas) : [];
  });
  for (const { instrument, path } of allOf(playbook, 'question-list')) {
    checkReferences('served', instrument.opens, served, [...path, 'opens'], options, report);
    const questions = instrument.questions.map(({ id }, q) => ({ id, path: [...path, 'questions', q] }));
    checkUnique(questions, options, report);
    for (const [q, question] of instrument.questions.entries()) {
      const at = [...path, 'questions', q];
      checkReferences('guide', question.guides, guides, [...at, 'guides'], options, report);
      if (question.level !== null) {
        checkReference('need-level', question.level, levels, [...at, 'level'], options, report);
      }
    }
  }
};

export const checkInformation: Rule = (playbook, options, report) => {
  const names = informationEnvironment(playbook);
  const guides = termIds(playbook, 'guides');
  const lists = allOf(playbook, 'question-list').map(({ instrument }) => instrument);
  for (const { instrument, path } of allOf(playbook, 'information')) {
    const items = instrument.areas.flatMap((area, a) =>
      area.items.map((item, i) => ({ item, area, path: [...path, 'areas', a, 'items', i] })),
    );
    for (const [a, { questions }] of instrument.areas.entries()) {
      const at = [...path, 'areas', a, 'questions'];
      if (questions !== null) checkReference('question-list', questions, ids(lists), at, options, report);
    }
    for (const { item, area, path: at } of items) {
      checkForm(item, at, report);
      if (item.field !== null) checkField(item.field, playbook, [...at, 'field'], options, report);
      checkConditionAt(item.known, names, [...at, 'known'], options, report);
      const list = lists.find(({ id }) => id === area.questions);
      checkReferences('list-question', item.ask, ids(list?.questions ?? []), [...at, 'ask'], options, report);
      checkReferences('guide', item.guides, guides, [...at, 'guides'], options, report);
    }
    checkUniqueAcross(items, options, report);
  }
};

export const checkRetention: Rule = (playbook, options, report) => {
  const names = retentionEnvironment(playbook);
  for (const { instrument, path } of allOf(playbook, 'retention')) {
    for (const [r, rule] of instrument.rules.entries()) {
      const at = [...path, 'rules', r];
      const before = instrument.rules.find((other) => erasesBefore(other, rule));
      if (before !== undefined) {
        report(message('retention-review-late', { id: rule.id, before: before.id }), [...at, 'after'], 'warning');
      }
      checkConditionAt(rule.when, names, [...at, 'when'], options, report);
    }
  }
};

/** Whether the data is erased before the other rule asks anybody to look at it. */
function erasesBefore(other: RetentionRule, { since, after, do: act }: RetentionRule): boolean {
  // Any day will do to compare two terms.
  const end = (term: RetentionRule['after']): string => addDuration('2000-01-01', term);
  return (
    act === 'review' &&
    other.do === 'erase' &&
    other.when === null &&
    other.since === since &&
    end(other.after) <= end(after)
  );
}

/** What is known is told in one way. */
function checkForm(item: InformationItem, at: DataPath, report: Report): void {
  if ((item.field === null) === (item.known === null)) report(message('information-form', { id: item.id }), at);
}

/** What was told of an item is kept under its id; the ids of one area are compared as those of any list. */
function checkUniqueAcross(
  items: readonly { readonly item: InformationItem; readonly area: object; readonly path: DataPath }[],
  options: CheckOptions,
  report: Report,
): void {
  const firsts = items.filter(
    ({ item, area }, index) => items.findIndex((one) => one.area === area && one.item.id === item.id) === index,
  );
  checkUnique(
    firsts.map(({ item, path }) => ({ id: item.id, path })),
    options,
    report,
  );
}
