/** One opportunity in full: its facts, its stage, its qualification, its people, what is left to do. */
import { approachText, styleText } from '../approach.ts';
import { factsOf } from '../facts.ts';
import { markerItem } from '../contact.ts';
import { againstBlocks } from '../map/against.ts';
import { closenessBlocks } from '../map/closeness.ts';
import { mermaidMap } from '../map/mermaid.ts';
import { forecastText } from '../forecast/weight.ts';
import { gateText, statusText } from '../opportunity.ts';
import { partCells, partColumns } from '../people.ts';
import { placeText } from '../terms.ts';
import { furtherActionBlocks } from './actions.ts';
import { customerBlocks } from './customer.ts';
import { negotiationReportBlocks } from './negotiation.ts';
import { sectionBlocks, type ReportSection } from './section.ts';
import { inHouse, type Audience } from '../../core/report/audience.ts';
import { activityBlocks } from './activities.ts';
import { competitionReportBlocks } from './competition.ts';
import { followUpBlocks } from './follow-up.ts';
import { presentingBlocks } from './presenting.ts';
import { storyBlocks } from './story.ts';
import { needsBlocks } from './needs.ts';
import { formPartBlocks, reportForms } from './forms.ts';
import { qualificationBlocks } from './qualification.ts';
import { findStyle } from '../../core/playbook/approaches.ts';
import type { Block, Cell, ListItem } from '../../core/document.ts';
import type { AccountReport, OpportunityReport } from '../../core/report/account-report.ts';
import type { FlagState, StageProgress } from '../../core/process/stage-progress.ts';
import type { Person } from '../../core/process/gate-scope.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Translator } from '../../i18n/types.ts';

/** An opportunity as its sections are given it. */
interface OpportunityPart {
  readonly found: OpportunityReport;
  readonly report: AccountReport;
  readonly sensitive: boolean;
}

/** In order. What a customer may see is said by itself, in `customer.ts`. */
const sections: readonly ReportSection<OpportunityPart>[] = [
  { for: ['customer'], blocks: ({ found }, t) => customerBlocks(found, t) },
  { for: inHouse, blocks: ({ found }, t) => factBlocks(found, t) },
  { for: inHouse, blocks: ({ found }, t) => presentStageBlocks(found, t) },
  { for: inHouse, blocks: ({ found, report }, t) => storyBlocks(found, report, t) },
  { for: inHouse, blocks: ({ found }, t) => qualificationBlocks(found, t) },
  { for: inHouse, blocks: ({ found }, t) => peopleBlocks(found, t) },
  { for: inHouse, blocks: ({ found, report }, t) => needsBlocks(found, report, t) },
  { for: inHouse, blocks: ({ found }, t) => competitionReportBlocks(found, t) },
  { for: inHouse, blocks: ({ found, report }, t) => presentingBlocks(found, report, t) },
  { for: inHouse, blocks: ({ found }, t) => negotiationReportBlocks(found, t) },
  { for: inHouse, blocks: ({ found }, t) => followUpBlocks(found, t) },
  { for: inHouse, blocks: ({ found, report }, t) => activityBlocks(found, report, t) },
  { for: inHouse, blocks: (part, t) => opportunityFormBlocks(part, t) },
  { for: inHouse, blocks: ({ found }, t) => furtherActionBlocks(found.actions, t) },
];

/** Everything about one opportunity of the report that is for an audience. */
export function opportunityBlocks(
  found: OpportunityReport,
  report: AccountReport,
  { sensitive, audience }: { readonly sensitive: boolean; readonly audience: Audience },
  t: Translator,
): Block[] {
  return sectionBlocks(sections, audience, { found, report, sensitive }, t);
}

function factBlocks({ picture: { opportunity, weight } }: OpportunityReport, t: Translator): Block[] {
  const { records, report: words } = t.words;
  return [
    { type: 'heading', level: 2, text: [`${opportunity.name} · `, records.opportunity] },
    ...factsOf([
      [records.description, opportunity.description],
      [records.amount, opportunity.amount === null ? words.unknown : { money: opportunity.amount }],
      [records.closeDate, opportunity.closeDate ?? words.unknown],
      [t.words.forecast.title, weight === null ? null : forecastText(weight, opportunity.amount, t)],
      [records.status, statusText(opportunity, t)],
      [records.reason, opportunity.reason],
      [records.owner, opportunity.owner],
      [records.note, opportunity.note],
    ]),
  ];
}

