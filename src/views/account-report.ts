/** The account report as a document: who stops after the first screen knows what to do. */
import { attitudeText, gateText, progressData } from './opportunity.ts';
import { closenessData, markerItem } from './contact.ts';
import { mermaidMap } from './map.ts';
import { scoreCardData } from './score-card.ts';
import { accountData, contactData, opportunityData, roleData } from './record-data.ts';
import { displayMoney } from '../core/money.ts';
import { defaultVocabulary } from '../core/playbook/defaults.ts';
import { termTitle } from '../core/playbook/terms.ts';
import type { Block, Cell, Column, ListItem, Span } from '../core/document.ts';
import type { CompetitorScore, ScoreCard } from '../core/assessment/types.ts';
import type { AccountReport, NextAction, OpportunityReport } from '../core/report/account-report.ts';
import type { FlagState } from '../core/process/stage-progress.ts';
import type { Person } from '../core/process/gate-scope.ts';
import type { Contact } from '../core/records/types.ts';
import type { Playbook, Text, Vocabulary } from '../core/playbook/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

/** How many actions of each opportunity the first page names; the rest stand with the opportunity. */
const topActions = 5;

export function accountReportView(report: AccountReport): View {
  return {
    schema: 'account-report/1',
    data: reportData(report),
    formats: ['markdown', 'json', 'table'],
    frontMatter: {
      title: report.account.name,
      account: report.account.ref,
      date: report.asOf,
      owner: report.account.owner,
      playbooks: report.playbooks.map((playbook) => `${playbook.id} ${playbook.version}`),
      tags: ['kam', 'account-report'],
    },
    blocks: (t) => [
      { type: 'heading', level: 1, text: [`${report.account.name} · `, t.words.report.title] },
      ...summaryBlocks(report, t),
      ...actionBlocks(report, t),
      ...report.opportunities.flatMap((opportunity) => opportunityBlocks(opportunity, report, t)),
      ...otherPeopleBlocks(report, t),
      ...assessmentBlocks(report, t),
      ...factBlocks(report, t),
      ...unknownBlocks(report, t),
      ...sourceBlocks(report, t),
    ],
  };
}

// --- first page ------------------------------------------------------------------------------------

function summaryBlocks(report: AccountReport, t: Translator): Block[] {
  const { words } = t;
  if (report.opportunities.length === 0) return [{ type: 'paragraph', text: words.report.noOpportunities }];
  return [
    { type: 'heading', level: 2, text: words.report.summary },
    ...report.opportunities.map((found): Block => ({ type: 'paragraph', text: summarySentence(found, t) })),
  ];
}

/** One paragraph per opportunity: what, how much, until when, where it stands, what that means. */
function summarySentence({ picture, daysToDecision }: OpportunityReport, t: Translator): (string | Span)[] {
  const { opportunity, progress, qualification, people } = picture;
  const { report, records } = t.words;
  const facts = [
    ...(opportunity.amount === null ? [] : [displayMoney(opportunity.amount)]),
    opportunity.status === 'open' ? '' : records.statuses[opportunity.status],
    opportunity.closeDate === null || opportunity.status !== 'open'
      ? ''
      : report.decisionBy(opportunity.closeDate, daysToDecision ?? 0),
    progress === null
      ? ''
      : report.inStage(t.text(progress.stage.title), progress.number, progress.count, progress.days),
  ].filter((fact) => fact !== '');
  const finding = qualification?.card.verdict ?? qualification?.card.band ?? null;
  return [
    { text: opportunity.name, strong: true },
    `${records.colonMark}${facts.join(records.clause)}${records.stop}`,
    ...(finding === null
      ? [`${records.gap}${records.notQualified}`]
      : [
          records.gap,
          { text: t.text(finding.title), strong: true },
          finding.say === null ? records.stop : `${records.stop}${records.gap}${t.text(finding.say)}`,
        ]),
    ...(progress === null || progress.gate.holds
      ? []
      : [records.gap, { text: records.gateFails(progress.gate.missing.length), strong: true }]),
    ...(people.length === 0 ? [] : [`${records.gap}${stanceSentence(people, picture.playbook, t)}`]),
  ];
}

