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
  erasedContact: (ref) => `已删除的联系人 ${ref}`,
};
