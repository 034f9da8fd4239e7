/** Problems in words: one line each for people, one object each for scripts. */
import type { Problem } from '../core/errors.ts';
import type { Translator } from '../i18n/types.ts';

/** One problem on one unwrapped line, `file:line:column` first where a file is at fault. */
export function problemLine(found: Problem, t: Translator): string {
  const place = found.place === null ? '' : `${found.place.file}:${found.place.line}:${found.place.column}: `;
  const severity = found.severity === 'warning' ? `${t.words.program.warning}` : '';
  return `${place}${severity}${t.message(found.message)}`.replaceAll('\n', ' ');
}

/** The form of a problem in JSON documents. */
export function describeProblem(found: Problem, t: Translator): { [key: string]: string | number | null } {
  return {
    severity: found.severity,
    code: found.message.code,
    file: found.place?.file ?? null,
    line: found.place?.line ?? null,
    column: found.place?.column ?? null,
    message: t.message(found.message),
  };
}
