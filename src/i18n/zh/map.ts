import type { Dictionary } from '../en.ts';

export const map: Dictionary['map'] = {
  nobody: '这个商机里还没有人担任角色：kam role set',
  coverage: '各层级、各职能认识的人',
  uncovered: '还没有人接触过：',
  unplaced: '职能或层级不明：',
  warnings: '需要注意',
};
