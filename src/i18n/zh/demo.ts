import type { Dictionary } from '../en.ts';

export const demo: Dictionary['demo'] = {
  imported: (account, contacts, opportunities) => `${account}：${contacts} 位联系人，${opportunities} 个商机。`,
  found: (template, subject) => `${template}，${subject}：`,
  assessed: (template, subject, points, least, most) =>
    `${template}，${subject}：${points} 分（范围 ${least}～${most}）。`,
  report: '客户报告：',
  next: '接下来可以在演示数据库上试试：',
};
