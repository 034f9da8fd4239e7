/** Words of `kam demo`. */
export const demo = {
  imported: (account: string, contacts: number, opportunities: number) =>
    `${account} is there: ${contacts} people, ${opportunities} opportunities.`,
  found: (template: string, subject: string) => `${template}, ${subject}: `,
  assessed: (template: string, subject: string, points: string, least: string, most: string) =>
    `${template}, ${subject}: ${points} points (range ${least}…${most}).`,
  report: 'The account report: ',
  next: 'Try next, on the demo’s own database:',
};
