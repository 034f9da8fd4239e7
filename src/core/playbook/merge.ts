/** What a playbook takes over from others, and which instruments it puts into the program's places. */
import { message, problem, type DataPath, type Message, type Problem } from '../errors.ts';
import { nearest, compareText } from '../text.ts';
import type { DefaultSlot, Instrument, InstrumentKind, Playbook } from './types.ts';

/** Order of kinds in a normalised playbook. */
const kindOrder: readonly InstrumentKind[] = [
  'process',
  'ladder',
  'vocabulary',
  'catalog',
  'scale',
  'template',
  'question-list',
  'form',
  'schedule',
  'outline',
  'approach',
  'rules',
  'information',
  'retention',
];

/**
 * Takes over the instruments of other playbooks: an own one of the same kind and id replaces an inherited one,
 * and of two bases the later wins.
 * @param bases in the order in which they are extended
 * @param own the playbook's own instruments
 * @param removed `kind/id` of inherited instruments that are left out
 * @returns in an order that does not depend on files; problems with paths into the manifest
 */
export function mergeInstruments(
  bases: readonly (readonly Instrument[])[],
  own: readonly Instrument[],
  removed: readonly string[],
): { readonly instruments: readonly Instrument[]; readonly problems: readonly Problem[] } {
  const inherited = new Map<string, Instrument>();
  for (const base of bases) for (const instrument of base) inherited.set(nameOf(instrument), instrument);
  const problems = removed.flatMap((name, index) => {
    if (inherited.delete(name)) return [];
    return [problem(message('remove-nothing', { what: name }), ['remove', index])];
  });
  for (const instrument of own) inherited.delete(nameOf(instrument));
  const instruments = [...inherited.values(), ...own].toSorted(
    (left, right) => kindOrder.indexOf(left.kind) - kindOrder.indexOf(right.kind) || compareText(left.id, right.id),
  );
  return { instruments, problems };
}

function nameOf({ kind, id }: Instrument): string {
  return `${kind}/${id}`;
}

type SlotKind = InstrumentKind &
  ('process' | 'ladder' | 'vocabulary' | 'template' | 'catalog' | 'schedule' | 'outline' | 'information');
const slots: Readonly<Record<DefaultSlot, SlotKind>> = {
  process: 'process',
  relationship: 'ladder',
  roles: 'vocabulary',
  attitudes: 'vocabulary',
  functions: 'vocabulary',
  levels: 'vocabulary',
  guides: 'vocabulary',
  needs: 'vocabulary',
  ties: 'vocabulary',
  opponents: 'vocabulary',
  categories: 'vocabulary',
  strengths: 'vocabulary',
  negotiators: 'vocabulary',
  terms: 'vocabulary',
  payers: 'vocabulary',
  causes: 'vocabulary',
  grades: 'vocabulary',
  qualification: 'template',
  rehearsal: 'template',
  survey: 'template',
  activities: 'catalog',
  occasions: 'catalog',
  concessions: 'schedule',
  deadlock: 'schedule',
  milestones: 'schedule',
  collection: 'schedule',
  complaints: 'schedule',
  proposal: 'outline',
  presentation: 'outline',
  minutes: 'outline',
  information: 'information',
};

/**
 * Fills the program's places: as `default` names them, else by a base's choice, else with the one instrument that
 * fits. Vocabularies, schedules, outlines and most templates fit a place whose name is their id (or the singular
 * of it); a lone vocabulary holds the roles.
 * @param named the playbook's `default`
 * @param inherited choices of the playbooks it extends, later ones first
 * @param lost ids in parts that could not be read
 * @returns places that nothing fits are absent; problems with paths into the manifest
 */
export function resolveDefaults(
  instruments: readonly Instrument[],
  named: Readonly<Partial<Record<DefaultSlot, string>>>,
  inherited: readonly Playbook['defaults'][],
  lost: ReadonlySet<string>,
): { readonly defaults: Playbook['defaults']; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (detail: Message, path: DataPath): unknown => problems.push(problem(detail, path));
  const chosen = (Object.keys(slots) as DefaultSlot[]).flatMap((slot): [DefaultSlot, string][] => {
    const kind = slots[slot];
    const ids = instruments.filter((instrument) => instrument.kind === kind).map(({ id }) => id);
    const wanted = named[slot];
    if (wanted !== undefined) {
      if (ids.includes(wanted)) return [[slot, wanted]];
      if (!lost.has(wanted)) {
        const known = ids.join(', ');
        report(message('unknown-reference', { what: kind, id: wanted, near: nearest(wanted, ids), known }), [
          'default',
          slot,
        ]);
      }
      return [];
    }
    const found = inherited.map((defaults) => defaults[slot]).find((id) => id !== undefined && ids.includes(id));
    const fitting = found ?? fit(slot, instruments, ids);
    return fitting === null ? [] : [[slot, fitting]];
  });
  return { defaults: Object.fromEntries(chosen), problems };
}

/** Places that the only instrument of their kind fills; the others go by the name. */
const loneFits: ReadonlySet<DefaultSlot> = new Set(['process', 'relationship', 'activities', 'information']);

function fit(slot: DefaultSlot, instruments: readonly Instrument[], ids: readonly string[]): string | null {
  const only = (candidates: readonly string[]): string | null =>
    candidates.length === 1 ? (candidates[0] ?? null) : null;
  if (loneFits.has(slot)) return only(ids);
  if (slot === 'qualification') {
    const subjects = instruments.filter((one) => one.kind === 'template' && one.subject === 'opportunity');
    return only(subjects.map(({ id }) => id)) ?? only(ids);
  }
  const named = ids.find((id) => id === slot) ?? ids.find((id) => id === singularOf(slot));
  const lone = slot === 'roles' ? only(ids) : null;
  // A lone list that is plainly for another place does not hold the roles.
  const isOther = Object.keys(slots).some((other) => other === lone || singularOf(other) === lone);
  return named ?? (isOther ? null : lone);
}

function singularOf(word: string): string {
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.replace(/s$/, '');
}
