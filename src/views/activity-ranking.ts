/** Which activities would move a person or a group, best first, and why each stands where it does. */
import { styleTemplate, type Style } from '../core/playbook/approaches.ts';
import { findInstrument } from '../core/playbook/defaults.ts';
import { approachBlocks, approachData, approachProvenances, styleText } from './approach.ts';
import { factsOf } from './facts.ts';
import { headingWith } from './heading.ts';
import { numberText } from './numbers.ts';
import { provenanceLegend, provenanceMark, provenanceSign } from './provenance.ts';
import { rungText, termsText } from './terms.ts';
import { named } from './record-data.ts';
import type { Block, Cell, ListItem, Span } from '../core/document.ts';
import type {
  FilterResult,
  LeftOutActivity,
  RankedActivity,
  Ranking,
  RatedActivity,
  Target,
} from '../core/activities/rank-activities.ts';
import type { Provenance, Text } from '../core/playbook/item-types.ts';
import type { Rung } from '../core/playbook/process-types.ts';
import type { Catalog, CatalogEntry } from '../core/playbook/list-types.ts';
import type { Playbook } from '../core/playbook/types.ts';
import type { Person } from '../core/process/gate-scope.ts';
import type { Translator } from '../i18n/types.ts';
import type { Named } from './record-data.ts';
import type { Json, View } from './types.ts';

export interface ActivityPlan {
  /** The contact or opportunity that was named. */
  readonly subject: Named;
  readonly opportunity: Named | null;
  readonly people: readonly Person[];
  /** Of one person, where it is known. */
  readonly style: Style | null;
  readonly playbook: Playbook;
  readonly catalog: Catalog;
  readonly target: Target;
  /** The rung that shall be reached. */
  readonly rung: Rung | null;
  readonly stages: readonly Text[];
  readonly ranking: Ranking;
  /** How many of the ranked ones are shown. */
  readonly shown: number;
  readonly showsLeftOut: boolean;
}

