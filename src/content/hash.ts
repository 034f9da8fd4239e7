/** Content hashes: what stored results remember of the playbook that made them. */
import type { Playbook } from '../core/playbook/types.ts';

/** JSON with sorted keys and nothing else that could differ between two files of the same content. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** @returns `sha256:…` of a playbook with all that it takes over; comments and the layout of files do not count */
export function hashPlaybook(playbook: Omit<Playbook, 'hash'>): string {
  const { hash: _hash, ...content } = playbook as Playbook;
  return `sha256:${process.getBuiltinModule('node:crypto').createHash('sha256').update(canonicalJson(content)).digest('hex')}`;
}