/** Of one that is through, the story tells the flags. */
function presentStageBlocks({ picture: { opportunity, progress }, story }: OpportunityReport, t: Translator): Block[] {
  return progress === null || (story.length > 0 && opportunity.closedOn !== null) ? [] : stageBlocks(progress, t);
}

function opportunityFormBlocks({ found: { picture }, sensitive }: OpportunityPart, t: Translator): Block[] {
  return formPartBlocks(reportForms(picture.playbook, 'opportunity', picture.opportunity, sensitive), t);
}

function stageBlocks({ stage, number, count, start, end, gate }: StageProgress, t: Translator): Block[] {
  const { punctuation, records } = t.words;
  const place = punctuation.brackets(records.stageOf(number, count));
  return [
    { type: 'heading', level: 3, text: `${records.stage}${punctuation.colon}${t.text(stage.title)}${place}` },
    ...(stage.goal === null ? [] : [{ type: 'paragraph' as const, text: t.text(stage.goal) }]),
    ...flagBlocks(records.startFlags, start, t),
    ...flagBlocks(records.endFlags, end, t),
    { type: 'paragraph', text: gateText(gate, t) },
  ];
}

function flagBlocks(title: string, flags: readonly FlagState[], t: Translator): Block[] {
  if (flags.length === 0) return [];
  const items = flags.map((flag): ListItem =>
    flag.record === null
      ? { text: t.text(flag.marker.title), done: false }
      : markerItem(flag.marker.title, flag.record, t, ''),
  );
  return [
    { type: 'heading', level: 4, text: title },
    { type: 'list', items },
  ];
}

function peopleBlocks({ picture, vacantRoles, against, closeness }: OpportunityReport, t: Translator): Block[] {
  const { punctuation, records, report: words } = t.words;
  const { people, playbook } = picture;
  if (people.length === 0) return [{ type: 'paragraph', text: words.noPeople }];
  const notes = people.flatMap(({ contact, role }): ListItem[] =>
    role === null || role.note === null
      ? []
      : [{ text: [{ text: contact.name, strong: true }, `${punctuation.colon}${role.note}`] }],
  );
  const treated = people.flatMap(({ contact }) => styleItem(contact, playbook, t));
  const vacant = vacantRoles.map((term) => t.text(term.title)).join(punctuation.separator);
  return [
    { type: 'heading', level: 3, text: records.people },
    { type: 'diagram', language: 'mermaid', source: mermaidMap(picture, t), caption: words.map },
    peopleTable(people, playbook, t),
    { type: 'list', items: notes },
    ...(treated.length === 0
      ? []
      : ([
          { type: 'heading', level: 4, text: t.words.style.treatAll },
          { type: 'list', items: treated },
        ] satisfies Block[])),
    ...closenessBlocks(closeness, t),
    ...(vacant === ''
      ? []
      : [{ type: 'paragraph' as const, text: [{ text: words.vacantRoles, strong: true }, vacant] }]),
    ...againstBlocks(against, playbook, t, 3),
  ];
}

/** A person's style and how to treat it; nothing where the style is not known. */
function styleItem({ name, style: id }: Person['contact'], playbook: Playbook, t: Translator): ListItem[] {
  const style = findStyle(playbook, id);
  if (style === null) return [];
  const { punctuation } = t.words;
  const treat = approachText(style.approach, t);
  return [
    {
      text: [
        { text: name, strong: true },
        punctuation.brackets(styleText(style, t)),
        ...(treat === '' ? [] : [punctuation.colon, treat]),
      ],
    },
  ];
}

function peopleTable(people: readonly Person[], playbook: Playbook, t: Translator): Block {
  const { records } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'name', label: records.personName, priority: 3 },
      { id: 'title', label: records.title },
      { id: 'function', label: `${records.function} · ${records.level}` },
      ...partColumns(t),
      { id: 'style', label: t.words.style.style },
    ],
    rows: people.map((person): Cell[] => [
      person.contact.name,
      person.contact.title,
      placeText(playbook, person.contact, t),
      ...partCells(person, playbook, t),
      styleText(findStyle(playbook, person.contact.style), t),
    ]),
  };
}
