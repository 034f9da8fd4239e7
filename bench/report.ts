/** The report as Markdown. */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';

export function heading(title: string, text: string): readonly string[] {
  return ['', `## ${title}`, '', text, ''];
}

/** A Markdown table, its columns padded so that it can be read as it is. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((title, column) =>
    Math.max(3, ...[title, ...rows.map((row) => row[column] ?? '')].map(width)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((size, column) => pad(cells[column] ?? '', size)).join(' | ')} |`;
  return [line(head), `| ${widths.map((size) => '-'.repeat(size)).join(' | ')} |`, ...rows.map(line)];
}

/** Han characters take two columns. */
function width(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0);
}

function pad(text: string, size: number): string {
  return text + ' '.repeat(Math.max(0, size - width(text)));
}

export const number = (value: number): string => value.toFixed(value < 100 ? 1 : 0);
export const ratio = (value: number): string => value.toFixed(2);

const failures: string[] = [];

/** Notes a limit that is missed. @returns the ratio, marked */
export function missed(name: string, value: number, limit: number): string {
  failures.push(`${name}: ${ratio(value)}, limit ${ratio(limit)}`);
  return `**${ratio(value)}**`;
}
missed.all = (): readonly string[] => failures;

/** What it was measured on. */
export function describeMachine(): readonly string[] {
  const processors = cpus();
  const version = (file: string): string => {
    const found = spawnSync(file, ['--version'], { encoding: 'utf8' });
    return found.error === undefined
      ? `${file} ${(/\d[\d.]+/.exec(found.stdout) ?? [''])[0]}`
      : `${file} not installed`;
  };
  return [
    `Node ${process.version} · ${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'} · ${Math.round(totalmem() / 2 ** 30)} GB · ${type()} ${release()} · load ${loadavg()[0]?.toFixed(1) ?? ''} · ${['task', 'recsel', 'sqlite3'].map(version).join(' · ')}`,
  ];
}
