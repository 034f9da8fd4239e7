/** Words of budgets: what a customer has budgeted and bought, by category and year. */
export const budget = {
  title: 'Budget and installed base',
  category: 'Category',
  year: 'Year',
  currency: 'Currency',
  installed: 'Installed',
  budget: 'Budget',
  bought: 'Bought',
  ours: 'Ours',
  share: 'Share',
  remaining: 'Remaining',
  planned: 'Planned',
  asOf: 'As of',
  sum: 'Sum',
  wholeYear: 'Whole year',
  full: {
    budget: 'Budget of the year',
    bought: 'Bought to date, from anybody',
    ours: 'Bought to date from us',
    planned: 'What we plan to sell',
    installed: 'In use, pieces',
  },
  none: 'No budget is recorded yet. Add a line: kam budget set ACCOUNT CATEGORY --budget …',
  noneIn: (year: number) => `No budget is recorded for ${year}.`,
  open: (categories: string) => `In no remaining budget, because what was bought is not known: ${categories}.`,
  warnings: {
    'bought-exceeds-budget': (category: string, by: string) => `${category}: bought ${by} more than the budget.`,
    'ours-exceeds-bought': (category: string, by: string) =>
      `${category}: ${by} more bought from us than bought altogether.`,
    'lines-exceed-total': (sum: string, total: string, by: string) =>
      `The lines come to ${sum}, which is ${by} more than the ${total} recorded for the year.`,
    'lines-below-total': (sum: string, total: string, by: string) =>
      `The lines come to ${sum}; ${by} of the ${total} recorded for the year belong to no line yet.`,
  },
  edit: (account: string, year: number) => `${account}, ${year}`,
};
