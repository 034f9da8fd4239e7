/** Why a limit that is missed is where it is: printed with it, so that nobody has to find out again. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [
    /--help$/,
    'Node, the parser and the words of the overview, all of it as code that V8 has kept; laying out the commands is the rest.',
  ],
  [
    /^kam (account|contact) (list|add)/,
    'The driver with one record takes what its own line in the table says; on top of it come the parser, the words, the query builder (Kysely) and the layout, each loaded only where it is needed, as code that V8 has kept.',
  ],
  [
    /--search Zebra/,
    'A word that no name begins with is looked for inside the names with Latin letters, of which there are 250,000 among 1,000,000: an index of them is read from end to end. What is found at a beginning needs no such look.',
  ],
  [
    /^kam assess/,
    'What an addition takes, and the questions, their scoring and the score card. The template is compiled while the program is built.',
  ],
  [
    /^kam report/,
    'The start and an open database take half of it. The rest: 2,200 rows read into records, the conditions of the playbook over 2,000 activities, forms and closeness of 200 people, and the Markdown of all of them.',
  ],
  [
    /^import/,
    'The column “SQLite alone” is the floor: the same rows, finished and without a single check, take SQLite many times as long as `.import`, since it keeps ten sorted trees for each account (record, history, names, words) where `.import` writes one row. The rest is reading, checking and comparing rows.',
  ],
  [
    /^export/,
    'Fetching the rows takes as long as sqlite3 itself, making cells of them somewhat more; the start of the program and the writing are the rest. On 10,000 accounts the start alone takes the time of two runs of sqlite3.',
  ],
];

/** The reason for a case by its name; empty where none is known. */
function reasonFor(name: string): string {
  return reasons.find(([pattern]) => pattern.test(name))?.[1] ?? '';
}

/**
 * Missed limits with their reasons, those of one reason together.
 * @param lines `name: value, limit value`
 */
export function explainMissed(lines: readonly string[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const line of lines) {
    const reason = reasonFor(line.split(': ')[0] ?? '');
    groups.set(reason, [...(groups.get(reason) ?? []), line]);
  }
  return [...groups].flatMap(([reason, missed]) => [...missed.map((line) => `- ${line}`), '', reason, '']);
}
