/** Needs and budgets. */
import type { needsHelp as english } from '../../en/help/needs.ts';

export const needsHelp: typeof english = {
  'need add': {
    summary: '在商机的需求树上添加一条需求。',
    examples: [
      'kam need add opp-1 "两家的流量计都能读数" --under need-4 --owner 陈志远 --must --weight 4',
      'kam need add opp-1 --level goals --text "年底结转时账单不出错" --owner 郑秋萍 --urgency 3',
    ],
  },
  'need edit': {
    summary: '修改一条需求；值留空则清除该项。',
    examples: ['kam need edit need-21 --evidence "需求草稿 3.6" --deadline 2026-12-15'],
  },
  'need move': {
    summary: '把一条需求连同下级移到另一条下面。',
    examples: ['kam need move need-21 --under need-8'],
  },
  'need confirm': {
    summary: '登记客户已经确认的需求。',
    examples: ['kam need confirm need-8 --by 赵文博 --evidence "对方邮件" --with-all-below'],
  },
  'need archive': {
    summary: '把一条需求连同下级移出需求树，或恢复；内容不会删除。',
    examples: ['kam need archive need-22', 'kam need archive need-22 --restore'],
  },
  'need list': {
    summary: '列出需求：哪些还没有确认，哪些追不到目标。',
    examples: ['kam need list --opportunity opp-1 --unconfirmed', 'kam need list --orphans'],
  },
  'need show': {
    summary: '查看一条需求：追溯到什么，下面有什么，这一层可以问什么。',
    examples: ['kam need show need-5'],
  },
  'need tree': {
    summary: '查看商机的需求树：哪些已确认，哪些没有，哪些追不到目标。',
    examples: ['kam need tree opp-1', 'kam need tree opp-1 --as mermaid'],
  },
  'need interview': {
    summary: '逐题询问客户的需求，建成需求树。可以在终端里问，也可以用文件。',
    examples: ['kam need interview opp-1 --with 赵文博'],
    more: '每个回答添加一条需求，或补全它；问题和次序出自销售手册。空着按回车跳过，↑ 或 ← 返回，Tab 填依据。最后显示整棵树，确认之前什么也不保存。按 Ctrl-C 离开，已答的保留，用 --resume 继续。',
  },
  'budget set': {
    summary: '记录客户某一年度、某一类别的预算和采购；可以逐项提问，也可以用选项。',
    examples: [
      'kam budget set 华源 storage --year 2026 --budget 120万 --bought 30万 --ours 10万 --planned 20万 --installed 340 --as-of 2026-09-30',
      'kam budget set 华源 总额 --year 2026 --budget 500万',
    ],
    more: '在终端里不带选项运行时，会逐页打开手册中的各个类别。',
  },
  'budget list': {
    summary: '按年度和币种列出剩余预算和我们的份额，并给出合计和提醒。',
    examples: ['kam budget list 华源', 'kam budget list 华源 --year 2026 --format csv'],
  },
  'budget remove': {
    summary: '从预算中删除一行。',
    examples: ['kam budget remove 华源 storage --year 2026'],
  },
};
