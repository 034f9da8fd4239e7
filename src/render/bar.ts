const barWidth = 16;

/** `█` known, `▒` uncertain, `░` missing. */
export function bar(row: { min: number; max: number; value: number; uncertain: number }): string {
  const range = row.max - row.min;
  if (range <= 0) return '░'.repeat(barWidth);
  const full = Math.round(((row.value - row.min) / range) * barWidth);
  const unsure = Math.min(barWidth - full, Math.round((row.uncertain / range) * barWidth));
  return '█'.repeat(full) + '▒'.repeat(unsure) + '░'.repeat(Math.max(0, barWidth - full - unsure));
}
