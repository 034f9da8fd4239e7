/** How a playbook says to treat somebody or something: looked up by what it is for. */
import { resultTemplate } from './defaults.ts';
import type { Account } from '../records/types.ts';
import type { Quadrant, Template } from './template-types.ts';
import type { Approach } from './guide-types.ts';
import type { Playbook } from './types.ts';

/** A communication style and how to treat it. */
export interface Style {
  readonly id: string;
  /** The quadrant that names it; null for a style that the playbook no longer has. */
  readonly quadrant: Quadrant | null;
  readonly approach: Approach | null;
}

/**
 * The approach for a term, an outcome or a stage.
 * @param id of what it is for
 * @returns the first one, or null
 */
export function approachFor(playbook: Playbook, id: string): Approach | null {
  return approachWith(playbook, (approach) => approach.for === id);
}

/** The approach that a quadrant names, else the one for it; null where there is none. */
export function approachOf(playbook: Playbook, { id, approach: named }: Quadrant): Approach | null {
  return (
    (named === null ? null : approachWith(playbook, (approach) => approach.id === named)) ?? approachFor(playbook, id)
  );
}

/**
 * The style that a contact's field names, in the words of a playbook.
 * @param id quadrant id of the playbook's style template; null for a contact without a style
 */
export function findStyle(playbook: Playbook, id: string | null): Style | null {
  if (id === null) return null;
  const quadrant = styleTemplate(playbook)?.scoring.axes?.quadrants.find((candidate) => candidate.id === id) ?? null;
  return { id, quadrant, approach: quadrant === null ? approachFor(playbook, id) : approachOf(playbook, quadrant) };
}

/** The template whose result is a field of accounts, with the id of that field; null where there is none. */
export function segmentTemplate(playbook: Playbook): { readonly template: Template; readonly field: string } | null {
  for (const one of playbook.instruments) {
    if (one.kind === 'template' && one.result?.record === 'account') return { template: one, field: one.result.field };
  }
  return null;
}

/** How to treat an account of the segment that its field names; null where nothing says so. */
export function segmentApproach(playbook: Playbook, fields: Account['fields']): Approach | null {
  const value = fields[segmentTemplate(playbook)?.field ?? ''];
  return typeof value === 'string' ? approachFor(playbook, value) : null;
}

/** The template that finds the style of a contact, or null. */
export function styleTemplate(playbook: Playbook): Template | null {
  return resultTemplate(playbook, 'contact.style');
}

function approachWith(playbook: Playbook, test: (approach: Approach) => boolean): Approach | null {
  const found = playbook.instruments.find((one) => one.kind === 'approach' && test(one));
  return found?.kind === 'approach' ? found : null;
}
