/** Writes what a long run measured into the page on reliability. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { table } from '../../bench/report.ts';

const page = join(import.meta.dirname, '../../docs/reliability.md');

export interface Figures {
  /** Of the section: `faults` or `fuzz`. */
  readonly section: string;
  /** As it is typed. */
  readonly command: string;
  readonly seed: number;
  /** When the run began, in milliseconds of `performance.now()`. */
  readonly begun: number;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Replaces a section between `<!-- figures:NAME -->` and `<!-- end -->`. */
export function writeFigures(figures: Figures): void {
  writeFileSync(page, replaceSection(readFileSync(page, 'utf8'), figures.section, figuresText(figures)));
}

/** @throws Error where the text has no such section */
export function replaceSection(text: string, section: string, inside: string): string {
  const found = new RegExp(`(<!-- figures:${section} -->\n)[\\s\\S]*?(<!-- end -->)`);
  if (!found.test(text)) throw new Error(`no section <!-- figures:${section} --> … <!-- end -->`);
  return text.replace(found, (_all, begin: string, end: string) => `${begin}\n${inside}\n\n${end}`);
}

function figuresText({ command, seed, begun, head, rows }: Figures): string {
  const took = Math.round((performance.now() - begun) / 60_000);
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`;
  const intro = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${machine}: \`${command}\`, seed ${seed}, ${took} minutes.`;
  return [intro, '', ...table(head, rows)].join('\n');
}

/** The line with which a script of the package is run again. */
export function typedCommand(script: string): string {
  const words = process.argv.slice(2).map((word) => (/^[\w,./=-]+$/.test(word) ? word : JSON.stringify(word)));
  return ['npm run', script, ...(words.length > 0 ? ['--', ...words] : [])].join(' ');
}
