/** Records in and out. */
const importMore =
  'Reads CSV (UTF-8, GB18030 or UTF-16; commas, semicolons, tabs or bars) and JSON. Columns are recognised by their headings, in English and Chinese; --map "Column=field" says what another one is, "Column=-" leaves one out. Rows that cannot be stored go, with the reason, to a file beside the source that can be mended and imported again. The whole file is one command of the history. Exit code 3 where rows were rejected.';

export const exchangeHelp = {
  'import accounts': {
    summary:
      'Import accounts from a CSV or JSON file of another program; what is there already is updated, not doubled.',
    examples: [
      'kam import accounts salesforce-accounts.csv --dry-run',
      'kam import accounts salesforce-accounts.csv --map "Phone=note" --map "Description=-"',
      'kam import accounts yonyou-customers.txt --encoding gb18030 --match external-id',
    ],
    more: importMore,
  },
  'import contacts': {
    summary: 'Import the people of customers from a CSV or JSON file.',
    examples: [
      'kam import contacts outlook-contacts.csv --create-missing-accounts',
      'kam import contacts wecom-contacts.csv --account Huayuan --match email,name',
    ],
    more: importMore,
  },
  'import opportunities': {
    summary: 'Import opportunities from a CSV or JSON file.',
    examples: [
      'kam import opportunities xiaoshouyi-opportunities.csv --create-missing-accounts',
      'kam import opportunities pipedrive-deals.csv --date-order mdy --map "Deal - Stage=-"',
    ],
    more: importMore,
  },
};
