import { isKamError, KamError, message } from '../core/errors.ts';
import { nearest } from '../core/text.ts';
import { findInstrument } from '../core/playbook/defaults.ts';
import type { Context } from '../cli/types.ts';
import type { Template } from '../core/playbook/template-types.ts';
import type { Playbook, PlaybookPin } from '../core/playbook/types.ts';

/** A template and the playbook under which it is used. */
export interface FoundTemplate {
  readonly playbook: Playbook;
  readonly template: Template;
}

/**
 * The template that a bare id names in the active playbook, else in the only other one that has it; or the one
 * that `playbook/id` names.
 * @throws KamError `not-found`, or `conflict` where several playbooks have it
 */
export async function findTemplate(ctx: Context, words: string): Promise<FoundTemplate> {
  const content = await ctx.content();
  const slash = words.indexOf('/');
  if (slash >= 0) {
    const playbook = await content.playbook(words.slice(0, slash));
    const template = findInstrument(playbook, 'template', words.slice(slash + 1));
    if (template === null) throw notFound(words.slice(slash + 1), playbook);
    return { playbook, template };
  }
  const active = await content.active();
  const own = findInstrument(active, 'template', words);
  if (own !== null) return { playbook: active, template: own };
  const found: FoundTemplate[] = [];
  for (const listing of await content.list()) {
    // A broken playbook is no reason not to find a template in a sound one.
    if (listing.id === active.id || !listing.valid) continue;
    const playbook = await content.playbook(listing.id);
    const template = findInstrument(playbook, 'template', words);
    if (template !== null) found.push({ playbook, template });
  }
  const [first, second] = found;
  if (first === undefined) throw notFound(words, active);
  if (second === undefined) return first;
  const matches = found.map(({ playbook }) => `${playbook.id}/${words}`).join(ctx.t.words.punctuation.separator);
  throw new KamError('conflict', message('template-ambiguous', { id: words, matches }));
}

function notFound(id: string, playbook: Playbook): KamError {
  const known = playbook.instruments.flatMap((instrument) => (instrument.kind === 'template' ? [instrument.id] : []));
  const params = { id, playbook: playbook.id, near: nearest(id, known), known: known.join(', ') };
  return new KamError('not-found', message('template-not-found', params));
}

/** The template behind a stored result, as it is now. */
export interface PinnedTemplate {
  /** With the rules of that day; null where the playbook has changed since, or is not to be found. */
  readonly rules: Template | null;
  /** Its questions in the words of today, for questions that are still there; null where it is not to be found. */
  readonly words: Template | null;
}

/** Looks up what is still there of the playbook that made a result. */
export async function pinnedTemplate(ctx: Context, pin: PlaybookPin, id: string): Promise<PinnedTemplate> {
  const content = await ctx.content();
  const playbook = await content.playbook(pin.playbook).catch((error: unknown) => {
    // Gone or broken: a stored result is readable without it.
    if (isKamError(error) && (error.kind === 'not-found' || error.kind === 'content')) return null;
    throw error;
  });
  const words = playbook === null ? null : findInstrument(playbook, 'template', id);
  return { rules: playbook?.hash === pin.hash ? words : null, words };
}
