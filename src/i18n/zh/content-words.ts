/** Words for parts of messages about playbooks and answers files. */
import type { ConditionType } from '../../core/condition/check-condition.ts';
import type { Expectation } from '../../core/playbook/expectations.ts';
import type { Referent } from '../../core/playbook/referents.ts';

export const expectationWords: Readonly<Record<Expectation, string>> = {
  text: '一段文字，或按语言分写的 {en: …, zh: …}',
  texts: '一段文字，或一列文字',
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  list: '列表',
  map: '键和值',
  null: '空',
  id: '标识：以小写字母开头，后接小写字母、数字和连字符',
  'option-id': '选项标识：1 至 40 个字符，不含空格、“=”和“:”',
  'fact-id': '事实标识：字母、数字、“-”、“_”和“.”',
  reference: '“种类/标识”，例如 template/self-test',
  version: "加引号的三段版本号，例如 '1.2.0'",
  language: '语言代码，例如 en 或 zh',
  condition: '一个条件，或 true、false',
  duration: '时长，例如 90 days、6 months 或 10 workdays',
  offset: '偏移，例如 +1 day 或 -15 workdays',
  scale: '量表的标识，number、text、date 之一，或就地写出的量表',
  range: '范围，例如 1-5 或 {from: 1, to: 5}',
  fraction: '加引号的分数，例如 1/4 或 25%',
  value: '最多两位小数的数字',
  weight: '0 至 1000 的整数',
  percent: '0 至 100 的数字',
  count: '不小于 0 的整数',
  item: '一段文字，或带 title、text 的条目',
  terms: '词表的标识，或一列词条',
  answer: '选项、数字或 null',
  sheet: '评分表：template、for、rater、answers 等键',
  'not-empty': '至少一项',
  poles: '两个不同的整数，相差不超过 100',
};

export const referentWords: Readonly<Record<Referent, string>> = {
  scale: '量表',
  option: '本题的选项',
  marker: '标志性活动',
  'end-flag': '本流程的结束标志',
  section: '本模板的部分',
  approach: '应对方式',
  activity: '目录条目',
  action: '销售活动、评估模板或问题清单',
  subject: '词条、结果或阶段',
  attribute: '本目录的属性',
  term: '词条',
  question: '本模板的题目',
  band: '分数段',
  verdict: '结论',
  process: '流程',
  ladder: '关系程度表',
  vocabulary: '词表',
  template: '评估模板',
};

export const typeWords: Readonly<Record<ConditionType, string>> = {
  bool: '真假值',
  number: '数字',
  string: '文字',
  list: '列表',
  object: '带字段的值',
  null: 'null',
  any: '任意值',
};

/** What the YAML parser found, by its code; for other codes its own words are shown. */
export const yamlWords: Readonly<Record<string, string>> = {
  BAD_ALIAS: '别名（*）引用的锚点（&）在前面没有定义',
  BAD_COLLECTION_TYPE: '标签与值的类型不符',
  BAD_DQ_ESCAPE: '双引号里的反斜杠不是有效的转义：请写两个反斜杠，或改用单引号',
  BAD_INDENT: '缩进与上下各行对不上',
  BAD_SCALAR_START: '不加引号的文字不能以这个符号开头：请加引号',
  BLOCK_AS_IMPLICIT_KEY: '同一行出现了第二个“: ”：请给文字加引号',
  BLOCK_IN_FLOW: '括号里不能用“-”列表',
  MISSING_CHAR: '缺少逗号、括号或引号',
  MULTILINE_IMPLICIT_KEY: '键必须写在一行内：是不是漏了冒号？',
  MULTIPLE_DOCS: '“---”之后还有第二个文档：请另存为一个文件',
  TAB_AS_INDENT: '不能用制表符缩进：请用空格',
  TAG_RESOLVE_FAILED: '这里不用以“!”开头的标签：请给文字加引号',
  UNEXPECTED_TOKEN: '这里不该出现这个符号',
};
