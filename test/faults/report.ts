/** What a part of the run says at its end. */
export interface Report {
  readonly title: string;
  /** What was counted, in the order in which it is shown. */
  readonly figures: Readonly<Record<string, number | string>>;
  /** What ought not to have happened. */
  readonly faults: readonly string[];
}

export function printReport({ title, figures, faults }: Report): string {
  const lines = Object.entries(figures).map(([name, value]) => `  ${name}: ${value}`);
  return [title, ...lines, `  faults: ${faults.length}`, ...faults.map((fault) => `    FAULT ${fault}`), ''].join('\n');
}
