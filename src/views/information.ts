/** All that is known of an account, item by item, and what to ask about the rest. */
import { questionsToAsk } from '../core/information/questions.ts';
import { datumCell, datumJson, originText } from './datum.ts';
import { headingWith } from './heading.ts';
import { questionBlocks, questionsData } from './information-questions.ts';
import { completenessData, completenessText, legend, percentText, stateSigns } from './information-summary.ts';
import { dateCell } from './cells.ts';
import { named } from './record-data.ts';
import type { Block, Cell, Column, Span } from '../core/document.ts';
import type { Datum } from '../core/information/datum.ts';
import type { AreaState, InformationSurvey, ItemState } from '../core/information/survey.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

/**
 * @param sensitive whether personal values were asked for
 */
export function informationView(survey: InformationSurvey, sensitive: boolean): View {
  const { account } = survey.dossier;
  const groups = questionsToAsk(survey);
  return {
    schema: 'information/1',
    data: {
      account: named(account),
      playbook: { id: survey.playbook.id, version: survey.playbook.version },
      map: survey.map.id,
      ...completenessData(survey),
      areas: survey.areas.map((area) => areaData(area, survey, sensitive)),
      questions: questionsData(groups),
    },
    formats: ['table', 'json', 'markdown', 'csv'],
    blocks: (t) => [
      headingWith(1, [`${account.name} · `, t.words.information.title], account.ref),
      ...(survey.percent === null ? [] : [{ type: 'paragraph' as const, text: completenessText(survey, t) }]),
      ...survey.areas.flatMap((area) => areaBlocks(area, survey, sensitive, t)),
      ...signBlocks(survey, t),
      { type: 'heading', level: 2, text: t.words.information.toAsk },
      ...(groups.length === 0 ? [{ type: 'paragraph' as const, text: t.words.information.nothingToAsk }] : []),
      ...questionBlocks(groups, survey, 3, t),
    ],
    csvTable: (t) => datumTable(survey, sensitive, t),
  };
}

/** What signs and words of the column mean; of `unchecked` only where it stands there. */
function signBlocks({ unchecked }: InformationSurvey, t: Translator): Block[] {
  const means: Span[] = unchecked === 0 ? [] : [{ text: `   ${t.words.information.uncheckedMeans}`, tone: 'muted' }];
  return [{ type: 'paragraph', text: [legend(t), ...means] }];
}

function areaBlocks(found: AreaState, survey: InformationSurvey, sensitive: boolean, t: Translator): Block[] {
  const { information } = t.words;
  const { known, partly, stale, unknown } = found.counts;
  const counts = information.counts(known, partly, stale, unknown);
  const remark = found.percent === null ? '' : `${percentText(found, t)} · ${counts}`;
  return [
    headingWith(2, t.text(found.area.title), remark),
    {
      type: 'table',
      columns: [
        { id: 'state', label: information.state, priority: 3 },
        { id: 'item', label: information.item, priority: 2 },
        { id: 'value', label: information.value, priority: 2 },
        { id: 'source', label: information.source },
        { id: 'asOf', label: information.asOf, priority: 3 },
        { id: 'age', label: information.age, align: 'right', optional: true },
      ],
      rows: found.items.map((state) => itemCells(state, survey, sensitive, t)),
    },
  ];
}

function itemCells(state: ItemState, survey: InformationSurvey, sensitive: boolean, t: Translator): Cell[] {
  const known = state.data.filter((datum) => datum.state !== 'unknown');
  const oldest = known.find(({ on }) => on === state.oldest);
  const origins = new Set(known.map((datum) => originText(datum, survey, t)).filter((origin) => origin !== ''));
  return [
    stateText(state, t),
    [t.text(state.item.title), ...(state.isOptional ? [optionalMark(t)] : [])],
    valueCell(state, known, survey, sensitive, t),
    [...origins].join(t.words.punctuation.separator),
    dateCell(state.oldest),
    oldest?.ageDays ?? null,
  ];
}

/** “● known”, “◐ 2 of 5”, “● one voice”. */
function stateText({ state, known, count, isUnchecked }: ItemState, { words: { information } }: Translator): string {
  const sign = stateSigns[state];
  if (state === 'partly') return `${sign} ${information.partly(known, count)}`;
  return `${sign} ${state === 'known' && isUnchecked ? information.unchecked : information.states[state]}`;
}

