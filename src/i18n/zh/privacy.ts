import type { Dictionary } from '../en.ts';
import type { RetentionAct, RetentionEvent } from '../../core/playbook/types.ts';

const events: Readonly<Record<RetentionEvent, string>> = {
  activity: '最后一次往来',
  archived: '归档',
  decided: '最后一次商机定案',
  created: '登记',
};
const acts: Readonly<Record<RetentionAct, string>> = { review: '复核', erase: '删除' };

/** 保存了谁的哪些资料、保存多久、怎么导出和删除。 */
export const privacy: Dictionary['privacy'] = {
  due: '到期日',
  act: '要做',
  reason: '原因',
  acts,
  term: (event, span, act) => `${events[event]}满 ${span}：${acts[act]}`,
  nothingDue: '没有到期的联系人。',
  states: {
    planned: '以下内容将被彻底删除，无法撤销。',
    done: '已删除，无法撤销。',
    'done-before': '此前已删除。这次又清理了一遍文件中不再使用的部分。',
  },
  what: '内容',
  count: '数量',
  becomes: '如何处理',
  becoming: {
    person: '全部清空，只留编号、客户和删除记录',
    part: '清空关于此人的文字',
    mention: '替换文字中的姓名、电话和邮箱',
    delete: '删除',
  },
  tables: {
    account: '客户',
    contact: '联系人',
    opportunity: '商机',
    activity: '销售活动',
    assessment: '评估记录',
    role: '采购角色',
    marker: '标志',
    need: '需求',
    budget_line: '预算项',
    tie: '人际关系',
    source: '资料来源',
    competitor: '竞争对手',
    rival: '对手',
    rating: '得分',
    value: '价值卡',
    checklist: '建议书的部分',
    negotiation: '谈判',
    negotiator: '谈判人员',
    term: '谈判内容',
    concession: '让步',
    milestone: '里程碑',
    receivable: '应收账款',
    payment: '回款',
    receivable_contact: '催收联系',
    complaint: '投诉',
    quota: '销售指标',
  },
  alsoBlanked: (changes, drafts) => `同时清空：变更记录 ${changes} 条、草稿 ${drafts} 份，以及搜索索引和姓名表。`,
  stays: '保留的内容',
  staying: [
    '一条删除记录：编号、客户、日期、操作人和原因',
    '一位不具名的人参与过采购和活动：角色、态度、影响力、日期和种类',
    '与对方公司商定的事：活动、需求、让步、投诉，但不带姓名',
  ],
  unsure: '请您自己看一下：以下内容里的姓名或号码，那里还有别人也在用',
  shortNames: (count, names) =>
    `有 ${count} 个称呼太短，无法与其他文字区分，文字中没有替换${names.length === 0 ? '' : `：${names.join('、')}`}。`,
  copies: '仍含有这些资料的副本',
  copiesHow: (ref, file) =>
    `请删掉这些副本，或在副本里同样删除：kam contact erase ${ref} --reason … --db ${file}。恢复这样的副本会把资料带回来。`,
  outside: '程序管不到的地方',
  outsideList: [
    '以前导出或打印的文件：报告、个人信息副本、日历、数据包、别处的备份、演示文件夹',
    '终端里输入和显示过的内容，以及命令行历史',
    '磁盘的快照和同步副本',
    '待导入的名单：再次导入会新建联系人',
  ],
  typeToErase: (ref, name) => `确定彻底删除，请输入 ${ref} 或${name}：`,
  typedOther: (ref) => `这既不是姓名，也不是 ${ref}。按 Ctrl-C 退出，什么都不改。`,
  askReason: '原因，不要写姓名（例如“本人来信要求”）：',
  erasedOn: '删除时间',
  erasedBy: '操作人',
  erasedReason: '原因',
  erasedContact: (ref) => `已删除的联系人 ${ref}`,
};
