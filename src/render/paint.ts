import type { Span } from '../core/document.ts';

/** Adds colour to a span whose text has been laid out already. */
export type Paint = (span: Span, text: string) => string;

/** Leaves everything as it is. */
export const plain: Paint = (_span, text) => text;
