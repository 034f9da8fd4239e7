/** Reports as lists of sections. Each says for whom it is; there is no default, so that nobody can forget it. */
import type { Block } from '../../core/document.ts';
import type { Audience } from '../../core/report/audience.ts';
import type { Translator } from '../../i18n/types.ts';

/** A part of a report. */
export interface ReportSection<Of> {
  readonly for: readonly Audience[];
  readonly blocks: (of: Of, t: Translator) => readonly Block[];
}

/** The sections for an audience, in their order. */
export function sectionBlocks<Of>(
  sections: readonly ReportSection<Of>[],
  audience: Audience,
  of: Of,
  t: Translator,
): Block[] {
  return sections.filter((section) => section.for.includes(audience)).flatMap((section) => section.blocks(of, t));
}
