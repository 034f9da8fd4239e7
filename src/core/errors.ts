import type { MessageCode, MessageParams } from './messages.ts';

/** Where in a file something is wrong; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A sentence for people, kept as code and parameters until the language is known. */
export type Message = {
  readonly [C in MessageCode]: { readonly code: C; readonly params: MessageParams[C] };
}[MessageCode];

/** Path to a value in a document: keys and indexes from the root. */
export type DataPath = readonly (string | number)[];

/** Something that a person can fix in what they wrote. Core returns these; it throws only for broken invariants. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly message: Message;
  /** Where in the document, as far as the finder knows; the reader of the file turns it into a place. */
  readonly path: DataPath;
  readonly place: Place | null;
}

export type ErrorKind =
  'usage' | 'content' | 'not-found' | 'conflict' | 'storage' | 'verdict' | 'cancelled' | 'internal';

/** The one table from kinds of failure to exit codes (see `kam help exit-codes`). */
export const exitCodes = {
  'not-found': 1,
  conflict: 1,
  usage: 2,
  content: 3,
  storage: 4,
  verdict: 5,
  internal: 70,
  cancelled: 130,
} as const satisfies Record<ErrorKind, number>;

/**
 * The only error that the program throws on purpose. It carries codes and parameters, no sentences:
 * `cli/report-error.ts` turns it into words in the chosen language, or into JSON.
 */
export class KamError extends Error {
  readonly kind: ErrorKind;
  readonly detail: Message;
  readonly hints: readonly Message[];
  readonly problems: readonly Problem[];

  constructor(
    kind: ErrorKind,
    detail: Message,
    more: { hints?: readonly Message[]; problems?: readonly Problem[]; cause?: unknown } = {},
  ) {
    super(detail.code, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'KamError';
    this.kind = kind;
    this.detail = detail;
    this.hints = more.hints ?? [];
    this.problems = more.problems ?? [];
  }
}

/**
 * Tells a KamError from any other value. By name and not by class: every command is bundled into a
 * file of its own, and each bundle has its own copy of the class.
 */
export function isKamError(error: unknown): error is KamError {
  return error instanceof Error && error.name === 'KamError' && 'kind' in error;
}

/**
 * Builds a message; the compiler checks the parameters against the code.
 * @param code a key of `MessageParams`
 * @param params what the sentence names
 */
export function message<C extends MessageCode>(code: C, params: MessageParams[C]): Message {
  return { code, params } as Message;
}

/** A problem of severity `error` at a path of the document that is being checked. */
export function problem(detail: Message, path: DataPath = [], severity: Problem['severity'] = 'error'): Problem {
  return { severity, message: detail, path, place: null };
}
