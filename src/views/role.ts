import { findStyle } from '../core/playbook/approaches.ts';
import { styleText } from './approach.ts';
import { factsOf } from './facts.ts';
import { personData } from './map/data.ts';
import { partCells, partColumns } from './people.ts';
import { roleData, type Named, named } from './record-data.ts';
import { attitudeText, placeText, termsText } from './terms.ts';
import type { BuyingRole } from '../core/records/types.ts';
import type { Playbook } from '../core/playbook/types.ts';
import type { OpportunityPicture } from '../core/report/opportunity-picture.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from './types.ts';

/** A person's part in an opportunity, in the words of its playbook. */
export function roleView(role: BuyingRole, contact: Named, opportunity: Named, playbook: Playbook): View {
  return {
    schema: 'role/1',
    data: { opportunity: named(opportunity), ...roleData(role, contact) },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => {
      const { map, records } = t.words;
      return [
        { type: 'heading', level: 1, text: `${contact.name} · ${opportunity.name}` },
        ...factsOf([
          [records.roles, termsText(playbook, 'roles', role.roles, t)],
          [records.attitude, attitudeText(playbook, role.attitude, t)],
          [records.influence, role.influence],
          [records.guides, termsText(playbook, 'guides', role.guides, t)],
          [map.plan, planText(role, playbook, t)],
          [map.planNote, role.planNote],
          [records.note, role.note],
        ]),
      ];
    },
  };
}

/** Everybody with a part in an opportunity, the most influential first. */
export function roleListView({ opportunity, people, contacts, playbook }: OpportunityPicture): View {
  return {
    schema: 'role-list/1',
    data: {
      opportunity: named(opportunity),
      items: people.map((person) => personData(person, contacts)),
      next: null,
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => {
      const { map, records } = t.words;
      return [
        {
          type: 'table',
          columns: [
            { id: 'ref', label: records.ref, priority: 3, optional: true },
            { id: 'name', label: records.personName, priority: 3 },
            { id: 'place', label: `${records.function} · ${records.level}`, optional: true },
            ...partColumns(t),
            { id: 'style', label: t.words.style.style, optional: true },
            { id: 'plan', label: map.plan, optional: true },
          ],
          rows: people.map((person) => [
            person.contact.ref,
            person.contact.name,
            placeText(playbook, person.contact, t),
            ...partCells(person, playbook, t),
            styleText(findStyle(playbook, person.contact.style), t),
            planText(person.role, playbook, t),
          ]),
          empty: map.nobody,
        },
      ];
    },
  };
}

function planText(role: BuyingRole | null, playbook: Playbook, t: Translator): string {
  return termsText(playbook, 'opponents', role === null || role.plan === null ? [] : [role.plan], t);
}
