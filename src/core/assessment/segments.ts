/** Accounts side by side by the template whose result is written to a field of theirs (handbook section 13). */
import { addDuration } from '../dates.ts';
import { compareText } from '../text.ts';
import type { Option, Question, Template } from '../playbook/template-types.ts';
import type { Account, Assessment } from '../records/types.ts';

/** An account with the newest assessment that placed it. */
export interface PlacedAccount {
  readonly account: Account;
  readonly assessment: Assessment;
  /** What the account's field says now: the result, or what somebody put in its place; null where it is empty. */
  readonly segment: string | null;
  /** Option ids by question; null where one is not answered. */
  readonly places: Readonly<Record<string, string | null>>;
  /** Older than the template wants it. */
  readonly isStale: boolean;
}

/** A question of the template with options: an axis of the matrix. */
export interface SegmentAxis {
  readonly question: Question;
  readonly options: readonly Option[];
}

export interface Segmentation {
  readonly template: Template;
  /** The first two questions with options; fewer where the template has fewer. */
  readonly axes: readonly SegmentAxis[];
  /** By segment in the order of the template's results, then by account number. */
  readonly accounts: readonly PlacedAccount[];
  /** Names of the cells' accounts: `matrix[row][column]`, rows by the first axis; empty without two axes. */
  readonly matrix: readonly (readonly (readonly PlacedAccount[])[])[];
}

/**
 * @param template its `result` names a field of accounts
 * @param field id of that field
 * @param found the newest completed assessment of each account, with the account
 * @param today date against which ages count
 */
export function segmentAccounts(
  template: Template,
  field: string,
  found: readonly { readonly account: Account; readonly assessment: Assessment }[],
  today: string,
): Segmentation {
  const axes = template.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question): SegmentAxis[] =>
      question.scale.type === 'options' ? [{ question, options: question.scale.options }] : [],
    )
    .slice(0, 2);
  const order = [...template.scoring.verdicts, ...(template.scoring.bands?.bands ?? [])].map(({ id }) => id);
  const rank = ({ segment }: PlacedAccount): number => {
    const index = segment === null ? -1 : order.indexOf(segment);
    return index < 0 ? order.length : index;
  };
  const accounts = found
    .map(({ account, assessment }): PlacedAccount => {
      const value = account.fields[field];
      const { freshFor } = template;
      return {
        account,
        assessment,
        segment: typeof value === 'string' ? value : null,
        places: Object.fromEntries(axes.map(({ question }) => [question.id, answerOf(assessment, question)])),
        isStale: freshFor !== null && addDuration(assessment.at.slice(0, 10), freshFor) < today,
      };
    })
    .sort((left, right) => rank(left) - rank(right) || compareText(left.account.id, right.account.id));
  const [rows, columns] = axes;
  return {
    template,
    axes,
    accounts,
    matrix:
      rows === undefined || columns === undefined
        ? []
        : rows.options.map((row) =>
            columns.options.map((column) =>
              accounts.filter(
                ({ places }) => places[rows.question.id] === row.id && places[columns.question.id] === column.id,
              ),
            ),
          ),
  };
}

function answerOf({ card }: Assessment, { id }: Question): string | null {
  const answer = card.contributions.find(({ question }) => question === id)?.answer ?? null;
  return answer === null ? null : String(answer);
}
