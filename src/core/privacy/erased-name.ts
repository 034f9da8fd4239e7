/**
 * What stands in the place of a person whose data was erased: in their record, and where free texts named them. It is
 * stored as a token that is no word of any language; what shows a text puts the words of its language there.
 */

const token = /⟦erased (con-\d+)⟧/g;

/** @param ref of the contact, which stays */
export function erasedName(ref: string): string {
  return `⟦erased ${ref}⟧`;
}

/** Whether a contact's name says that their data was erased. */
export function isErasedName(name: string): boolean {
  return name.replace(token, '') === '' && name !== '';
}

/** A text with the words of a language in the place of erased names. @param words for a ref */
export function withErasedNames(text: string, words: (ref: string) => string): string {
  return text.includes('⟦') ? text.replace(token, (_, ref: string) => words(ref)) : text;
}
