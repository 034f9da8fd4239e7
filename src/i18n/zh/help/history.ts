/** 变更记录、撤销和重做。 */
import type { historyHelp as english } from '../../en/help/history.ts';

export const historyHelp: typeof english = {
  history: {
    summary: '查看变更记录：谁在什么时候改了什么，最新的在前；可以只看一条记录或一次操作。',
    examples: [
      'kam history',
      'kam history acc-1',
      'kam history cmd-1',
      'kam history --since 2026-11-01 --by 王敏 --command 评估',
    ],
  },
  undo: {
    summary: '整个撤销一次操作：最后一次，或指明的一次；之后的变更以它为基础时拒绝撤销。',
    examples: ['kam undo --dry-run', 'kam undo', 'kam undo cmd-6'],
  },
  redo: {
    summary: '重做撤销了的操作：最后撤销的，或指明的一次。',
    examples: ['kam redo cmd-6', 'kam redo'],
  },
};
