import type { Dictionary } from '../en.ts';

export const provenance: Dictionary['provenance'] = {
  label: '出处',
  words: { handbook: '手册', public: '公开', reconstructed: '重建' },
  legend: {
    handbook: '手册原有',
    public: '公开做法',
    reconstructed: '重建',
  },
};