/** How many are for us, against us and undecided, in the playbook's own words. */
function stanceSentence(people: readonly Person[], playbook: Playbook, t: Translator): string {
  const { records, report } = t.words;
  const attitudes = defaultVocabulary(playbook, 'attitudes');
  const counts = (attitudes?.terms ?? []).map((term) => {
    const count = people.filter(({ role }) => role?.attitude === term.id).length;
    return count === 0 ? '' : report.countOf(t.text(term.title), count);
  });
  const unknown = people.filter(({ role }) => role?.attitude === null).length;
  const parts = [...counts, unknown === 0 ? '' : report.countOf(report.attitudeUnknown, unknown)].filter(
    (part) => part !== '',
  );
  return report.stance(people.length, parts.join(records.separator));
}

/** By opportunity: who has to do it, until when, and what first. */
function actionBlocks(report: AccountReport, t: Translator): Block[] {
  const { words } = t;
  const due = report.opportunities.filter(({ actions }) => actions.length > 0);
  if (due.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: words.report.nextActions },
    ...due.flatMap(({ actions, picture }): Block[] => [
      { type: 'paragraph', text: [{ text: picture.opportunity.name, strong: true }, whoAndWhen(actions, t)] },
      actionList(actions.slice(0, topActions), t),
      ...(actions.length > topActions
        ? [{ type: 'paragraph' as const, text: words.report.moreActions(actions.length - topActions) }]
        : []),
    ]),
  ];
}

function actionList(actions: readonly NextAction[], t: Translator): Block {
  const items = actions.map((action): ListItem => {
    const { text, details } = describeAction(action, t);
    return { text, children: details };
  });
  return { type: 'list', ordered: true, items };
}

/** All actions of an opportunity have its owner, and its decision as their date. */
function whoAndWhen([first]: readonly NextAction[], t: Translator): string {
  const { report, records } = t.words;
  if (first === undefined) return '';
  const when = first.before === null ? report.noDate : report.before(first.before);
  return records.brackets([first.owner ?? report.nobody, when].join(' · '));
}

function describeAction(action: NextAction, t: Translator): { text: (string | Span)[]; details: ListItem[] } {
  const { report } = t.words;
  const strong = (text: string): Span => ({ text, strong: true });
  switch (action.kind) {
    case 'marker':
      return { text: [report.reach, strong(t.text(action.marker.title))], details: why(action.marker.why, t) };
    case 'evidence':
      return { text: [report.prove, strong(t.text(action.marker.title))], details: why(action.marker.why, t) };
    case 'condition':
      return { text: [report.meet, strong(action.say === null ? action.source : t.text(action.say))], details: [] };
    case 'find-out': {
      const { question } = action.point;
      const whom =
        action.guides.length === 0
          ? []
          : [
              {
                text: report.askWhom(
                  action.guides.map((guide) => nameAndTitle(guide, t)).join(t.words.records.separator),
                ),
              },
            ];
      const asks = question.ask.map((ask) => ({ text: t.text(ask) }));
      return { text: [report.findOut, strong(t.text(question.title))], details: [...asks, ...whom] };
    }
    case 'improve': {
      const evidence = action.evidence === null ? [] : [{ text: action.evidence }];
      return { text: [report.improve, strong(answerText(action, t))], details: evidence };
    }
    case 'fill-role':
      return { text: [report.fillRole, strong(t.text(action.term.title))], details: why(action.term.definition, t) };
    case 'qualify':
      return { text: [report.qualify], details: [] };
    case 'review':
      return {
        text: [report.review, strong(action.contact.name), ` ${t.words.records.since(action.since)}`],
        details: [],
      };
  }
}

function nameAndTitle({ name, title }: Contact, t: Translator): string {
  return title === null ? name : `${name}${t.words.records.brackets(title)}`;
}