/** The ranking with its explanation. */
export function activityPlanView(plan: ActivityPlan): View {
  const { ranking, target } = plan;
  return {
    schema: 'activity-ranking/1',
    data: {
      subject: named(plan.subject),
      opportunity: plan.opportunity === null ? null : named(plan.opportunity),
      playbook: plan.playbook.id,
      catalog: plan.catalog.id,
      for: target.isGroup ? 'group' : 'person',
      people: plan.people.map(({ contact }) => named(contact)),
      stages: target.stages,
      rung: target.rung,
      style: plan.style?.id ?? null,
      approach: approachData(plan.style?.approach ?? null),
      items: ranking.ranked.slice(0, plan.shown).map((activity) => ({
        place: activity.place,
        ...ratedData(activity),
        before: activity.before,
      })),
      leftOut: ranking.leftOut.map((activity) => ({
        ...ratedData(activity),
        because: activity.because.map(({ attribute }) => attribute.id),
      })),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [...activityPlanBlocks(plan, t), ...commandBlocks(plan, t)],
  };
}

/** All but the command to go on with. */
export function activityPlanBlocks(plan: ActivityPlan, t: Translator): Block[] {
  const shown = plan.ranking.ranked.slice(0, plan.shown);
  const approach = plan.style?.approach ?? null;
  return [
    headingWith(1, t.words.activities.ranking.heading(plan.subject.name), plan.subject.ref),
    ...targetFacts(plan, t),
    rankingTable(shown, plan.target.isGroup, t),
    ...explanationBlocks(plan, shown, t),
    ...leftOutBlocks(plan, t),
    ...(approach === null
      ? []
      : [
          {
            type: 'heading' as const,
            level: 2 as const,
            text: t.words.activities.ranking.treat(styleText(plan.style, t)),
          },
          ...approachBlocks(approach, t, { short: true }),
        ]),
    ...provenanceLegend([...provenancesOf(shown), ...(approach === null ? [] : approachProvenances(approach))], t),
  ];
}

function targetFacts(plan: ActivityPlan, t: Translator): Block[] {
  const { activities: words, punctuation, records, style } = t.words;
  const [person] = plan.people;
  const list = (texts: readonly Text[]): string => texts.map((text) => t.text(text)).join(punctuation.separator);
  const goal = plan.rung === null ? '' : t.text(plan.rung.title);
  const isOne = !plan.target.isGroup && person !== undefined;
  const now = isOne ? rungText(person.closeness, t) || records.none : '';
  return factsOf([
    [
      records.opportunity,
      plan.opportunity === null || plan.opportunity === plan.subject ? null : plan.opportunity.name,
    ],
    [records.stage, list(plan.stages)],
    [
      records.people,
      plan.target.isGroup ? plan.people.map(({ contact }) => contact.name).join(punctuation.separator) : null,
    ],
    [records.closeness, isOne && goal !== '' ? `${now} → ${goal}` : isOne ? now : goal],
    [
      records.level,
      isOne
        ? person.contact.level === null
          ? words.ranking.unknown
          : termsText(plan.playbook, 'levels', [person.contact.level], t)
        : null,
    ],
    [style.style, isOne ? styleCell(plan, t) : null],
  ]);
}

/** The style; where it is not known, how to find it. */
function styleCell({ playbook, style, subject }: ActivityPlan, t: Translator): Cell {
  if (style !== null) return styleText(style, t);
  const template = styleTemplate(playbook);
  const { unknown } = t.words.activities.ranking;
  if (template === null) return unknown;
  return [unknown + t.words.punctuation.colon, { text: `kam assess ${template.id} --for ${subject.ref}`, code: true }];
}

/** The ranking in short; also for a person's page. */
export function rankingTable(shown: readonly RankedActivity[], isGroup: boolean, t: Translator): Block {
  const { activities: words } = t.words;
  const { ranking } = words;
  return {
    type: 'table',
    columns: [
      { id: 'place', label: '#', align: 'right', priority: 3 },
      { id: 'activity', label: words.kind, priority: 3 },
      { id: 'effect', label: ranking.effect, align: 'right', priority: 3 },
      ...(isGroup ? [{ id: 'coverage', label: ranking.coverage, align: 'right' as const, priority: 3 }] : []),
      { id: 'cost', label: ranking.cost, align: 'right', priority: 3 },
      { id: 'index', label: ranking.index, align: 'right', priority: 3 },
      { id: 'remark', label: ranking.remark },
    ],
    rows: shown.map((activity): Cell[] => [
      activity.place,
      t.text(activity.entry.title),
      numberCell(activity, 'effect'),
      ...(isGroup ? [numberCell(activity, 'coverage')] : []),
      numberCell(activity, 'cost'),
      indexText(activity),
      remarkText(activity, isGroup, t),
    ]),
    empty: ranking.nothing,
  };
}

/** A sum with a sign only where all of it comes from the same place. */
function numberCell(activity: RatedActivity, use: 'effect' | 'coverage' | 'cost'): Cell {
  const value = activity[use];
  if (value === null) return null;
  const parts = activity.numbers.filter(({ attribute }) => attribute.as === use);
  const signs = new Set(parts.map(({ provenance }) => provenanceSign(provenance)));
  const [sign = ''] = signs;
  return signs.size === 1 && sign !== ''
    ? [numberText(value), provenanceMark(parts[0]?.provenance ?? null)]
    : numberText(value);
}

function indexText({ index }: RatedActivity): string {
  return index === Infinity ? '∞' : numberText(index);
}

/** What speaks for or against it beside the numbers: style, and what has to be checked first. */
function remarkText(activity: RatedActivity, isGroup: boolean, t: Translator): string {
  const { ranking } = t.words.activities;
  const remarks = [
    ...(isGroup ? [ranking.reaches(activity.reaches.length)] : []),
    ...(activity.suitsStyle === null ? [] : [activity.suitsStyle ? ranking.suits : ranking.suitsNot]),
    ...activity.filters.filter(needsCare).map((filter) => titles(filter, filter.named, t)),
  ];
  return remarks.join(t.words.punctuation.separator);
}

/** The first term of compliance is the ordinary case; any other wants a word. */
function needsCare({ use, attribute, named: terms }: FilterResult): boolean {
  return use === 'compliance' && terms.some((term) => term !== attribute.terms[0]?.id);
}

function explanationBlocks(plan: ActivityPlan, shown: readonly RankedActivity[], t: Translator): Block[] {
  if (shown.length === 0) return [];
  const { ranking } = t.words.activities;
  const rest = plan.ranking.ranked.length - shown.length;
  const out = plan.showsLeftOut ? 0 : plan.ranking.leftOut.length;
  return [
    { type: 'heading', level: 2, text: ranking.why },
    {
      type: 'list',
      ordered: true,
      items: shown.map((activity) => explainOne(plan, activity, t)),
    },
    ...(rest + out === 0
      ? []
      : [{ type: 'paragraph' as const, text: { text: ranking.more(rest, out), tone: 'muted' as const } }]),
  ];
}

function explainOne(plan: ActivityPlan, activity: RankedActivity, t: Translator): ListItem {
  const { punctuation } = t.words;
  const title: Span = { text: t.text(activity.entry.title), strong: true };
  const next = plan.ranking.ranked[activity.place];
  const lines: ListItem[] = [
    {
      text: activity.filters
        .map((filter) => filterText(filter, t))
        .filter((text) => text !== '')
        .join(punctuation.semicolon),
    },
    { text: numbersText(activity, plan.target.isGroup, t) },
    { text: next === undefined ? '' : beforeText(activity, next, t) },
    { text: needsText(plan.playbook, activity.entry, t) },
  ];
  return {
    text: title,
    children: lines.filter(({ text }) => text !== '' && !(Array.isArray(text) && text.length === 0)),
  };
}

/** What a filter let through: `Stages: Build trust`. What names nothing restricts nothing, and goes without saying. */
function filterText(filter: FilterResult, t: Translator): string {
  const { ranking } = t.words.activities;
  const { colon } = t.words.punctuation;
  // Where no stage or rung was asked for, nothing was filtered by it.
  const isOpen = filter.outcome === 'unknown' && filter.wanted.length === 0;
  if (filter.outcome === 'free' || (isOpen && (filter.use === 'stage' || filter.use === 'rung'))) return '';
  const hits = filter.named.filter((term) => filter.wanted.includes(term));
  const terms = titles(filter, hits.length > 0 ? hits : filter.named, t);
  const label = t.text(filter.attribute.title) + colon + terms;
  return filter.outcome === 'unknown' ? label + t.words.punctuation.brackets(ranking.notAsked) : `✓ ${label}`;
}

function missText(filter: FilterResult, t: Translator): string {
  const { ranking } = t.words.activities;
  const label = t.text(filter.attribute.title);
  const has = titles(filter, filter.named, t) || t.words.records.none;
  if (filter.use === 'compliance') return ranking.withheld(has);
  const wanted = filter.wanted.length === 0 ? t.words.records.none : titles(filter, filter.wanted, t);
  return ranking.misses(label, has, wanted);
}

function titles({ attribute }: FilterResult, ids: readonly string[], t: Translator): string {
  const title = (id: string): string => t.text(attribute.terms.find((term) => term.id === id)?.title ?? { '': id });
  return ids.map(title).join(t.words.punctuation.separator);
}

/** `Effect 5*   Money 1~ + Time 4* = 5   Index 5 ÷ 5 = 1`. */
function numbersText(activity: RatedActivity, isGroup: boolean, t: Translator): (string | Span)[] {
  const { ranking } = t.words.activities;
  const part = (use: 'effect' | 'coverage' | 'cost'): (string | Span)[] => {
    const found = activity.numbers.filter(({ attribute }) => attribute.as === use);
    const spans = found.flatMap(({ attribute, value, provenance }, at): (string | Span)[] => [
      `${at === 0 ? '' : ' + '}${t.text(attribute.title)} ${numberText(value)}`,
      provenanceMark(provenance),
    ]);
    if (spans.length === 0) return [];
    return [...spans, found.length > 1 ? ` = ${numberText(activity[use] ?? 0)}   ` : '   '];
  };
  const gain =
    isGroup && activity.coverage !== null
      ? `${numberText(activity.effect ?? 0)} × ${numberText(activity.coverage)}`
      : numberText(activity.effect ?? 0);
  const cost = activity.cost === null ? '' : ` ÷ ${numberText(activity.cost)}`;
  return [
    ...part('effect'),
    ...(isGroup ? part('coverage') : []),
    ...part('cost'),
    `${ranking.index} ${gain}${cost} = ${indexText(activity)}`,
  ];
}

function beforeText(activity: RankedActivity, next: RankedActivity, t: Translator): string {
  const { before } = t.words.activities.ranking;
  const name = t.text(next.entry.title);
  switch (activity.before) {
    case 'effect':
      return before.effect(name, numberText(activity.effect ?? 0), numberText(next.effect ?? 0));
    case 'index':
      return before.index(name, indexText(activity), indexText(next));
    case 'style':
      return before.style(name);
    default:
      return before.order(name);
  }
}

/** What belongs to it: the outline to plan it by, the checks, the form that people fill in. */
function needsText(playbook: Playbook, { plan, report, feedback, checks }: CatalogEntry, t: Translator): string {
  const { needs } = t.words.activities.ranking;
  const outline = (id: string): string => t.text(findInstrument(playbook, 'outline', id)?.title ?? { '': id });
  const template = (id: string): string => t.text(findInstrument(playbook, 'template', id)?.title ?? { '': id });
  return [
    ...(plan === null ? [] : [needs.plan(outline(plan))]),
    ...(report === null ? [] : [needs.report(outline(report))]),
    ...(checks.length === 0 ? [] : [needs.checks(checks.map(template).join(t.words.punctuation.separator))]),
    ...(feedback === null ? [] : [needs.feedback(template(feedback))]),
  ].join(t.words.punctuation.semicolon);
}

function leftOutBlocks({ ranking, showsLeftOut }: ActivityPlan, t: Translator): Block[] {
  if (!showsLeftOut || ranking.leftOut.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: t.words.activities.ranking.leftOut },
    { type: 'list', items: ranking.leftOut.map((activity) => ({ text: leftOutText(activity, t) })) },
  ];
}

