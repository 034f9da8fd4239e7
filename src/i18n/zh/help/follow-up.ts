/** After the contract: milestones, receivables, complaints. */
import type { followUpHelp as english } from '../../en/help/follow-up.ts';

export const followUpHelp: typeof english = {
  'milestone plan': {
    summary: '从签约日起按工作日排出各里程碑的日期。',
    examples: ['kam milestone plan opp-1 --from 2026-11-02'],
    more: '不写 --from 时，从赢单日算起，没有赢单日则从今天算起。已有的日期保持不变；--again 重排未完成的里程碑。',
  },
  'milestone list': {
    summary: '查看商机的里程碑：哪些完成，哪些正常、有风险或已延误。',
    examples: ['kam milestone list opp-1', 'kam milestone list opp-1 --format csv'],
  },
  'milestone set': {
    summary: '修改里程碑；空值清除字段，--actual 留空则重新打开。',
    examples: ['kam milestone set opp-1 到货 --planned 2026-11-27 --owner 陈琳'],
  },
  'milestone done': {
    summary: '登记里程碑完成并写明依据；手册有规定时，阶段标志随之记录。',
    examples: ['kam milestone done opp-1 发货 --evidence "运单 SF-1187" --on 2026-11-01'],
  },
  'receivable today': {
    summary: '今天回款方面要做什么：找谁问什么，先解决什么。',
    examples: ['kam receivable today', 'kam receivable today --owner 王敏 --format csv'],
  },
  'receivable add': {
    summary: '登记一笔应收账款。',
    examples: ['kam receivable add 2027年服务费 --account 华源 --amount 4.8万 --due 2026-12-31'],
  },
  'receivable plan': {
    summary: '一次登记商机的各期应收款；各期之和与总额分毫不差。',
    examples: [
      'kam receivable plan opp-1 --contract HY-2026-088 --part 30%:2026-11-30:预付款 --part 60%:+60d:验收款 --part 余款:+1y:质保金',
    ],
    more: '每个 --part 写成 比例:日期:名称。比例可以是 30%、1/3、金额或 余款；日期可以从 --from 算起；名称可以不写。不写 --total 时取商机金额。',
  },
  'receivable list': {
    summary: '列出应收账款和余额，新登记的在前。',
    examples: ['kam receivable list --open', 'kam receivable list --opportunity opp-1 --overdue'],
  },
  'receivable show': {
    summary: '查看一笔应收账款：余额、回款、做过和要做的联系，以及怎么做。',
    examples: ['kam receivable show rec-3'],
  },
  'receivable edit': {
    summary: '用选项修改应收账款，或在终端里填写；空值清除字段。',
    examples: ['kam receivable edit rec-3 --invoice 00187231 --invoiced 2026-11-01'],
  },
  'receivable pay': {
    summary: '登记回款：全部余额，或写明金额；--undo 撤销最后一笔。',
    examples: ['kam receivable pay rec-3 20000 --on 2026-11-01', 'kam receivable pay rec-3 --undo'],
  },
  'receivable contact': {
    summary: '登记一次回款联系；不写步骤就是现在该做的那一次。',
    examples: ['kam receivable contact rec-3 确认分期款 --outcome 单据齐全 --promised 2026-12-28'],
  },
  'receivable cause': {
    summary: '登记拖款的原因；原因在我方就停止催款。写 "" 清除原因。',
    examples: ['kam receivable cause rec-3 还没有验收 --note 还有两个节点没测'],
  },
  'receivable ageing': {
    summary: '按逾期天数查看欠款，各币种分开。',
    examples: ['kam receivable ageing', 'kam receivable ageing --by owner --format csv'],
  },
  'receivable archive': {
    summary: '把应收账款移出列表和合计，或恢复。',
    examples: ['kam receivable archive rec-3', 'kam receivable archive rec-3 --restore'],
  },
  'complaint add': {
    summary: '登记投诉；等级决定最迟什么时候答复客户。',
    examples: ['kam complaint add 集群每晚都停 --opportunity opp-1 --grade 紧急 --owner 王敏'],
  },
  'complaint list': {
    summary: '列出处理中的投诉，新的在前。',
    examples: ['kam complaint list', 'kam complaint list --account 华源 --closed'],
  },
  'complaint show': {
    summary: '查看一件投诉，以及做过和要做的步骤。',
    examples: ['kam complaint show cpl-2'],
  },
  'complaint edit': {
    summary: '用选项修改投诉，或在终端里填写；等级变了，时限也变。',
    examples: ['kam complaint edit cpl-2 --grade 严重 --cause 产品故障'],
  },
  'complaint step': {
    summary: '登记做完的一步。',
    examples: ['kam complaint step cpl-2 商定解决办法 --note 周四升级固件'],
  },
  'complaint close': {
    summary: '必要的步骤（例如回访）都做完后结案。',
    examples: ['kam complaint close cpl-2 --override 客户已撤回', 'kam complaint close cpl-2 --reopen'],
  },
};
