/** What is not known of an account, as a plan proposes to ask it. */
import { questionsToAsk } from '../information/questions.ts';
import type { InformationSurvey } from '../information/survey.ts';
import type { UnknownItem } from './proposals.ts';

/**
 * What to ask, first that which somebody who is there could answer.
 * @param contactIds who will be there
 */
export function unknownItems(survey: InformationSurvey, contactIds: readonly string[]): readonly UnknownItem[] {
  const isThere = (id: string): boolean => contactIds.includes(id);
  return questionsToAsk(survey)
    .toSorted(
      (left, right) =>
        Number(right.people.some(({ id }) => isThere(id))) - Number(left.people.some(({ id }) => isThere(id))),
    )
    .flatMap(({ people, questions }) =>
      questions.flatMap(({ question, items }): UnknownItem[] => {
        const item = items[0]?.state.item;
        if (item === undefined) return [];
        const present = people.filter(({ id }) => isThere(id));
        const guides = (present.length > 0 ? present : people).map(({ name }) => name);
        return [{ title: item.title, ask: question === null ? null : (question.text ?? question.title), guides }];
      }),
    );
}
