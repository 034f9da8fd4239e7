import { factsOf } from './facts.ts';
import { roleData, type Named } from './record-data.ts';
import { attitudeText } from './opportunity.ts';
import { defaultVocabulary } from '../core/playbook/defaults.ts';
import { termTitle } from '../core/playbook/terms.ts';
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
      const titles = (slot: 'roles' | 'guides', ids: readonly string[]): string =>
        ids.map((id) => t.text(termTitle(defaultVocabulary(playbook, slot), id))).join(records.separator);
      return [
        { type: 'heading', level: 1, text: `${contact.name} · ${opportunity.name}` },
        ...factsOf([
          [records.roles, titles('roles', role.roles)],
          [records.attitude, attitudeText(role.attitude, defaultVocabulary(playbook, 'attitudes'), t)],
          [records.influence, role.influence],
          [records.guides, titles('guides', role.guides)],
          [records.note, role.note],
        ]),
      ];
    },
  };
}
