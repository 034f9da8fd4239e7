import type { Dictionary } from '../en.ts';
import type { RetentionAct, RetentionEvent } from '../../core/playbook/guide-types.ts';

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
  exportTitle: (name) => `${name}的个人信息`,
  exportIntro:
    '以下是本客户资料库保存的关于此人的全部内容：本人资料及来源、在采购和活动中的参与、他人的评价、提到此人的句子，以及每一次变更（《个人信息保护法》第四十五条，GDPR 第十五条、第二十条）。其他人只写职务，不写姓名。本说明不构成法律意见。',
  exportedOn: '导出日期',
  ownData: '本人资料',
  field: '字段',
  value: '内容',
  setOn: '登记日期',
  setBy: '登记人',
  from: '来源',
  mentions: '提到此人的句子',
  where: '出处',
  text: '文字',
  draftsTitle: '关于此人的草稿',
  changesTitle: '全部变更',
  when: '时间',
  command: '命令',
  notIncluded: '不包括',
  notIncludedList: [
    '其他人的姓名和号码，以及只与他们有关的内容',
    '与此人无关的销售数字、底线和计划',
    '资料库以外的副本和文件：备份、已导出的报告和日历',
  ],
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
  alsoBlanked: (changes, drafts) => `同时清空：变更记录 ${changes} 条、草稿 ${drafts} 份，以及搜索索引和姓名表。`,
  stays: '保留的内容',
  staying: [
    '一条删除记录：编号、客户、日期、操作人和原因',
    '一位不具名的人参与过采购和活动：角色、态度、影响力、日期和种类',
    '与对方公司商定的事：活动、需求、让步、投诉，但不带姓名',
  ],
  unsure: '请您自己看一下：以下内容可能指此人（与别人相同的姓名或号码、姓加称呼、半个名字）',
  shortNames: (count, names) =>
    `有 ${count} 个称呼太短，无法与其他文字区分，文字中没有替换${names.length === 0 ? '' : `：${names.join('、')}`}。`,
  copies: '仍含有这些资料的副本',
  copiesHow: '请删掉这些副本，或在副本里同样删除。恢复这样的副本会把资料带回来。',
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
