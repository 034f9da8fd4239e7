import type { Block } from '../core/document.ts';
import type { QuestionScreen } from '../views/question-screen.ts';

/** One line of a list to choose from. */
export interface PromptChoice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Stands beside the label, in a column of its own. */
  readonly detail?: string;
  /** Stands below the list while this line is marked. */
  readonly hint?: string;
}

/**
 * Questions to a person at a terminal. The wizard of assessments has a screen of its own (`ask`).
 * Leaving with Ctrl-C or Ctrl-D rejects with an error that is reported as cancelled.
 */
export interface Prompter {
  /**
   * A line of text, trimmed; control characters are refused.
   * @param options.editable the initial value stands in the line, to be changed or emptied
   * @param options.check what is wrong with a value, in a sentence; null where nothing is
   */
  text(
    question: string,
    options?: {
      initial?: string;
      editable?: boolean;
      check?: (value: string) => string | null | Promise<string | null>;
    },
  ): Promise<string>;
  /** A line that the screen does not show. */
  secret(question: string, check?: (value: string) => string | null): Promise<string>;
  confirm(question: string, initial: boolean): Promise<boolean>;
  choose<T extends string>(question: string, choices: readonly PromptChoice<T>[], initial?: T): Promise<T>;
  /** Any number of choices; the space bar marks one. */
  chooseMany<T extends string>(
    question: string,
    choices: readonly PromptChoice<T>[],
    initial: readonly T[],
  ): Promise<readonly T[]>;
  /** One screen of an assessment, made by `views/question-screen.ts`. */
  ask(screen: QuestionScreen): Promise<QuestionReply>;
  /** A quiet line right above the next question. */
  remark(text: string): Promise<void>;
  /** Shows something to decide upon, above the next question. */
  show(blocks: readonly Block[]): Promise<void>;
}

/** What the user did with a question; evidence and note are those typed so far, whatever was done. */
export type QuestionReply =
  | { readonly type: 'answer'; readonly value: string; readonly evidence: string | null; readonly note: string | null }
  | { readonly type: 'back' | 'skip'; readonly evidence: string | null; readonly note: string | null };
