/** Names of the prompt library's errors for Ctrl-C and for an input that ended. */
const leavingErrors = ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'];

/** Whether an error says that the user left a prompt. */
export function wasLeft(error: unknown): boolean {
  return error instanceof Error && leavingErrors.includes(error.name);
}
