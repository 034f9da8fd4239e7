import type { Template } from '../../core/playbook/template-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Activity } from '../../core/records/types.ts';
import type { FoundSubject } from './find-subject.ts';

/** What is to be assessed, before answers are known. */
export interface AssessmentTask {
  /** The command in words, for the history. */
  readonly command: 'assess' | 'qualify' | 'rehearsal rate';
  readonly playbook: Playbook;
  readonly template: Template;
  /** Given by the command itself; null where `--for`, the file or the rater decides. */
  readonly subject: FoundSubject | null;
  /** The activity at which it is made; null where it is made at none. */
  readonly occasion: Activity | null;
  /** The command line that begins it, without options that carry answers. */
  readonly commandLine: string;
}
