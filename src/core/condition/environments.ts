/**
 * The names that conditions can use and their types, declared from a playbook's own ids. The checker reads them,
 * and the guide to playbooks is generated from them.
 */
import { readinesses } from '../rehearsal/preparation.ts';
import { activityStatuses, opportunityStatuses } from '../records/types.ts';
import {
  activityKinds,
  defaultSchedule,
  defaultTemplate,
  defaultVocabulary,
  preparedKinds,
  qualificationTemplate,
} from '../playbook/defaults.ts';
import type { Question, Section, Template } from '../playbook/template-types.ts';
import type { Field, Form } from '../playbook/guide-types.ts';
import type { Playbook, ScheduleSlot, VocabularySlot } from '../playbook/types.ts';

/** Type of a value in a condition. Every value may also be null. */
export type Shape =
  | { readonly type: 'bool' | 'number' | 'string' | 'any' }
  /** A string out of a known list, such as the options of a question. */
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'list'; readonly of: Shape }
  | { readonly type: 'object'; readonly fields: Readonly<Record<string, Shape>> };

export type Environment = Readonly<Record<string, Shape>>;

const number: Shape = { type: 'number' };
const string: Shape = { type: 'string' };
const bool: Shape = { type: 'bool' };
const list = (of: Shape): Shape => ({ type: 'list', of });
const object = (fields: Readonly<Record<string, Shape>>): Shape => ({ type: 'object', fields });
/** A known list of words; where nothing is known, any string. */
const choice = (values: readonly string[]): Shape => (values.length === 0 ? string : { type: 'choice', values });

function answerShape({ scale }: Question): Shape {
  switch (scale.type) {
    case 'options':
      return choice(scale.options.map((option) => option.id));
    case 'bipolar':
      // The answer is an option id; its number is what an author writes of first.
      return { type: 'any' };
    case 'number':
      return number;
    default:
      return string;
  }
}

function byId<T extends { readonly id: string }>(items: readonly T[], shape: (item: T) => Shape): Shape {
  return object(Object.fromEntries(items.map((item) => [item.id, shape(item)])));
}

const totals = { points: number, percent: number, mean: number };
const total = object({ ...totals, unknown: number, answered: number });

function bandIds(section: Section): readonly string[] {
  return section.bands?.bands.map((band) => band.id) ?? [];
}

function sectionShape(section: Section, more: Readonly<Record<string, Shape>> = {}): Shape {
  const verdict = choice(section.verdicts.map((rule) => rule.id));
  return object({ ...totals, band: choice(bandIds(section)), verdict, answered: number, unknown: number, ...more });
}

/** Of a question's `when`: the answers, and nothing that depends on which questions are asked. */
export function questionEnvironment(template: Template): Environment {
  return {
    answers: byId(
      template.sections.flatMap((section) => section.questions),
      answerShape,
    ),
  };
}

/** Of the verdicts of the whole. */
export function verdictEnvironment(template: Template): Environment {
  return {
    ...questionEnvironment(template),
    sections: byId(template.sections, (section) => sectionShape(section)),
    total,
  };
}

/** Of the verdicts of one section: its own numbers as `section`. */
export function sectionEnvironment(template: Template, section: Section): Environment {
  const own = object({ ...totals, band: choice(bandIds(section)), answered: number, unknown: number });
  return { ...questionEnvironment(template), section: own, total };
}

/** Of what must hold of the sheets of one occasion: the means over the raters, of the whole and of each question. */
export function togetherEnvironment(template: Template): Environment {
  return { total: object(totals), raters: number, items: list(togetherItem(template)) };
}

/** Of a question among those: it alone as `item`, beside all of them. */
export function togetherItemEnvironment(template: Template): Environment {
  return { ...togetherEnvironment(template), item: togetherItem(template) };
}

function togetherItem({ sections }: Template): Shape {
  return object({
    question: choice(sections.flatMap(({ questions }) => questions.map(({ id }) => id))),
    section: choice(sections.map(({ id }) => id)),
    mean: number,
    min: number,
    max: number,
    spread: number,
    raters: number,
  });
}

/** A word of the list in a place of the program. */
function term(playbook: Playbook, slot: VocabularySlot): Shape {
  return choice(defaultVocabulary(playbook, slot)?.terms.map(({ id }) => id) ?? []);
}

