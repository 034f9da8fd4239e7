import { list, spaced } from './spelling.ts';
import type { RecordsMessages } from '../../../core/messages/records.ts';
import type { MessageTexts } from '../../../core/messages.ts';

export const recordsMessages: MessageTexts<RecordsMessages> = {
  // --- records ---
  'account-added': (p) => `已添加客户 ${p.ref} ${p.name}。`,
  'try-next': (p) => `下一步：${p.command}`,
  'more-pages': (p) => `还有更多：${p.command}`,
  'record-not-found': (p) => `找不到${p.noun}“${p.ref}”。`,
  'record-ambiguous': (p) => `“${p.ref}”对应不止一个${p.noun}：${p.matches}。`,
  'use-ref': (p) => `请用编号指明，例如 ${p.ref}。`,
  'several-faults': (p) => `共有 ${p.count} 处有误，没有作任何修改。`,
  'name-empty': (p) => `“${p.field}”为空：请至少填写一个字。`,
  'text-has-controls': (p) => `“${p.field}”中含有控制字符，不能保存：“${p.value}”。请去掉后重新输入。`,
  'text-too-long': (p) => `“${p.field}”有 ${p.length} 个字符，最多 ${p.most} 个。请缩短，或把其余内容写进备注。`,
  'name-twice': (p) => `名称给了两次：“${p.first}”和“${p.second}”。请只给一个。`,
  'record-edited': (p) => `已修改${p.noun} ${p.ref} ${p.name}。`,
  'contact-added': (p) => `已添加联系人 ${p.ref} ${p.name}（${p.account}）。`,
  'opportunity-added': (p) =>
    `已添加商机 ${p.ref} ${p.name}（${p.account}）${p.stage === '' ? '' : `，阶段：${p.stage}`}。`,
  'record-archived': (p) => `已归档 ${p.ref} ${p.name}：列表和查找中不再出现，内容没有删除。`,
  'record-restored': (p) => `已恢复 ${p.ref} ${p.name}。`,
  'record-unchanged': (p) => `${p.ref} 没有变化。`,
  'nothing-to-edit': () => '没有要修改的内容：请至少给出一个选项，例如 --note。',
  'no-segments': (p) =>
    `销售手册 ${p.playbook} 里没有结果写入客户字段的评估模板：请在其中一个模板里加上“result: account.…”。`,
  'source-recorded': (p) =>
    p.teller === ''
      ? `已为 ${p.ref} 的 ${p.count} 项资料注明：截至 ${p.on}。`
      : `已为 ${p.ref} 的 ${p.count} 项资料注明：来源 ${p.teller}，截至 ${p.on}。`,
  'as-of-in-future': (p) => `${p.on} 晚于今天（${p.today}）：--as-of 是已有情况的日期。`,
  'no-information-map': (p) =>
    `销售手册 ${p.playbook} 没有写明应当掌握客户的哪些信息：请为它增加一个 information 文件，或用 --playbook 换一本手册。`,
  'list-all': (p) => `查看已有的记录：${p.command}`,
  'unknown-term': (p) => `销售手册的“${p.list}”里没有“${p.value}”：${p.flag} 可取 ${p.terms}。`,
  'no-vocabulary': (p) => `销售手册 ${p.playbook} 没有为 ${p.flag} 提供可选值：请去掉该选项，或在手册中增加词表。`,
  'reports-to-self': (p) => `“${p.name}”不能直接或间接向自己汇报：请用 --reports-to 另选一人。`,
  'role-set': (p) => `已设置（${p.opportunity}）：${p.contact}，采购角色：${p.roles}。`,
  'role-without-role': () => '没有要设置的内容：请给出 --role、--attitude、--influence、--guide、--plan 或 --note。',
  'marker-recorded': (p) => `已记录（${p.subject}）：${p.marker}`,
  'marker-no-evidence': () => '没有依据的标志会保留，但不能用来通过阶段门。有了依据，请加 --evidence 再记录一次。',
  'marker-retracted': (p) => `已撤回（${p.subject}）：${p.marker}`,
  'marker-unknown': (p) => `${p.subject}：没有“${p.marker}”这个标志。销售手册中有 ${list(p.markers)}。`,
  'marker-not-recorded': (p) => `${p.subject}：没有记录过“${p.marker}”，无可撤回。`,
  'marker-in-future': (p) => `${p.on} 晚于今天（${p.today}）：标志是已经发生的事。`,
  'rung-now': (p) => `${p.subject}：关系程度现为“${p.rung}”。`,
  'gate-fails': (p) => `${p.opportunity}：“${p.stage}”的阶段门尚未满足。`,
  'stage-entered': (p) => `${p.opportunity}：已进入阶段“${p.stage}”。`,
  'opportunity-won': (p) => `${p.opportunity}：已赢单。通过最后一道阶段门之前，商机仍在进行中。`,
  'opportunity-finished': (p) => `${p.opportunity}：已通过最后一道阶段门，全部完成。`,
  'opportunity-closed': (p) => `${p.opportunity}：已结束，状态为“${p.status}”。`,
  'opportunity-not-open': (p) => `${p.opportunity}：状态为“${p.status}”，此操作只适用于进行中的商机。`,
  'no-process': (p) => `销售手册 ${p.playbook} 没有流程，因此没有阶段和阶段门。`,
  'stage-not-in-process': (p) =>
    `阶段“${p.stage}”不在 ${p.playbook} 的流程“${p.process}”中：请用 kam opportunity edit --stage 重新设置。`,
  'close-needs-status': () => '请说明结果：--won、--lost、--abandoned 三者选一。',
  'record-marker': (p) => `记录已经发生的事：${p.command}`,
  'override-hint': (p) => `如仍要推进，请写明理由（会保留在记录里）：${p.command}`,
  'playbook-moved': (p) => `${p.opportunity}：已改用销售手册 ${p.playbook}。`,
  'no-longer-fits': (p) => `新的销售手册里没有${p.what}“${p.value}”。`,

  // --- personal data ---
  'no-retention-rules': (p) => `手册“${p.playbook}”没有保存期限规则（kind: retention），所以没有到期的联系人。`,
  'retention-next': () => '查看保存了什么：kam contact export-personal 编号；删除：kam contact erase 编号 --reason …',
  'contact-erased': (p) => `${p.ref} 已删除。`,
  'contact-is-erased': (p) =>
    `${p.ref} 已被删除：只留下删除记录，不能再写入资料，删除也无法撤销。有合法依据的，请新建联系人。`,
  'erase-again': (p) => `另有程序正在使用数据库，旧内容可能还留在文件里。关闭后请再运行：kam contact erase ${p.ref}`,
  'reason-names-person': () => '原因里有此人的姓名、号码或地址。原因会保留下来，请换一种说法。',
  'erase-tells-person': () => '如果是本人要求的，请告知已经办妥（GDPR 第十二条：一个月内）。',

  // --- the buyer map ---
  'role-removed': (p) => `${p.contact}不再参与 ${p.opportunity}。`,
  'role-not-found': (p) => `${p.contact}没有参与 ${p.opportunity}。`,
  'plan-without-opponent': (p) => `${p.contact}目前没有记为反对我们。对策已保存；弄清态度后请用 --attitude 记录。`,
  'tie-added': (p) => `已添加人际关系：${p.tie}。`,
  'tie-changed': (p) => `已修改人际关系：${p.tie}。`,
  'tie-exists': (p) => `这条人际关系已经有了：${p.tie}。没有改动。`,
  'tie-removed': (p) => `已删除人际关系：${p.tie}。`,
  'tie-not-found': (p) => `没有这条人际关系：${p.tie}。`,
  'tie-to-self': (p) => `${p.name}不能与自己建立人际关系：请指定两个人。`,
  'tie-two-accounts': (p) => `人际关系的两个人须属于同一客户；${p.first} 与 ${p.second} 不在同一客户。`,
  'place-absent': (p) => `${p.account}：已记录客户没有这一处：${p.place}。`,
  'place-exists': (p) => `${p.account}：这一处仍然存在：${p.place}。`,
  'place-in-use': (p) => `那里已有人员：${p.people}。请先修改其职能或层级（kam contact edit）。`,
  'since-in-future': (p) => `--since ${p.date} 不是过去的日子：今天是 ${p.today}。`,

  // --- forms ---
  'field-without-value': (p) => `--field“${p.typed}”没有给出值：请写成 --field ID=值；要清空，写 ID=。`,
  'field-unknown': (p) =>
    `${p.noun}的表格里没有“${p.field}”这个字段${p.near === null ? '' : `（是不是“${p.near}”？）`}：--field 可取 ${p.known}。`,
  'field-value': (p) => `“${p.field}”的值“${p.value}”无效：应为${spaced(p.expected)}。`,
  'field-twice': (p) => `“${p.field}”给了不止一次，只能有一个值。`,
  'no-forms': (p) => `销售手册 ${p.playbook} 没有${p.noun}的表格：请去掉 --field。`,

  // --- history ---
  'command-not-found': (p) => `变更记录中没有 ${p.ref}。`,
  'history-of-what': (p) => `没有“${p.words}”这条记录或操作：请写编号、名称，或 kam history 中的 cmd-12。`,
  'undo-what': (p) => `“${p.words}”不是变更记录中的操作：请写成 cmd-12 这样，编号见 kam history。`,
  'undo-nothing': () => '没有可以撤销的操作。',
  'redo-nothing': () => '没有撤销过可以重做的操作。',
  'undo-already': (p) => `${p.ref} 已经由 ${p.by} 撤销。`,
  'redo-already': (p) => `${p.ref} 没有被撤销过。`,
  'undo-erasure': (p) => `${p.ref} 删除了个人信息：记录和变更记录中都已不存在，无法恢复。`,
  'undo-older': (p) => `更早的操作仍可撤销：请写明编号，用 ${p.command} 查看。`,
  'undo-erased': (p) => `没有撤销：${p.command}涉及的记录后来删除了个人信息，删除的内容无法恢复：${p.records}。`,
  'undo-conflicts': (p) => `没有撤销：${p.command}之后有 ${p.count} 处变更与撤销冲突。`,
  'redo-conflicts': (p) => `没有重做：${p.command}之后有 ${p.count} 处变更与重做冲突。`,
  'undo-conflict': (p) => (p.by === '' ? p.why : `${p.by}：${p.why}`),
  'undo-first': (p) => `请先撤销后面的操作，从最新的开始：${p.command}`,
  'undo-overtaken': (p) => `没有撤销：其间存入了别的操作，应撤销的已不是 ${p.ref}。请重新查看：kam history`,
  'undo-foreign': (p) => `${p.command}是 ${p.by} 的操作：确实要这样做，请加 --yes。`,
  'undo-old': (p) => `${p.command}已超过一天：确实要这样做，请加 --yes。`,
  undone: (p) => `已撤销 ${p.command}，${p.changes}。`,
  redone: (p) => `已重做 ${p.command}，${p.changes}。`,
  'undo-drafts': (p) => `保存回答时删去的草稿不会恢复；回答仍在变更记录中：${p.command}`,
  'undo-counter': (p) => `要再反过来：${p.command}`,
};
