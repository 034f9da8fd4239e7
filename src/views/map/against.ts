/** Opponents and key people who do not support us: who they are, and what we mean to do about it. */
import { attitudeValue } from '../../core/buying/key-people.ts';
import { attitudeText, rungText, termsText } from '../terms.ts';
import type { Block, Cell } from '../../core/document.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Person } from '../../core/process/gate-scope.ts';
import type { Translator } from '../../i18n/types.ts';

/** The table of the handbook's section 3, with the plan for each of them. */
export function againstBlocks(against: readonly Person[], playbook: Playbook, t: Translator, level: 2 | 3): Block[] {
  if (against.length === 0) return [];
  const { map, records } = t.words;
  return [
    { type: 'heading', level, text: map.against },
    {
      type: 'table',
      columns: [
        { id: 'name', label: `${records.personName} · ${records.title}`, priority: 3 },
        { id: 'stance', label: `${records.attitude} · ${records.closeness}`, priority: 2 },
        { id: 'plan', label: `${map.plan} · ${records.note}` },
      ],
      rows: against.map((person): Cell[] => [
        lines(person.contact.name, person.contact.title, person.contact.department),
        lines(
          attitudeText(playbook, person.role?.attitude ?? null, t) || `? ${t.words.report.attitudeUnknown}`,
          rungText(person.closeness, t),
        ),
        lines(planText(person, playbook, t), person.role?.note ?? null),
      ]),
    },
  ];
}

/** The plan with its words; somebody against us for whom there is none is a gap. */
function planText({ role }: Person, playbook: Playbook, t: Translator): string {
  const { map, punctuation } = t.words;
  const plan = termsText(playbook, 'opponents', role === null || role.plan === null ? [] : [role.plan], t);
  const isGap = plan === '' && (attitudeValue(role, playbook) ?? 0) < 0;
  return [isGap ? map.noPlan : plan, role?.planNote ?? ''].filter((part) => part !== '').join(punctuation.colon);
}

function lines(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n');
}
