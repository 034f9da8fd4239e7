import { factsOf } from './facts.ts';
import { emptyFormBlocks, formBlocks, type ShownForms } from './form.ts';
import { headingWith } from './heading.ts';
import { markerItem } from './contact.ts';
import { partCells, partColumns } from './people.ts';
import { forecastText, weightData } from './forecast/weight.ts';
import { opportunityData, roleData, type Named, named } from './record-data.ts';
import { dateCell, namedCell } from './cells.ts';
import type { Block, Cell, ListItem, Span } from '../core/document.ts';
import type { ForecastWeight } from '../core/forecast/weight.ts';
import type { OpportunityPicture } from '../core/report/opportunity-picture.ts';
import type { FlagState, GateCheck, StageProgress } from '../core/process/stage-progress.ts';
import type { Opportunity } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { OpportunityRow } from './record-list.ts';
import type { Json, View } from './types.ts';

/** The record alone, as commands that write return it. */
export function opportunityView(row: OpportunityRow, forms: ShownForms): View {
  return {
    schema: 'opportunity/1',
    data: opportunityData(row.opportunity, row.account, forms),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [...opportunityBlocks(row.opportunity, row.account, t), ...formBlocks(forms, t)],
  };
}

/** The record with its stage, flags, people and latest qualification. */
export function opportunityOverview(picture: OpportunityPicture, forms: ShownForms): View {
  const { account, opportunity, progress, people, qualification, weight } = picture;
  return {
    schema: 'opportunity/1',
    data: {
      ...opportunityData(opportunity, account, forms),
      progress: progress === null ? null : progressData(progress),
      forecast: weightData(weight, opportunity.amount),
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
      ...opportunityBlocks(opportunity, account, t, weight),
      ...(progress === null ? [] : progressBlocks(progress, opportunity.closedOn !== null, t)),
      ...peopleBlocks(picture, t),
      ...qualificationBlocks(picture, t),
      ...formBlocks(forms, t),
      ...emptyFormBlocks(forms, t),
    ],
  };
}

/** `gate check`, and what `advance` shows when it refuses. */
export function gateView(opportunity: Named, progress: StageProgress): View {
  return {
    schema: 'gate/1',
    data: {
      opportunity: named(opportunity),
      stage: progress.stage.id,
      ...gateData(progress.gate),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [headingWith(1, opportunity.name, opportunity.ref), ...progressBlocks(progress, false, t)],
  };
}

function opportunityBlocks(
  opportunity: Opportunity,
  account: Named,
  t: Translator,
  weight: ForecastWeight | null = null,
): Block[] {
  const { punctuation, records } = t.words;
  return [
    headingWith(1, opportunity.name, opportunity.ref),
    ...factsOf([
      [records.aliases, opportunity.aliases.join(punctuation.separator)],
      [records.externalId, opportunity.externalId],
      [records.account, namedCell(account)],
      [records.description, opportunity.description],
      [records.amount, opportunity.amount === null ? null : { money: opportunity.amount }],
      [records.closeDate, dateCell(opportunity.closeDate)],
      [t.words.forecast.title, weight === null ? null : forecastText(weight, opportunity.amount, t)],
      [records.status, statusText(opportunity, t)],
      [records.reason, opportunity.reason],
      [records.owner, opportunity.owner],
      [records.playbook, opportunity.playbook],
      [records.note, opportunity.note],
      [records.archived, dateCell(opportunity.archivedAt)],
    ]),
  ];
}

/** How it stands, and the day on which it ended or was decided. */
export function statusText(opportunity: Opportunity, t: Translator): string {
  const status = t.words.records.statuses[opportunity.status];
  const ended = opportunity.closedOn ?? opportunity.decidedOn;
  return ended === null ? status : `${status}  ${ended}`;
}

/** Stage, flags done and missing, and the gate unless everything is over. */
function progressBlocks(progress: StageProgress, isOver: boolean, t: Translator): Block[] {
  const { records } = t.words;
  const { stage, number, count, days, start, end, gate } = progress;
  return [
    headingWith(
      2,
      `${records.stage}  ${t.text(stage.title)}`,
      `${records.stageOf(number, count)} · ${records.days(days)}`,
    ),
    ...(stage.goal === null ? [] : [{ type: 'paragraph' as const, text: t.text(stage.goal) }]),
    ...flagBlocks(records.startFlags, start, t),
    ...flagBlocks(records.endFlags, end, t),
    ...(isOver ? [] : [{ type: 'paragraph' as const, text: gateText(gate, t) }]),
  ];
}

function flagBlocks(title: string, flags: readonly FlagState[], t: Translator): Block[] {
  if (flags.length === 0) return [];
  return [
    { type: 'heading', level: 3, text: title },
    { type: 'list', items: flags.map((flag) => flagItem(flag, t)) },
  ];
}

function flagItem(flag: FlagState, t: Translator): ListItem {
  if (flag.record !== null) return markerItem(flag.marker.title, flag.record, t, '');
  return { text: [t.text(flag.marker.title), { text: `  ${flag.marker.id}`, tone: 'muted' }], done: false };
}

/** Whether the gate holds; if not, what its condition lacks. Missing flags stand in the list above it. */
export function gateText(gate: GateCheck, t: Translator): (string | Span)[] {
  const { punctuation, records } = t.words;
  if (gate.holds) return [{ text: records.gateHolds, tone: 'good', strong: true }];
  const unmet =
    gate.unmet === null ? [] : [punctuation.gap, gate.unmet.say === null ? gate.unmet.source : t.text(gate.unmet.say)];
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
        ...partColumns(t),
      ],
      rows: people.map((person): Cell[] => [
        person.contact.ref,
        person.contact.name,
        person.contact.title,
        ...partCells(person, playbook, t),
      ]),
    },
  ];
}

function qualificationBlocks({ qualification, opportunity }: OpportunityPicture, t: Translator): Block[] {
  const { punctuation, records } = t.words;
  if (qualification === null) {
    if (opportunity.closedOn !== null) return [];
    return [
      {
        type: 'paragraph',
        text: [records.notQualified, punctuation.gap, { text: `kam qualify ${opportunity.ref}`, code: true }],
      },
    ];
  }
  const { card, ref, at } = qualification;
  const finding = card.verdict ?? card.band;
  return [
    headingWith(2, records.qualification, `${ref} · ${at.slice(0, 10)}`),
    {
      type: 'paragraph',
      text: [
        { text: finding === null ? '' : t.text(finding.title), strong: true, tone: 'accent' },
        finding === null ? '' : `${punctuation.stop}${punctuation.gap}${t.text(finding.say)}`,
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
