/** Options of `assess` and `qualify`, as the command line gives them, and what can be said against them. */
import { KamError, message } from '../../core/errors.ts';
import { checkName } from '../../core/text.ts';
import type { Context } from '../../cli/types.ts';
import type { RaterRole, ScoreCard } from '../../core/assessment/types.ts';
import type { Message } from '../../core/errors.ts';
import type { Template } from '../../core/playbook/template-types.ts';

export interface AssessmentOptions {
  readonly for?: string;
  /** Ref of the activity at which it is made. */
  readonly occasion?: string;
  readonly rater?: string;
  readonly role?: RaterRole;
  readonly answers?: readonly string[];
  /** `question=answer`. */
  readonly set?: readonly string[];
  /** `question=text`. */
  readonly evidence?: readonly string[];
  readonly competitor?: readonly string[];
  readonly failBelow?: string;
  readonly failUnless?: string;
  readonly partial?: boolean;
  readonly dryRun?: boolean;
  readonly printAnswers?: boolean;
  readonly saveAnswers?: string;
  readonly resume?: boolean;
  readonly fresh?: boolean;
  /** The global option: `--save-answers` heeds it too. */
  readonly force?: boolean;
}

/** Whether answers are given, so that nothing is asked. */
export function isScripted({ answers, set }: AssessmentOptions): boolean {
  return answers !== undefined || set !== undefined;
}

/** @throws KamError `usage` for options that do not go together, or that name what the template does not have */
export function checkOptions(options: AssessmentOptions, template: Template): void {
  const exclude = (first: string, second: string): never => {
    throw new KamError('usage', message('options-exclude', { first, second }));
  };
  if (options.resume === true && options.fresh === true) exclude('--resume', '--fresh');
  if (isScripted(options) && options.resume === true) {
    exclude('--resume', options.answers === undefined ? '--set' : '--answers');
  }
  if (options.evidence !== undefined && !isScripted(options)) {
    throw new KamError('usage', message('missing-input', { what: '--set', flag: '--set QUESTION=ANSWER' }));
  }
  const raterFault = options.rater === undefined ? null : checkName('--rater', options.rater);
  if (raterFault !== null) throw new KamError('usage', raterFault);
  if ((options.answers ?? []).filter((file) => file === '-').length > 1) {
    throw new KamError('usage', message('stdin-twice', {}));
  }
  const sheets = options.answers?.length ?? 0;
  if (options.saveAnswers !== undefined && sheets > 1) {
    throw new KamError('usage', message('one-sheet-only', { flag: '--save-answers', count: sheets }));
  }
  if (options.competitor !== undefined && template.compare === null) {
    throw new KamError('usage', message('competitors-not-compared', { template: template.id }));
  }
  const verdicts = resultIds(template);
  if (options.failBelow !== undefined && bandIds(template).length === 0 && verdicts.length > 0) {
    throw new KamError('usage', message('no-bands', { template: template.id, verdicts: verdicts.join(', ') }));
  }
  checkThreshold('--fail-below', options.failBelow, bandIds(template), template);
  checkThreshold('--fail-unless', options.failUnless, resultIds(template), template);
}

function checkThreshold(flag: string, value: string | undefined, known: readonly string[], template: Template): void {
  if (value === undefined || known.includes(value)) return;
  if (known.length === 0) {
    throw new KamError('usage', message('nothing-to-compare-with', { flag, template: template.id }));
  }
  throw new KamError('usage', message('bad-value', { flag, value, expected: known.join(', ') }));
}

/** In ascending order: bands are ordered by where they begin. */
function bandIds({ scoring }: Template): readonly string[] {
  return scoring.bands?.bands.map((band) => band.id) ?? [];
}

function resultIds(template: Template): readonly string[] {
  const { verdicts, axes } = template.scoring;
  const ids = [
    ...verdicts.map((verdict) => verdict.id),
    ...(axes?.quadrants.map((quadrant) => quadrant.id) ?? []),
    ...bandIds(template),
  ];
  return [...new Set(ids)];
}

/**
 * Whether a card fails what was asked of it. No band fails; so does an incomplete card.
 * @param who whose card it is, where there are several
 * @returns the sentence that says so, or null
 */
export function failureOf(
  ctx: Context,
  card: ScoreCard,
  template: Template,
  { failBelow, failUnless }: AssessmentOptions,
  who: string,
): Message | null {
  const ids = bandIds(template);
  const title = (id: string | undefined): string => {
    const known = [...(template.scoring.bands?.bands ?? []), ...template.scoring.verdicts].find(
      (candidate) => candidate.id === id,
    );
    return id === undefined ? ctx.t.words.assessment.noResult : (known && ctx.t.text(known.title)) || id;
  };
  if (failBelow !== undefined && (card.band === null || ids.indexOf(card.band.id) < ids.indexOf(failBelow))) {
    return message('result-below', { who, found: title(card.band?.id), wanted: title(failBelow) });
  }
  const found = [card.verdict?.id, card.outcome?.id, card.band?.id].filter((id) => id !== undefined && id !== null);
  if (failUnless !== undefined && !found.includes(failUnless)) {
    return message('result-other', { who, found: title(found[0]), wanted: title(failUnless) });
  }
  return null;
}