/** A step of the schedule in a place of the program. */
function step(playbook: Playbook, slot: ScheduleSlot): Shape {
  return choice(defaultSchedule(playbook, slot)?.steps.map(({ id }) => id) ?? []);
}

/** What comes after the contract: elements of `milestones`, `receivables` and `complaints`, and the `survey`. */
function presentingNames(playbook: Playbook): Environment {
  const kinds = preparedKinds(playbook);
  return {
    presentations: list(
      object({
        kind: choice(kinds.map(({ id }) => id)),
        status: choice(activityStatuses),
        ageDays: number,
        important: bool,
        rehearsals: number,
        readiness: choice(readinesses),
        points: number,
        unchecked: list(choice([...new Set(kinds.flatMap(({ before }) => before))])),
      }),
    ),
    proposal: object({
      begun: bool,
      needed: number,
      done: number,
      overdue: number,
      unowned: number,
      dueInDays: number,
    }),
  };
}

function followUpNames(playbook: Playbook): Environment {
  const cause = { cause: term(playbook, 'causes'), ours: bool };
  const bands = defaultTemplate(playbook, 'survey')?.scoring.bands?.bands ?? [];
  const sheet = { mean: number, band: choice(bands.map(({ id }) => id)), ageDays: number };
  return {
    milestones: list(object({ milestone: step(playbook, 'milestones'), done: bool, lateDays: number })),
    receivables: list(object({ balance: number, overdueDays: number, payer: term(playbook, 'payers'), ...cause })),
    complaints: list(
      object({ grade: term(playbook, 'grades'), open: bool, lateDays: number, ageDays: number, ...cause }),
    ),
    survey: object({ ...sheet, sheets: list(object(sheet)) }),
  };
}

/** An element of `people`: somebody with a part in an opportunity. */
function personShape(playbook: Playbook): Shape {
  return object({
    contact: string,
    roles: list(term(playbook, 'roles')),
    attitude: term(playbook, 'attitudes'),
    influence: number,
    function: term(playbook, 'functions'),
    level: term(playbook, 'levels'),
    guides: list(term(playbook, 'guides')),
    plan: term(playbook, 'opponents'),
    rung: number,
    rungAgeDays: number,
    style: string,
  });
}

/**
 * Of gates, forecast caps and coaching rules: the state of an opportunity on a day.
 * @param playbook with its defaults resolved: vocabularies and process give the words that can occur
 */
export function opportunityEnvironment(playbook: Playbook): Environment {
  const stages = playbook.instruments.flatMap((instrument) => (instrument.kind === 'process' ? instrument.stages : []));
  const flags = stages.flatMap((stage) => [...stage.start, ...stage.end]);
  const qualification = qualificationTemplate(playbook);
  const marker = object({ on: string, evidence: string, ageDays: number });
  return {
    opportunity: object({
      stage: choice([...new Set(stages.map((stage) => stage.id))]),
      days: number,
      amount: number,
      closesInDays: number,
      status: choice(opportunityStatuses),
    }),
    account: object({ name: string, industry: string, region: string, employees: number }),
    markers: byId(flags, () => marker),
    people: list(personShape(playbook)),
    ties: list(object({ kind: term(playbook, 'ties'), from: personShape(playbook), to: personShape(playbook) })),
    qualification: object({
      sections:
        qualification === null
          ? object({})
          : byId(qualification.sections, (section) => sectionShape(section, { ahead: number })),
      total,
      verdict: choice(qualification?.scoring.verdicts.map((rule) => rule.id) ?? []),
    }),
    needs: object({
      count: number,
      confirmed: number,
      orphans: number,
      levels: byId(defaultVocabulary(playbook, 'needs')?.terms ?? [], () =>
        object({ count: number, confirmed: number }),
      ),
    }),
    activities: list(
      object({
        kind: choice(activityKinds(playbook).map(({ id }) => id)),
        status: choice(activityStatuses),
        ageDays: number,
        contacts: list(string),
        minutes: number,
        nextInDays: number,
      }),
    ),
    competition: object({
      rivals: number,
      strengths: number,
      weaknesses: number,
      parities: number,
      unrated: number,
      criteria: list(object({ ...criterionShape(playbook), felt: list(string) })),
    }),
    values: list(
      object({ strength: term(playbook, 'strengths'), role: term(playbook, 'roles'), benefit: bool, evidence: bool }),
    ),
    ...presentingNames(playbook),
    ...followUpNames(playbook),
  };
}

