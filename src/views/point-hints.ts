/** What the points of a report take, in words, for a file that somebody fills in. */
import { filledField } from '../core/occasion/report-fields.ts';
import { nextMarkers } from '../core/occasion/proposals.ts';
import { flagsToRecord, pointsOf, type Occasion } from '../core/occasion/occasion.ts';
import { defaultLadder, defaultVocabulary } from '../core/playbook/defaults.ts';
import { markersOf } from '../core/process/closeness.ts';
import type { Item } from '../core/playbook/item-types.ts';
import type { Outline, OutlinePoint } from '../core/playbook/guide-types.ts';
import type { Translator } from '../i18n/types.ts';

/** Comment lines by point id: the form of a line, and the names that it may hold. */
export function pointHints(
  outline: Outline,
  occasion: Occasion,
  t: Translator,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    pointsOf(outline).map((point) => [point.id, [...formOf(point, t), ...namesFor(point, occasion, t)]]),
  );
}

function formOf({ writes }: OutlinePoint, t: Translator): string[] {
  return writes === null ? [] : [t.words.occasions.grammar[writes]];
}

function namesFor(point: OutlinePoint, occasion: Occasion, t: Translator): string[] {
  const { playbook, people, dossier, needs } = occasion;
  const titled = ({ id, title }: Pick<Item, 'id' | 'title'>): string => `${id}  ${t.text(title)}`;
  const fields = point.fills.flatMap((ref) => filledField(occasion, ref) ?? []).map(titled);
  switch (point.writes) {
    case 'people':
      return dossier.contacts.map(({ ref, name }) => `${ref}  ${name}`);
    case 'markers': {
      // First what would bring somebody further, else everything that can be recorded.
      const next = [...new Set(people.flatMap((person) => nextMarkers(person)))];
      const ladder = defaultLadder(playbook);
      return (next.length > 0 ? next : ladder === null ? [] : [...markersOf(ladder).values()]).map(titled);
    }
    case 'flags':
      return flagsToRecord(occasion).map(titled);
    case 'attitudes':
      return (defaultVocabulary(playbook, 'attitudes')?.terms ?? []).map(titled);
    case 'needs':
      return (defaultVocabulary(playbook, 'needs')?.terms ?? []).map(titled);
    case 'confirmed-needs':
      return needs.filter(({ confirmedOn }) => confirmedOn === null).map(({ ref, text }) => `${ref}  ${text}`);
    default:
      return fields;
  }
}
