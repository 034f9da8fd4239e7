/** One value of a record as a reader and as a script sees it, and where it comes from. */
import { describeMoney, type Money } from '../core/money.ts';
import { defaultVocabulary, resultTemplate } from '../core/playbook/defaults.ts';
import { termTitle } from '../core/playbook/terms.ts';
import { fieldCell } from './form.ts';
import { named } from './record-data.ts';
import type { Cell } from '../core/document.ts';
import type { FieldValue } from '../core/forms/field-value.ts';
import type { Datum } from '../core/information/datum.ts';
import type { InformationSurvey, ItemState } from '../core/information/survey.ts';
import type { Text } from '../core/playbook/item-types.ts';
import type { DatumSource } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json } from './types.ts';

/** A value as a reader sees it: terms by their titles, people by their names. */
export function datumCell(state: ItemState, { value }: Datum, survey: InformationSurvey, t: Translator): Cell {
  const { field } = state;
  if (field !== null) return fieldCell(field, value as FieldValue | null, t);
  if (isMoney(value)) return { money: value };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.join(t.words.punctuation.separator);
  if (typeof value !== 'string') return null;
  const name = state.item.field?.field ?? '';
  if (name === 'reportsTo') return contactName(value, survey) ?? value;
  const title = ownTerm(name, value, survey);
  if (title !== null) return t.text(title);
  return name === 'closeDate' ? { date: value } : value;
}

/** A value in JSON: amounts with their currency, people by ref and name, terms by id. */
export function datumJson({ item }: ItemState, { value }: Datum, { dossier }: InformationSurvey): Json {
  if (isMoney(value)) return describeMoney(value);
  if (item.field?.field === 'reportsTo') {
    const contact = dossier.contacts.find(({ id }) => id === value);
    return contact === undefined ? null : named(contact);
  }
  return value as Json;
}

/** Who told it, else who typed it in; '' where neither is known. */
export function originText({ sources, enteredBy }: Datum, survey: InformationSurvey, t: Translator): string {
  if (sources.length > 0) return tellerNames(sources, survey, t);
  return enteredBy === null ? '' : t.words.information.enteredBy(enteredBy);
}

/** Who told something, each once. */
export function tellerNames(sources: readonly DatumSource[], survey: InformationSurvey, t: Translator): string {
  const names = sources.flatMap(({ contactId, source }) => {
    if (contactId === null) return source ?? [];
    return contactName(contactId, survey) ?? t.words.information.archivedTeller;
  });
  return [...new Set(names)].join(t.words.punctuation.separator);
}

function contactName(id: string, { dossier }: InformationSurvey): string | null {
  return dossier.contacts.find((contact) => contact.id === id)?.name ?? null;
}

/** The title of what an own field names: a term of the place it belongs to, or the outcome of a template. */
function ownTerm(field: string, id: string, { playbook }: InformationSurvey): Text | null {
  if (field === 'function') return termTitle(defaultVocabulary(playbook, 'functions'), id);
  if (field === 'level') return termTitle(defaultVocabulary(playbook, 'levels'), id);
  if (field !== 'style') return null;
  const quadrants = resultTemplate(playbook, 'contact.style')?.scoring.axes?.quadrants ?? [];
  return quadrants.find((quadrant) => quadrant.id === id)?.title ?? null;
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;
}
