import type { Block, Rich, Span } from '../core/document.ts';

type Level = Extract<Block, { type: 'heading' }>['level'];

/** A heading with a quiet remark beside it, such as the ref of a record. */
export function headingWith(level: Level, text: string | readonly (string | Span)[], remark: string): Block {
  const spans: Rich = typeof text === 'string' ? [text] : text;
  return { type: 'heading', level, text: [...spans, { text: `  ${remark}`, tone: 'muted', strong: false }] };
}
