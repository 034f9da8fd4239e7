/** 导入和导出。 */
import type { exchangeHelp as english } from '../../en/help/exchange.ts';

const importMore =
  '可读 CSV（UTF-8、GB18030 或 UTF-16；逗号、分号、制表符或竖线分隔）和 JSON。按表头识别各列，中英文都认；--map "列名=字段" 指明其他列，"列名=-" 表示不导入。不能写入的行连同原因放进原文件旁边的文件，改好后可以直接再导入。整个文件在变更记录里算一条命令。有行被退回时，退出码为 3。';

export const exchangeHelp: typeof english = {
  'import accounts': {
    summary: '从其他系统的 CSV 或 JSON 文件导入客户；已有的客户只更新，不会重复。',
    examples: [
      'kam import accounts salesforce-accounts.csv --dry-run',
      'kam import accounts fxiaoke-customers.csv --map "客户级别=note" --map "电话=-"',
      'kam import accounts yonyou-customers.txt --encoding gb18030 --match external-id',
    ],
    more: importMore,
  },
  'import contacts': {
    summary: '从 CSV 或 JSON 文件导入客户的联系人。',
    examples: [
      'kam import contacts outlook-contacts.csv --create-missing-accounts',
      'kam import contacts wecom-contacts.csv --account acc-1 --match email,name',
    ],
    more: importMore,
  },
  'import opportunities': {
    summary: '从 CSV 或 JSON 文件导入商机。',
    examples: [
      'kam import opportunities xiaoshouyi-opportunities.csv --create-missing-accounts',
      'kam import opportunities pipedrive-deals.csv --date-order mdy --map "Deal - Stage=-"',
    ],
    more: importMore,
  },
};
