import type { DatumSource, Fresh } from './types.ts';

/** Makes the note of where the value of a field comes from. */
export function newDatumSource(
  input: Pick<DatumSource, 'accountId' | 'subject' | 'field' | 'on'> &
    Partial<Pick<DatumSource, 'contactId' | 'source'>>,
  { id }: { id: string },
): Fresh<DatumSource> {
  return { id, contactId: null, source: null, ...input };
}
