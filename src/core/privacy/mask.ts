import { findMentions, type Identity } from './mentions.ts';

/** Somebody whose name is not to be handed out. */
export interface Bystander extends Identity {
  /** What they are at the customer; null where it is not known. */
  readonly title: string | null;
}

/**
 * Puts what people are in the place of who they are: `[technical director]`.
 * @param own names of the person to whom the text is handed; they stay
 */
export function maskBystanders(bystanders: readonly Bystander[], own: readonly string[]): (text: string) => string {
  const masks = bystanders.map((bystander) => findMentions(bystander, own, `[${bystander.title ?? '…'}]`));
  return (text) => masks.reduce((masked, mentions) => mentions.replace(masked), text);
}
