import { factsOf } from './facts.ts';
import { markerItem } from './contact.ts';
import { opportunityData, roleData, type Named } from './record-data.ts';
import { termTitle } from '../core/playbook/terms.ts';
import { defaultVocabulary } from '../core/playbook/defaults.ts';
import type { Block, Cell, ListItem, Span } from '../core/document.ts';
import type { OpportunityPicture } from '../core/report/opportunity-picture.ts';
import type { Person } from '../core/process/gate-scope.ts';
import type { FlagState, GateCheck, StageProgress } from '../core/process/stage-progress.ts';
import type { Opportunity } from '../core/records/types.ts';
import type { Playbook, Text, Vocabulary } from '../core/playbook/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { OpportunityRow } from './record-list.ts';
import type { Json, View } from './types.ts';

/** The record alone, as commands that write return it. */
export function opportunityView(row: OpportunityRow): View {
  return {
    schema: 'opportunity/1',
    data: opportunityData(row.opportunity, row.account),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => opportunityBlocks(row.opportunity, row.account, t),
  };
}

/** The record with its stage, flags, people and latest qualification. */
export function opportunityOverview(picture: OpportunityPicture): View {
  const { account, opportunity, progress, people, qualification } = picture;
  return {
    schema: 'opportunity/1',
    data: {
      ...opportunityData(opportunity, account),
      progress: progress === null ? null : progressData(progress),
      people: people.flatMap(({ contact, role, closeness }) =>
        role === null ? [] : [{ ...roleData(role, contact), rung: closeness?.rung?.id ?? null }],
      ),
      qualification:
        qualification === null
          ? null
          : {
              ref: qualification.ref,
              at: qualification.at,
              points: qualification.card.points,
              verdict: qualification.card.verdict?.id ?? null,
            },
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      ...opportunityBlocks(opportunity, account, t),
      ...(progress === null ? [] : progressBlocks(progress, t)),
      ...peopleBlocks(picture, t),
      ...qualificationBlocks(picture, t),
    ],
  };
}

/** `gate check`, and what `advance` shows when it refuses. */
export function gateView(opportunity: Named, progress: StageProgress): View {
  return {
    schema: 'gate/1',
    data: {
      opportunity: { ref: opportunity.ref, name: opportunity.name },
      stage: progress.stage.id,
      ...gateData(progress.gate),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      {
        type: 'heading',
        level: 1,
        text: [`${opportunity.name}  `, { text: opportunity.ref, tone: 'muted', strong: false }],
      },
      ...progressBlocks(progress, t),
    ],
  };
}

function opportunityBlocks(opportunity: Opportunity, account: Named, t: Translator): Block[] {
  const { records } = t.words;
  return [
    {
      type: 'heading',
      level: 1,
      text: [`${opportunity.name}  `, { text: opportunity.ref, tone: 'muted', strong: false }],
    },
    ...factsOf([
      [records.aliases, opportunity.aliases.join(records.separator)],
      [records.account, [account.name, { text: `  ${account.ref}`, tone: 'muted' }]],
      [records.description, opportunity.description],
      [records.amount, opportunity.amount === null ? null : { money: opportunity.amount }],
      [records.closeDate, opportunity.closeDate === null ? null : { date: opportunity.closeDate }],
      [records.status, statusText(opportunity, t)],
      [records.reason, opportunity.reason],
      [records.owner, opportunity.owner],
      [records.playbook, opportunity.playbook],
      [records.note, opportunity.note],
      [records.archived, opportunity.archivedAt === null ? null : { date: opportunity.archivedAt }],
    ]),
  ];
}

function statusText(opportunity: Opportunity, t: Translator): string {
  const status = t.words.records.statuses[opportunity.status];
  const ended = opportunity.closedOn ?? opportunity.decidedOn;
  return ended === null ? status : `${status}  ${ended}`;
}

/** Stage, flags done and missing, and the gate. */
export function progressBlocks(progress: StageProgress, t: Translator): Block[] {
  const { records } = t.words;
  const place: Span = {
    text: `  ${records.stageOf(progress.number, progress.count)} · ${records.days(progress.days)}`,
    tone: 'muted',
    strong: false,
  };
  return [
    { type: 'heading', level: 2, text: [`${records.stage}  ${t.text(progress.stage.title)}`, place] },
    ...(progress.stage.goal === null ? [] : [{ type: 'paragraph' as const, text: t.text(progress.stage.goal) }]),
    ...(progress.start.length === 0 ? [] : [{ type: 'heading' as const, level: 3 as const, text: records.startFlags }]),
    ...(progress.start.length === 0
      ? []
      : [{ type: 'list' as const, items: progress.start.map((flag) => flagItem(flag, t)) }]),
    ...(progress.end.length === 0 ? [] : [{ type: 'heading' as const, level: 3 as const, text: records.endFlags }]),
    ...(progress.end.length === 0
      ? []
      : [{ type: 'list' as const, items: progress.end.map((flag) => flagItem(flag, t)) }]),
    { type: 'paragraph', text: gateText(progress.gate, t) },
  ];
}

