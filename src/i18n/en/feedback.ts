/** Words for filled-in sheets that become records, and for counting them. */
export const feedback = {
  contact: 'Contact',
  isNew: 'new',
  isFilled: 'known, fields added',
  isSame: 'known',
  needsAndMarkers: 'Needs and markers',
  confirm: 'Write this?',
  sheets: (count: number) => (count === 1 ? '1 sheet' : `${count} sheets`),
  question: 'Question',
  answer: 'Answer',
  count: 'Number',
  share: 'Share',
  mean: (value: string) => `mean ${value}`,
  noSheets: 'No sheets yet.',
};
