/** Accounts, contacts and opportunities. */
import type { recordsHelp as english } from '../../en/help/records.ts';

export const recordsHelp: typeof english = {
  'account add': {
    summary: '添加客户。',
    examples: ['kam account add 清溪水务 --alias "Clearbrook Water" --industry 水务 --revenue 3.5亿'],
  },
  'account list': {
    summary: '列出客户，最新的在前。',
    examples: [
      'kam account list',
      'kam account list --search 水务 --format csv',
      'kam account list --field segment=open',
    ],
  },
  'account segments': {
    summary: '查看哪些客户属于哪一类，各有多少。',
    examples: ['kam account segments'],
    more: '客户属于哪一类，由结果写入客户字段的那个评估模板得出：kam assess account-segmentation --for acc-1',
  },
  'account show': {
    summary: '查看客户及其人员和商机。',
    examples: ['kam account show 华源', 'kam account show acc-1 --json'],
  },
  'account edit': {
    summary: '修改客户：用选项，或在终端里逐页修改；空值表示清除该项。',
    examples: ['kam account edit 华源 --employees 2650 --field segment=深耕', 'kam account edit acc-2 --industry ""'],
    more: '在终端里不带选项运行时，会逐页打开客户信息和手册中的表格。',
  },
  'account archive': {
    summary: '归档客户，使其不再出现在列表和查找中；也可恢复。',
    examples: ['kam account archive acc-2', 'kam account archive acc-2 --restore'],
  },
  'contact add': {
    summary: '添加客户方的联系人。',
    examples: [
      'kam contact add 唐伟 --account 华源 --title 网络工程师 --function 技术部门 --level 操作层 --reports-to 赵文博',
    ],
  },
  'contact list': {
    summary: '列出联系人，最新的在前。',
    examples: ['kam contact list --account 华源', 'kam contact list --search 赵'],
  },
  'contact show': {
    summary: '查看联系人：关系程度及理由、下一级还需要什么、在各商机中的角色。',
    examples: ['kam contact show 赵文博'],
  },
  'contact style': {
    summary: '查看联系人的沟通风格：几位观察人各看到什么，应当怎样相处。',
    examples: ['kam contact style con-4'],
    more: '每位观察人取最近的一份。填写一份：kam assess style-inventory --for con-4',
  },
  'contact edit': {
    summary: '修改联系人：用选项，或在终端里逐页修改；空值表示清除该项。',
    examples: ['kam contact edit 唐伟 --mobile 138-0000-0999 --field hobbies=围棋'],
    more: '在终端里不带选项运行时，会逐页打开联系人信息和手册中的表格。',
  },
  'contact archive': {
    summary: '归档联系人，或恢复。',
    examples: ['kam contact archive 唐伟', 'kam contact archive con-12 --restore'],
  },
  'contact export-personal': {
    summary: '导出关于一个人的全部内容，供本人阅读（Markdown）或交给其他程序（--json）。',
    examples: ['kam contact export-personal 赵文博 --output 赵文博.md', 'kam contact export-personal con-4 --json'],
    more: '包括本人资料及来源、在采购和活动中的参与、评估、提到此人的句子和每一次变更。其他人只写职务，不写姓名。交给本人前请先看一遍（《个人信息保护法》第四十五条，GDPR 第十五条、第二十条）；本说明不构成法律意见。',
  },
  'contact erase': {
    summary: '彻底删除一个人的资料：记录、变更记录、提到此人的文字、搜索索引、草稿；只留一条删除记录。',
    examples: ['kam contact erase 吴涛 --dry-run'],
    more: '先列出删除和保留的内容，再请您写明原因，并输入编号或姓名确认；脚本用 --reason 和 --yes。无法撤销。何时应当删除，见《个人信息保护法》第四十七条和 GDPR 第十七条；本说明不构成法律意见。',
  },
  'contact retention': {
    summary: '列出个人信息保存期限已满的联系人：哪些要复核，哪些要删除，为什么。',
    examples: ['kam contact retention', 'kam contact retention --account 华源 --json'],
    more: '程序不会自动删除，由人决定（kam contact erase）。',
  },
  'opportunity add': {
    summary: '添加商机，从当前销售手册的第一阶段开始。',
    examples: ['kam opportunity add 水表更新 --account 华源 --amount 240万 --close +90d'],
  },
  'opportunity list': {
    summary: '列出商机，最新的在前。',
    examples: ['kam opportunity list --status open', 'kam opp list --account 华源'],
  },
  'opportunity show': {
    summary: '查看商机：阶段、已有和欠缺的标志、人员、评估结论。',
    examples: ['kam opportunity show 云平台'],
  },
  'opportunity edit': {
    summary: '修改商机：用选项，或在终端里逐页修改；--playbook 可改用另一本销售手册。',
    examples: ['kam opportunity edit opp-1 --amount 900万 --close 2027-01-29 --field 是否跟进=是'],
    more: '在终端里不带选项运行时，会逐页打开商机信息和其手册中的表格。',
  },
  'opportunity archive': {
    summary: '归档商机，或恢复。',
    examples: ['kam opportunity archive opp-4', 'kam opportunity archive opp-4 --restore'],
  },
  'opportunity advance': {
    summary: '阶段门满足时进入下一阶段；否则说明还缺什么（退出码 5）。',
    examples: [
      'kam opportunity advance opp-1',
      'kam opportunity advance opp-1 --override "招标已经启动，等不及见全所有人"',
    ],
  },
  'opportunity close': {
    summary: '结束商机：赢单、丢单或放弃。',
    examples: ['kam opportunity close opp-4 --lost --reason "买了别家的"'],
  },
};
