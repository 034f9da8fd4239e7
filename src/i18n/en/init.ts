/** Words of `kam init`. */
export const init = {
  lang: 'Language',
  user: 'Your name, as assessments will show it',
  currency: 'Currency for amounts that name none',
  'time-zone': 'Time zone for today and due dates',
  calendar: 'Working-day calendar (country code)',
  database: 'Where to keep the database',
  labels: {
    lang: 'Language',
    user: 'Name',
    currency: 'Currency',
    'time-zone': 'Time zone',
    calendar: 'Working days',
    database: 'Database',
  },
  expected: {
    currency: 'three letters such as CNY',
    calendar: 'a country code such as CN, SG or DE-BY, or none',
    'time-zone': 'a time zone such as Asia/Shanghai',
  },
};