function flagItem(flag: FlagState, t: Translator): ListItem {
  if (flag.record !== null) return markerItem(flag.marker.title, flag.record, t, '');
  return { text: [t.text(flag.marker.title), { text: `  ${flag.marker.id}`, tone: 'muted' }], done: false };
}

/** Whether the gate holds; if not, what its condition lacks. Missing flags stand in the list above it. */
export function gateText(gate: GateCheck, t: Translator): (string | Span)[] {
  const { records } = t.words;
  if (gate.holds) return [{ text: records.gateHolds, tone: 'good', strong: true }];
  const unmet =
    gate.unmet === null ? [] : [records.gap, gate.unmet.say === null ? gate.unmet.source : t.text(gate.unmet.say)];
  return [{ text: records.gateFails(gate.missing.length), tone: 'warn', strong: true }, ...unmet];
}

function peopleBlocks({ people, playbook }: OpportunityPicture, t: Translator): Block[] {
  const { records } = t.words;
  if (people.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: records.people },
    {
      type: 'table',
      columns: [
        { id: 'ref', label: records.ref, priority: 3 },
        { id: 'name', label: records.personName, priority: 2 },
        { id: 'title', label: records.title, optional: true },
        { id: 'roles', label: records.roles, priority: 2 },
        { id: 'attitude', label: records.attitude, priority: 2 },
        { id: 'influence', label: records.influence, align: 'right' },
        { id: 'closeness', label: records.closeness },
        { id: 'guides', label: records.guides },
      ],
      rows: people.map((person) => personCells(person, playbook, t)),
    },
  ];
}

function personCells({ contact, role, closeness }: Person, playbook: Playbook, t: Translator): Cell[] {
  const titles = (vocabulary: Vocabulary | null, ids: readonly string[]): string =>
    ids.map((id) => t.text(termTitle(vocabulary, id))).join(t.words.records.separator);
  return [
    contact.ref,
    contact.name,
    contact.title,
    titles(defaultVocabulary(playbook, 'roles'), role?.roles ?? []),
    attitudeText(role?.attitude ?? null, defaultVocabulary(playbook, 'attitudes'), t),
    role?.influence ?? null,
    closeness?.rung === undefined || closeness.rung === null ? null : t.text(closeness.rung.title),
    titles(defaultVocabulary(playbook, 'guides'), role?.guides ?? []),
  ];
}

/** An attitude with its symbol, which reads without colour. */
export function attitudeText(attitude: string | null, vocabulary: Vocabulary | null, t: Translator): string {
  if (attitude === null) return '';
  const symbol = vocabulary?.terms.find((term) => term.id === attitude)?.symbol;
  const title: Text = termTitle(vocabulary, attitude);
  return symbol === null || symbol === undefined ? t.text(title) : `${symbol} ${t.text(title)}`;
}

function qualificationBlocks({ qualification, opportunity }: OpportunityPicture, t: Translator): Block[] {
  const { records } = t.words;
  if (qualification === null)
    return [
      { type: 'paragraph', text: [records.notQualified, ' ', { text: `kam qualify ${opportunity.ref}`, code: true }] },
    ];
  const { card, ref, at } = qualification;
  const finding = card.verdict ?? card.band;
  return [
    {
      type: 'heading',
      level: 2,
      text: [`${records.qualification}  `, { text: `${ref} · ${at.slice(0, 10)}`, tone: 'muted', strong: false }],
    },
    {
      type: 'paragraph',
      text: [
        { text: finding === null ? '' : t.text(finding.title), strong: true, tone: 'accent' },
        finding === null ? '' : `${records.stop}${records.gap}${t.text(finding.say)}`,
      ],
    },
  ];
}

/** JSON of a stage with its flags and gate. */
export function progressData(progress: StageProgress): { readonly [key: string]: Json } {
  const flags = (states: readonly FlagState[]): Json =>
    states.map(({ marker, record, isGate }) => ({
      marker: marker.id,
      title: marker.title,
      gate: isGate,
      on: record?.on ?? null,
      evidence: record?.evidence ?? null,
    }));
  return {
    stage: progress.stage.id,
    title: progress.stage.title,
    number: progress.number,
    count: progress.count,
    days: progress.days,
    start: flags(progress.start),
    end: flags(progress.end),
    gate: gateData(progress.gate),
  };
}

function gateData(gate: GateCheck): { readonly [key: string]: Json } {
  return {
    holds: gate.holds,
    missing: gate.missing.map(({ marker, kind }) => ({ marker: marker.id, title: marker.title, kind })),
    unmet: gate.unmet === null ? null : { say: gate.unmet.say, condition: gate.unmet.source },
  };
}
