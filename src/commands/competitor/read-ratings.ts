/** Scores as options give them: `CRITERION:SIDE=SCORE`, without a side for ourselves. */
import { message, type Message } from '../../core/errors.ts';
import { scores, type Competition, type CriterionRow, type RivalSide } from '../../core/competition/matrix.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { createInputReader, type InputReader } from '../input.ts';
import { checkText, foldWord } from '../../core/text.ts';
import { nameOf } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { RatingChange } from '../../core/competition/ratings.ts';
import type { OpportunityPicture } from '../../core/report/opportunity-picture.ts';

export interface RatingOptions {
  readonly set?: readonly string[];
  readonly evidence?: readonly string[];
  readonly about?: readonly string[];
}

/** Words for ourselves in either language. */
const usWords: readonly string[] = ['us', 'we', '我方', '我们'];

/** Whether any option says something. */
export function hasRatings({ set, evidence, about }: RatingOptions): boolean {
  return [set, evidence, about].some((option) => option !== undefined);
}

/** @throws KamError `usage` naming every fault */
export function readRatings(
  ctx: Context,
  { set = [], evidence = [], about = [] }: RatingOptions,
  picture: OpportunityPicture,
): readonly RatingChange[] {
  const input = createInputReader(ctx);
  const reader: Reader = { ctx, input, picture };
  const changes = [
    ...set.flatMap((typed) => readOne(reader, '--set', typed, typed.lastIndexOf('='), scoreOf)),
    ...evidence.flatMap((typed) =>
      readOne(reader, '--evidence', typed, typed.indexOf('='), (_reader, text) => ({
        evidence: text === '' ? null : text,
      })),
    ),
    ...about.flatMap((typed) => readOne(reader, '--about', typed, typed.lastIndexOf('='), aboutOf)),
  ];
  for (const fault of scorelessFaults(changes, picture.competition)) input.check(fault);
  for (const { evidence: text } of changes) if (typeof text === 'string') input.check(checkText('--evidence', text));
  input.finish({});
  return changes;
}

interface Reader {
  readonly ctx: Context;
  readonly input: InputReader;
  readonly picture: OpportunityPicture;
}

type Said = Pick<RatingChange, 'score' | 'evidence' | 'strength'>;

/** @param at where the equals sign stands */
function readOne(
  reader: Reader,
  flag: string,
  typed: string,
  at: number,
  read: (reader: Reader, text: string, side: RivalSide | null) => Said | null,
): readonly RatingChange[] {
  if (at < 1) {
    reader.input.check(message('bad-value', { flag, value: typed, expected: expectedFor(flag) }));
    return [];
  }
  const place = findPlace(reader, typed.slice(0, at).trim());
  if (place === null) return [];
  const said = read(reader, typed.slice(at + 1).trim(), place.side);
  if (said === null) return [];
  return [{ needId: place.row.need.id, competitorId: place.side?.competitor.id ?? null, ...said }];
}

function expectedFor(flag: string): string {
  return flag === '--set' ? 'CRITERION:SIDE=1-5' : flag === '--evidence' ? 'CRITERION:SIDE=TEXT' : 'CRITERION=STRENGTH';
}

interface Place {
  readonly row: CriterionRow;
  readonly side: RivalSide | null;
}

/** A criterion, and after the last colon a side; a colon may also belong to the words of the criterion. */
function findPlace({ ctx, input, picture }: Reader, words: string): Place | null {
  const { competition, opportunity } = picture;
  const whole = findCriterion(competition, words);
  if (whole !== null) return { row: whole, side: null };
  const colon = Math.max(words.lastIndexOf(':'), words.lastIndexOf('：'));
  const row = findCriterion(competition, colon < 0 ? words : words.slice(0, colon));
  const { separator } = ctx.t.words.punctuation;
  if (row === null) {
    const known = competition.rows.map(({ need }) => `${need.ref} ${need.text}`).join(separator);
    input.check(message('criterion-unknown', { words, opportunity: nameOf(opportunity), known }));
    return null;
  }
  const typed = words.slice(colon + 1).trim();
  const side = findSide(competition, typed, ctx.t.words.competition.us);
  if (side !== undefined) return { row, side };
  const known = [ctx.t.words.competition.us, ...competition.rivals.map(({ competitor }) => nameOf(competitor))];
  input.check(message('side-unknown', { words: typed, known: known.join(separator) }));
  return null;
}

/** By ref, else by a part of its words that no other criterion has. */
function findCriterion({ rows }: Competition, words: string): CriterionRow | null {
  const wanted = foldWord(words);
  const exact = rows.find(({ need }) => need.ref === wanted || foldWord(need.text) === wanted);
  if (exact !== undefined || wanted === '') return exact ?? null;
  const found = rows.filter(({ need }) => foldWord(need.text).includes(wanted));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** @returns null for ourselves, undefined for nobody */
function findSide({ rivals }: Competition, words: string, us: string): RivalSide | null | undefined {
  const wanted = foldWord(words);
  if ([...usWords, foldWord(us)].includes(wanted)) return null;
  const names = ({ competitor: { ref, name, aliases } }: RivalSide): string[] => [ref, name, ...aliases].map(foldWord);
  const exact = rivals.find((side) => names(side).includes(wanted));
  if (exact !== undefined || wanted === '') return exact;
  const found = rivals.filter((side) => names(side).some((name, index) => index > 0 && name.includes(wanted)));
  return found.length === 1 ? found[0] : undefined;
}

/** An empty score takes it out. */
function scoreOf({ input }: Reader, text: string): Said | null {
  if (text === '') return { score: null };
  const score = Number(text);
  if ((scores as readonly number[]).includes(score)) return { score };
  input.check(message('bad-value', { flag: '--set', value: text, expected: '1-5' }));
  return null;
}

function aboutOf({ input, picture }: Reader, text: string, side: RivalSide | null): Said | null {
  const vocabulary = defaultVocabulary(picture.playbook, 'strengths');
  if (side !== null) {
    input.check(
      message('bad-value', { flag: '--about', value: side.competitor.name, expected: expectedFor('--about') }),
    );
    return null;
  }
  const term = input.term('--about', text, vocabulary, picture.playbook.id);
  return term === undefined ? null : { strength: term };
}

/** Evidence and what it is about belong to a score. */
function scorelessFaults(changes: readonly RatingChange[], { rows, rivals }: Competition): readonly Message[] {
  return changes.flatMap(({ needId, competitorId, score }) => {
    if (score !== undefined) return [];
    const row = rows.find(({ need }) => need.id === needId);
    const index = rivals.findIndex(({ competitor }) => competitor.id === competitorId);
    const stored = competitorId === null ? row?.us : row?.them[index];
    const isGiven = changes.some(
      (other) => other.needId === needId && other.competitorId === competitorId && typeof other.score === 'number',
    );
    return isGiven || (stored ?? null) !== null ? [] : [message('about-without-score', { need: row?.need.ref ?? '' })];
  });
}
