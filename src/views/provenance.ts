/**
 * Where the method's numbers and rules come from: a sign beside a number, a word in a column of its own, and one
 * line per screen that says what the signs mean.
 */
import { provenances, type Provenance } from '../core/playbook/item-types.ts';
import type { Block, Span } from '../core/document.ts';
import type { Translator } from '../i18n/types.ts';

/** Read without colour and no wider than one column: a star for what can be read in the source, a swung dash for about. */
const signs: Readonly<Record<Provenance, string>> = { handbook: '*', public: '°', reconstructed: '~' };

/** The sign behind a number of the method; '' where the playbook does not say where it comes from. */
export function provenanceSign(provenance: Provenance | null): string {
  return provenance === null ? '' : signs[provenance];
}

/** The sign as a quiet span, to stand behind the item that it belongs to. */
export function provenanceMark(provenance: Provenance | null): Span {
  return { text: provenanceSign(provenance), tone: 'muted', strong: false };
}

/** The word for a column of its own; '' where the playbook does not say. */
export function provenanceWord(provenance: Provenance | null, t: Translator): string {
  return provenance === null ? '' : t.words.provenance.words[provenance];
}

/**
 * The line that explains the signs, once per screen and below everything that carries one.
 * @param shown where the items on the screen come from; signs that do not occur are not explained
 * @returns nothing where no sign is shown
 */
export function provenanceLegend(shown: readonly (Provenance | null)[], t: Translator): Block[] {
  const { legend } = t.words.provenance;
  const found = provenances.filter((provenance) => shown.includes(provenance));
  if (found.length === 0) return [];
  const text = found.map((provenance) => `${signs[provenance]} ${legend[provenance]}`).join('   ');
  return [{ type: 'paragraph', text: { text, tone: 'muted' } }];
}
