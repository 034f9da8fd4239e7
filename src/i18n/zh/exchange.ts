/** 导入和导出。 */
import type { exchange as english } from '../en/exchange.ts';

export const exchange: typeof english = {
  nouns: { account: '客户', contact: '联系人', opportunity: '商机' },
  title: (noun, isDry) => `导入${noun}${isDry ? '（试运行）' : ''}`,
  form: '文件格式',
  delimiters: { ',': '逗号分隔', ';': '分号分隔', '\t': '制表符分隔', '|': '竖线分隔' },
  rows: '行数',
  created: '新增',
  updated: '更新',
  unchanged: '没有变化',
  rejected: '退回',
  empty: '空行',
  around: '表格前后的文字',
  accountsCreated: '顺带新增的客户',
  column: '列',
  field: '字段',
  ignored: '没有导入的列',
  reasons: '退回的原因',
  firstLine: '首次出现的行',
  reason: '该行的原因',
  rejectedFile: '退回的行在',
  remarks: (count) => `已写入的行中有 ${count} 处需要留意`,
  line: '行',
  remark: '说明',
  rowsRead: (rows) => `${rows} 行`,
};
