/** Why an opportunity counts in the forecast with what it counts: its stage, each cap with the facts, the result. */
import { rivalsAhead } from '../../core/assessment/competitors.ts';
import { stalledIn } from '../../core/forecast/forecast.ts';
import { shareOf, type CapState, type ForecastWeight } from '../../core/forecast/weight.ts';
import { displayMoney } from '../../core/money.ts';
import { factsOf } from '../facts.ts';
import { headingWith } from '../heading.ts';
import { limitText, weightData, weightText } from './weight.ts';
import { named } from '../record-data.ts';
import type { ConditionFact } from '../../core/condition/facts.ts';
import type { Block, ListItem, Span } from '../../core/document.ts';
import type { OpportunityPicture } from '../../core/report/opportunity-picture.ts';
import type { Translator } from '../../i18n/types.ts';
import type { View } from '../types.ts';

/** @param today date against which days count */
export function forecastExplanation(picture: OpportunityPicture, today: string): View {
  const { opportunity, account, weight } = picture;
  const stalled = weight === null ? null : stalledIn(weight, opportunity, today);
  return {
    schema: 'opportunity-forecast/1',
    data: {
      opportunity: named(opportunity),
      account: named(account),
      status: opportunity.status,
      closeDate: opportunity.closeDate,
      forecast: weightData(weight, opportunity.amount),
      stalled,
      caps: (weight?.caps ?? []).map(({ cap, holds, limit, facts, who }) => ({
        id: cap.id,
        title: cap.title,
        holds,
        limit,
        lower: cap.lower,
        facts: facts.map(({ path, value }) => ({ path: [...path], value })),
        who: who.map(({ contact }) => contact.ref),
      })),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      headingWith(1, opportunity.name, opportunity.ref),
      ...(weight === null ? noWeightBlocks(picture, t) : weightBlocks(weight, picture, today, t)),
    ],
  };
}

function noWeightBlocks({ opportunity }: OpportunityPicture, t: Translator): Block[] {
  const { forecast, records } = t.words;
  const isOpen = opportunity.status === 'open';
  return [
    { type: 'paragraph', text: isOpen ? forecast.notWeighed : forecast.notOpen(records.statuses[opportunity.status]) },
  ];
}

function weightBlocks(weight: ForecastWeight, picture: OpportunityPicture, today: string, t: Translator): Block[] {
  const { forecast, records, punctuation } = t.words;
  const { opportunity } = picture;
  const { amount, closeDate } = opportunity;
  const stage = t.text(weight.stage.title);
  const stalled = stalledIn(weight, opportunity, today);
  const result = amount === null ? null : displayMoney(shareOf(amount, weight.percent), t.language);
  return [
    ...factsOf([
      [records.amount, amount === null ? t.words.report.unknown : { money: amount }],
      [records.closeDate, closeDate === null ? t.words.report.unknown : { date: closeDate }],
      [forecast.stageWeight, `${punctuation.percent(String(weight.stageWeight))}${punctuation.brackets(stage)}`],
      [
        forecast.result,
        [
          { text: result ?? weightText(weight, t), strong: true },
          ...(result === null ? [] : [` · ${weightText(weight, t)}`]),
          ...(weight.decides === null
            ? []
            : [punctuation.brackets(forecast.because(t.text(weight.decides.cap.title)))]),
        ],
      ],
      [forecast.stalled, stalled === null ? null : forecast.stalledFor(stalled.days, stage, stalled.usual)],
    ]),
    { type: 'heading', level: 2, text: forecast.caps },
    weight.caps.length === 0
      ? { type: 'paragraph', text: forecast.noCaps }
      : { type: 'list', items: weight.caps.map((state) => capItem(state, weight, picture, t)) },
  ];
}

function capItem(state: CapState, weight: ForecastWeight, picture: OpportunityPicture, t: Translator): ListItem {
  const { forecast, punctuation } = t.words;
  const { cap, holds, who, facts } = state;
  // What does not hold must not read as if it did.
  const label = holds ? '' : `${forecast.condition}${punctuation.colon}`;
  const wording = cap.text === null ? [] : [`${label}${t.text(cap.text)}`];
  const people = who.map(({ contact, closeness }) =>
    closeness?.rung === undefined || closeness.rung === null
      ? contact.name
      : contact.name + punctuation.brackets(t.text(closeness.rung.title)),
  );
  const told = [...factTexts(facts, picture, t), ...(people.length === 0 ? [] : [people.join(punctuation.separator)])];
  return {
    text: [
      { text: t.text(cap.title), strong: holds },
      `${punctuation.colon}${limitText(state, t)}${punctuation.clause}`,
      effectOf(state, weight, t),
    ],
    children: [...wording, ...(told.length === 0 ? [] : [told.join(punctuation.semicolon)])].map((text) => ({ text })),
  };
}

/** Whether it pushes the weight down, and where it would but does not. */
function effectOf(state: CapState, { decides, percent }: ForecastWeight, t: Translator): Span {
  const { forecast, punctuation } = t.words;
  if (!state.holds) return { text: forecast.appliesNot, tone: 'muted' };
  if (state.limit <= percent) return { text: forecast.applies, tone: state === decides ? 'warn' : 'plain' };
  return { text: forecast.appliesIdly(punctuation.percent(String(percent))), tone: 'plain' };
}

/** The values that a cap looked at; without a qualification that is said once. */
function factTexts(facts: readonly ConditionFact[], picture: OpportunityPicture, t: Translator): string[] {
  const texts = facts.map(({ path, value }) => {
    const [place, part, section, key = ''] = path;
    if (place !== 'qualification') return `${path.join('.')} = ${String(value ?? t.words.report.unknown)}`;
    if (picture.qualification === null) return t.words.records.notQualified.replace(/[.。]$/, '');
    return part === 'sections' && section !== undefined
      ? sectionText(section, key, value, picture.qualification.card, t)
      : `${t.words.records.qualification}${t.words.punctuation.colon}${String(value)}`;
  });
  return [...new Set(texts)];
}

type Card = NonNullable<OpportunityPicture['qualification']>['card'];

function sectionText(id: string, key: string, value: ConditionFact['value'], card: Card, t: Translator): string {
  const { forecast, punctuation } = t.words;
  const section = card.sections.find((found) => found.id === id);
  const title = section === undefined ? id : t.text(section.title);
  const said = (): string => {
    switch (key) {
      case 'verdict':
        return t.text(section?.verdict?.title ?? null) || String(value);
      case 'unknown':
        return forecast.unknownIn(Number(value));
      case 'ahead': {
        const names = rivalsAhead(card, id).map(({ name }) => name);
        return names.length === 0 ? forecast.nobodyAhead : forecast.aheadIn(names.join(punctuation.separator));
      }
      default:
        return `${key} ${String(value)}`;
    }
  };
  return `${title}${/[?？]$/.test(title) ? punctuation.gap : punctuation.colon}${said()}`;
}
