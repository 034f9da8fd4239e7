/** Which question lists find needs, and which of them suit a person or a level. */
import { defaultProcess, questionLevel } from '../playbook/defaults.ts';
import { needLevels } from './levels.ts';
import type { Term } from '../playbook/list-types.ts';
import type { QuestionList } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';

/** To whom one talks. */
export interface Listener {
  readonly level: string | null;
  readonly function: string | null;
  /** Buying roles in the opportunity. */
  readonly roles: readonly string[];
}

/** Lists with a question that finds a need, in the order of the playbook. */
export function needLists(playbook: Playbook): readonly QuestionList[] {
  return playbook.instruments.filter(
    (one): one is QuestionList =>
      one.kind === 'question-list' && one.questions.some(({ yields }) => yields === 'need' || yields === 'more'),
  );
}

/** The lists that open a need level. */
export function listsOfLevel(playbook: Playbook, level: string): readonly QuestionList[] {
  return needLists(playbook).filter((list) => list.opens.includes(level));
}

/**
 * The lists to go through, in order: of the levels asked for; else of a person, those for their roles and then those
 * for the levels that they answer best; else the one for the stage; else those of all levels.
 * Source: handbook, section 7.
 * @param levels ids of need levels; none leaves the choice to the person and the stage
 * @param stage where the opportunity stands; null where it has none
 */
export function chooseLists(
  playbook: Playbook,
  levels: readonly string[],
  person: Listener | null,
  stage: string | null,
): readonly QuestionList[] {
  const lists = needLists(playbook);
  const opening = (ids: readonly string[]): readonly QuestionList[] => [
    ...new Set(ids.flatMap((id) => lists.filter((list) => list.opens.includes(id)))),
  ];
  const all = needLevels(playbook);
  if (levels.length > 0) return opening(all.map(({ id }) => id).filter((id) => levels.includes(id)));
  if (person !== null) {
    const answered = all.filter((level) => isServedBy(level, person)).map(({ id }) => id);
    const suited = opening([...person.roles, ...answered]);
    if (suited.length > 0) return suited;
  }
  const stages = defaultProcess(playbook)?.stages.map(({ id }) => id) ?? [];
  const [own, any] = [opening(stage === null ? [] : [stage]), opening(stages)];
  if (own.length > 0) return own;
  return any.length > 0 ? any : opening(all.map(({ id }) => id));
}

/** Whether a person is one of those who answer best on a level. */
export function isServedBy({ serves }: Term, person: Listener): boolean {
  return (
    (person.level !== null && serves.levels.includes(person.level)) ||
    (person.function !== null && serves.functions.includes(person.function)) ||
    person.roles.some((role) => serves.roles.includes(role))
  );
}

/** The level of what a question finds; the first level where neither question nor list says one. */
export function levelOfQuestion(
  playbook: Playbook,
  list: QuestionList,
  question: QuestionList['questions'][number],
): string | null {
  return questionLevel(playbook, list, question) ?? needLevels(playbook)[0]?.id ?? null;
}
