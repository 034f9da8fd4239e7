/** Words of the buyer map. */
export const map = {
  nobody: 'Nobody has a part in this opportunity yet: kam role set',
  coverage: 'Whom we know, by level and function',
  uncovered: 'Nobody in contact: ',
  unplaced: 'Function or level unknown: ',
  warnings: 'Watch out',
};
