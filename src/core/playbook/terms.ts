/** The words of a playbook's vocabularies: how a person may write a term, and what it is called. */
import { activityCatalog, activityKinds, occasionCatalog } from './defaults.ts';
import { foldWord } from '../text.ts';
import type { Item, Text } from './item-types.ts';
import type { Playbook } from './types.ts';

/** Words to choose from, under one title: the terms of a vocabulary, the entries of a catalog. */
export interface WordList {
  readonly title: Text;
  readonly terms: readonly Item[];
}

/** The kinds of activity of a playbook as words to choose from; null where it has none. */
export function kindWords(playbook: Playbook): WordList | null {
  const catalog = activityCatalog(playbook) ?? occasionCatalog(playbook);
  return catalog === null ? null : { title: catalog.title, terms: activityKinds(playbook) };
}

/**
 * The term that somebody means.
 * @param words its id, or its title in any of the playbook's languages; case and width do not matter
 * @returns null where no term or several have that name
 */
export function resolveTerm<T extends Pick<Item, 'id' | 'title'>>(
  vocabulary: { readonly terms: readonly T[] },
  words: string,
): T | null {
  const exact = vocabulary.terms.find((term) => term.id === words);
  if (exact !== undefined) return exact;
  const wanted = foldWord(words);
  const found = vocabulary.terms.filter((term) =>
    [term.id, ...Object.values(term.title)].some((name) => foldWord(name) === wanted),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The title of a term; of one that the playbook no longer has, its id: stored words are never lost from sight. */
export function termTitle(
  vocabulary: { readonly terms: readonly Pick<Item, 'id' | 'title'>[] } | null,
  id: string,
): Text {
  return vocabulary?.terms.find((term) => term.id === id)?.title ?? { '': id };
}
