import { factsOf } from './facts.ts';
import { roleData, type Named } from './record-data.ts';
import { attitudeText, termsText } from './terms.ts';
import type { BuyingRole } from '../core/records/types.ts';
import type { Playbook } from '../core/playbook/types.ts';
import type { View } from './types.ts';

/** A person's part in an opportunity, in the words of its playbook. */
export function roleView(role: BuyingRole, contact: Named, opportunity: Named, playbook: Playbook): View {
  return {
    schema: 'role/1',
    data: { opportunity: { ref: opportunity.ref, name: opportunity.name }, ...roleData(role, contact) },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => {
      const { records } = t.words;
      return [
        { type: 'heading', level: 1, text: `${contact.name} · ${opportunity.name}` },
        ...factsOf([
          [records.roles, termsText(playbook, 'roles', role.roles, t)],
          [records.attitude, attitudeText(playbook, role.attitude, t)],
          [records.influence, role.influence],
          [records.guides, termsText(playbook, 'guides', role.guides, t)],
          [records.note, role.note],
        ]),
      ];
    },
  };
}