function optionalMark({ words: { information, punctuation } }: Translator) {
  return { text: punctuation.brackets(information.optional), tone: 'muted' as const };
}

/** Of one record its value; of several, whose is missing. */
function valueCell(
  state: ItemState,
  known: readonly Datum[],
  survey: InformationSurvey,
  sensitive: boolean,
  t: Translator,
): Cell {
  const { information, punctuation } = t.words;
  const [only] = known;
  if (only === undefined) return null;
  if (state.data.length === 1) {
    if (isWithheld(state, sensitive)) return { text: information.personal, tone: 'muted' };
    const cell = datumCell(state, only, survey, t);
    return typeof cell === 'string' ? shorten(cell) : cell;
  }
  const missing = state.data.filter((datum) => datum.state === 'unknown').map(({ subject }) => subject.name);
  if (missing.length > 0) return information.missing(missing.join(punctuation.separator));
  return only.subject.noun === 'contact'
    ? information.allPeople(state.data.length)
    : information.allOpportunities(state.data.length);
}

/** Long texts are for reading with their record; here it is enough to know them again. */
const widest = 60;

function shorten(text: string): string {
  let width = 0;
  const letters = [...text];
  // Han characters take two columns.
  const end = letters.findIndex((letter) => (width += letter >= '\u2e80' ? 2 : 1) > widest);
  return end < 0 ? text : `${letters.slice(0, end - 1).join('')}…`;
}

/** One row for each value: items of people have one for each person. */
function datumTable(survey: InformationSurvey, sensitive: boolean, t: Translator): Block {
  const { information, records } = t.words;
  const columns: Column[] = [
    { id: 'area', label: information.area },
    { id: 'item', label: information.item },
    { id: 'state', label: information.state },
    { id: 'subject', label: records.ref },
    { id: 'name', label: records.name },
    { id: 'value', label: information.value },
    { id: 'source', label: information.source },
    { id: 'asOf', label: information.asOf },
    { id: 'age', label: information.age },
  ];
  return {
    type: 'table',
    columns,
    rows: survey.areas.flatMap(({ area, items }) =>
      items.flatMap((state): Cell[][] => {
        const head = [area.id, state.item.id];
        if (state.data.length === 0) return [[...head, state.state, null, null, null, null, null, null]];
        return state.data.map((datum): Cell[] => [
          ...head,
          datum.state,
          datum.subject.ref,
          datum.subject.name,
          datum.state === 'unknown' || isWithheld(state, sensitive) ? null : datumCell(state, datum, survey, t),
          originText(datum, survey, t),
          dateCell(datum.on),
          datum.ageDays,
        ]);
      }),
    ),
  };
}

function isWithheld({ field }: ItemState, sensitive: boolean): boolean {
  return field?.sensitive === true && !sensitive;
}

function areaData(found: AreaState, survey: InformationSurvey, sensitive: boolean): Json {
  return {
    id: found.area.id,
    title: { ...found.area.title },
    ...completenessData(found),
    items: found.items.map((state) => itemData(state, survey, sensitive)),
  };
}

function itemData(found: ItemState, survey: InformationSurvey, sensitive: boolean): Json {
  const { item, state, count, known, stale, isOptional, isUnchecked, oldest } = found;
  return {
    id: item.id,
    title: { ...item.title },
    field: item.field === null ? null : `${item.field.record}.${item.field.field}`,
    state,
    count,
    known,
    stale,
    optional: isOptional,
    unchecked: isUnchecked,
    oldest,
    data: found.data.map((datum) => ({
      subject: { noun: datum.subject.noun, ref: datum.subject.ref, name: datum.subject.name },
      state: datum.state,
      value: isWithheld(found, sensitive) ? null : datumJson(found, datum, survey),
      withheld: datum.state !== 'unknown' && isWithheld(found, sensitive),
      sources: datum.sources.map(({ contactId, source, on }) => {
        const contact = survey.dossier.contacts.find(({ id }) => id === contactId);
        return { contact: contact === undefined ? null : named(contact), source, on };
      }),
      enteredBy: datum.enteredBy,
      on: datum.on,
      ageDays: datum.ageDays,
    })),
  };
}
