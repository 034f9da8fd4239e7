/** 竞争对手、竞争分析和价值卡。 */
import type { competitionHelp as english } from '../../en/help/competition.ts';

export const competitionHelp: typeof english = {
  'competitor add': {
    summary: '添加竞争对手。',
    examples: ['kam competitor add 源禾云 --alias "Yuanhe Cloud" --note 只通过代理商销售'],
    more: '竞争对手不属于哪一个客户：在哪些商机交手、结果如何，由各个商机的记录得出。',
  },
  'competitor list': {
    summary: '列出竞争对手，以及对其赢单和丢单的次数。',
    examples: ['kam competitor list', 'kam competitor list --format csv'],
  },
  'competitor show': {
    summary: '显示竞争对手：在哪些商机交手，方案是什么，结果如何。',
    examples: ['kam competitor show 东澜软件'],
  },
  'competitor edit': {
    summary: '用选项修改竞争对手，或在终端逐页修改；值留空则清除该项。',
    examples: ['kam competitor edit 东澜软件 --alias "Donglan Software"'],
  },
  'competitor archive': {
    summary: '把竞争对手移出列表和搜索，或恢复；内容不会删除。',
    examples: ['kam competitor archive 源禾云', 'kam competitor archive com-4 --restore'],
  },
  'competitor join': {
    summary: '登记谁在竞争一个商机、方案是什么；最多五家。',
    examples: ['kam competitor join opp-1 源禾云 --offer 只有平台，不带流量计'],
    more: '该商机评估时打过分的名称，会自动添加为竞争对手。在终端不写名称时逐项询问。',
  },
  'competitor leave': {
    summary: '登记某个对手退出一个商机的竞争；其得分一并移出。',
    examples: ['kam competitor leave opp-1 源禾云'],
  },
  'competitor rate': {
    summary: '按客户的采购指标给我方和每个对手打分，1 到 5 分。可逐项询问，也可用选项。',
    examples: [
      'kam competitor rate opp-1',
      'kam competitor rate opp-1 --set need-9=5 --set need-9:朗溯信息=3 --evidence need-9=9月15日逐个试过 --about need-9=whole-solution',
    ],
    more: '指标就是需求树最后一级的需求，用编号或其中一段文字指明；冒号后不写是谁，就是我方得分；得分留空则清除。不知道不等于不好，不清楚就不填。指标属于哪一方面（--about，销售手册中的词）决定谁会在意。逐项询问时，Tab 填证据，Ctrl-C 离开，已填的会保留。',
  },
  'competitor matrix': {
    summary: '逐条指标与对手比较：差距、谁在意、该怎么做以及为什么。',
    examples: ['kam competitor matrix opp-1', 'kam competitor matrix opp-1 --format csv'],
    more: '差距是我方得分减去最强对手的得分。加权平均不计未知的得分。在意一条指标的人：提出指标的人，指标所源自的需求的主人，以及采购角色或部门按此评判的人。做法取销售手册中第一条成立的规则。',
  },
  'value add': {
    summary: '写一张价值卡：我们有什么，好在哪里，给谁带来什么，用什么证明。',
    examples: [
      'kam value add opp-1 六套系统都走开放接口 --need need-9 --strength whole-solution --role designer --advantage "接口全部有文档，对手只开放一半" --benefit "以后再加什么，设计都不用推倒重来" --evidence 9月15日逐个试过',
    ],
  },
  'value propose': {
    summary: '为竞争分析中的每个优点、每种在意它的角色建议一张价值卡。',
    examples: ['kam value propose opp-1', 'kam value propose opp-1 --add'],
    more: '建议的益处取自该角色的关注点，请改成对方自己的话。在终端会逐张询问。',
  },
  'value list': {
    summary: '列出价值卡；没有证据的会标出。',
    examples: ['kam value list --opportunity opp-1', 'kam value list --opportunity opp-1 --format csv'],
  },
  'value show': {
    summary: '显示一张价值卡。',
    examples: ['kam value show val-1'],
  },
  'value edit': {
    summary: '用选项修改价值卡，或在终端逐页修改；值留空则清除该项。',
    examples: ['kam value edit val-1 --evidence 样板水厂2026年上半年报警记录'],
  },
  'value archive': {
    summary: '把价值卡移出列表和报告，或恢复；内容不会删除。',
    examples: ['kam value archive val-1', 'kam value archive val-1 --restore'],
  },
};