function leftOutText({ entry, because }: LeftOutActivity, t: Translator): (string | Span)[] {
  const { colon, semicolon } = t.words.punctuation;
  return [
    { text: t.text(entry.title) + colon, strong: true },
    because.map((filter) => missText(filter, t)).join(semicolon),
  ];
}

function commandBlocks({ ranking, subject, target, people, opportunity }: ActivityPlan, t: Translator): Block[] {
  const [first] = ranking.ranked;
  if (first === undefined) return [];
  // A person within an opportunity was named as two words.
  const isWithin = !target.isGroup && opportunity !== null;
  const who = isWithin ? `${opportunity.ref} --for ${subject.ref}` : subject.ref;
  const others = target.isGroup && people[0] !== undefined ? ` --with ${people[0].contact.ref}` : '';
  const command = `kam activity plan ${who} --schedule ${first.entry.id} --on +7d${others}`;
  return [
    {
      type: 'paragraph',
      text: [t.words.activities.ranking.schedule + t.words.punctuation.colon, { text: command, code: true }],
    },
  ];
}

function provenancesOf(shown: readonly RatedActivity[]): readonly (Provenance | null)[] {
  return shown.flatMap(({ numbers }) =>
    numbers.filter(({ attribute }) => attribute.as !== null).map(({ provenance }) => provenance),
  );
}

/** One rated activity in JSON: the numbers with where they come from, and what each filter found. */
export function ratedData(activity: RatedActivity): { readonly [key: string]: Json } {
  const { entry } = activity;
  return {
    kind: entry.id,
    title: entry.title,
    effect: activity.effect,
    coverage: activity.coverage,
    cost: activity.cost,
    // What costs nothing has no number in JSON.
    index: Number.isFinite(activity.index) ? activity.index : null,
    suitsStyle: activity.suitsStyle,
    reaches: activity.reaches,
    numbers: activity.numbers.map(({ attribute, value, provenance }) => ({
      attribute: attribute.id,
      as: attribute.as,
      value,
      provenance,
    })),
    filters: activity.filters.map(({ attribute, use, outcome, named: terms, wanted }) => ({
      attribute: attribute.id,
      as: use,
      outcome,
      named: terms,
      wanted,
    })),
    plan: entry.plan,
    report: entry.report,
    feedback: entry.feedback,
    checks: entry.checks,
  };
}
