/** A row as changes of the history tell it. */
export type ReplayedRow = Readonly<Record<string, string | number | null>>;

/** The columns that a change holds; null where it holds none, or cannot be read. */
export function parseChange(text: string | null): ReplayedRow | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ReplayedRow) : null;
  } catch {
    return null;
  }
}
