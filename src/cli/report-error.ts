/** The one place that turns errors into words on stderr and into exit codes. */
import { exitCodes, isKamError, KamError, message } from '../core/errors.ts';
import { printJson, stripControls } from '../core/text.ts';
import { describeProblem, problemLine } from '../views/problems.ts';
import type { Translator } from '../i18n/types.ts';
import type { Io } from './types.ts';

/**
 * @param error whatever a command threw
 * @param json whether to say it as JSON
 * @returns the exit code
 */
export function reportError(error: unknown, io: Io, t: Translator, json: boolean): number {
  const known = isKamError(error) ? error : wrap(error);
  const code = exitCodes[known.kind];
  const hints = known.hints.map((hint) => t.message(hint));
  if (json) {
    const problems = known.problems.map((found) => describeProblem(found, t));
    const body = { code: known.detail.code, message: t.message(known.detail), hints, problems };
    io.stderr.write(`${printJson({ error: body })}\n`);
    return code;
  }
  const lines = known.problems.length > 0 ? known.problems.map((found) => problemLine(found, t)) : [];
  // With problems listed, each names its place; the summary comes last, where the eye is.
  lines.push(t.message(known.detail), ...hints.map((hint) => `${t.words.program.hint}${hint}`));
  io.stderr.write(`${lines.map((line) => stripControls(line)).join('\n')}\n`);
  if (known.kind === 'internal' && known.cause instanceof Error) {
    io.stderr.write(`${known.cause.stack ?? String(known.cause)}\n${t.words.program.reportFault}\n`);
  }
  return code;
}

function wrap(error: unknown): KamError {
  const name = error instanceof Error ? error.name : '';
  // Names of the prompt library for Ctrl-C and for an aborted prompt.
  if (name === 'ExitPromptError' || name === 'AbortPromptError' || name === 'CancelPromptError') {
    return new KamError('cancelled', message('cancelled', {}));
  }
  const text = error instanceof Error ? error.message : String(error);
  return new KamError('internal', message('internal', { message: text }), { cause: error });
}
