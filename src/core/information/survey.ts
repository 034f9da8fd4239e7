/** An account held against the information map of a playbook: what is known, what is not, and what is too old. */
import { addDuration } from '../dates.ts';
import { holds } from '../condition/evaluate.ts';
import { isActive } from '../records/opportunity.ts';
import { accountState, freshDossier } from './account-state.ts';
import { findDatum, findOrigins, type Datum, type DatumSubject, type Origins } from './datum.ts';
import { informationScope } from './information-scope.ts';
import type { SourcedRecord } from '../records/datum-source.ts';
import type { Duration, FieldRef } from '../playbook/item-types.ts';
import type { Field, InformationArea, InformationItem, InformationMap } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Dossier, FieldChange } from '../records/types.ts';

/** `partly`: known of some of the people or opportunities, not of all. */
export type InformationState = 'known' | 'partly' | 'stale' | 'unknown';

export interface ItemState {
  readonly item: InformationItem;
  readonly state: InformationState;
  /** One for each record that has the field; none where a condition says whether the item is known. */
  readonly data: readonly Datum[];
  /** How many things make up the item: its data, or the one condition. */
  readonly count: number;
  /** Of these: known, the stale ones included; and stale. */
  readonly known: number;
  readonly stale: number;
  /** The field of a form that it stands in; null for a record's own field and for a condition. */
  readonly field: Field | null;
  /** Nice to know: it is not asked for, and counts nowhere. */
  readonly isOptional: boolean;
  /** Known, but told by fewer than the two that the method asks for. */
  readonly isUnchecked: boolean;
  /** The oldest date among what is known. */
  readonly oldest: string | null;
}

/** How many items are in which state; optional ones are not among them. */
export type StateCounts = Readonly<Record<InformationState, number>>;

export interface Completeness {
  /** 0-100: items that are known, stale ones included, partly known ones by their share; null without items. */
  readonly percent: number | null;
  /** 0-100: the part of `percent` that is stale. */
  readonly stalePercent: number;
  readonly counts: StateCounts;
  /** Known, but not cross-checked. */
  readonly unchecked: number;
  readonly oldest: string | null;
}

export interface AreaState extends Completeness {
  readonly area: InformationArea;
  readonly items: readonly ItemState[];
}

export interface InformationSurvey extends Completeness {
  readonly map: InformationMap;
  readonly playbook: Playbook;
  readonly dossier: Dossier;
  readonly areas: readonly AreaState[];
}

/**
 * @param dossier the account with all that belongs to it
 * @param map the playbook's
 * @param changes when the fields of the account, its contacts and opportunities were last set
 * @param today date against which ages count
 */
export function surveyInformation(
  dossier: Dossier,
  playbook: Playbook,
  map: InformationMap,
  changes: readonly FieldChange[],
  today: string,
): InformationSurvey {
  const origins = findOrigins(dossier.sources, changes);
  const scopeOf = (part: Dossier) => informationScope(accountState(part, playbook, today), playbook);
  const survey: Survey = {
    dossier,
    playbook,
    today,
    origins,
    scope: scopeOf(dossier),
    freshScope: (freshFor) => {
      const since = addDuration(today, { ...freshFor, amount: -freshFor.amount });
      return scopeOf(freshDossier(dossier, origins.age, since));
    },
  };
  const areas = map.areas.map((area): AreaState => {
    const items = area.items.flatMap((item) => itemState(item, survey) ?? []);
    return { area, items, ...completeness(items) };
  });
  return { map, playbook, dossier, areas, ...completeness(areas.flatMap(({ items }) => items)) };
}

interface Survey {
  readonly dossier: Dossier;
  readonly playbook: Playbook;
  readonly today: string;
  readonly origins: Origins;
  readonly scope: ReturnType<typeof informationScope>;
  freshScope(freshFor: Duration): ReturnType<typeof informationScope>;
}

