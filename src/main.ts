/**
 * The composition root: the only place that ties the command line to its doors and turns every outcome
 * into an exit code.
 */
import { parseCommandLine } from './cli/program.ts';
import { createContext, readGlobals } from './cli/context.ts';
import { reportError } from './cli/report-error.ts';
import { loadHelp, loadTranslator } from './cli/language.ts';
import { exitCodes, KamError, message } from './core/errors.ts';
import type { Io } from './cli/types.ts';

export { processIo } from './cli/io.ts';

/**
 * Runs one command.
 * @param argv arguments without node and script
 * @param io streams and environment; nothing global is read
 * @returns the exit code; see `kam help exit-codes`
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const globals = await readGlobals(argv, io);
  let close = async (): Promise<void> => undefined;
  try {
    const invocation = await parseCommandLine(argv, io, () => loadHelp(globals.language));
    if (invocation === null) {
      await checkWritten(io);
      return 0;
    }
    const t = await loadTranslator(globals.language);
    const opened = await createContext(invocation, io, t);
    close = opened.close;
    const { context } = opened;
    const { output } = invocation;
    if (output.file !== null || output.format !== null) {
      const { checkOutput } = await import('./render/print-view.ts');
      await checkOutput(invocation, context);
    }
    const { run } = await invocation.command.load();
    // The table pairs each command's file with its arguments and options; the types end at that seam.
    const result = await run(context, invocation.args as never, invocation.options as never);
    if (result.view !== null) {
      const { printView } = await import('./render/print-view.ts');
      await printView(result.view, output, context);
      await checkWritten(io);
    }
    if (result.failed !== undefined && result.failed !== null) context.note(result.failed);
    opened.flushNotes();
    return result.failed === undefined || result.failed === null ? 0 : exitCodes[result.failedAs ?? 'verdict'];
  } catch (error) {
    return reportError(error, io, await loadTranslator(globals.language), globals.json);
  } finally {
    await close();
  }
}

/** A full disk behind `> file` takes the result away: that must not look like success. */
async function checkWritten(io: Io): Promise<void> {
  const fault = (await io.written?.()) ?? null;
  if (fault === null) return;
  const reason = 'code' in fault ? String(fault.code) : fault.message;
  throw new KamError('storage', message('output-unwritable', { reason }), { cause: fault });
}
