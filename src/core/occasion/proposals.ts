/** What a plan proposes under the points of its outline, from what is recorded and what is still unknown. */
import { assertNever } from '../assert-never.ts';
import { compareRivals, type Competition } from '../competition/matrix.ts';
import { pitchesFor, type Pitch } from '../competition/value.ts';
import { defaultVocabulary, findInstrument, findKind } from '../playbook/defaults.ts';
import { findStyle, type Style } from '../playbook/approaches.ts';
import type { Text } from '../playbook/item-types.ts';
import type { Marker } from '../playbook/process-types.ts';
import type { Template } from '../playbook/template-types.ts';
import type { ListQuestion, OutlinePoint, PointSource, QuestionList } from '../playbook/guide-types.ts';
import type { Assessment, Need } from '../records/types.ts';
import type { Person } from '../process/gate-scope.ts';
import type { Occasion } from './occasion.ts';

/** Something that we do not know of the account, and who could tell it. */
export interface UnknownItem {
  readonly title: Text;
  /** What to ask; null where the playbook has no question for it. */
  readonly ask: Text | null;
  /** Names of people who could tell it. */
  readonly guides: readonly string[];
}

/** One line of a plan, before it is put into words. */
export type Proposal =
  | { readonly type: 'appointment' }
  | { readonly type: 'opportunity' }
  | { readonly type: 'goal' }
  | { readonly type: 'team' }
  | { readonly type: 'person'; readonly person: Person }
  | { readonly type: 'role'; readonly person: Person }
  | { readonly type: 'closeness'; readonly person: Person; readonly markers: readonly Marker[] }
  | { readonly type: 'style'; readonly person: Person; readonly style: Style | null }
  | { readonly type: 'unknown'; readonly item: UnknownItem }
  | { readonly type: 'need'; readonly need: Need }
  | { readonly type: 'question'; readonly question: ListQuestion }
  | { readonly type: 'rival'; readonly name: string; readonly ahead: number }
  | { readonly type: 'strength'; readonly pitch: Pitch }
  | { readonly type: 'check'; readonly template: Template; readonly result: Assessment | null };

/** Sources that are fields of the activity, or change with every check: their lines are made anew each time, not stored. */
const liveSources: readonly (PointSource | null)[] = [
  'appointment',
  'opportunity',
  'goal',
  'team',
  'checks',
  'reminder',
];

/** Whether the program itself says what stands under a point, whenever it is looked at. */
export function isLive({ from }: OutlinePoint): boolean {
  return liveSources.includes(from);
}

/** Most questions or unknown things under one point: a visit has an end. */
const mostLines = 4;
/** Most confirmed needs that are to be answered on one occasion. */
const mostNeeds = 8;

/**
 * What the program proposes under a point.
 * @param unknowns what is not known of the account, the most pressing first
 * @returns nothing where the point has no source, or the source has nothing to say
 */
export function proposeFor(
  point: OutlinePoint,
  occasion: Occasion,
  unknowns: readonly UnknownItem[],
): readonly Proposal[] {
  return point.from === null ? [] : propose(point.from, point, occasion, unknowns);
}

function propose(
  source: PointSource,
  point: OutlinePoint,
  occasion: Occasion,
  unknowns: readonly UnknownItem[],
): readonly Proposal[] {
  const { appointment, people, opportunity } = occasion;
  const isThere = (id: string | null): boolean => people.some(({ contact }) => contact.id === id);
  switch (source) {
    case 'appointment':
      return [{ type: 'appointment' }];
    case 'opportunity':
      return [{ type: 'opportunity' }];
    case 'goal':
      return appointment.goal === null ? [] : [{ type: 'goal' }];
    case 'team':
      return appointment.team.length === 0 ? [] : [{ type: 'team' }];
    case 'people':
      return people.map((person) => ({ type: 'person', person }));
    case 'roles':
      return people.map((person) => ({ type: 'role', person }));
    case 'closeness':
      return people.flatMap((person) =>
        person.closeness === null ? [] : [{ type: 'closeness', person, markers: nextMarkers(person) }],
      );
    case 'style':
      return people.map((person) => ({
        type: 'style',
        person,
        style: findStyle(occasion.playbook, person.contact.style),
      }));
    case 'unknowns':
      return unknowns.length > 0 || point.lists.length === 0
        ? unknowns.slice(0, mostLines).map((item) => ({ type: 'unknown', item }))
        : questionsFor(point, occasion);
    case 'needs':
      return occasion.needs
        .filter(({ confirmedOn }) => confirmedOn === null)
        .toSorted((left, right) => Number(isThere(right.ownerId)) - Number(isThere(left.ownerId)))
        .slice(0, mostLines)
        .map((need) => ({ type: 'need', need }));
    case 'confirmed-needs':
      return occasion.needs
        .filter(({ confirmedOn }) => confirmedOn !== null)
        .toSorted(
          (left, right) =>
            Number(isThere(right.ownerId)) - Number(isThere(left.ownerId)) ||
            (right.urgency ?? 0) - (left.urgency ?? 0),
        )
        .slice(0, mostNeeds)
        .map((need) => ({ type: 'need', need }));
    case 'reminder':
      return [];
    case 'questions':
      return questionsFor(point, occasion);
    case 'competition':
      return opportunity === null ? [] : rivals(occasion);
    case 'strengths': {
      const competition = competitionOf(occasion);
      return competition === null
        ? []
        : pitchesFor(competition, people, occasion.playbook)
            .slice(0, mostLines)
            .map((pitch) => ({ type: 'strength', pitch }));
    }
    case 'checks':
      return checksOf(occasion)
        .filter(({ isBefore }) => isBefore)
        .map(({ template, result }) => ({ type: 'check', template, result }));
    case 'agreed':
    case 'open-terms':
      // Of the minutes of a negotiation, where the program fills them in by itself.
      return [];
    default:
      return assertNever(source);
  }
}