/** “Solution fit: does not fit” */
function answerText({ point }: Extract<NextAction, { kind: 'improve' }>, t: Translator): string {
  const { question, answer } = point;
  const label = typeof answer === 'string' ? labelOf(question, answer) : null;
  const title = t.text(question.title);
  return label === null ? title : `${title}${t.words.records.colonMark}${t.text(label)}`;
}

function labelOf(question: NextActionQuestion, answer: string): Text | null {
  const options = 'options' in question.scale ? question.scale.options : [];
  return question.labels[answer] ?? options.find((option) => option.id === answer)?.label ?? null;
}
type NextActionQuestion = Extract<NextAction, { kind: 'improve' }>['point']['question'];

function why(text: Text | null, t: Translator): ListItem[] {
  return text === null ? [] : [{ text: t.text(text) }];
}

// --- one opportunity ---------------------------------------------------------------------------------

function opportunityBlocks(found: OpportunityReport, report: AccountReport, t: Translator): Block[] {
  const { picture } = found;
  const { opportunity, progress, qualification } = picture;
  const { records, report: words } = t.words;
  return [
    { type: 'heading', level: 2, text: [`${opportunity.name} · `, records.opportunity] },
    {
      type: 'facts',
      items: [
        ...fact(records.description, opportunity.description),
        { label: records.amount, value: opportunity.amount === null ? words.unknown : { money: opportunity.amount } },
        { label: records.closeDate, value: opportunity.closeDate ?? words.unknown },
        { label: records.status, value: records.statuses[opportunity.status] },
        ...fact(records.reason, opportunity.reason),
        ...fact(records.owner, opportunity.owner),
        ...fact(records.note, opportunity.note),
      ],
    },
    ...(progress === null
      ? []
      : [
          {
            type: 'heading' as const,
            level: 3 as const,
            text: `${records.stage}${records.colonMark}${t.text(progress.stage.title)}${records.brackets(records.stageOf(progress.number, progress.count))}`,
          },
          ...(progress.stage.goal === null ? [] : [{ type: 'paragraph' as const, text: t.text(progress.stage.goal) }]),
          ...flagBlocks(records.startFlags, progress.start, t),
          ...flagBlocks(records.endFlags, progress.end, t),
          { type: 'paragraph' as const, text: gateText(progress.gate, t) },
        ]),
    ...(qualification === null ? [] : qualificationBlocks(qualification.card, found, t)),
    ...peopleBlocks(found, report, t),
    ...(found.actions.length > topActions
      ? [
          { type: 'heading' as const, level: 3 as const, text: words.alsoToDo },
          actionList(found.actions.slice(topActions), t),
        ]
      : []),
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

function qualificationBlocks(card: ScoreCard, { points, template }: OpportunityReport, t: Translator): Block[] {
  const { records, report } = t.words;
  const finding = card.verdict ?? card.band;
  const { coverage, evidence } = card;
  return [
    {
      type: 'heading',
      level: 3,
      text: `${t.text(card.title)}${finding === null ? '' : records.colonMark + t.text(finding.title)}`,
    },
    ...(finding === null || finding.say === null ? [] : [{ type: 'paragraph' as const, text: t.text(finding.say) }]),
    {
      type: 'paragraph',
      text: {
        text: report.qualified(
          card.at.slice(0, 10),
          card.rater,
          coverage.answered - coverage.unknown,
          coverage.asked,
          evidence.withEvidence,
        ),
        tone: 'muted',
      },
    },
    sectionTable(card, t),
    ...card.competitors.flatMap((competitor) => competitorBlocks(competitor, template, t)),
    ...(points.length === 0
      ? []
      : [
          { type: 'heading' as const, level: 4 as const, text: report.openPoints },
          {
            type: 'list' as const,
            items: points.map((point): ListItem => {
              const answer = typeof point.answer === 'string' ? labelOf(point.question, point.answer) : null;
              const said = card.contributions.find((part) => part.question === point.question.id)?.evidence ?? null;
              return {
                text: [
                  { text: t.text(point.question.title), strong: true },
                  answer === null ? '' : `${records.colonMark}${t.text(answer)}`,
                  ...(said === null ? [] : [records.dash, said]),
                ],
              };
            }),
          },
        ]),
  ];
}

function sectionTable(card: ScoreCard, t: Translator): Block {
  const { report } = t.words;
  const rivals = card.competitors.map((competitor, index): Column => ({
    id: `rival-${index + 1}`,
    label: competitor.name,
    align: 'right',
  }));
  // A sign says something only where points can be lost.
  const shown = (value: number): Cell => (card.minPoints < 0 ? { signed: value } : value);
  const points = (competitor: CompetitorScore, id: string): Cell => {
    const section = competitor.sections.find((candidate) => candidate.id === id);
    return section === undefined || section.answered === 0 ? '–' : shown(section.points);
  };
  return {
    type: 'table',
    columns: [
      { id: 'section', label: report.section, priority: 2 },
      { id: 'us', label: report.us, align: 'right' },
      ...rivals,
      { id: 'known', label: report.known, align: 'right' },
      { id: 'verdict', label: report.verdict },
    ],
    rows: [
      ...card.sections.map((section): Cell[] => [
        t.text(section.title),
        shown(section.points),
        ...card.competitors.map((competitor) => points(competitor, section.id)),
        `${section.answered - section.unknown}/${section.asked}`,
        t.text(section.verdict?.title ?? section.band?.title ?? null),
      ]),
    ],
  };
}

/** Where a rival is ahead, and where we are. */
function competitorBlocks(
  competitor: CompetitorScore,
  template: OpportunityReport['template'],
  t: Translator,
): Block[] {
  const { records, report } = t.words;
  const titles = new Map(
    template?.sections.flatMap((section) => section.questions.map((question) => [question.id, question.title])),
  );
  const name = (question: string): string => t.text(titles.get(question) ?? { '': question });
  const ahead = competitor.gaps.filter(({ gap }) => gap > 0);
  const behind = competitor.gaps.filter(({ gap }) => gap < 0);
  const line = (label: string, gaps: CompetitorScore['gaps']): ListItem[] =>
    gaps.length === 0
      ? []
      : [
          {
            text: [`${label}${records.colonMark}`, gaps.map(({ question }) => name(question)).join(records.separator)],
          },
        ];
  if (ahead.length + behind.length === 0) return [];
  return [
    { type: 'heading', level: 4, text: report.against(competitor.name) },
    { type: 'list', items: [...line(report.behind, behind), ...line(report.ahead, ahead)] },
  ];
}

function peopleBlocks({ picture, vacantRoles }: OpportunityReport, report: AccountReport, t: Translator): Block[] {
  const { records, report: words } = t.words;
  const { people, playbook } = picture;
  if (people.length === 0) return [{ type: 'paragraph', text: words.noPeople }];
  return [
    { type: 'heading', level: 3, text: records.people },
    { type: 'diagram', language: 'mermaid', source: mermaidMap(picture, report.contacts, t), caption: words.map },
    peopleTable(people, playbook, t),
    {
      type: 'list',
      items: people.flatMap(({ contact, role }): ListItem[] =>
        role?.note === undefined || role.note === null
          ? []
          : [{ text: [{ text: contact.name, strong: true }, `${records.colonMark}${role.note}`] }],
      ),
    },
    ...(vacantRoles.length === 0
      ? []
      : [
          {
            type: 'paragraph' as const,
            text: [
              { text: words.vacantRoles, strong: true },
              vacantRoles.map((term) => t.text(term.title)).join(records.separator),
            ],
          },
        ]),
  ];
}

function peopleTable(people: readonly Person[], playbook: Playbook, t: Translator): Block {
  const { records } = t.words;
  const titles = (vocabulary: Vocabulary | null, ids: readonly string[]): string =>
    ids.map((id) => t.text(termTitle(vocabulary, id))).join(records.separator);
  const one = (slot: 'functions' | 'levels', id: string | null): string =>
    id === null ? '' : titles(defaultVocabulary(playbook, slot), [id]);
  return {
    type: 'table',
    columns: [
      { id: 'name', label: records.personName, priority: 3 },
      { id: 'title', label: records.title },
      { id: 'function', label: `${records.function} · ${records.level}` },
      { id: 'roles', label: records.roles, priority: 2 },
      { id: 'attitude', label: records.attitude, priority: 2 },
      { id: 'influence', label: records.influence, align: 'right' },
      { id: 'closeness', label: records.closeness, priority: 2 },
      { id: 'guides', label: records.guides },
    ],
    rows: people.map(({ contact, role, closeness }): Cell[] => [
      contact.name,
      contact.title,
      [one('functions', contact.function), one('levels', contact.level)].filter((part) => part !== '').join(' · '),
      titles(defaultVocabulary(playbook, 'roles'), role?.roles ?? []),
      attitudeText(role?.attitude ?? null, defaultVocabulary(playbook, 'attitudes'), t),
      role?.influence ?? null,
      closeness?.rung === undefined || closeness.rung === null ? null : t.text(closeness.rung.title),
      titles(defaultVocabulary(playbook, 'guides'), role?.guides ?? []),
    ]),
  };
}

// --- the rest ----------------------------------------------------------------------------------------

function otherPeopleBlocks({ others }: AccountReport, t: Translator): Block[] {
  if (others.length === 0) return [];
  const { records, report } = t.words;
  return [
    { type: 'heading', level: 2, text: report.otherPeople },
    {
      type: 'table',
      columns: [
        { id: 'name', label: records.personName, priority: 2 },
        { id: 'title', label: records.title },
        { id: 'department', label: records.department },
        { id: 'closeness', label: records.closeness },
      ],
      rows: others.map(({ contact, closeness }): Cell[] => [
        contact.name,
        contact.title,
        contact.department,
        closeness?.rung === undefined || closeness.rung === null ? null : t.text(closeness.rung.title),
      ]),
    },
  ];
}

function assessmentBlocks({ assessments }: AccountReport, t: Translator): Block[] {
  if (assessments.length === 0) return [];
  const { records, report } = t.words;
  return [
    { type: 'heading', level: 2, text: report.assessments },
    {
      type: 'table',
      columns: [
        { id: 'ref', label: records.ref },
        { id: 'template', label: report.template, priority: 2 },
        { id: 'subject', label: report.subject },
        { id: 'rater', label: report.rater },
        { id: 'at', label: records.on },
        { id: 'points', label: report.points, align: 'right' },
        { id: 'result', label: report.result, priority: 2 },
      ],
      rows: assessments.map(({ ref, card, subject, rater, at }): Cell[] => {
        const finding = card.verdict ?? card.band ?? (card.outcome?.title ? { title: card.outcome.title } : null);
        return [
          ref,
          t.text(card.title),
          subject.name,
          rater,
          { date: at },
          `${card.points} / ${card.maxPoints}`,
          finding === null ? null : t.text(finding.title),
        ];
      }),
    },
  ];
}

function factBlocks({ account, parentName }: AccountReport, t: Translator): Block[] {
  const { records, report } = t.words;
  const known = (value: Cell): Cell =>
    value === null || value === '' ? { text: report.unknown, tone: 'muted' } : value;
  return [
    { type: 'heading', level: 2, text: report.facts },
    {
      type: 'facts',
      items: [
        ...fact(records.aliases, account.aliases.join(records.separator)),
        ...fact(records.parent, parentName),
        { label: records.industry, value: known(account.industry) },
        { label: records.region, value: known(account.region) },
        { label: records.employees, value: known(account.employees) },
        { label: records.revenue, value: known(account.revenue === null ? null : { money: account.revenue }) },
        { label: records.profit, value: known(account.profit === null ? null : { money: account.profit }) },
        ...fact(records.address, [account.address, account.postalCode].filter((part) => part !== null).join(' ')),
        ...(account.website === null ? [] : [{ label: records.website, value: { text: account.website, code: true } }]),
        { label: records.owner, value: known(account.owner) },
        ...fact(records.note, account.note),
      ],
    },
  ];
}

function fact(label: string, value: string | null): { label: string; value: Cell }[] {
  return value === null || value === '' ? [] : [{ label, value }];
}

function unknownBlocks({ gaps, opportunities }: AccountReport, t: Translator): Block[] {
  const { records, report } = t.words;
  const items: ListItem[] = [
    ...opportunities.flatMap(({ points, picture }) =>
      points
        .filter((point) => point.kind !== 'negative')
        .map((point): ListItem => ({
          text: [
            `${picture.opportunity.name}${records.colonMark}`,
            t.text(point.question.text ?? point.question.title),
          ],
        })),
    ),
    ...gaps.map(({ contact, fields }): ListItem => ({
      text: [
        `${contact === null ? records.account : contact.name}${records.colonMark}`,
        fields.map((field) => records[field]).join(records.separator),
      ],
    })),
  ];
  if (items.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: report.notKnown },
    { type: 'list', items },
  ];
}

function sourceBlocks({ playbooks, asOf }: AccountReport, t: Translator): Block[] {
  const { report } = t.words;
  return [
    { type: 'heading', level: 2, text: report.sources },
    {
      type: 'list',
      items: [
        ...playbooks.map((playbook): ListItem => ({
          text: [
            t.text(playbook.title),
            ' ',
            { text: `${playbook.id} ${playbook.version}`, code: true },
            ` ${playbook.hash.slice(0, 19)}…`,
          ],
        })),
        { text: report.asOf(asOf) },
      ],
    },
  ];
}

// --- JSON --------------------------------------------------------------------------------------------

function reportData(report: AccountReport): { readonly [key: string]: Json } {
  const { account } = report;
  return {
    asOf: report.asOf,
    account: accountData(account),
    opportunities: report.opportunities.map(({ picture, actions, points, vacantRoles, daysToDecision }) => ({
      ...opportunityData(picture.opportunity, account),
      daysToDecision,
      progress: picture.progress === null ? null : progressData(picture.progress),
      qualification:
        picture.qualification === null
          ? null
          : { ref: picture.qualification.ref, ...scoreCardData(picture.qualification.card) },
      openPoints: points.map(({ question, kind, answer }) => ({ question: question.id, kind, answer })),
      people: picture.people.map((person) => personData(person, report)),
      vacantRoles: vacantRoles.map((term) => term.id),
      actions: actions.map((action) => actionData(action)),
    })),
    otherPeople: report.others.map((person) => personData(person, report)),
    assessments: report.assessments.map(({ ref, card }) => ({ ref, ...scoreCardData(card) })),
    notKnown: report.gaps.map(({ contact, fields }) => ({ contact: contact?.ref ?? null, fields })),
    playbooks: report.playbooks.map(({ id, version, hash }) => ({ id, version, hash })),
  };
}

function personData({ contact, role, closeness }: Person, { account, contacts }: AccountReport): Json {
  const superior = contacts.find((candidate) => candidate.id === contact.reportsTo) ?? null;
  return {
    ...contactData(contact, account, superior),
    part: role === null ? null : roleData(role, contact),
    closeness: closeness === null ? null : closenessData(closeness),
  };
}

function actionData(action: NextAction): Json {
  const { kind, owner, before } = action;
  const target =
    'marker' in action
      ? { marker: action.marker.id }
      : 'point' in action
        ? { question: action.point.question.id }
        : 'term' in action
          ? { role: action.term.id }
          : 'contact' in action
            ? { contact: action.contact.ref }
            : {};
  return { kind, owner, before, ...target };
}
