import type { Dictionary } from '../en.ts';

export const program: Dictionary['program'] = {
  hint: '提示：',
  warning: '警告：',
  exitCode: '退出码',
  meaning: '含义',
  exitCodes: {
    0: '完成；没有结果也算完成',
    1: '找不到、不唯一，或与现有内容冲突',
    2: '命令行有误，或者缺少输入又无法提问',
    3: '指定的文件不存在、不是文本，或其内容（销售手册、评分表）有误',
    4: '存储故障：数据库或文件打不开、写不进、被占用过久、已损坏，或版本比程序新',
    5: '结果不合格：--fail-below、--fail-unless、gate check、opportunity advance、rehearsal check、negotiation concede',
    70: '程序自身的故障；会说明如何反馈',
    130: '已取消；草稿已保留',
  },
  reportFault: '这是 kam 自身的故障，与您的操作无关。请附上以上内容和 kam --version 的输出反馈给我们。',
};

export const render: Dictionary['render'] = {
  yes: '是',
  no: '否',
};

export const punctuation: Dictionary['punctuation'] = {
  colon: '：',
  separator: '、',
  more: '……',
  clause: '，',
  semicolon: '；',
  stop: '。',
  gap: '',
  dash: '——',
  brackets: (text) => `（${text}）`,
  percent: (number) => `${number}%`,
};
