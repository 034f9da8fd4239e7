/** Words around every command: on stderr, and in cells. */
export const program = {
  hint: 'Hint: ',
  warning: 'warning: ',
  exitCode: 'Code',
  meaning: 'Meaning',
  exitCodes: {
    0: 'done; no results is also 0',
    1: 'not found, ambiguous, or in conflict with what is there',
    2: 'the command line is wrong, or input is needed and cannot be asked for',
    3: 'a named file is missing or is not text, or its contents (playbook, answers) are at fault',
    4: 'storage: a database or file cannot be opened or written, is newer than the program, locked or damaged',
    5: 'a verdict that fails: --fail-below, --fail-unless, gate check, opportunity advance, rehearsal check, negotiation concede',
    70: 'a fault of the program; it says how to report it',
    130: 'cancelled; the draft is kept',
  } as Readonly<Record<number, string>>,
  reportFault: 'This is a fault of kam, not yours. Please report it with the lines above and `kam --version`.',
};

export const render = {
  yes: 'yes',
  no: 'no',
};

/** How words are put together. */
export const punctuation = {
  colon: ': ',
  /** Between the parts of a list. */
  separator: ', ',
  /** After a list that was cut. */
  more: ', …',
  clause: ', ',
  semicolon: '; ',
  stop: '.',
  /** Between sentences. */
  gap: ' ',
  dash: ' — ',
  brackets: (text: string) => ` (${text})`,
  percent: (number: string) => `${number} %`,
};
