import { expectationWords, referentWords, typeWords, yamlWords } from '../content-words.ts';
import { list, spaced } from './spelling.ts';
import type { PlaybooksMessages } from '../../../core/messages/playbooks.ts';
import type { MessageTexts } from '../../../core/messages.ts';

export const playbooksMessages: MessageTexts<PlaybooksMessages> = {
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
  'nothing-to-compare-with': (p) => `${p.flag} 需要分数段或结论，而评估模板 ${p.template} 没有：请去掉 ${p.flag}。`,
  'no-bands': (p) =>
    `评估模板 ${p.template} 只有结论，没有分数段，无所谓高低：请改用 --fail-unless，可取 ${p.verdicts}。`,
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
  'instrument-not-found': (p) => `销售手册 ${p.playbook} 中没有“${p.id}”；现有 ${list(p.ids)}。`,
  'check-clean': () => '没有发现问题。',
  'check-warnings': (p) => `没有错误，${p.warnings} 条警告。`,
  'check-errors': (p) => `${p.errors} 处错误，${p.warnings} 条警告。`,
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
  'information-form': (p) => `“${p.id}”要写 field 或 known 中的一个，不能都写：用来判断是否已知。`,
  'retention-review-late': (p) => `“${p.id}”要求复核的资料，那时“${p.before}”已经要求删除了。请把复核的期限改短。`,
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
};
