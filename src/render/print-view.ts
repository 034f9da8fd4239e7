/** The only switch on format: a view goes in, text comes out, on stdout or into a file. */
import { KamError, message } from '../core/errors.ts';
import { printJson } from '../core/text.ts';
import { nameErased } from '../views/erased-names.ts';
import type { Invocation, OutputOptions } from '../cli/program.ts';
import type { Context } from '../cli/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { FormatName, View } from '../views/types.ts';

/** What a renderer may know of where its text goes. */
export interface Surface {
  /** Display columns; Infinity where nothing limits a table, as in a pipe. */
  readonly width: number;
  readonly color: boolean;
}

type Renderer = (view: View, t: Translator, surface: Surface) => Promise<string>;

/** The keys are the formats that exist; each view names those that it offers. */
const formats: Readonly<Record<FormatName, Renderer>> = {
  table: async (view, t, surface) => (await import('./terminal.ts')).renderTerminal(view.blocks(t), t, surface),
  json: (view) => Promise.resolve(renderJson(view)),
  csv: async (view, t) =>
    (await import('./csv.ts')).renderCsv(view.csvTable === undefined ? view.blocks(t) : [view.csvTable(t)]),
  markdown: async (view, t) => (await import('./markdown.ts')).renderMarkdown(view, t),
  yaml: (view) => Promise.resolve(view.text ?? ''),
  text: (view) => Promise.resolve(view.text ?? ''),
  ics: async (view, t) => {
    const events = view.calendarFile?.(t);
    return events === undefined ? '' : (await import('./calendar-file.ts')).renderCalendarFile(events);
  },
};

/** The one document of `--json`: the same in every language. */
function renderJson(view: View): string {
  return `${printJson({ schema: view.schema, ...view.data })}\n`;
}

/**
 * Renders a view in one of its formats.
 * @param format as asked for; null takes the view's first
 * @throws KamError `usage` for a format that this view does not offer
 */
async function renderView(view: View, format: string | null, t: Translator, surface: Surface): Promise<string> {
  return formats[checkFormat(format ?? view.formats[0], view.formats)](view, t, surface);
}

function checkFormat(name: string | undefined, offered: readonly FormatName[]): FormatName {
  if (name !== undefined && isFormat(name) && offered.includes(name)) return name;
  throw new KamError('usage', message('unknown-format', { format: String(name), formats: offered.join(', ') }));
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/**
 * Finds out whether what a command will show can be shown as asked for, before the command stores anything.
 * @throws KamError `usage` for a format that a command that writes does not offer; `conflict` and `storage` where the
 * file of `--output` cannot be written
 */
export async function checkOutput(
  { command, options, output }: Pick<Invocation, 'command' | 'options' | 'output'>,
  context: Context,
): Promise<void> {
  // A form to fill in is no result, and nothing is stored with it.
  if (output.format !== null && command.formats !== undefined && options.printAnswers !== true) {
    checkFormat(output.format, command.formats);
  }
  if (output.file === null) return;
  const files = await context.files();
  if (files.absolute(output.file) === context.settings.database) {
    // Not even --force: nobody means to replace the records by a report.
    throw new KamError('usage', message('output-is-database', { file: output.file }));
  }
  await files.checkTarget(output.file, { force: output.force });
}

/** Prints a view to stdout, or writes it to the file of `--output`. */
export async function printView(view: View, output: OutputOptions, context: Context): Promise<void> {
  if (view.pieces !== undefined) {
    const format = checkFormat(output.format ?? view.formats[0], view.formats);
    await printPieces(view.pieces(format), output, context);
    return;
  }
  const text = await renderView(
    await inLanguages(nameErased(view), context),
    output.format,
    context.t,
    surfaceOf(output, context),
  );
  if (output.file === null) {
    context.io.stdout.write(text);
    return;
  }
  const files = await context.files();
  await files.write(output.file, text, { force: output.force });
  context.note(message('file-written', { file: output.file }));
}

/** What is made piece by piece is written so: no more of it than one piece is ever held. */
async function printPieces(pieces: AsyncIterable<string>, output: OutputOptions, context: Context): Promise<void> {
  if (output.file === null) {
    for await (const piece of pieces) context.io.stdout.write(piece);
    return;
  }
  const sink = await (await context.files()).openSink(output.file, { force: output.force });
  try {
    for await (const piece of pieces) await sink.write(piece);
    await sink.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
  context.note(message('file-written', { file: output.file }));
}

/** Renders a view into a file, replacing what is there. */
export async function saveView(view: View, format: FormatName, file: string, context: Context): Promise<void> {
  const text = await renderView(await inLanguages(nameErased(view), context), format, context.t, {
    width: Infinity,
    color: false,
  });
  await (await context.files()).write(file, text, { force: true });
}

/** With `--lang both` every text stands in both languages, that of the interface first. */
async function inLanguages(view: View, context: Context): Promise<View> {
  if (context.settings.lang !== 'both') return view;
  const { bilingualView } = await import('./bilingual.ts');
  return bilingualView(view, context.t, await context.translator(context.t.language === 'zh' ? 'en' : 'zh'));
}

function surfaceOf(output: OutputOptions, { io }: Context): Surface {
  const columns = Number(io.env.COLUMNS) || io.stdout.columns;
  return {
    width: output.file === null && columns ? Math.max(40, columns) : Infinity,
    color: output.file === null && output.color && hasColor(io.env, io.stdout.isTTY === true),
  };
}

/** NO_COLOR and TERM=dumb turn colours off, FORCE_COLOR turns them on, else a terminal has them. */
export function hasColor(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true;
  return isTerminal && env.TERM !== 'dumb';
}
