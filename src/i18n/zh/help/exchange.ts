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
  'export accounts': {
    summary: '把客户导出为 CSV 或 JSON：全部，或者筛选出来的。',
    examples: [
      'kam export accounts --output accounts.csv',
      'kam export accounts --search 水务 --json',
      'kam export accounts --bom --sensitive -o for-excel.csv',
    ],
    more: '各列都是 kam import 认得的：把文件再导入一遍，什么都不会变。电子表格会当公式执行的内容前面加了撇号，导入时自动去掉。表格里的个人信息只有加上 --sensitive 才会导出。',
  },
  'export contacts': {
    summary: '把联系人导出为 CSV 或 JSON。',
    examples: ['kam export contacts --account acc-1', 'kam export contacts --output people.csv'],
    more: '各列都是 kam import 认得的：把文件再导入一遍，什么都不会变。电子表格会当公式执行的内容前面加了撇号，导入时自动去掉。表格里的个人信息只有加上 --sensitive 才会导出。',
  },
  'export opportunities': {
    summary: '把商机导出为 CSV 或 JSON。',
    examples: ['kam export opportunities --status open'],
    more: '各列都是 kam import 认得的：把文件再导入一遍，什么都不会变。电子表格会当公式执行的内容前面加了撇号，导入时自动去掉。表格里的个人信息只有加上 --sensitive 才会导出。',
  },
  'export bundle': {
    summary: '把所有内容连同变更记录写进一个文件，可以恢复到空的数据库。',
    examples: ['kam export bundle book.kam'],
    more: '整包包括全部记录、全部变更记录、未完成的问答、编号和校验和，格式见 docs/bundle-format.md。整包没有加密，请像数据库一样保管。',
  },
  'import bundle': {
    summary: '把整包恢复到空的数据库：要么一样不少，要么什么都不写入。',
    examples: ['kam import bundle book.kam --db restored.db'],
    more: '整包包括全部记录、全部变更记录、未完成的问答、编号和校验和，格式见 docs/bundle-format.md。整包没有加密，请像数据库一样保管。',
  },
};
