import type { Dictionary } from '../en.ts';

export const style: Dictionary['style'] = {
  style: '沟通风格',
};
