import type { Playbook, PlaybookPin } from './types.ts';

/** What a result remembers of its playbook. */
export function pinOf({ id, version, hash }: Pick<Playbook, 'id' | 'version' | 'hash'>): PlaybookPin {
  return { playbook: id, version, hash };
}
