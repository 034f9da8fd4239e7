/** Playbooks, and the way around the program. */
import type { methodHelp as english } from '../../en/help/method.ts';

export const methodHelp: typeof english = {
  'playbook list': {
    summary: '列出可用的销售手册，并标明当前使用哪一本。',
    examples: ['kam playbook list', 'kam playbook list --playbooks ./my-playbooks'],
  },
  'playbook show': {
    summary: '查看一本销售手册，或其中的一件内容。',
    examples: ['kam playbook show', 'kam playbook show key-account-handbook six-steps'],
  },
  'playbook check': {
    summary: '检查销售手册；每个问题都指明文件、行和列。',
    examples: ['kam playbook check', 'kam playbook check ./my-playbooks --strict'],
  },
  'playbook schema': {
    summary: '输出销售手册文件的 JSON Schema，供编辑器使用。',
    examples: ['kam playbook schema --output kam.playbook.v1.schema.json'],
  },
  help: {
    summary: '说明一个命令，或说明退出码。',
    examples: ['kam help account add', 'kam help exit-codes'],
  },
};
