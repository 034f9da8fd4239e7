import type { Assessment } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';
import type { About } from './find-about.ts';

/** The most that the store gives at once. */
const pageSize = 1000;

/**
 * Every stored result of a template about one subject, or about all; newest stored first.
 * @param about null for every subject
 */
export async function readRatings(
  reader: Reader,
  about: About | null,
  { template, playbook }: { readonly template: string; readonly playbook: string },
): Promise<readonly Assessment[]> {
  const found: Assessment[] = [];
  let after: string | null = null;
  do {
    const page = await reader.assessments.list({ ...about, template, playbook, limit: pageSize, after });
    found.push(...page.items);
    after = page.next;
  } while (after !== null);
  return found;
}
