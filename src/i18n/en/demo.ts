/** Words of `kam demo`. */
export const demo = {
  imported: (account: string, contacts: number, opportunities: number) =>
    `${account} is there: ${contacts} people, ${opportunities} opportunities.`,
  assessed: (template: string, subject: string, points: number, least: number, most: number) =>
    `${template}, ${subject}: ${points} of ${least}…${most} points.`,
  report: 'The account report:',
  next: 'Try next, on the demo’s own database:',
};
