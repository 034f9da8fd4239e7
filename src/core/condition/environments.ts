/**
 * The names that conditions can use and their types, declared from a playbook's own ids. The checker reads them,
 * and the guide to playbooks is generated from them.
 */
import { opportunityStatuses } from '../records/types.ts';
import type { Playbook, Question, Section, Template, Vocabulary } from '../playbook/types.ts';

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

function sectionShape(section: Section): Shape {
  const verdict = choice(section.verdicts.map((rule) => rule.id));
  return object({ ...totals, band: choice(bandIds(section)), verdict, answered: number, unknown: number });
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
  return { ...questionEnvironment(template), sections: byId(template.sections, sectionShape), total };
}

/** Of the verdicts of one section: its own numbers as `section`. */
export function sectionEnvironment(template: Template, section: Section): Environment {
  const own = object({ ...totals, band: choice(bandIds(section)), answered: number, unknown: number });
  return { ...questionEnvironment(template), section: own, total };
}

function termIds(vocabulary: Vocabulary | null): readonly string[] {
  return vocabulary?.terms.map((term) => term.id) ?? [];
}

/**
 * Of gates, forecast caps and coaching rules: the state of an opportunity on a day.
 * @param playbook with its defaults resolved: vocabularies and process give the words that can occur
 */
export function opportunityEnvironment(playbook: Playbook): Environment {
  const find = <K extends string>(kind: K, id: string | undefined) =>
    playbook.instruments.find((instrument) => instrument.kind === kind && instrument.id === id) ?? null;
  const vocabulary = (slot: 'roles' | 'attitudes' | 'functions' | 'levels' | 'guides'): Vocabulary | null =>
    find('vocabulary', playbook.defaults[slot]) as Vocabulary | null;
  const stages = playbook.instruments.flatMap((instrument) => (instrument.kind === 'process' ? instrument.stages : []));
  const flags = stages.flatMap((stage) => [...stage.start, ...stage.end]);
  const qualification = find('template', playbook.defaults.qualification) as Template | null;
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
    people: list(
      object({
        contact: string,
        roles: list(choice(termIds(vocabulary('roles')))),
        attitude: choice(termIds(vocabulary('attitudes'))),
        influence: number,
        function: choice(termIds(vocabulary('functions'))),
        level: choice(termIds(vocabulary('levels'))),
        guides: list(choice(termIds(vocabulary('guides')))),
        rung: number,
        rungAgeDays: number,
        style: string,
      }),
    ),
    qualification: object({
      sections: qualification === null ? object({}) : byId(qualification.sections, (section) => sectionShape(section)),
      total,
      verdict: choice(qualification?.scoring.verdicts.map((rule) => rule.id) ?? []),
    }),
  };
}