/** The markers of the next rung that are not recorded yet. */
export function nextMarkers({ closeness }: Pick<Person, 'closeness'>): readonly Marker[] {
  const { next, ahead } = closeness ?? { next: null, ahead: [] };
  return next?.markers.filter(({ id }) => !ahead.some(({ marker }) => marker.id === id)) ?? [];
}

/** The questions of the lists that a point names, else of those that serve the stage and the people; one list after the other. */
function questionsFor(point: OutlinePoint, occasion: Occasion): readonly Proposal[] {
  const { playbook } = occasion;
  const named = point.lists.flatMap((id) => findInstrument(playbook, 'question-list', id) ?? []);
  const lists = point.lists.length > 0 ? named : fittingLists(occasion);
  const perList = Math.max(1, Math.ceil(mostLines / Math.max(1, lists.length)));
  return lists
    .flatMap((list) => list.questions.slice(0, perList))
    .slice(0, mostLines)
    .map((question) => ({ type: 'question', question }));
}

/** Lists that open the stage, a role or level of somebody there, or a need level that they answer best and that is not settled. */
function fittingLists({ playbook, stage, people, needs }: Occasion): readonly QuestionList[] {
  const parts = {
    levels: people.flatMap(({ contact }) => contact.level ?? []),
    functions: people.flatMap(({ contact }) => contact.function ?? []),
    roles: people.flatMap(({ role }) => role?.roles ?? []),
  };
  const settled = new Set(needs.filter(({ confirmedOn }) => confirmedOn !== null).map(({ level }) => level));
  const levels = (defaultVocabulary(playbook, 'needs')?.terms ?? []).filter(
    ({ id, serves }) =>
      !settled.has(id) &&
      (['levels', 'roles', 'functions'] as const).some((key) => serves[key].some((one) => parts[key].includes(one))),
  );
  const wanted = [
    ...parts.roles,
    ...parts.levels,
    ...levels.map(({ id }) => id),
    ...(stage === null ? [] : [stage.id]),
  ];
  const lists = playbook.instruments.filter((one): one is QuestionList => one.kind === 'question-list');
  return [...new Set(wanted.flatMap((id) => lists.filter(({ opens }) => opens.includes(id))))];
}

/** How we stand against the rivals, by those who are there; null without an opportunity. */
function competitionOf({ dossier, opportunity, playbook, people }: Occasion): Competition | null {
  return opportunity === null ? null : compareRivals(playbook, opportunity.id, dossier, people);
}

/**
 * The competitors, the strongest first, with how often they are ahead: by the criteria of the customer, and those who
 * are not rated by these, by the questions of the latest qualification.
 */
function rivals(occasion: Occasion): readonly Proposal[] {
  const competition = competitionOf(occasion);
  const byCriteria = (competition?.rivals ?? []).map(({ competitor }, index) => ({
    competitor,
    rated: (competition?.rows ?? []).flatMap(({ us, them }) => {
      const score = them[index]?.score;
      return us === null || score === undefined ? [] : [score - us.score];
    }),
  }));
  const known = byCriteria.filter(({ rated }) => rated.length > 0);
  const names = new Set(known.flatMap(({ competitor }) => [competitor.name, ...competitor.aliases]));
  return [
    ...known.map(({ competitor, rated }): RivalProposal => ({
      type: 'rival',
      name: competitor.name,
      ahead: rated.filter((gap) => gap > 0).length,
    })),
    ...qualifiedRivals(occasion).filter(({ name }) => !names.has(name)),
  ].toSorted((left, right) => right.ahead - left.ahead);
}

type RivalProposal = Extract<Proposal, { type: 'rival' }>;

/** Competitors that were rated beside us, the strongest first, with how many questions they are ahead in. */
function qualifiedRivals({ dossier, opportunity }: Occasion): readonly RivalProposal[] {
  const latest = dossier.assessments.find(
    ({ subject, card, status }) =>
      subject.id === opportunity?.id && status === 'completed' && card.competitors.length > 0,
  );
  return [...(latest?.card.competitors ?? [])]
    .sort((left, right) => right.points - left.points)
    .map(({ name, gaps }) => ({ type: 'rival', name, ahead: gaps.filter(({ gap }) => gap < 0).length }));
}

/** A template to go through for an activity, and what it gave last. */
export interface ActivityCheck {
  readonly template: Template;
  readonly result: Assessment | null;
  /** To be gone through before it. */
  readonly isBefore: boolean;
}

/**
 * The checks of an activity's kind.
 * @param results assessments that may be among them, newest first
 */
export function checksOf(
  { playbook, appointment, activityId, dossier }: Occasion,
  results: readonly Assessment[] = dossier.assessments,
): readonly ActivityCheck[] {
  const entry = findKind(playbook, appointment.kind);
  const before = entry?.before ?? [];
  return [...before, ...(entry?.checks ?? [])].flatMap((id) => {
    const template = findInstrument(playbook, 'template', id);
    if (template === null) return [];
    const result = results.find(
      (one) =>
        one.template === id &&
        one.status === 'completed' &&
        // A check of a person says something about the day on which it was made.
        (one.subject.noun === 'activity'
          ? one.subject.id === activityId
          : one.subject.noun === 'person' &&
            one.subject.name === appointment.owner &&
            one.at.slice(0, 10) === appointment.on),
    );
    // What is about the activity itself is for afterwards, unless the kind says otherwise.
    const isBefore = before.includes(id) || template.subject !== 'activity';
    return [{ template, result: result ?? null, isBefore }];
  });
}