/** Null where there is nothing that the item could be known of, such as an amount without an opportunity. */
function itemState(item: InformationItem, survey: Survey): ItemState | null {
  if (item.field === null) return conditionState(item, survey);
  const { field: name } = item.field;
  const subjects = subjectsOf(item.field, survey.dossier);
  if (subjects.length === 0 && item.field.record === 'opportunity') return null;
  const limit = { freshFor: item.freshFor, today: survey.today };
  const data = subjects.map(([noun, record]) => findDatum(record, noun, name, survey.origins, limit));
  const known = data.filter(({ state }) => state !== 'unknown');
  const stale = data.filter(({ state }) => state === 'stale').length;
  const field = formField(survey.playbook, item.field);
  return {
    item,
    state: stateOf(data.length, known.length, stale),
    data,
    count: Math.max(1, data.length),
    known: known.length,
    stale,
    field,
    isOptional: item.optional || field?.sensitive === true,
    isUnchecked: item.crossCheck && known.some(({ sources }) => sources.length < 2),
    oldest: oldestOf(known.map(({ on }) => on)),
  };
}

/** A condition has no date of its own: it is stale where what is fresh does not fulfil it any more. */
function conditionState(item: InformationItem, { scope, freshScope }: Survey): ItemState {
  const isKnown = item.known !== null && holds(item.known, scope);
  const isStale =
    isKnown && item.known !== null && item.freshFor !== null && !holds(item.known, freshScope(item.freshFor));
  return {
    item,
    state: stateOf(1, Number(isKnown), Number(isStale)),
    data: [],
    count: 1,
    known: Number(isKnown),
    stale: Number(isStale),
    field: null,
    isOptional: item.optional,
    isUnchecked: false,
    oldest: null,
  };
}

function stateOf(count: number, known: number, stale: number): InformationState {
  if (known === 0) return 'unknown';
  if (known < count) return 'partly';
  return stale > 0 ? 'stale' : 'known';
}

type Subject = readonly [noun: DatumSubject['noun'], record: SourcedRecord & Omit<DatumSubject, 'noun'>];

/** The records that have the field: people with a part in what is worked on, where there are none all contacts. */
function subjectsOf({ record }: FieldRef, { account, contacts, opportunities, roles }: Dossier): Subject[] {
  const active = opportunities.filter(isActive);
  switch (record) {
    case 'account':
      return [['account', account]];
    case 'opportunity':
      return active.map((opportunity): Subject => ['opportunity', opportunity]);
    case 'contact': {
      const ids = new Set(active.map(({ id }) => id));
      const involved = new Set(roles.filter((role) => ids.has(role.opportunityId)).map((role) => role.contactId));
      const people = contacts.filter(({ id }) => involved.has(id));
      return (people.length === 0 ? contacts : people).map((contact): Subject => ['contact', contact]);
    }
    case 'need':
      return [];
  }
}

function formField(playbook: Playbook, { record, field }: FieldRef): Field | null {
  const forms = playbook.instruments.filter((one) => one.kind === 'form' && one.record === record);
  for (const form of forms) {
    const found = form.kind === 'form' ? form.fields.find(({ id }) => id === field) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

/** Shares are added up in whole millionths, so that the order of items and people does not matter. */
const whole = 1_000_000;

function completeness(items: readonly ItemState[]): Completeness {
  const asked = items.filter(({ isOptional }) => !isOptional);
  const share = (part: (state: ItemState) => number): number =>
    asked.reduce((sum, state) => sum + Math.floor((part(state) * whole) / state.count), 0);
  const percent = (sum: number): number => (sum * 100) / (asked.length * whole);
  const count = (state: InformationState): number => asked.filter((one) => one.state === state).length;
  return {
    percent: asked.length === 0 ? null : percent(share(({ known }) => known)),
    stalePercent: asked.length === 0 ? 0 : percent(share(({ stale }) => stale)),
    counts: { known: count('known'), partly: count('partly'), stale: count('stale'), unknown: count('unknown') },
    unchecked: asked.filter(({ isUnchecked }) => isUnchecked).length,
    oldest: oldestOf(asked.map(({ oldest }) => oldest)),
  };
}

function oldestOf(dates: readonly (string | null)[]): string | null {
  const [first = null] = dates.filter((date) => date !== null).sort();
  return first;
}
