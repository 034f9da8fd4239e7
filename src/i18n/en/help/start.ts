/** To begin with: settings, calendar, demo. */
export const startHelp = {
  init: {
    summary: 'Set up language, name, currency, time zone and the place of the database.',
    examples: ['kam init', 'kam init --yes --user "Wang Min" --currency CNY --time-zone Asia/Shanghai'],
  },
  calendar: {
    summary:
      'Look up working days: whether a day is worked, the days off of a year, and so many working days from a day.',
    examples: ['kam calendar 2027-03-01 --workdays -15', 'kam calendar 2026', 'kam calendar 2026-02 --format csv'],
    more: 'The calendar is that of the config file (calendar: CN; any other country code; none for weekends only). The company’s own days go there too: days-off: [2026-12-24..2026-12-25], work-days: [2026-12-26].',
  },
  demo: {
    summary: 'Do the main job on a made-up account, in a folder of its own; your data is not touched.',
    examples: ['kam demo', 'kam demo ./try-kam --lang zh'],
  },
};
