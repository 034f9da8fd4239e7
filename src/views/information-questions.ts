/** What is not known of an account as questions, grouped by whom to ask. */
import { defaultVocabulary } from '../core/playbook/defaults.ts';
import { termTitle } from '../core/playbook/terms.ts';
import { tellerNames } from './datum.ts';
import type { Block, ListItem } from '../core/document.ts';
import type { OpenItem, OpenQuestion, QuestionGroup } from '../core/information/questions.ts';
import type { InformationSurvey } from '../core/information/survey.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json } from './types.ts';

type Level = Extract<Block, { type: 'heading' }>['level'];

/** A heading for each group with the guides there are, and under what is to be found out the questions that tell it. */
export function questionBlocks(
  groups: readonly QuestionGroup[],
  survey: InformationSurvey,
  level: Level,
  t: Translator,
): Block[] {
  return groups.flatMap((group): Block[] => [
    { type: 'heading', level, text: groupTitle(group, survey, t) },
    { type: 'list', items: topics(group).map((topic) => topicItem(topic, survey, t)) },
  ]);
}

/** Questions that tell the same items stand together, in the order of the first of them. */
function topics({ questions }: QuestionGroup): OpenQuestion[][] {
  const found = new Map<string, OpenQuestion[]>();
  for (const open of questions) {
    const key = open.items.map(({ state }) => `${open.area.area.id}/${state.item.id}`).join(' ');
    found.set(key, [...(found.get(key) ?? []), open]);
  }
  return [...found.values()];
}

function topicItem(topic: readonly OpenQuestion[], survey: InformationSurvey, t: Translator): ListItem {
  const remarks = (topic[0]?.items ?? []).map((item) => remarkText(item, survey, t));
  return {
    text: remarks.join(t.words.information.alsoTells),
    children: topic.flatMap(({ question }) =>
      question === null ? [] : [{ text: t.text(question.text ?? question.title) }],
    ),
  };
}

/** “Technical guide: Chen Gong (con-4)”. */
function groupTitle({ guides, people }: QuestionGroup, { playbook }: InformationSurvey, t: Translator): string {
  const { information, punctuation } = t.words;
  if (guides.length === 0) return information.anybody;
  const vocabulary = defaultVocabulary(playbook, 'guides');
  const kinds = guides.map((id) => t.text(termTitle(vocabulary, id))).join(information.and);
  const names = people.map(({ name, ref }) => name + punctuation.brackets(ref)).join(punctuation.separator);
  return information.whom(kinds, names === '' ? information.noGuide : names);
}

/** What the answer tells, and what is wrong with what is known of it. */
function remarkText({ state, reason }: OpenItem, survey: InformationSurvey, t: Translator): string {
  const { information, punctuation } = t.words;
  const title = t.text(state.item.title);
  switch (reason) {
    case 'unknown':
      return title;
    case 'partly': {
      const missing = state.data.filter((datum) => datum.state === 'unknown').map(({ subject }) => subject.name);
      return information.ofPeople(title, missing.join(punctuation.separator));
    }
    case 'stale':
      return state.oldest === null
        ? title + punctuation.brackets(information.states.stale)
        : information.since(title, state.oldest);
    case 'unchecked': {
      const names = tellerNames(
        state.data.flatMap(({ sources }) => sources),
        survey,
        t,
      );
      return names === '' ? information.toldByNobody(title) : information.toldBy(title, names);
    }
  }
}

/** The same in JSON. */
export function questionsData(groups: readonly QuestionGroup[]): Json {
  return groups.map(({ guides, people, questions }) => ({
    guides,
    people: people.map(({ ref, name }) => ({ ref, name })),
    questions: questions.map(({ area, list, question, items }) => ({
      area: area.area.id,
      list: list?.id ?? null,
      question: question?.id ?? null,
      text: question === null ? null : { ...(question.text ?? question.title) },
      items: items.map(({ state, reason }) => ({ id: state.item.id, reason })),
    })),
  }));
}
