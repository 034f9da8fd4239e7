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
  'export accounts': {
    summary: 'Export accounts as CSV or JSON: all of them, or those of a filter.',
    examples: [
      'kam export accounts --output accounts.csv',
      'kam export accounts --search water --json',
      'kam export accounts --bom --sensitive -o for-excel.csv',
    ],
    more: 'The columns are those that kam import reads: importing the file again changes nothing. A cell that a spreadsheet would run as a formula begins with an apostrophe, which the import takes away again. Personal fields of the forms leave the program only with --sensitive.',
  },
  'export contacts': {
    summary: 'Export the people of customers as CSV or JSON.',
    examples: ['kam export contacts --account acc-1', 'kam export contacts --output people.csv'],
    more: 'The columns are those that kam import reads: importing the file again changes nothing. A cell that a spreadsheet would run as a formula begins with an apostrophe, which the import takes away again. Personal fields of the forms leave the program only with --sensitive.',
  },
  'export opportunities': {
    summary: 'Export opportunities as CSV or JSON.',
    examples: ['kam export opportunities --status open'],
    more: 'The columns are those that kam import reads: importing the file again changes nothing. A cell that a spreadsheet would run as a formula begins with an apostrophe, which the import takes away again. Personal fields of the forms leave the program only with --sensitive.',
  },
  'export bundle': {
    summary: 'Write everything, with its history, to one file that restores into an empty database.',
    examples: ['kam export bundle book.kam'],
    more: 'The bundle holds every record, the whole history, unfinished forms and the numbers given, and a checksum. It is described in docs/bundle-format.md. It is not encrypted: keep it like the database.',
  },
  'import bundle': {
    summary: 'Restore a bundle into an empty database: nothing is lost, or nothing is stored.',
    examples: ['kam import bundle book.kam --db restored.db'],
    more: 'The bundle holds every record, the whole history, unfinished forms and the numbers given, and a checksum. It is described in docs/bundle-format.md. It is not encrypted: keep it like the database.',
  },
};
