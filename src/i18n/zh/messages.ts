import { expectationWords, referentWords, typeWords, yamlWords } from './content-words.ts';
import type { Dictionary } from '../en.ts';

/** 名单以“, ”分隔传来；中文里用顿号。 */
const list = (words: string): string => words.replaceAll(', ', '、');

/** 紧接在汉字后面的西文和数字，前面空一格。 */
const spaced = (words: string): string => (/^[\w-]/.test(words) ? ` ${words}` : words);

const importKeys = {
  id: '内部编号',
  'external-id': '外部编号',
  email: '邮箱',
  phone: '电话号码',
  name: '名称',
} as const;
const cellExpectations = {
  amount: '金额（如 1200000、1.2M、120万）',
  count: '整数',
  date: '日期（如 2026-11-01）',
  phone: '电话号码',
  email: '邮箱地址',
  currency: '币种（如 CNY）',
  status: '商机状态（进行中、赢单、丢单、放弃）',
} as const;

export const messages: Dictionary['messages'] = {
  // --- the command line ---
  'unknown-command': (p) => `没有“${p.name}”这个命令。`,
  'unknown-option': (p) => `这里没有 ${p.flag} 这个选项。`,
  'missing-argument': (p) => `缺少参数 <${p.name}>。`,
  'option-without-value': (p) => `选项 ${p.flag} 需要一个值。`,
  'excess-arguments': (p) => `参数过多：${p.extra}。名称中有空格时请加引号。`,
  'bad-command-line': (p) => `命令行有误：${p.message}。`,
  'json-and-format': (p) => `--json 与 --format ${p.format} 不能同时使用，请只用其一。`,
  'both-not-here': () => '双语（both）只用于报告、关系图和导出；此处请用 --lang en 或 --lang zh。',
  'see-help': (p) => `请运行“${p.command}”查看用法。`,
  'did-you-mean': (p) => `是不是要输入“${p.word}”？`,
  'unknown-format': (p) => `这里没有“${p.format}”这种格式；此命令支持 ${list(p.formats)}。`,
  'missing-input': (p) => `缺少${spaced(p.what)}：请用 ${p.flag} 指定。`,
  'no-terminal': (p) => `这一步需要回答，但这里不能提问（不在终端里，或用了 --no-input）：请用 ${p.flag} 指定。`,
  'bad-value': (p) => `${p.flag} 的值“${p.value}”无效：应为${spaced(list(p.expected))}。`,

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
  'no-segments': (p) =>
    `销售手册 ${p.playbook} 里没有结果写入客户字段的评估模板：请在其中一个模板里加上“result: account.…”。`,
  'nothing-to-edit': () => '没有要修改的内容：请至少给出一个选项，例如 --note。',
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

  // --- import and export ---
  'encoding-unknown': (p) =>
    `${p.file} 既不是 UTF-8 文本，也不是 GB18030 文本。如果确实是文本文件，请指明编码：--encoding utf-16le。`,
  'encoding-breaks': (p) =>
    `${p.file} 开头是 ${p.encoding}，到第 ${p.at} 字节附近就不是了。请指明编码：--encoding gb18030。`,
  'csv-quote-open': (p) =>
    `${p.file}:${p.line}:1: 这一行有一个引号没有闭合。请补上；如果引号是文字的一部分，请写两遍。`,
  'csv-row-cells': (p) => `${p.file}:${p.line}:1: 这一行超过 ${p.most} 格。分隔符对吗？可以指明：--delimiter ";"。`,
  'csv-row-long': (p) => `${p.file}:${p.line}:1: 这一行超过 ${p.most} 个字符，多半有引号没有闭合。`,
  'json-broken': (p) => `${p.file}:${p.line}:1: 这里应为 JSON：记录的列表、{"items": […]}，或每行一条记录。`,
  'json-cut': (p) => `${p.file}:${p.line}:1: JSON 到这里中断，文件不完整。`,
  'json-item-long': (p) => `${p.file}:${p.line}:1: 这条记录超过 ${p.most} 个字符。`,
  'import-no-columns': (p) =>
    `${p.file} 没有一列是名称。现有的列：${p.columns}。请指明哪一列是名称：--map "列名=name"。`,
  'import-map-form': (p) =>
    `“${p.value}”不能用于 --map：应写成“列名=字段”，例如“厂名=name”；“列名=-”表示不导入这一列。`,
  'import-map-column': (p) => `文件里没有“${p.column}”这一列。现有的列：${p.columns}。`,
  'import-map-field': (p) =>
    `没有“${p.field}”这个字段${p.near === null ? '' : `（是不是“${p.near}”？）`}。可用的字段：${p.fields}。`,
  'import-map-hint': (p) => `不导入这一列：--map "${p.column}=-"。`,
  'import-done': (p) =>
    `已导入${p.noun}：新增 ${p.created}，更新 ${p.updated}，没有变化 ${p.unchanged}，退回 ${p.rejected}。`,
  'import-dry-run': () => '这是试运行，什么都没有写入。',
  'import-mend': (p) => `把退回的行改好后再导入：${p.command}`,
  'export-done': (p) => `已导出${p.noun} ${p.count} 条。`,
  'bundle-written': (p) => `已把 ${p.records} 条记录和全部变更记录写入 ${p.file}。里面什么都有，请像数据库一样保管。`,
  'bundle-read': (p) => `已恢复 ${p.records} 条记录和 ${p.commands} 条命令的变更记录。`,
  'bundle-not-empty': (p) => `${p.database} 里已有记录，整包只能导入空的数据库。请换一个：--db new.db。`,
  'bundle-foreign': (p) => `${p.file} 不是整包文件，整包由 kam export bundle 生成。`,
  'bundle-newer': (p) =>
    `${p.file} 由更新的版本生成（结构版本 ${p.found}），本版本只认到 ${p.known}。请升级 kam 后再导入。`,
  'bundle-older': (p) =>
    `${p.file} 的结构版本是 ${p.found}，本版本读 ${p.known}。请用生成它的 kam ${p.program} 导入，之后本版本会自动升级那个数据库。`,
  'bundle-checksum': (p) => `${p.file} 被改动过或已损坏：校验和不符。什么都没有写入，请换一份。`,
  'bundle-cut': (p) => `${p.file} 不完整，缺最后一行。什么都没有写入，请换一份。`,
  'bundle-broken': (p) => `${p.file}:${p.line}:1: 整包的这一行无法写入。什么都没有写入，请换一份。`,
  'rows-rejected': (p) => `${p.rows} 行中有 ${p.rejected} 行被退回。`,
  'row-without-name': () => '这一行没有名称。',
  'row-without-account': () => '这一行没有写属于哪个客户：请填上客户，或者用 --account 指定。',
  'row-account-unknown': (p) => `没有客户“${p.account}”：请先添加，或者加上 --create-missing-accounts。`,
  'row-account-ambiguous': (p) => `有几个客户都叫“${p.account}”：${p.matches}。请用编号指明。`,
  'row-ambiguous': (p) => `有几条记录的${importKeys[p.key]}都是“${p.value}”：${p.matches}。`,
  'row-other-account': (p) => `${p.ref} ${p.name} 属于另一个客户，和这一行写的不一样。`,
  'row-repeats': (p) => `这一行和本文件第 ${p.line} 行说的是同一条记录（${p.ref}），内容却不一样。请合成一行。`,
  'row-too-wide': (p) => `这一行有 ${p.cells} 格，表头只有 ${p.columns} 列：是不是少了引号？`,
  'cell-wrong': (p) => `${p.column}：“${p.value}”不是${cellExpectations[p.expected]}。`,
  'cell-field': (p) => `${p.column}：“${p.value}”不合要求，应为${p.expected}。`,
  'cell-term': (p) => `${p.column}：手册里没有“${p.value}”${p.known === '' ? '' : `，可用的有：${p.known}`}。`,
  'cell-date-order': (p) =>
    `${p.column}：“${p.value}”分不清哪个是月、哪个是日，请加上 --date-order dmy（日/月/年）或 mdy（月/日/年）。`,
  'cell-phone-cut': (p) =>
    `${p.column}：“${p.value}”在电子表格里丢了几位数字。请查到原来的号码，或者把这一列设为文本后重新导出。`,
  'superior-unknown': (p) => `直接上级“${p.words}”不是这个客户的联系人。`,
  'superior-ambiguous': (p) => `这个客户有几个人叫“${p.words}”（直接上级）：${p.matches}。`,

  // --- activities ---
  'activity-planned': (p) => `已计划 ${p.ref}（${p.on}）：${p.kind}，${p.account}。`,
  'activity-logged': (p) => `已登记 ${p.ref}（${p.on}）：${p.kind}，${p.account}。`,
  'activity-edited': (p) => `已修改 ${p.ref}：${p.kind}，${p.account}。`,
  'activity-cancelled': (p) =>
    `已取消 ${p.ref}：${p.kind}，${p.account}。列表中不再出现；当时记录的标志仍然有效，除非另行撤回。`,
  'activity-restored': (p) => `${p.ref} 恢复为已计划：${p.kind}，${p.account}。`,
  'activity-no-next': (p) => `还没有约定下一步。约定后请补上：${p.command}`,
  'activity-change': (p) => `如需修改：${p.command}`,
  'activity-not-planned': (p) => `${p.ref} 的状态为“${p.status}”：只有已计划的活动才能登记结果。`,
  'no-activities': (p) => `销售手册 ${p.playbook} 没有销售活动目录：请增加一个，或在清单中指定。`,
  'nothing-ranked': () => '手册中没有合适的活动，无可选择：请加 --all 查看原因。',
  'activity-in-future': (p) => `${p.on} 晚于今天（${p.today}）：做过的才能登记，还没做的请先列入计划。`,
  'activity-other-account': (p) => `${p.other} 不属于 ${p.account}：一项活动只针对一个客户。`,
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

  // --- needs ---
  'no-need-levels': (p) => `销售手册 ${p.playbook} 没有需求层级：请增加一个词表，并在“default”里把它设为“needs”。`,
  'need-level-missing': (p) => `缺少层级：请用 --level 指定（${list(p.levels)}），或用 --under 指定上级需求。`,
  'need-other-tree': (p) => `${p.ref} 属于另一个商机：请选 ${p.opportunity} 的需求。`,
  'need-under-itself': (p) => `${p.ref} 就是这条需求，或在它下面：需求不能归到自己名下。`,
  'need-level-order': (p) =>
    `“${p.level}”不能放在${p.ref === '' ? '' : ` ${p.ref} `}“${p.parent}”下面：需求的先后层级是 ${p.order}。`,
  'need-level-below': (p) =>
    `不能改为“${p.level}”：它下面的 ${p.ref} 属于“${p.below}”。请先移走：kam need move ${p.ref} --under …`,
  'need-place-missing': () => '没有说移到哪里：请用 --under 指定上级需求，或用 --root 移到最上层。',
  'need-confirmed-later': (p) => `${p.on} 晚于今天（${p.today}）：客户说过了才算确认。`,
  'need-by-alone': () => '只说了谁确认，没有说什么时候：请同时给出确认日期。',
  'need-reworded': (p) => `客户在 ${p.on} 确认的是原来的说法。请再核实一次，然后：${p.command}`,
  'need-added': (p) => `已在 ${p.opportunity} 添加需求 ${p.ref}（${p.level}）：${p.text}`,
  'need-edited': (p) => `已修改需求 ${p.ref}：${p.text}`,
  'need-moved': (p) => `已将 ${p.ref} 移到 ${p.parent} 下面：${p.text}`,
  'need-at-root': (p) => `已将 ${p.ref} 移到最上层：${p.text}`,
  'need-leads-nowhere': (p) => `${p.ref} 还追不到“${p.goal}”：kam need move ${p.ref} --under …`,
  'needs-confirmed': (p) => `已确认 ${p.ref}${p.below === 0 ? '' : ` 及其下面 ${p.below} 条`}：${p.text}`,
  'needs-archived': (p) => `已归档 ${p.ref}${p.below === 0 ? '' : ` 及其下面 ${p.below} 条`}，内容没有删除：${p.text}`,
  'needs-restored': (p) => `已恢复 ${p.ref}${p.below === 0 ? '' : ` 及其下面 ${p.below} 条`}：${p.text}`,
  'need-archive-below': (p) => `${p.ref} 下面还有 ${p.below} 条需求，会一起归档：请加 --yes，或先把它们移走。`,
  'need-parent-archived': (p) =>
    `${p.ref} 的上级 ${p.parent} 也已归档。请先恢复上级：kam need archive ${p.parent} --restore`,
  'needs-added': (p) => `已在 ${p.opportunity} 添加 ${p.count} 条需求。`,
  'needs-none': () => '没有问到需求，什么也没有保存。',
  'no-need-lists': (p) =>
    `销售手册 ${p.playbook} 没有用来挖掘需求的问题清单：请增加一份带“yields: need”的清单，或另选 --level。`,
  'need-under-inside': () => '“under”只用在文件最上层，用来指明已有的需求；这条需求已经在另一条下面了。',
  'need-under-unknown': (p) =>
    `这个商机没有需求 ${p.ref}${p.refs === '' ? '，目前一条也没有' : `，现有 ${list(p.refs)}`}。`,
  'need-person-unknown': (p) => `“${p.key}”中的“${p.value}”不是这个客户的联系人：现有 ${list(p.people)}。`,
  'need-person-ambiguous': (p) => `“${p.key}”中的“${p.value}”对应不止一位联系人：${list(p.people)}。请用编号指明。`,
  'needs-other-opportunity': (p) => `文件写的是 ${p.written}，命令针对的是 ${p.opportunity}。`,
  'needs-draft-kept': (p) => `已离开，停在第 ${p.at} 题（共 ${p.count} 题），已问到 ${p.found} 条需求，回答已保留。`,
  // --- feedback ---
  'feedback-no-fills': (p) => `${p.ref} 不能转为记录：评估模板 ${p.template} 没有任何题目对应记录中的栏目。`,
  'feedback-nothing': (p) => `${p.ref} 没有新内容：其中所说的都已有记录。`,
  'feedback-applied': (p) => `已把 ${p.ref} 的内容记入 ${p.account}。`,
  'feedback-apply': (p) => `转为联系人等记录：${p.command}`,
  'feedback-no-contact': () => '表上没有写姓名，因此不建立联系人，也不记录标志。',
  'feedback-no-opportunity': (p) => `表上没有写项目，因此其中 ${p.count} 项需求未记录：请用 --opportunity 指明商机。`,

  // --- forms ---
  'field-without-value': (p) => `--field“${p.typed}”没有给出值：请写成 --field ID=值；要清空，写 ID=。`,
  'field-unknown': (p) =>
    `${p.noun}的表格里没有“${p.field}”这个字段${p.near === null ? '' : `（是不是“${p.near}”？）`}：--field 可取 ${p.known}。`,
  'field-value': (p) => `“${p.field}”的值“${p.value}”无效：应为${spaced(p.expected)}。`,
  'field-twice': (p) => `“${p.field}”给了不止一次，只能有一个值。`,
  'no-forms': (p) => `销售手册 ${p.playbook} 没有${p.noun}的表格：请去掉 --field。`,

  // --- plans and reports by an outline ---
  'plan-no-kind': (p) =>
    `手册 ${p.playbook} 里没有按提纲计划的活动：请给活动目录中的条目加上 \`plan\`，或者改用 kam activity add。`,
  'plan-kind-without': (p) => `“${p.kind}”没有计划提纲；有提纲的是：${p.kinds}。`,
  'report-without-outline': (p) => `${p.ref}（${p.kind}）没有报告提纲，请用 kam activity log ${p.ref} 登记结果。`,
  'activity-is-cancelled': (p) => `${p.ref} 已经取消。先恢复计划：kam activity cancel ${p.ref} --restore`,
  'activity-is-reported': (p) => `${p.ref} ${p.status}，不用再计划了。`,
  'proposal-no-outline': (p) =>
    `销售手册“${p.playbook}”没有规定建议书由哪些部分组成：请在它的 default 里用 proposal 指定一份提纲。`,
  'proposal-changed': (p) => `${p.opportunity} 的建议书：已修改${p.points}。`,
  'proposal-complete': (p) => `建议书的 ${p.count} 项都已完成。`,
  'proposal-dropped': (p) => `“${p.point}”已列为不需要。恢复：${p.command}`,
  'occasion-of-other-kind': (p) => `${p.ref} 是“${p.kind}”，这里要的是：${p.kinds}。`,
  'rehearsal-nothing': (p) =>
    p.kinds === ''
      ? `${p.ref}（${p.kind}）不需要演练：手册的场合目录里没有为它做准备的条目。`
      : `${p.ref}（${p.kind}）不需要演练。手册中要演练的是：${p.kinds}。`,
  'rehearsal-no-template': (p) =>
    `销售手册“${p.playbook}”没有给演练评分的模板：请在它的 default 里用 rehearsal 指定一个。`,
  'rehearsal-added': (p) => `已登记 ${p.ref}（${p.kind}），为 ${p.of} 做准备，日期 ${p.on}。`,
  'rehearsal-not-asked': (p) =>
    `${p.ref} 没有列为重要，不通过演练也可以进行（列为重要：kam activity edit ${p.ref} --important）。`,
  'rehearsal-missing': (p) => `${p.ref} 列为重要，但还没有一次演练得到评分。`,
  'rehearsal-fails': (p) => `${p.ref} 列为重要，但最近一次演练没有通过。`,
  'part-unknown': (p) =>
    `“${p.outline}”中没有“${p.part}”这一部分${p.near === null ? '。' : `，是不是“${p.near}”？`}可用的有：${p.known}。`,
  'timing-over': (p) =>
    `单独设定的时间共 ${p.own} 分钟，超过总时长 ${p.total} 分钟。请用 --time-of 缩短某一部分，或用 --minutes 加长总时长。`,
  'timing-short': (p) =>
    `各部分都单独设定了时间，共 ${p.own} 分钟，与总时长 ${p.total} 分钟不符。请用 --time-of PART= 取消一项，或写 --minutes ${p.own}。`,
  'point-unknown': (p) =>
    `“${p.outline}”中没有“${p.point}”这一点${p.near === null ? '。' : `，是不是“${p.near}”？`}可用的有：${p.known}。`,
  'activity-planned-by': (p) => `已计划 ${p.ref}：${p.on} ${p.account}，${p.kind}。`,
  'plan-changed': (p) => `已修改 ${p.ref} 的计划。`,
  'plan-not-stored': () => '只是显示，没有保存。',
  'plan-open-points': (p) => `还有 ${p.count} 点没有填：${p.points}。`,
  'plan-nobody': (p) => `还没有写明见谁：${p.command} --with 联系人`,
  'check-before-going': (p) => `出发前请填${p.template}：${p.command}`,
  'check-found': (p) => `${p.template}：${p.result}`,
  'report-written': (p) => `已登记 ${p.ref} 的报告：${p.account}，${p.kind}。`,
  'report-next-planned': (p) => `已计划下一次：${p.ref}，${p.on}。做准备：kam visit plan ${p.ref}`,
  'report-warning': (p) => `注意：${p.say}`,
  'report-need-words': (p) => `“${p.value}”没有写出需求内容：请写“层级: 内容”，或“联系人=层级: 内容”。`,
  'report-unknown': (p) => `这里没有“${p.value}”${p.known === '' ? '' : `，可用的有：${p.known}`}。`,
  'report-nobody': (p) =>
    `${p.account} 没有联系人“${p.value}”${p.known === '' ? '' : `（现有：${p.known}）`}，请先添加：kam contact add 姓名 --account ${p.account}`,
  'report-several': (p) => `“${p.value}”对应多个联系人：${p.known}。请写编号。`,
  'report-who': (p) => `“${p.value}”没有写明是谁：请写“联系人=${p.value}”。`,
  'report-no-opportunity': () =>
    '这一条属于商机，而这次活动没有关联商机：请先用 kam activity edit --opportunity 关联。',
  'report-date': (p) => `“${p.value}”不是日期：请写“日期: 下一步”，例如 2026-12-01: 提交方案。`,
  'report-date-before': (p) => `下一步日期 ${p.value} 早于活动当天（${p.on}）。`,
  'report-too-many': (p) => `“${p.point}”最多写 ${p.most} 行。`,
  'report-field': (p) => `“${p.value}”不能填入“${p.field}”：应为${p.expected}。`,
  'report-other-activity': (p) => `这份文件是关于 ${p.written} 的，不是 ${p.ref}。`,
  'report-empty': (p) =>
    `还没有写报告内容：请用 --set 要点=内容 或 --answers 文件；${p.command} --print-answers 可以打印出一份待填的文件。`,
  'report-lines': (p) => `“${p.key}”应为文字或文字列表，而不是 ${p.found}。`,

  // --- budgets ---
  'no-schedule': (p) => `手册 ${p.playbook} 的 ${p.place} 位置没有日程。`,
  'milestones-planned': (p) => `已为 ${p.opportunity} 排定 ${p.count} 个里程碑，从 ${p.from} 算起。`,
  'milestones-kept': (p) => `${p.count} 个已有日期，保持不变；--again 重排未完成的里程碑。`,
  'milestone-set': (p) => `已修改 ${p.opportunity} 的里程碑“${p.milestone}”。`,
  'milestone-unchanged': (p) => `里程碑“${p.milestone}”没有变化。`,
  'milestone-done': (p) => `${p.on} 完成：${p.opportunity} ${p.milestone}。`,
  'milestone-skipped': (p) => `排在前面、还没有登记完成的：${p.milestones}。`,
  'milestone-reopened': (p) => `“${p.milestone}”已重新打开；标志 ${p.marker} 仍有记录。要撤销：${p.command}`,
  'date-too-early': (p) => `${p.flag} ${p.on} 早于 ${p.from}：不能早于这个时间。`,
  'date-in-future': (p) => `${p.on} 晚于今天（${p.today}）：${p.flag} 应填已经发生的日期。`,
  'amount-not-positive': (p) => `${p.flag} 为 ${p.value}：应大于零。`,
  'receivable-added': (p) => `已登记应收账款 ${p.ref} ${p.name}，${p.of}，${p.amount}。`,
  'receivables-planned': (p) => `已为 ${p.opportunity} 登记 ${p.count} 期款项，共 ${p.total}。`,
  'receivable-payer-known': (p) => `付款习惯沿用该客户的其他款项：${p.payer}。`,
  'split-part': (p) =>
    `“${p.value}”不是一期款项：应为 比例:日期:名称，例如 30%:2026-12-01:预付款、1/3:+30d、余款:+1y；名称可以不写。`,
  'split-empty': (p) => `“${p.value}”这一期的金额为零或负数。`,
  'split-sum': (p) => `各期合计不等于 ${p.total}，还差 ${p.left}。请调整比例，或把最后一期写成 余款。`,
  'split-over': (p) => `各期合计比 ${p.total} 多 ${p.over}。请把比例改小。`,
  'split-rests': () => '只能有一期写成 余款。',
  'currency-differs': (p) =>
    `${p.flag} 的币种是 ${p.given}，而这笔款以 ${p.expected} 计。不做换算，请按 ${p.expected} 填写。`,
  'receivable-total-missing': (p) => `${p.opportunity} 没有金额：请用 --total 给出。`,
  'payment-recorded': (p) => `${p.ref} ${p.name} 收到 ${p.amount}，还欠 ${p.balance}。`,
  'payment-complete': (p) => `${p.ref} ${p.name} 收到 ${p.amount}，已付清。`,
  'payment-over': (p) =>
    `${p.ref} ${p.name} 收到 ${p.amount}，多了 ${p.over}。如果是付另一笔款的，用 --undo 撤销，再分别登记。`,
  'payment-undone': (p) => `已撤销 ${p.ref} 在 ${p.on} 的回款 ${p.amount}。`,
  'payment-none': (p) => `${p.ref} 没有可撤销的回款。`,
  'payment-nothing-owed': (p) => `${p.ref} 已无欠款：请写明收到的金额。`,
  'contact-recorded': (p) => `已为 ${p.ref} 记下：${p.step}。`,
  'contact-before': (p) => `应先做、还没有做的：${p.steps}。`,
  'contact-our-cause': (p) => `${p.ref} 的拖延是我方原因（${p.cause}）：先解决，再谈付款。`,
  'contact-no-step': (p) => `${p.ref} 今天没有到期的联系：请写明是哪一次。可选：${p.steps}。`,
  'contact-day-past': (p) => `--promised ${p.on} 早于联系日期 ${p.contact}：应为之后的日期。`,
  'cause-set': (p) => `${p.ref} 的原因：${p.cause}。`,
  'cause-cleared': (p) => `已清除 ${p.ref} 的拖款原因。`,
  'cause-fix-first': () => '原因在我方：解决之前不催款。',
  'survey-lowest': (p) => `客户不满意。登记投诉：${p.command}`,
  'complaint-added': (p) => `已登记投诉 ${p.ref}，${p.of}：${p.text}`,
  'complaint-due': (p) => `${p.ref} 应在 ${p.due} 前答复。`,
  'complaint-edited': (p) => `已修改投诉 ${p.ref}。`,
  'complaint-step-taken': (p) => `${p.ref}，${p.on}：${p.step}。`,
  'complaint-step-late': (p) => `答复晚于时限：${p.due}。`,
  'complaint-closed': (p) => `投诉 ${p.ref} 已于 ${p.on} 结案。`,
  'complaint-is-closed': (p) => `${p.ref} 已于 ${p.on} 结案。重新打开：kam complaint close ${p.ref} --reopen`,
  'complaint-reopened': (p) => `投诉 ${p.ref} 已重新打开。`,
  'complaint-not-ready': (p) => `${p.ref} 还不能结案，这些步骤还没有做：${p.steps}。`,
  'complaint-take-first': (p) => `先做这一步：${p.command}；或说明为什么不做就结案：${p.override}`,
  'record-of-what': (p) => `请说明属于谁：${p.account} 或 ${p.opportunity}。`,
  'budget-set': (p) => `${p.account} ${p.year} 年预算：已记录“${p.category}”。`,
  'budget-unchanged': (p) => `${p.account} ${p.year} 年预算：“${p.category}”没有变化。`,
  'budget-removed': (p) => `${p.account} ${p.year} 年预算：已删除“${p.category}”。`,
  'budget-not-found': (p) => `${p.account} ${p.year} 年预算里没有“${p.category}”。`,
  'budget-several': (p) => `${p.account} ${p.year} 年预算里，“${p.category}”有几种币种：请用 --currency 指明。`,
  'budget-nothing': () =>
    '没有要记录的内容：请给出 --budget、--bought、--ours、--planned、--installed、--as-of、--note 或 --field。',
  'budget-currencies': (p) => `同一行的金额只能用一种币种，这里有 ${list(p.currencies)}：请分行记录。`,
  'budget-out-of-range': (p) => `${p.flag} 的金额应在 0 到 9000亿之间。`,
  'forecast-one-way': (p) => `${p.option} 和 ${p.with} 问的不是一回事：请去掉其中一个。`,
  'quota-set': (p) => `${p.owner} ${p.period} 的销售指标：${p.amount}。`,
  'quota-unchanged': (p) => `${p.owner} ${p.period} 的销售指标没有变化：${p.amount}。`,
  'quota-removed': (p) => `已删除 ${p.owner} ${p.period} 的销售指标：${p.amount}。`,
  'quota-not-found': (p) => `${p.owner} 没有 ${p.period} 的销售指标。`,
  'quota-several': (p) => `${p.owner} ${p.period} 的销售指标有几种币种：请用 --currency 指明。`,
  'quota-out-of-range': (p) => `销售指标应大于 0、不超过 9000亿；“${p.value}”不符合。`,

  // --- answers and scores ---
  'sheet-other-template': (p) =>
    `这份评分表属于评估模板 ${p.written}，不是 ${p.template}：请改用那个模板，或换一个文件。`,
  'sheet-role': (p) => `评分人的身份不能是“${p.value}”：应为 ${list(p.roles)} 之一。`,
  'answer-unknown-question': (p) =>
    `评估模板 ${p.template} 里没有题目“${p.question}”${p.near === null ? '：请删去这一行，或用 --print-answers 查看全部题目。' : `：是不是“${p.near}”？`}`,
  'answer-unknown-option': (p) =>
    p.options === ''
      ? `题目“${p.question}”不能答“${p.value}”。`
      : `题目“${p.question}”不能答“${p.value}”：应为 ${list(p.options)} 之一。`,
  'answer-ambiguous': (p) => `题目“${p.question}”的“${p.value}”对应不止一个选项：请写明 ${list(p.options)} 中的一个。`,
  'answer-out-of-range': (p) =>
    `题目“${p.question}”的 ${p.value} 超出范围：应${p.from === null ? `不大于 ${p.to}` : p.to === null ? `不小于 ${p.from}` : `在 ${p.from} 到 ${p.to} 之间`}${p.options === '' ? '' : `，可写 ${list(p.options)}`}。`,
  'answer-boolean': (p) =>
    `题目“${p.question}”不能答不带引号的 ${p.value}${p.options === '' ? '：请加上引号。' : `：请写 ${list(p.options)} 之一，或写带引号的词，例如 "yes"。`}`,
  'answer-shape': (p) =>
    `题目“${p.question}”的回答既不是单个值，也不是键值表：请直接写值，或写成含 ${list(p.keys)} 的键值表。`,
  'answer-not-number': (p) => `题目“${p.question}”不能答“${p.value}”：应为数字，例如 12 或 3.5。`,
  'answer-date': (p) => `${p.field} 的“${p.value}”不是日期：应写作 YYYY-MM-DD，例如 2026-11-24。`,
  'answer-not-text': (p) => `题目“${p.question}”的 ${p.field} 是 ${p.value}，不是文字：请加上引号。`,
  'answer-confirmed': (p) => `题目“${p.question}”的 confirmed 不能是“${p.value}”：应为不带引号的 true 或 false。`,
  'answer-unknown-key': (p) =>
    `题目“${p.question}”的回答中没有“${p.key}”这一项${p.near === null ? `：可用的有 ${list(p.keys)}。` : `：是不是“${p.near}”？`}`,
  'answer-without-value': (p) => `题目“${p.question}”只写了依据等内容，没有回答：请补上 value，或删去这一项。`,
  'competitors-not-compared': (p) => `评估模板 ${p.template} 不为竞争对手打分：请删去竞争对手部分。`,
  'competitors-too-many': (p) => `有 ${p.count} 个竞争对手，模板最多允许 ${p.most} 个：请去掉威胁最小的。`,
  'competitor-not-rated': (p) => `评估模板 ${p.template} 的题目“${p.question}”不为竞争对手打分：请删去这一行。`,
  'competitor-shape': (p) => `竞争对手“${p.name}”的回答不是键值表：请每行写一个“题目: 回答”。`,

  // --- assessments at the command line ---
  'template-not-found': (p) =>
    `销售手册 ${p.playbook} 里没有评估模板“${p.id}”${p.near === null ? '。' : `：是不是“${p.near}”？`}现有模板：${p.known === '' ? '无' : list(p.known)}。`,
  'template-ambiguous': (p) => `不止一本销售手册有评估模板“${p.id}”，请写明其中一个：${p.matches}。`,
  'no-qualification': (p) =>
    `销售手册 ${p.playbook} 没有指定商机评估所用的模板：请在 playbook.yaml 中补上，或改用 kam assess 加评估模板的 id。`,
  'subject-needed': (p) =>
    `评估模板 ${p.template} 针对一个${{ account: '客户', contact: '联系人', opportunity: '商机', activity: '销售活动' }[p.subject]}，但没有指明是哪一个：请用 ${p.flag} 写出编号或名称。`,
  'subject-not-taken': (p) => `评估模板 ${p.template} 不针对任何记录，请去掉 ${p.flag}。`,
  'subject-ambiguous': (p) => `“${p.words}”可以指多条记录：${p.matches}。请写编号。`,
  'sheet-other-subject': (p) =>
    `这份评分表评的是“${p.written}”，不是“${p.subject}”：请指明对应的商机，或修改文件中的 for。`,
  'sheets-at-fault': (p) => `回答中有 ${p.count} 处问题，没有保存。`,
  'sheet-incomplete': (p) => `${p.asked} 题中只回答了 ${p.answered} 题，不足以得出结果，没有保存。`,
  'question-unanswered': (p) => `未回答：${p.question}（${p.text}）`,
  'use-partial': () => '请补答列出的题目，或加 --partial 按不完整保存。',
  'unknown-competitor': (p) => `文件中没有竞争对手“${p.name}”的回答：请写在 competitors 下面，或去掉 --competitor。`,
  'options-exclude': (p) => `${p.first} 和 ${p.second} 不能同时使用，请只写一个。`,
  'one-sheet-only': (p) => `${p.flag} 只能写出一份评分表，而这里有 ${p.count} 份：请只给一个 --answers。`,
  'stdin-twice': () => '标准输入只能读一次：请只写一个 --answers -，其余评分表用文件给出。',
  'no-bands': (p) =>
    `评估模板 ${p.template} 只有结论，没有分数段，无所谓高低：请改用 --fail-unless，可取 ${p.verdicts}。`,
  'nothing-to-compare-with': (p) => `${p.flag} 需要分数段或结论，而评估模板 ${p.template} 没有：请去掉 ${p.flag}。`,
  'assessment-stored': (p) =>
    `已保存 ${p.ref}：${p.template}${p.subject === '' ? '' : `，${p.subject}`}，${p.result}。`,
  'assessment-not-stored': () => '没有保存（--dry-run）。',
  'assessment-explain': (p) => `查看得分怎么来的：${p.command}`,
  'result-written': (p) => `${p.ref} ${p.name}的${p.field}：${p.value}。`,
  'result-open': (p) => `${p.ref} ${p.name}的${p.field}还定不下来，处在${p.names}的边界上，先空着。`,
  'result-next': (p) => `接下来怎么用：${p.command}`,
  'no-result-template': (p) =>
    `销售手册 ${p.playbook} 中没有把结果写入 ${p.field} 的评估模板。请用 --playbook 换一本手册，或在模板中写上 \`result: ${p.field}\`。`,
  'rescore-same': (p) => `规则没有变：销售手册仍是当时的 ${p.version} 版。`,
  'compare-what': () =>
    '请写出两份以上的评估记录（kam assessment compare asm-1 asm-2），或写明对象和模板：--for 编号 --template 模板。',
  'compare-too-few': (p) => `至少要有两份评估记录才能对比，现有 ${p.found} 份。查看全部：kam assessment list`,
  'compare-other-template': (p) =>
    `${p.ref} 用的是模板 ${p.other}，第一份用的是 ${p.template}：只能对比同一模板的评估记录。`,
  'result-below': (p) => `${p.who === '' ? '' : `${p.who}：`}结果是“${p.found}”，低于“${p.wanted}”。`,
  'result-other': (p) => `${p.who === '' ? '' : `${p.who}：`}结果是“${p.found}”，不是“${p.wanted}”。`,
  'draft-none': (p) => `没有未完成的“${p.template}”可以继续。重新开始：${p.command}`,
  'draft-kept': (p) => `已离开，${p.count} 题中已答 ${p.answered} 题，回答已保留。`,
  'draft-go-on': (p) => `继续回答：${p.command}`,
  'competitor-named-twice': (p) => `竞争对手“${p.name}”已经有了，请换一个名称。`,

  // --- playbooks ---
  'playbook-not-found': (p) => `没有名为“${p.id}”的销售手册。现有：${list(p.known)}。`,
  'playbook-invalid': (p) => `销售手册 ${p.id} 有 ${p.count} 处错误，无法使用：请改正后再试。`,
  'no-playbook-here': (p) => `${p.folder} 里没有销售手册：应有 playbook.yaml，或者子文件夹里有这个文件。`,
  'playbook-twice': (p) => `销售手册标识“${p.id}”已被 ${p.first} 占用：同一文件夹里的标识不能重复。`,
  'yaml-syntax': (p) => `YAML 写法有误：${yamlWords[p.code] ?? p.reason}。`,
  'yaml-bare-sign': (p) => `不加引号的 ${p.sign} 在 YAML 里另有含义：请写成 '${p.sign}'，或写选项的别名。`,
  'yaml-duplicate-key': (p) => `键“${p.key}”在这里重复出现：请只留一个。`,
  'yaml-too-many-aliases': () => '文件里的别名（*）重复引用过多：请把重复的内容直接写出来。',
  'yaml-too-deep': () => '文件嵌套太深，无法读取：请减少层次。',
  'yaml-empty': () => '文件是空的：请填写内容，或删去文件。',
  'unknown-key': (p) =>
    p.near === null
      ? `这里没有键“${p.key}”；可用的键：${list(p.known)}。`
      : `这里没有键“${p.key}”：是不是“${p.near}”？`,
  'key-missing': (p) => `缺少键“${p.key}”：应为${spaced(expectationWords[p.expected])}。`,
  'wrong-type': (p) =>
    `${p.key === '' ? '文件内容' : `“${p.key}”`}是 ${p.found}：应为${spaced(expectationWords[p.expected])}。`,
  'quote-value': (p) => `“${p.key}”应为文字，而 YAML 把 ${p.value} 读成了别的类型：请加引号，写成 '${p.value}'。`,
  'bad-choice': (p) =>
    `“${p.key}”不能是 ${p.value}：${p.near === null ? '' : `是不是 ${p.near}？`}可选：${list(p.choices)}。`,
  'unknown-kind': (p) =>
    `没有“${p.kind}”这一种类：${p.near === null ? '' : `是不是 ${p.near}？`}可选：${list(p.kinds)}。`,
  'duplicate-id': (p) => `标识“${p.id}”已被占用${p.first === '' ? '' : `（${p.first}）`}：请另取一个。`,
  'unknown-reference': (p) =>
    `${referentWords[p.what]}中没有“${p.id}”${p.near === null ? '' : `：是不是“${p.near}”？`}${p.known === '' ? '；目前一个也没有定义。' : p.near === null ? `；现有：${list(p.known)}。` : ''}`,
  'text-language-missing': (p) => `文字“${p.text}”缺少手册声明的语言 ${p.language}：请补上。`,
  'text-language-undeclared': (p) =>
    `手册没有声明语言 ${p.language}（已声明：${list(p.languages)}）：请补上声明，或删去这段文字。`,
  'language-twice': (p) => `语言 ${p.language} 在列表里出现了两次。`,
  'condition-syntax': (p) => `条件无法解析（${p.reason}，第 ${p.at} 个字符）：${p.source}`,
  'condition-function': (p) => `条件里不能用 ${p.name}。可用：${list(p.offered)}。`,
  'condition-too-large': (p) => `条件过大（${p.count}，上限 ${p.most}）：请拆成几条规则。`,
  'condition-too-deep': (p) => `条件嵌套了 ${p.count} 层，最多 ${p.most} 层：请拆成几条规则。`,
  'condition-too-nested': (p) => `条件里列表套列表有 ${p.count} 层，最多 ${p.most} 层。`,
  'condition-unknown-name': (p) =>
    `条件用到的 ${p.name} 不存在${p.near === null ? '' : `：是不是 ${p.near}？`}${p.near !== null ? '' : p.known === '' ? '。' : `；现有：${list(p.known)}。`}`,
  'condition-hyphen': (p) => `${p.written} 会被当成减法：带连字符的标识请写成 ${p.meant}。`,
  'condition-unknown-value': (p) =>
    `${p.of} 不可能是“${p.value}”${p.near === null ? `；可能的值：${list(p.known)}。` : `：是不是“${p.near}”？`}`,
  'condition-own-answer': (p) => `题目“${p.question}”是否提问，不能取决于它自己的回答。`,
  'condition-type': (p) => `条件里的 ${p.part} 是${spaced(typeWords[p.found])}：应为${spaced(typeWords[p.expected])}。`,
  'condition-compares': (p) =>
    `条件用 ${p.operator} 把${typeWords[p.left]}与${typeWords[p.right]}放在一起：两边的类型必须相同。`,
  'scale-form': () => '量表要写 options、bipolar、type 之一，而且只能写一个。',
  'scale-id-taken': (p) => `量表标识“${p.id}”是程序自带的量表：请另取一个。`,
  'scale-missing': (p) => `题目“${p.question}”没有量表：请给题目或模板指定一个。`,
  'scale-option-without-value': (p) => `其他选项都有分值，“${p.option}”没有：请补上 value，或写 excluded: true。`,
  'name-of-two-options': (p) => `“${p.name}”同时指“${p.first}”和“${p.second}”两个选项：一个写法只能指一个选项。`,
  'pole-missing': (p) => `题目“${p.question}”用的是两极量表，却缺少“${p.pole}”一端的文字。`,
  'min-answered-too-high': (p) => `minAnswered 是 ${p.least}，而题目只有 ${p.questions} 道：这样永远答不完整。`,
  'bands-mixed': (p) => `这个分数段按 ${p.other} 计，第一个按 ${p.first} 计：同一组分数段须按同一种分数计。`,
  'axes-missing': () => '计分方法 axes 需要写明 axes，并给出 x、y 两个部分。',
  'axes-unused': (p) => `只有计分方法 axes 才用坐标轴，这里的方法是 ${p.method}。`,
  'axes-same-section': (p) => `两条轴都是“${p.section}”：请写两个不同的部分。`,
  'quadrant-missing': (p) => `缺少 x: ${p.x}、y: ${p.y} 的象限。`,
  'quadrant-twice': (p) => `x: ${p.x}、y: ${p.y} 的象限重复了。`,
  'verdict-unreachable': (p) => `结论“${p.id}”永远得不到：排在前面的“${p.after}”总是成立。`,
  'starts-with-later': (p) => `startsWith 指向的“${p.flag}”是本阶段或以后阶段的结束标志：应指向更早阶段的。`,
  'needs-too-many': (p) => `“${p.rung}”要求 ${p.needs} 个标志性活动，却只列了 ${p.markers} 个：永远达不到。`,
  'rung-value-twice': (p) => `有两级的数值都是 ${p.value}：每级须各不相同。`,
  'won-twice': (p) => `阶段“${p.stage}”也写了 outcome: won；只能有一个赢单阶段。`,
  'cap-form': (p) => `上限“${p.id}”要写 max（百分比）或 lower（降低几个阶段），二者只写一个。`,
  'commit-and-upside': (p) => `阶段“${p.stage}”同时写在 commit 和 upside 里；只保留一处。`,
  'recurs-elsewhere': (p) => `字段“${p.field}”不是日期，却写了 recurs；只有日期才能每年重复。`,
  'catalog-value-missing': (p) => `条目“${p.entry}”没有“${p.attribute}”的值。`,
  'catalog-value-wrong': (p) => `条目“${p.entry}”的“${p.attribute}”是 ${p.value}：应为 ${p.expected}。`,
  'attribute-form': (p) =>
    p.wants === 'scale'
      ? `as: ${p.use} 的属性是数值：请写上 scale。`
      : `as: ${p.use} 的属性取词条：请写上词表的标识，或就地列出词条。`,
  'attribute-use-twice': (p) => `有两个属性都写了 as: ${p.use}：只有 cost 可以相加。`,
  'withhold-elsewhere': (p) => `“${p.id}”写了 withhold，却没有写 as: compliance：什么都不会被排除。`,
  'rule-as-elsewhere': (p) => `“${p.id}”写了 as，它只在 over: term 的规则里有意义：请删去，或补上 over: term。`,
  'fraction-missing': (p) => `让步的步骤“${p.id}”没有写 fraction：没法安排让多少。`,
  'fractions-over-whole': (p) => `到“${p.id}”为止各步合计为 ${p.sum}：让步不可能超过全部。`,
  'fractions-growing': (p) => `步骤“${p.id}”比前一步“${p.before}”大：越让越多，等于告诉对方再等等还有。`,
  'together-one-rater': (p) => `评估模板“${p.id}”有 together，却只由一人填写：请写 raters: many，或去掉 together。`,
  'check-subject': (p) => `评估模板“${p.id}”的对象是 ${p.subject}：活动的 checks 只能是 activity 或 person。`,
  'contact-erased': (p) => `${p.ref} 已删除。`,
  'contact-is-erased': (p) =>
    `${p.ref} 已被删除：只留下删除记录，不能再写入资料，删除也无法撤销。有合法依据的，请新建联系人。`,
  'erase-again': (p) => `另有程序正在使用数据库，旧内容可能还留在文件里。关闭后请再运行：kam contact erase ${p.ref}`,
  'reason-names-person': () => '原因里有此人的姓名、号码或地址。原因会保留下来，请换一种说法。',
  'erase-tells-person': () => '如果是本人要求的，请告知已经办妥（GDPR 第十二条：一个月内）。',
  'no-retention-rules': (p) => `手册“${p.playbook}”没有保存期限规则（kind: retention），所以没有到期的联系人。`,
  'retention-next': () => '查看保存了什么：kam contact export-personal 编号；删除：kam contact erase 编号 --reason …',
  'retention-review-late': (p) => `“${p.id}”要求复核的资料，那时“${p.before}”已经要求删除了。请把复核的期限改短。`,
  'information-form': (p) => `“${p.id}”要写 field 或 known 中的一个，不能都写：用来判断是否已知。`,
  'field-without-options': (p) => `字段“${p.field}”是选择题，却没有选项。`,
  'bounds-of-no-number': (p) => `字段“${p.field}”写了 min 或 max，却不是数字。`,
  'bounds-reversed': (p) => `字段“${p.field}”的 max 小于 min。`,
  'step-without-offset': (p) => `步骤“${p.id}”写了 ${p.key}，但没有 offset：它永远不会到期。`,
  'buckets-order': (p) => `buckets ${p.buckets} 没有从小到大：应为每一段的最后一天，例如 [30, 60, 90]。`,
  'result-other-subject': (p) => `本模板评估的是 ${p.subject}：结果不能写入 ${p.record} 的字段。`,
  'result-without-outcome': () => '本模板没有象限、结论或分数段：没有结果可写。',
  'result-not-an-option': (p) => `结果“${p.outcome}”不在字段“${p.field}”的选项之内：${list(p.known)}。`,
  'example-failed': (p) => `示例“${p.example}”的 ${p.key} 应为 ${p.expected}，实际是 ${p.found}。`,
  'provenance-missing': (p) =>
    `${p.id === '' ? '这一条' : `“${p.id}”`}没有注明出处：请补上 provenance（handbook、public 或 reconstructed）。`,
  'sources-missing': (p) => `${p.id === '' ? '这一条' : `“${p.id}”`}注明出自手册，却没有引用事实：请补上 sources。`,
  'unknown-fact': (p) => `sources.yaml 里没有事实“${p.fact}”${p.near === null ? '。' : `：是不是 ${p.near}？`}`,
  'fact-not-cited': (p) => `手册里没有任何一处引用事实 ${p.fact}。`,
  'base-missing': (p) => `要沿用的销售手册“${p.id}”不存在。现有：${list(p.known)}。`,
  'base-invalid': (p) => `要沿用的销售手册“${p.id}”本身有错误：请先改正。`,
  'extends-cycle': (p) => `销售手册互相沿用，成了一个圈：${p.chain}。`,
  'remove-nothing': (p) => `没有可移除的内容：沿用的内容里没有 ${p.what}。`,
  // --- 竞争分析和价值卡 ---
  'competitor-added': (p) => `已添加竞争对手 ${p.ref} ${p.name}。`,
  'competitor-taken': (p) => `已有同名的竞争对手：${p.ref} ${p.name}。请直接使用，或换一个名称。`,
  'competitor-add-first': (p) => `如果是新的竞争对手：${p.command}`,
  'rival-joined': (p) => `${p.name}已加入 ${p.opportunity} 的竞争。`,
  'rival-changed': (p) => `已修改${p.name}在 ${p.opportunity} 中的情况。`,
  'rival-there': (p) => `${p.name}已在 ${p.opportunity} 的竞争对手中，没有变化。`,
  'rival-not-there': (p) => `${p.name}不在 ${p.opportunity} 的竞争对手中。`,
  'rival-left': (p) =>
    `${p.name}已退出 ${p.opportunity} 的竞争${p.ratings === 0 ? '。' : `，${p.ratings} 个得分一并移出。`}`,
  'rivals-too-many': (p) => `${p.opportunity} 已有 ${p.most} 个竞争对手（${p.names}）：请先移出威胁最小的一个。`,
  'ratings-set': (p) =>
    `${p.opportunity}：已记录 ${p.set} 个得分${p.cleared === 0 ? '。' : `，清除 ${p.cleared} 个。`}`,
  'ratings-unchanged': (p) => `${p.opportunity} 的得分没有变化。`,
  'criterion-unknown': (p) => `“${p.words}”不是 ${p.opportunity} 的采购指标，可选：${p.known}。`,
  'criteria-none': (p) => `${p.opportunity} 还没有“${p.level}”层级的需求，无从打分。`,
  'side-unknown': (p) => `“${p.words}”不在竞争对手中，可选：${p.known}。`,
  'about-without-score': (p) => `${p.need} 这一方还没有得分：先用 --set 打分，再写证据或说明属于哪一方面。`,
  'ratings-draft-kept': (p) => `已保留 ${p.answered} 个得分，共 ${p.count} 个。`,
  'value-added': (p) => `已在 ${p.opportunity} 添加价值卡 ${p.ref}：${p.feature}`,
  'value-edited': (p) => `已修改价值卡 ${p.ref}：${p.feature}`,
  'value-no-evidence': (p) => `没有证据就只是说法：${p.refs}。补上：kam value edit ${p.first} --evidence …`,
  'values-added': (p) => `已在 ${p.opportunity} 添加 ${p.count} 张价值卡。`,
  'values-none': (p) => `${p.opportunity}：没有采用任何卡片，没有保存。`,
  'value-behind': (p) => `${p.need} 上有对手领先：卡片已保留，但不会作为优点推荐给任何人。`,

  'instrument-not-found': (p) => `销售手册 ${p.playbook} 中没有“${p.id}”；现有 ${list(p.ids)}。`,
  'check-clean': () => '没有发现问题。',
  'check-warnings': (p) => `没有错误，${p.warnings} 条警告。`,
  'check-errors': (p) => `${p.errors} 处错误，${p.warnings} 条警告。`,

  'band-gap': (p) =>
    `得分 ${p.score} 可以达到，却不属于任何分数段：“${p.lower}”止于 ${p.from}，“${p.upper}”从 ${p.to} 开始。请调整其中一个。`,
  'band-overlap': (p) =>
    `得分 ${p.score} 同时属于两个分数段：“${p.lower}”止于 ${p.from}，“${p.upper}”从 ${p.to} 开始。请调整其中一个。`,
  'band-range': (p) =>
    p.end === 'from'
      ? `得分范围是 ${p.min} 到 ${p.max}，第一个分数段“${p.id}”却从 ${p.edge} 开始：请改为从 ${p.min} 开始。`
      : `得分范围是 ${p.min} 到 ${p.max}，最后一个分数段“${p.id}”却止于 ${p.edge}：请改为止于 ${p.max}。`,
  'band-unreachable': (p) => `没有任何回答能落在分数段“${p.id}”（${p.from} 到 ${p.to}）：请调整起止值，或删去它。`,
  'band-reversed': (p) => `分数段“${p.id}”的终点 ${p.to} 小于起点 ${p.from}：请对调两个值。`,
  'band-points-hidden': (p) =>
    `按总分划分的分数段要求每道题都计分，而题目“${p.question}”可能被隐藏或不计分：请改用 "on: percent" 或 "on: mean"。`,
  // --- files ---
  'negotiation-started': (p) => `已开始谈判 ${p.ref} ${p.name}（${p.opportunity}）。`,
  'negotiation-edited': (p) => `已修改谈判 ${p.ref} ${p.name}`,
  'negotiation-closed': (p) => `已结束谈判 ${p.ref} ${p.name}：${p.status}`,
  'negotiation-reopened': (p) => `已重新开始谈判 ${p.ref} ${p.name}`,
  'negotiation-is-closed': (p) => `${p.ref} 已结束（${p.status}）。要继续谈：${p.command}`,
  'negotiation-not-agreed': (p) => `以下内容没有登记谈定的结果：${p.terms}`,
  'negotiation-needs-outcome': () => '请说明结果：--agreed、--broken-off、--reopen 选一个。',
  'member-set': (p) => `已登记 ${p.name} 参加 ${p.negotiation}：${p.parts}`,
  'member-removed': (p) => `已把 ${p.name} 移出 ${p.negotiation}`,
  'member-not-found': (p) => `${p.negotiation} 里没有“${p.name}”。已登记的有：${p.known}。`,
  'term-set': (p) => `已在 ${p.negotiation} 中设定“${p.term}”`,
  'term-removed': (p) => `已从 ${p.negotiation} 中删除“${p.term}”`,
  'term-not-found': (p) => `${p.negotiation} 里没有“${p.term}”这项内容。已有的是：${p.known}`,
  'term-ambiguous': (p) => `有几项内容都叫“${p.term}”：${p.matches}。请用单独名称，或写成 种类/名称。`,
  'term-has-moves': (p) => `“${p.term}”已有 ${p.count} 次让步记录：不能再改单位，也不能删除。`,
  'term-unit-changed': (p) => `“${p.term}”换了单位，原来按 ${p.before} 填写的数值已经清除，请重新填写。`,
  'limit-unused': (p) => `${p.name}的可让金额 ${p.limit} 只适用于以 ${p.unit} 计的内容，不作换算。`,
  'term-order': (p) => `“${p.term}”的目标不在开价与底线之间，请核对数值。`,
  'move-to-what': (p) => `请说明“${p.term}”让到多少：用 --to 写让到的数值，或用 --by 写让出的差额。`,
  'move-by-what': (p) =>
    `--by 需要知道从多少开始、往哪个方向让：“${p.term}”的开价、目标或底线还没有设定。请改用 --to，或先设定这些数值。`,
  'move-of-nothing': (p) => `“${p.term}”已经是 ${p.value}，没有变动。`,
  'move-logged': (p) => `已记录：${p.side}，${p.term}，${p.move}`,
  'move-undone': (p) => `已撤销“${p.term}”的最后一次让步：${p.move}`,
  'move-none': (p) => `“${p.term}”还没有让步记录，没有可撤销的。`,
  'move-stopped': (p) => `“${p.term}”的这次让步突破了限制，没有保存。`,
  'move-override': (p) => `仍要让步，请写明理由：${p.command}`,
  'agreed-stopped': (p) => `超出我方底线：${p.terms}。没有保存。`,
  'no-deadlock-ladder': (p) => `销售手册 ${p.playbook} 没有打破僵局的步骤（deadlock 位置上的日程）。`,
  'deadlock-taken': (p) => `已记入 ${p.negotiation}：${p.step}`,
  'deadlock-note-alone': () => '--note 和 --on 是对某一步的说明：请用 --took 指出是哪一步。',
  'no-minutes-outline': (p) => `销售手册 ${p.playbook} 没有谈判纪要的提纲。`,
  'minutes-set': (p) => `已修改 ${p.negotiation} 的纪要`,
  'minutes-empty-points': (p) => `以下要点还没有写：${p.points}。填写：${p.command}`,

  'file-empty': (p) => `${p.file} 是空的。`,
  'file-missing': (p) => `没有文件 ${p.file}：请检查文件名和所在的文件夹。`,
  'file-unreadable': (p) => `无法读取 ${p.file}（${p.reason}）：请检查权限。`,
  'is-a-directory': (p) => `${p.file} 是文件夹：请指定文件。`,
  'not-utf8': (p) => `${p.file} 不是 UTF-8 文本：请另存为 UTF-8。`,
  'file-too-large': (p) => `${p.file} 超过 ${p.most} 的上限：请拆分。`,
  'answers-invalid': (p) => `${p.file} 有 ${p.count} 处错误，无法使用；没有保存任何内容。`,
  'folder-missing': (p) => `没有文件夹 ${p.folder}：请检查名称。`,
  'not-a-directory': (p) => `${p.file} 是文件：请指定文件夹。`,
  'file-outside': (p) => `${p.file} 是指向手册文件夹之外的链接，不予读取：请把文件本身放进来。`,
  'file-special': (p) => `${p.file} 是设备或管道，不是普通文件，不予读取。`,
  'folder-too-many': (p) => `${p.folder} 里的 YAML 文件超过一本手册的上限 ${p.most} 个：请指定手册自己的文件夹。`,
  'folder-too-deep': (p) => `${p.folder} 的层数超过一本手册的上限 ${p.most} 层：请指定手册自己的文件夹。`,
  'neither-json-nor-yaml': (p) => `${p.file} 既不是 JSON，也不是能读懂的 YAML。`,
  'calendar-unknown': (p) =>
    `没有“${p.code}”的工作日历：应为国家或地区代码，例如 CN、SG、DE-BY，或 none（只看周末）。请在 ${p.file} 里改正 calendar。`,
  'calendar-day-bad': (p) =>
    `${p.file} 的 ${p.key} 中，“${p.value}”不是日期：应为 2026-12-31，或区间 2026-12-28..2026-12-31。`,
  'calendar-count-from': (p) => `--workdays 要从某一天数起，“${p.value}”不是日期：请写成 2026-11-24。`,
  'calendar-unpublished': (p) =>
    `${p.years} 年的放假安排尚未公布，工作日按周末和法定节假日推算，调休未计。公布后请更新程序，或写入配置的 days-off 和 work-days。`,
  'config-unreadable': (p) => `无法读取配置文件 ${p.file}：应为“键: 值”形式的行。请改正，或删去它再运行 kam init。`,
  'file-exists': (p) => `${p.file} 已存在，未作改动。`,
  'use-force': () => '如要覆盖请加 --force，或换一个文件名。',
  'file-unwritable': (p) =>
    `无法写入 ${p.file}（${p.reason}）：请检查文件夹 ${p.folder} 是否存在、是否可写、是否还有空间。`,
  'demo-folder-used': (p) => `文件夹 ${p.folder} 里有别的文件，演示不会动它们。`,
  'demo-other-folder': () => '请换一个文件夹：kam demo 文件夹；或加 --force 写入此处。',
  'output-is-database': (p) => `${p.file} 是数据库文件：请给 --output 换一个文件名。`,
  'file-written': (p) => `已写入：${p.file}`,
  'output-unwritable': (p) => `结果未能输出（${p.reason}）：请检查磁盘和输出的目标文件。命令要保存的内容已经保存。`,

  // --- storage ---
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
  'record-changed': (p) => `${p.ref} 刚刚已被修改，本次没有写入任何内容。请重新查看后再改。`,
  'record-unreadable': (p) =>
    `记录 ${p.id} 的 ${p.column} 无法读取：内容不是 kam 写入的格式。请运行 kam doctor，或用 kam restore 恢复备份。`,
  'database-driver-missing': (p) =>
    `数据库驱动 better-sqlite3 尚未针对当前的 Node（${p.node}）编译。请在 kam 所在文件夹运行：npm rebuild better-sqlite3`,
  'database-disk-full': (p) =>
    `数据库 ${p.file} 无法写入：磁盘已满。本次命令没有保存任何内容。请为 ${p.folder} 腾出空间后重新运行。`,
  'database-locked': (p) =>
    `另一个程序锁定数据库 ${p.file} 已超过 ${p.seconds} 秒，没有写入任何内容。请等它结束或将其关闭，然后重试。`,
  'database-read-only': (p) =>
    `数据库 ${p.file} 无法写入：文件或所在文件夹是只读的。请将该文件、同名的 -wal 和 -shm 文件以及文件夹 ${p.folder} 改为可写，或用 --db 指定其他数据库。`,
  'database-foreign': (p) => `${p.file} 不是 kam 的数据库，未作任何改动。请用 --db 指定其他文件。`,
  'database-damaged': (p) =>
    `数据库 ${p.file} 已损坏（${p.reason}）。请运行 kam doctor 查看问题和能否修复，或用 kam restore 恢复备份；kam backup list 列出全部备份。`,
  'database-is-folder': (p) => `数据库 ${p.file} 是一个文件夹，应为文件。请用 --db 指定一个文件。`,
  'database-no-access': (p) =>
    `无法打开数据库 ${p.file}（${p.reason}）：请检查是否有权读写该文件和文件夹 ${p.folder}，或用 --db 指定其他数据库。`,
  'database-failed': (p) => `数据库 ${p.file} 无法使用（${p.reason}）：请检查磁盘和路径，或用 --db 指定其他数据库。`,
  'database-newer': (p) =>
    `数据库 ${p.file} 由更新版本的 kam 写入（结构版本 ${p.found}，当前程序只支持到 ${p.known}），未作任何改动。请升级 kam，或用 --db 指定其他数据库。`,
  'database-in-use': (p) =>
    `另一个程序打开着数据库 ${p.file}，等了 ${p.seconds} 秒仍未关闭，未作任何改动。请将其关闭后重试。`,
  'database-replaced': (p) => `本次命令等待期间，${p.file} 已换成另一个数据库，没有写入任何内容。请重新运行。`,

  // --- copies of the database ---
  'nothing-to-back-up': (p) => `数据库 ${p.file} 还不存在，没有可备份的内容。`,
  'backup-made': (p) => `已备份并核对：${p.file}`,
  'backup-of-today': (p) => `今天的备份已经有了：${p.file}`,
  'backup-not-found': (p) => `没有备份 ${p.file}：既没有这个文件，${p.folder} 里也没有同名的备份。`,
  'backup-foreign': (p) => `文件 ${p.file} 不是 kam 数据库的备份，或者开头已损坏，未作任何改动。`,
  'restore-itself': (p) => `${p.file} 就是数据库本身，不是它的备份，未作任何改动。`,
  'backup-damaged': (p) => `备份 ${p.file} 已损坏（${p.reason}），未作任何改动。`,
  'backup-checksum': (p) => `备份 ${p.file} 与备份时不一致：校验值和 ${p.checksum} 中的不同，未作任何改动。`,
  'backup-other': () => 'kam backup list --check 列出全部备份，并检查哪些完好。',
  'encrypted-damaged': (p) => `加密文件 ${p.file} 已损坏或不完整（${p.reason}），未作任何改动。`,
  'passphrase-wrong': (p) => `口令不对，打不开 ${p.file}。`,
  'passphrase-short': (p) => `口令太短：至少 ${p.least} 个字符，最好是四五个别人猜不到的词。`,
  'passphrase-file-empty': (p) => `${p.file} 的第一行是空的：应为口令。`,
  'passphrase-differs': () => '两次输入的口令不一致。',
  'passphrase-keep': () => '没有口令谁也打不开这个文件，我们也不能：请妥善保管，不要和文件放在一起。',
  'passphrase-ways': () =>
    '口令可在终端输入，可取自文件的第一行（--passphrase-file 文件），也可取自环境变量 KAM_PASSPHRASE。',
  'restore-loses': (p) =>
    `数据库 ${p.file} 中有 ${p.commands} 条变更记录是备份里没有的，时间从 ${p.since} 到 ${p.until}。未作任何改动。`,
  'restore-over-damaged': (p) => `数据库 ${p.file} 已损坏，无法得知其中有哪些内容是备份里没有的。未作任何改动。`,
  'doctor-faults': (p) => `有 ${p.count} 处故障。`,
  'doctor-repair': () => '其中一部分可用 kam doctor --repair 修复。',
  'doctor-repaired': (p) => `已修复 ${p.count} 项。`,
  'give-yes': () => '如要用备份替换，请加 --yes；现有的数据库会另存一份。',
  restored: (p) => `${p.database} 已恢复为备份 ${p.file}。`,
  'replaced-kept': (p) => `原来的数据库另存为：${p.file}`,

  // --- program ---
  internal: (p) => `kam 出现故障：${p.message}`,
  cancelled: () => '已取消。',
};
