/** A record that another one points to. */
export interface Pointed {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
}

/** Names that are kept: more would only fill the memory. */
const most = 10_000;

/** Fetches what records point to, the last ones only once. */
export function memoPointed(fetch: (id: string) => Promise<Pointed | null>): (id: string) => Promise<Pointed | null> {
  const known = new Map<string, Pointed | null>();
  return async (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const record = await fetch(id);
    const pointed = record === null ? null : { id: record.id, ref: record.ref, name: record.name };
    if (known.size >= most) known.clear();
    known.set(id, pointed);
    return pointed;
  };
}
