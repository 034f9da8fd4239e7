/** Playbooks in memory for tests of the reader and the checker. */
import { message } from '../../src/core/errors.ts';
import { readPlaybook, type FindBase, type ReadPlaybook } from '../../src/content/read-playbook.ts';
import type { PlaybookFolder } from '../../src/content/playbook-folder.ts';
import type { Problem } from '../../src/core/errors.ts';

/** A manifest in one language; extra lines are added at the end. */
export function manifest(...more: readonly string[]): string {
  return [
    'schema: kam.playbook/v1',
    'id: method',
    "version: '1.0.0'",
    'title: Method',
    'languages: [en]',
    'license: MIT',
    ...more,
    '',
  ].join('\n');
}

/** Lines of a file. */
export function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

export function folderOf(files: Readonly<Record<string, string>>): PlaybookFolder {
  const all = { 'playbook.yaml': manifest(), ...files };
  return {
    folder: '/method',
    name: 'method',
    files: Object.entries(all)
      .map(([path, text]) => ({ path, name: path, read: { text } }))
      .toSorted((left, right) => (left.path < right.path ? -1 : 1)),
  };
}

const noBase: FindBase = (id) => Promise.resolve({ fault: message('base-missing', { id, known: 'other' }) });

/** Reads files as a playbook; a manifest is added where none is given. */
export function readFiles(
  files: Readonly<Record<string, string>>,
  options: { findBase?: FindBase; coverage?: boolean } = {},
): Promise<ReadPlaybook> {
  return readPlaybook(folderOf(files), options.findBase ?? noBase, { coverage: options.coverage ?? false });
}

/** `file:line:column code` of each problem. */
export function short(problems: readonly Problem[]): readonly string[] {
  return problems.map(
    ({ place, message: detail }) =>
      `${place === null ? '' : `${place.file}:${place.line}:${place.column} `}${detail.code}`,
  );
}
