/** What has changed on a buyer map since a day, in words. */
import { findStyle } from '../../core/playbook/approaches.ts';
import { styleText } from '../approach.ts';
import { fieldValue, type MapChange, type MapField } from '../../core/buying/map-changes.ts';
import { headingWith } from '../heading.ts';
import { attitudeText, rungText, termsText, tieText } from '../terms.ts';
import { tieData } from '../tie.ts';
import { personData } from './data.ts';
import { named } from '../record-data.ts';
import type { BuyerMap } from '../../core/buying/buyer-map.ts';
import type { Cell, Span } from '../../core/document.ts';
import type { OpportunityPicture } from '../../core/report/opportunity-picture.ts';
import type { Person } from '../../core/process/gate-scope.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Json, View } from '../types.ts';

/** @param since the date after whose end the changes were made */
export function mapChangesView({ picture }: BuyerMap, changes: readonly MapChange[], since: string): View {
  const { account, opportunity } = picture;
  return {
    schema: 'buyer-map-changes/1',
    data: {
      opportunity: named(opportunity),
      since,
      changes: changes.map((change) => changeData(change, picture)),
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [
      headingWith(1, `${account.name} · ${opportunity.name}`, opportunity.ref),
      { type: 'paragraph', text: t.words.map.changesSince(since) },
      {
        type: 'table',
        columns: [
          { id: 'direction', label: '', priority: 3 },
          { id: 'who', label: t.words.map.changeOf, priority: 3 },
          { id: 'what', label: t.words.map.changeIn, priority: 2 },
          { id: 'change', label: t.words.map.change },
        ],
        rows: changes.map((change) => changeCells(change, picture, t)),
        empty: t.words.map.noChanges,
      },
    ],
  };
}

const better: Span = { text: '▲', tone: 'good' };
const worse: Span = { text: '▼', tone: 'bad' };
const added: Span = { text: '+', tone: 'good' };
const removed: Span = { text: '−', tone: 'bad' };
const other: Span = { text: '·', tone: 'muted' };

function changeCells(change: MapChange, picture: OpportunityPicture, t: Translator): Cell[] {
  const { map } = t.words;
  const { playbook } = picture;
  switch (change.kind) {
    case 'joined':
    case 'left': {
      const { contact, role } = change.person;
      const part = [
        termsText(playbook, 'roles', role?.roles ?? [], t),
        attitudeText(playbook, role?.attitude ?? null, t),
        rungText(change.person.closeness, t),
      ];
      const isNew = change.kind === 'joined';
      return [
        isNew ? added : removed,
        contact.name,
        isNew ? map.joined : map.left,
        part.filter((words) => words !== '').join(' · '),
      ];
    }
    case 'person': {
      const { field, before, after, direction } = change;
      const words = (person: Person): string => fieldText(person, field, picture, t) || '–';
      const sign = direction === 'up' ? better : direction === 'down' ? worse : other;
      return [sign, after.contact.name, fieldLabel(field, t), `${words(before)} → ${words(after)}`];
    }
    case 'tied':
    case 'untied': {
      const { tie, from, to } = change.tie;
      const isNew = change.kind === 'tied';
      return [
        isNew ? added : removed,
        from.contact.name,
        isNew ? map.tied : map.untied,
        `${tieText(playbook, tie.kind, t)}${t.words.punctuation.colon}${to.contact.name}`,
      ];
    }
    case 'cell': {
      const sign = change.after === 'covered' ? better : change.before === 'covered' ? worse : other;
      return [
        sign,
        `${t.text(change.function.title)} · ${t.text(change.level.title)}`,
        map.place,
        `${map.states[change.before]} → ${map.states[change.after]}`,
      ];
    }
  }
}

function fieldLabel(field: MapField, t: Translator): string {
  if (field === 'plan') return t.words.map.plan;
  return field === 'style' ? t.words.style.style : t.words.records[field];
}

function fieldText(person: Person, field: MapField, { playbook, contacts }: OpportunityPicture, t: Translator): string {
  const { contact, role, closeness } = person;
  const one = (id: string | null): readonly string[] => (id === null ? [] : [id]);
  switch (field) {
    case 'roles':
      return termsText(playbook, 'roles', role?.roles ?? [], t);
    case 'guides':
      return termsText(playbook, 'guides', role?.guides ?? [], t);
    case 'attitude':
      return attitudeText(playbook, role?.attitude ?? null, t);
    case 'plan':
      return termsText(playbook, 'opponents', one(role?.plan ?? null), t);
    case 'closeness':
      return rungText(closeness, t);
    case 'function':
      return termsText(playbook, 'functions', one(contact.function), t);
    case 'level':
      return termsText(playbook, 'levels', one(contact.level), t);
    case 'style':
      return styleText(findStyle(playbook, contact.style), t);
    case 'reportsTo':
      return contacts.find((found) => found.contact.id === contact.reportsTo)?.contact.name ?? '';
    case 'influence':
    case 'title':
      return String(fieldValue(person, field) ?? '');
  }
}

function changeData(change: MapChange, picture: OpportunityPicture): Json {
  const { contacts, playbook } = picture;
  switch (change.kind) {
    case 'joined':
    case 'left':
      return { kind: change.kind, person: personData(change.person, contacts) };
    case 'person': {
      const { field, before, after, direction } = change;
      const { ref, name } = after.contact;
      const value = (person: Person): Json => {
        const plain = fieldValue(person, field);
        if (field !== 'reportsTo') return plain;
        return contacts.find((found) => found.contact.id === plain)?.contact.ref ?? null;
      };
      return { kind: 'person', contact: { ref, name }, field, before: value(before), after: value(after), direction };
    }
    case 'tied':
    case 'untied': {
      const { tie, from, to } = change.tie;
      return { kind: change.kind, tie: tieData(tie, { from: from.contact, to: to.contact }, playbook) };
    }
    case 'cell':
      return {
        kind: 'cell',
        function: change.function.id,
        level: change.level.id,
        before: change.before,
        after: change.after,
      };
  }
}