/** A criterion of the customer, and how we stand by it. */
function criterionShape(playbook: Playbook): Readonly<Record<string, Shape>> {
  return {
    weight: number,
    must: bool,
    us: number,
    best: number,
    gap: number,
    confirmed: bool,
    evidence: bool,
    strength: term(playbook, 'strengths'),
  };
}

/** Of rules over a criterion of the customer: how we stand by it, and who feels the difference. */
export function criterionEnvironment(playbook: Playbook): Environment {
  return {
    criterion: object(criterionShape(playbook)),
    felt: list(personShape(playbook)),
  };
}

/** Of rules over something that is negotiated. */
export function termEnvironment(playbook: Playbook): Environment {
  return {
    term: object({
      kind: term(playbook, 'terms'),
      measured: bool,
      importanceUs: number,
      importanceThem: number,
      hasTarget: bool,
      hasBottom: bool,
      hasTheirBottom: bool,
      hasInterest: bool,
      overlap: bool,
    }),
  };
}

/** Of rules over a receivable: days overdue are negative before it is due. */
export function receivableEnvironment(playbook: Playbook): Environment {
  return {
    receivable: object({
      balance: number,
      overdueDays: number,
      payer: term(playbook, 'payers'),
      cause: term(playbook, 'causes'),
      ours: { type: 'bool' },
      promiseBroken: { type: 'bool' },
      contacts: list(step(playbook, 'collection')),
    }),
  };
}

/** Of the `who` of a ladder or word list: one of the people with a part in an opportunity as `p`, and nothing else. */
export function singlePersonEnvironment(playbook: Playbook): Environment {
  return { p: personShape(playbook) };
}

/** Of a coaching rule's `who`: what its `when` sees, and one of the people as `p`. */
export function personEnvironment(
  playbook: Playbook,
  names: Environment = opportunityEnvironment(playbook),
): Environment {
  return { ...names, p: personShape(playbook) };
}

function fieldShape({ type, options }: Field): Shape {
  const word = choice(options.map(({ id }) => id));
  switch (type) {
    case 'number':
    case 'money':
      return number;
    case 'boolean':
      return { type: 'bool' };
    case 'choice':
      return word;
    case 'multi':
      return list(word);
    default:
      return string;
  }
}

/** The fields of every form for a record. */
function formFields(playbook: Playbook, record: Form['record']): Shape {
  const fields = playbook.instruments.flatMap((one) =>
    one.kind === 'form' && one.record === record ? one.fields : [],
  );
  return byId(fields, fieldShape);
}

/** Of a form's `checks`: its own fields. */
export function formEnvironment(form: Pick<Form, 'fields'>): Environment {
  return { fields: byId(form.fields, fieldShape) };
}

/** A contact as far as it is recorded. */
function contactNames(playbook: Playbook): Environment {
  return {
    contact: string,
    title: string,
    department: string,
    function: term(playbook, 'functions'),
    level: term(playbook, 'levels'),
    style: string,
    reportsTo: bool,
    phone: bool,
    email: bool,
    fields: formFields(playbook, 'contact'),
  };
}

/** Of a rule of retention: one contact, and the opportunities in which they have a part by how these stand. */
export function retentionEnvironment(playbook: Playbook): Environment {
  const counts = Object.fromEntries(opportunityStatuses.map((status) => [status, number]));
  return {
    contact: object({ ...contactNames(playbook), archived: bool }),
    opportunities: object(counts),
  };
}

/** Of `known` in an information map: the state of an account. */
export function informationEnvironment(playbook: Playbook): Environment {
  return {
    account: object({
      name: string,
      parent: string,
      industry: string,
      region: string,
      address: string,
      website: string,
      owner: string,
      employees: number,
      revenue: number,
      profit: number,
      fields: formFields(playbook, 'account'),
    }),
    contacts: list(object(contactNames(playbook))),
    people: list(personShape(playbook)),
    budget: list(
      object({
        category: term(playbook, 'categories'),
        year: number,
        installed: number,
        budget: number,
        bought: number,
        ours: number,
        planned: number,
      }),
    ),
    opportunities: number,
    competitors: number,
    needs: number,
    ties: number,
  };
}
