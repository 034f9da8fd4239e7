/** Playbooks, and the way around the program. */
export const methodHelp = {
  'playbook list': {
    summary: 'List the playbooks that can be seen, and which one is active.',
    examples: ['kam playbook list', 'kam playbook list --playbooks ./my-playbooks'],
  },
  'playbook show': {
    summary: 'Show a playbook, or one of its instruments.',
    examples: ['kam playbook show', 'kam playbook show key-account-handbook six-steps'],
  },
  'playbook check': {
    summary: 'Check playbooks; every problem with file, line and column.',
    examples: ['kam playbook check', 'kam playbook check ./my-playbooks --strict'],
  },
  'playbook schema': {
    summary: 'Print the JSON Schema of playbook files, for editors.',
    examples: ['kam playbook schema --output kam.playbook.v1.schema.json'],
  },
  help: {
    summary: 'Explain a command, or the exit codes.',
    examples: ['kam help account add', 'kam help exit-codes'],
  },
};
