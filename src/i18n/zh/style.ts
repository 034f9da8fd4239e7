import type { Dictionary } from '../en.ts';

export const style: Dictionary['style'] = {
  style: '沟通风格',
  observer: '观察人',
  observers: (count) => `${count} 人观察`,
  noObservers: (command) => `还没有人评过：${command}`,
  between: (names) => `介于${names}之间`,
  safest: (name) => `离中点太近，还定不下来。弄清之前先按“${name}”对待：这几种当中，看错了代价最小。`,
  then: (version) => `当时（${version}）`,
  now: (version) => `现在（${version}）`,
  together: '合并',
  apart: '相差',
  split: (axis, spread) => `“${axis}”一项，几位观察人分在中点两侧，相差 ${spread}，请对一对各自看到了什么。`,
  differences: '分歧最大的题目',
  alike: (count) => `另有 ${count} 题回答相同。`,
  moreDifferences: (count) => `还有 ${count} 处较小的分歧未列出，用 --json 可看全部。`,
  treatAll: '怎样与每个人相处',
  allAlike: (count) => `${count} 题的回答全部相同。`,
  segment: '类别',
  outOfDate: '已过期',
  noSegments: '还没有客户分过类。',
  treat: '怎样与对方相处',
};
