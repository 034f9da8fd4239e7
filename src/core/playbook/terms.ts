/** The words of a playbook's vocabularies: how a person may write a term, and what it is called. */
import type { Term, Text, Vocabulary } from './types.ts';

/**
 * The term that somebody means.
 * @param words its id, or its title in any of the playbook's languages; case and width do not matter
 * @returns null where no term or several have that name
 */
export function resolveTerm(vocabulary: Vocabulary, words: string): Term | null {
  const exact = vocabulary.terms.find((term) => term.id === words);
  if (exact !== undefined) return exact;
  const wanted = fold(words);
  const found = vocabulary.terms.filter((term) =>
    [term.id, ...Object.values(term.title)].some((name) => fold(name) === wanted),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The title of a term; of one that the playbook no longer has, its id: stored words are never lost from sight. */
export function termTitle(vocabulary: Vocabulary | null, id: string): Text {
  return vocabulary?.terms.find((term) => term.id === id)?.title ?? { '': id };
}

function fold(words: string): string {
  return words.normalize('NFKC').trim().toLowerCase();
}
